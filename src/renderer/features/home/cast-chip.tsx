import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import type { CastMember } from '../../../contract/stories.ts';
import { Icon } from '../../ui/icon.tsx';
import { CharacterFace } from './character-face.tsx';

interface CastChipProps {
  member: CastMember;
  /** The character of the room that it is, if it is one. */
  character: Character | undefined;
  onOpen: () => void;
  onRemove: () => void;
}

/** Somebody of the cast: pressing the name changes them, the cross takes them out. */
export function CastChip({ member: { name, kind }, character, onOpen, onRemove }: CastChipProps) {
  const { t } = useTranslation('home');
  return (
    <span className="chip person">
      <button type="button" className="who" onClick={onOpen} aria-label={t('cast.change', { name })}>
        <CharacterFace name={name} character={character} />
        <span dir="auto">{name}</span>
        {kind && (
          <span className="quiet" dir="auto">
            {kind}
          </span>
        )}
      </button>
      <button type="button" className="out" aria-label={t('cast.remove', { name })} onClick={onRemove}>
        <Icon of={X} size={16} />
      </button>
    </span>
  );
}
