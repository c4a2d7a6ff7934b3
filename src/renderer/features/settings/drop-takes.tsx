import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyEvent } from '../../lib/apply-event.ts';
import { bytesWords } from '../../lib/bytes-words.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { offerUndo } from '../../lib/undo.ts';
import { useFocusBack } from '../../lib/use-focus-back.ts';
import { Button } from '../../ui/button.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { SettingRow } from './setting-row.tsx';

/** "Keep the chosen takes, drop the rest": says first how much that frees, then does it. */
export function DropTakes({ otherTakes }: { otherTakes: { files: number; bytes: number } }) {
  const { t, i18n } = useTranslation('settings');
  const sentence = useErrorSentence();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useFocusBack(asking, () => box.current?.querySelector<HTMLElement>('button, a'));
  const trial = useQuery({
    // Not below the storage's own key: what is dropped must not be counted once more.
    queryKey: ['storage-trial'],
    queryFn: ({ signal }) => queries.storage.dropOtherTakes.call({ dryRun: true }, { signal }),
    enabled: asking,
    gcTime: 0,
  });
  const drop = useMutation(
    queries.storage.dropOtherTakes.mutationOptions({
      onSuccess: ({ takes }) => {
        setAsking(false);
        if (takes > 0) offerUndo({ what: 'trashed', storyTitle: null, count: takes });
        applyEvent(cache, { type: 'library-changed' });
      },
    }),
  );
  const error = trial.error ?? drop.error;
  return (
    <div className="space-act" ref={box}>
      <SettingRow
        label={t('storage.drop')}
        hint={
          otherTakes.files === 0
            ? t('storage.dropNothing')
            : t('storage.dropHint', { size: bytesWords(otherTakes.bytes, i18n.language) })
        }
      >
        {otherTakes.files > 0 && !asking && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('storage.drop')}
          </Button>
        )}
      </SettingRow>
      {asking && trial.data && (
        <div
          className="space-sure"
          role="group"
          aria-label={t('storage.drop')}
          onKeyDown={onEscape(() => setAsking(false))}
        >
          <p role="status">
            {t('storage.dropSure', { count: trial.data.takes, size: bytesWords(trial.data.bytes, i18n.language) })}
          </p>
          <Button size="small" kind="main" busy={drop.isPending} onClick={() => drop.mutate({ dryRun: false })}>
            {t('storage.dropDo')}
          </Button>
          <Button size="small" autoFocus onClick={() => setAsking(false)}>
            {t('storage.keep')}
          </Button>
        </div>
      )}
      <p className="small soft" role="status">
        {error && sentence(error)}
        {drop.data && !asking && (
          <>
            {t('storage.dropped', { count: drop.data.takes })}{' '}
            <Link to="/library/trash" className="link">
              {t('storage.openTrash')}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
