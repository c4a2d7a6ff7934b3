import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resultKey } from '../../lib/backup-words.ts';
import { queries } from '../../lib/queries.ts';
import { useFileSentence } from '../../lib/use-file-sentence.ts';
import { useKidsRoom, useSystem } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { onEscape } from '../../ui/on-escape.ts';

/** Writes one story into a file of its own. Where there is no dialog for it, a grown-up types the path. */
export function SaveStoryFile({ story }: { story: { id: string; title: string } }) {
  const { t } = useTranslation('backup');
  const sentence = useFileSentence();
  const { canShowFiles } = useSystem();
  const kids = useKidsRoom();
  const [typed, setTyped] = useState<string | null>(null);
  const save = useMutation(queries.backups.saveStory.mutationOptions({ onSuccess: () => setTyped(null) }));
  const ask = useMutation(
    queries.backups.choosePath.mutationOptions({
      onSuccess: ({ path }) => path !== null && save.mutate({ storyId: story.id, path }),
    }),
  );
  if (!canShowFiles && kids) return null;
  const busy = ask.isPending || save.isPending;
  const error = ask.error ?? save.error;
  return (
    <>
      <Button
        size="small"
        kind="bare"
        icon={FileDown}
        busy={busy}
        aria-expanded={canShowFiles ? undefined : typed !== null}
        onClick={() => {
          save.reset();
          if (canShowFiles) ask.mutate({ what: 'save-story', name: story.title.slice(0, 120) });
          else setTyped(typed === null ? '' : null);
        }}
      >
        {t(save.isPending ? 'story.saving' : 'story.save')}
      </Button>
      {typed !== null && (
        <form
          className="library-save"
          onKeyDown={onEscape(() => setTyped(null))}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && typed.trim() !== '') save.mutate({ storyId: story.id, path: typed.trim() });
          }}
        >
          <TextField
            label={t('story.path')}
            hint={t('path.hint')}
            value={typed}
            autoFocus
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button size="small" type="submit" busy={busy}>
            {t('story.do')}
          </Button>
        </form>
      )}
      {(save.data ?? error) && (
        <p className="library-save-said small" role="status">
          {error
            ? sentence(error)
            : save.data &&
              t(save.data.problem === null ? 'story.saved' : resultKey(save.data), { path: save.data.path ?? '' })}
        </p>
      )}
    </>
  );
}
