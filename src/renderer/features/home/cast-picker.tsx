import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import type { CastMember } from '../../../contract/stories.ts';
import { useDroppedFiles } from '../../lib/use-dropped-files.ts';
import { useSystem } from '../../lib/use-system.ts';
import { Icon } from '../../ui/icon.tsx';
import { CastAdder } from './cast-adder.tsx';
import { CastChip } from './cast-chip.tsx';
import { CastForm } from './cast-form.tsx';
import { memberOf } from './cast-now.ts';
import { CharacterForm } from './character-form.tsx';
import { joinCast } from './draft-store.ts';
import { PhotoDropNews } from './photo-drop-news.tsx';
import { castLimit } from './story-options.ts';
import { usePhotoDrop } from './use-photo-drop.ts';

interface CastPickerProps {
  cast: CastMember[];
  /** All of the room. */
  characters: readonly Character[];
  onChange: (cast: CastMember[]) => void;
  /** The engine would not take somebody. */
  refused: boolean;
}

/** Who is in the story: a chip for each, and a place to add or change one. Photos may be dropped anywhere. */
export function CastPicker({ cast, characters, onChange, refused }: CastPickerProps) {
  const { t } = useTranslation('home');
  const { tier } = useSystem();
  /** Place in the cast of the one who is changed; `new` while somebody is added. */
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const full = cast.length >= castLimit;
  const drop = usePhotoDrop({
    names: cast.map(({ name }) => name),
    onMade: (character) => void joinCast(tier, memberOf(character)),
  });
  const over = useDroppedFiles(drop.take);

  function close() {
    setOpen(null);
    // The form goes away under the focus.
    requestAnimationFrame(() => add.current?.focus());
  }

  function toggle(character: Character) {
    const others = cast.filter(({ characterId }) => characterId !== character.id);
    onChange(others.length < cast.length ? others : [...cast, memberOf(character)]);
  }

  return (
    <fieldset className={over ? 'group cast-group is-over' : 'group cast-group'}>
      <legend className="label">{t('cast.label')}</legend>
      <div className="cast">
        {cast.map((member, place) => (
          <CastChip
            key={`${place}-${member.name}`}
            member={member}
            character={characters.find(({ id }) => id === member.characterId)}
            onOpen={() => setOpen(open === place ? null : place)}
            onRemove={() => {
              onChange(cast.toSpliced(place, 1));
              close();
            }}
          />
        ))}
        {!full || open === 'new' ? (
          <button
            ref={add}
            type="button"
            className="drop"
            aria-expanded={open === 'new'}
            onClick={() => setOpen(open === 'new' ? null : 'new')}
          >
            <Icon of={Plus} />
            {t(over ? 'cast.drop' : cast.length === 0 ? 'cast.addFirst' : 'cast.add')}
          </button>
        ) : null}
        {full && <p className="small quiet">{t('cast.full', { count: castLimit })}</p>}
      </div>
      <PhotoDropNews drop={drop} />
      {opened()}
      <p className="field-error" role="alert">
        {refused ? t('cast.refused') : ''}
      </p>
    </fieldset>
  );

  function opened() {
    if (open === null) return null;
    if (open === 'new') {
      return (
        <CastAdder
          characters={characters}
          chosen={cast.flatMap(({ characterId }) => characterId ?? [])}
          full={full}
          onToggle={toggle}
          onFiles={drop.take}
          onKeep={(member) => {
            onChange([...cast, member]);
            close();
          }}
          onClose={close}
        />
      );
    }
    const member = cast[open];
    if (!member) return null;
    const character = characters.find(({ id }) => id === member.characterId);
    if (character) return <CharacterForm key={character.id} character={character} onClose={close} />;
    return (
      <CastForm
        key={open}
        member={member}
        onKeep={(changed) => {
          onChange(cast.toSpliced(open, 1, changed));
          close();
        }}
        onCancel={close}
      />
    );
  }
}
