import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import { CharacterFace } from './character-face.tsx';
import { castLimit } from './story-options.ts';

interface KidsCastProps {
  characters: readonly Character[];
  /** Ids of those who are in the story. */
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** The characters of the kids' room as big pictures to tap; as many as a story holds. */
export function KidsCast({ characters, chosen, onChange }: KidsCastProps) {
  const { t } = useTranslation('home');
  if (characters.length === 0) return null;
  return (
    <div role="group" aria-label={t('kids.friends')} className="friends">
      <h3 aria-hidden>{t('kids.friends')}</h3>
      <div className="picture-choice">
        {characters.map((character) => {
          const inStory = chosen.includes(character.id);
          return (
            <button
              key={character.id}
              type="button"
              aria-pressed={inStory}
              aria-disabled={(chosen.length >= castLimit && !inStory) || undefined}
              onClick={() => {
                if (inStory) onChange(chosen.filter((id) => id !== character.id));
                else if (chosen.length < castLimit) onChange([...chosen, character.id]);
              }}
            >
              <span className="friend">
                <CharacterFace name={character.name} character={character} />
              </span>
              <bdi>{character.name}</bdi>
            </button>
          );
        })}
      </div>
    </div>
  );
}
