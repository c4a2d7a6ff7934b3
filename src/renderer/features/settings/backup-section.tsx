import './backup.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Panel } from '../../ui/panel.tsx';
import { BackupMake } from './backup-make.tsx';
import { BackupPlace } from './backup-place.tsx';
import { BackupRestore } from './backup-restore.tsx';
import { BackupResults } from './backup-results.tsx';

const askAgainMilliseconds = 700;

/** Copies of everything in one file, and the way back. */
export function BackupSection() {
  const { t } = useTranslation('backup');
  const sentence = useErrorSentence();
  const { data, error } = useQuery(
    queries.backups.state.queryOptions({
      input: undefined,
      staleTime: 0,
      // There is no event for it, and one that runs by itself ends by itself.
      refetchInterval: ({ state }) => (state.data?.running ? askAgainMilliseconds : false),
    }),
  );
  if (error)
    return (
      <Panel tone="warn" announce>
        <p>{sentence(error)}</p>
      </Panel>
    );
  if (!data) return <p className="soft small">{t('reading')}</p>;
  return (
    <div className="rows">
      <p className="soft measure">{t('explained')}</p>
      <BackupPlace state={data} />
      <BackupMake state={data} />
      <BackupResults results={data.results} />
      <BackupRestore canAskForPath={data.canAskForPath} />
    </div>
  );
}
