import { Copy, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import { offerUndo } from '../../lib/undo.ts';
import { Button } from '../../ui/button.tsx';
import { CharacterLead, CharacterLooks } from './character-words.tsx';
import { PhotoSection } from './photo-section.tsx';
import type { CharacterActions } from './use-character-actions.ts';
import type { PhotoIntake } from './use-photo-intake.ts';

interface CharacterSheetProps {
  character: Character;
  actions: CharacterActions;
  intake: PhotoIntake;
  /** It was made just now: the first thing to do is to name it. */
  isNew: boolean;
  /** Gets the id of the other one, which is named next. */
  onDuplicated: (id: string) => void;
  onThrownAway: () => void;
}

/** Everything about one character. */
export function CharacterSheet({ character, actions, intake, isNew, onDuplicated, onThrownAway }: CharacterSheetProps) {
  const { t } = useTranslation('characters');
  const { id, name } = character;
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = isNew ? sheet.current?.querySelector<HTMLInputElement>('.cast-name') : null;
    field?.focus();
    field?.select();
  }, [isNew]);
  return (
    <section ref={sheet} className="cast-sheet" aria-labelledby="cast-sheet">
      <h2 id="cast-sheet" className="vh">
        {name}
      </h2>
      <CharacterLead character={character} actions={actions} />
      <PhotoSection character={character} actions={actions} intake={intake} />
      <CharacterLooks character={character} actions={actions} />
      <div className="cast-acts">
        <Button
          size="small"
          icon={Copy}
          busy={actions.duplicate.isPending}
          onClick={() => actions.duplicate.mutate({ id }, { onSuccess: (other) => onDuplicated(other.id) })}
        >
          {t('duplicate')}
        </Button>
        <Button
          size="small"
          kind="bare"
          icon={Trash2}
          busy={actions.throwAway.isPending}
          onClick={() =>
            actions.throwAway.mutate(
              { items: [{ kind: 'character', id }] },
              {
                onSuccess: () => {
                  offerUndo({ what: 'trashed', storyTitle: name, count: 1 });
                  onThrownAway();
                },
              },
            )
          }
        >
          {t('throwAway')}
        </Button>
      </div>
    </section>
  );
}
