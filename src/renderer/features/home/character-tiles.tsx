import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import { Icon } from '../../ui/icon.tsx';
import { CharacterFace } from './character-face.tsx';

interface CharacterTilesProps {
  characters: readonly Character[];
  /** Ids of those in the cast. */
  chosen: readonly string[];
  /** No more may join. */
  full: boolean;
  onToggle: (character: Character) => void;
}

/** The characters of the room, each to be taken into the cast or out of it. */
export function CharacterTiles({ characters, chosen, full, onToggle }: CharacterTilesProps) {
  const { t } = useTranslation('home');
  return (
    <div className="tiles" role="group" aria-label={t('cast.room')}>
      {characters.map((character) => {
        const inCast = chosen.includes(character.id);
        return (
          <button
            key={character.id}
            type="button"
            className="tile"
            aria-pressed={inCast}
            aria-disabled={(full && !inCast) || undefined}
            onClick={() => (inCast || !full) && onToggle(character)}
          >
            <span className="tile-face">
              <CharacterFace name={character.name} character={character} />
              {inCast && (
                <span className="tile-mark">
                  <Icon of={Check} size={14} />
                </span>
              )}
            </span>
            <span className="tile-name" dir="auto">
              {character.name}
            </span>
          </button>
        );
      })}
    </div>
  );
}
