import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BranchColour } from '../../../contract/scenes.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { SceneNode } from './map-nodes.ts';
import type { MapActions } from './use-map-actions.ts';

const colours: readonly BranchColour[] = ['none', 'ember', 'dusk', 'moss', 'straw', 'plum'];
/** As the contract has it; types are all that the page takes from there. */
const nameLimit = 60;

interface BranchFormProps {
  node: SceneNode;
  actions: MapActions;
  onClose: () => void;
}

/** Name and colour of the branch that begins at a page. Escape leaves both as they were. */
export function BranchForm({ node, actions, onClose }: BranchFormProps) {
  const { t } = useTranslation('map');
  const before = node.scene.branch;
  const [name, setName] = useState(before?.name ?? '');
  const [colour, setColour] = useState<BranchColour>(before?.colour ?? 'none');

  function keep(event: FormEvent) {
    event.preventDefault();
    const named = name.trim();
    const branch = named === '' && colour === 'none' ? null : { name: named, colour };
    actions.name.mutate({ id: node.id, branch }, { onSuccess: onClose });
  }

  return (
    <form
      className="map-branch-form"
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label={t('branch.label')}
        value={name}
        maxLength={nameLimit}
        autoFocus
        onChange={({ target }) => setName(target.value)}
      />
      <fieldset className="map-colours">
        <legend className="label">{t('branch.colour')}</legend>
        {colours.map((one) => (
          <label key={one} className="map-colour" data-colour={one} title={t(`branch.colours.${one}`)}>
            <input
              type="radio"
              className="vh"
              name="branch-colour"
              checked={colour === one}
              onChange={() => setColour(one)}
            />
            <span className="vh">{t(`branch.colours.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="map-steps">
        <Button type="submit" size="small" busy={actions.name.isPending}>
          {t('branch.keep')}
        </Button>
        <Button kind="bare" size="small" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
