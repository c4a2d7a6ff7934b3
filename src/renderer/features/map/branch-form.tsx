import { useState, type ComponentProps, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BRANCH_NAME_LIMIT, BranchColour } from '../../../contract/scenes.ts';
import { useBroughtIntoView } from '../../lib/use-brought-into-view.ts';
import { Button } from '../../ui/button.tsx';
import { ColourRadios } from '../../ui/colour-radios.tsx';
import { TextField } from '../../ui/field.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import type { SceneNode } from './map-nodes.ts';
import type { MapActions } from './use-map-actions.ts';

const colours: readonly BranchColour[] = ['none', 'ember', 'dusk', 'moss', 'straw', 'plum'];
const nameLimit: typeof BRANCH_NAME_LIMIT = 60;

interface BranchFormProps extends Pick<ComponentProps<'form'>, 'onFocus' | 'onBlur'> {
  node: SceneNode;
  actions: MapActions;
  onClose: () => void;
}

/** Name and colour of the branch that begins at a page. Escape leaves both as they were. */
export function BranchForm({ node, actions, onClose, ...listeners }: BranchFormProps) {
  const { t } = useTranslation('map');
  const form = useBroughtIntoView<HTMLFormElement>();
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
    <form ref={form} className="map-branch-form" onSubmit={keep} onKeyDown={onEscape(onClose)} {...listeners}>
      <TextField
        label={t('branch.label')}
        value={name}
        maxLength={nameLimit}
        autoFocus
        onChange={({ target }) => setName(target.value)}
      />
      <ColourRadios legend={t('branch.colour')} colours={colours} chosen={colour} onChoose={setColour} />
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
