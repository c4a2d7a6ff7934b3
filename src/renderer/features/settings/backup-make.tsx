import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { resultKey } from '../../lib/backup-words.ts';
import { queries } from '../../lib/queries.ts';
import { useFileSentence } from '../../lib/use-file-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressWithReason } from '../../ui/progress-with-reason.tsx';
import type { BackupState } from './backup-state.ts';

const firstLookMilliseconds = 150;

/** "Back up now", with what runs and how it went. */
export function BackupMake({ state: { folder, running } }: { state: BackupState }) {
  const { t } = useTranslation('backup');
  const sentence = useFileSentence();
  const cache = useQueryClient();
  const make = useMutation(
    queries.backups.make.mutationOptions({
      onSettled: () => void cache.invalidateQueries({ queryKey: queries.backups.key() }),
    }),
  );
  const { isPending } = make;
  useEffect(() => {
    if (!isPending) return undefined;
    // Once it has begun, its state says so and is asked again from then on.
    const look = setTimeout(
      () => void cache.invalidateQueries({ queryKey: queries.backups.state.key() }),
      firstLookMilliseconds,
    );
    return () => clearTimeout(look);
  }, [isPending, cache]);
  const busy = isPending || running !== null;
  return (
    <section className="backup-part" aria-label={t('make.do')}>
      <Button kind="main" icon={Archive} busy={busy} disabled={folder === null} onClick={() => make.mutate({})}>
        {t(busy ? 'make.busy' : 'make.do')}
      </Button>
      <div role="status">
        {busy && (
          <ProgressWithReason
            icon={Archive}
            what={t('make.busy')}
            why={t((running?.fraction ?? 0) < 0.5 ? 'make.writing' : 'make.checking')}
            working
            fraction={running?.fraction ?? null}
          />
        )}
        {make.data && !busy && <p>{t(resultKey(make.data), { path: make.data.path ?? '' })}</p>}
      </div>
      <p className="field-error" role="alert">
        {make.error ? sentence(make.error) : ''}
      </p>
    </section>
  );
}
