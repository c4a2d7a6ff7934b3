import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TrashItem } from '../../../contract/trash.ts';
import { applyEvent } from '../../lib/apply-event.ts';
import { bytesWords } from '../../lib/bytes-words.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { onEscape } from '../../ui/on-escape.ts';

/** Asks once more, in place, and names what will be gone. `items` null stands for everything in the trash. */
export function DeleteForGood({ items, onClose }: { items: TrashItem[] | null; onClose: () => void }) {
  const { t, i18n } = useTranslation('library');
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const trial = useQuery({
    // Not below the trash's own key: what is deleted must not be counted once more.
    queryKey: ['trash-trial', items],
    queryFn: ({ signal }) => queries.trash.delete.call({ items, dryRun: true }, { signal }),
    gcTime: 0,
  });
  const remove = useMutation(
    queries.trash.delete.mutationOptions({
      onSuccess: () => {
        onClose();
        applyEvent(cache, { type: 'library-changed' });
      },
    }),
  );
  const error = trial.error ?? remove.error;
  return (
    <div className="trash-confirm" role="group" aria-label={t('trash.delete')} onKeyDown={onEscape(onClose)}>
      <p role="status">
        {error
          ? sentence(error)
          : trial.data
            ? t(trial.data.files === 0 ? 'trash.sureWithoutFiles' : 'trash.sure', {
                count: trial.data.files,
                size: bytesWords(trial.data.bytes, i18n.language),
              })
            : t('trash.sum')}
      </p>
      <Button
        size="small"
        kind="main"
        busy={remove.isPending || !trial.data}
        onClick={() => remove.mutate({ items, dryRun: false })}
      >
        {t('trash.delete')}
      </Button>
      <Button size="small" autoFocus onClick={onClose}>
        {t('trash.keep')}
      </Button>
    </div>
  );
}
