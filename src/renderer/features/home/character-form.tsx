import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import { applyEvent } from '../../lib/apply-event.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { refusedInput } from '../../lib/refused-input.ts';
import { CastForm } from './cast-form.tsx';
import { memberOf } from './cast-now.ts';

/** Changes a character of the room from Home: name, kind and looks. Photos and the rest are on its own page. */
export function CharacterForm({ character, onClose }: { character: Character; onClose: () => void }) {
  const { t } = useTranslation('home');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const { id, name } = character;
  const update = useMutation(
    queries.characters.update.mutationOptions({
      onSuccess: (changed) => {
        cache.setQueryData(
          queries.characters.list.queryKey({ input: undefined }),
          (old) => old && { characters: old.characters.map((one) => (one.id === id ? changed : one)) },
        );
        applyEvent(cache, { type: 'characters-changed' });
        onClose();
      },
    }),
  );
  return (
    <CastForm
      member={memberOf(character)}
      onKeep={({ name: newName, kind, description }) => update.mutate({ id, name: newName, kind, description })}
      onCancel={onClose}
      busy={update.isPending}
      error={update.error ? (refusedInput(update.error) ? t('cast.nameTaken') : sentence(update.error)) : null}
    >
      <p className="small soft wide">
        {t('cast.everywhere', { count: character.storyCount })}{' '}
        <Link to="/characters" search={{ id }} className="link">
          {t('cast.more', { name })}
        </Link>
      </p>
    </CastForm>
  );
}
