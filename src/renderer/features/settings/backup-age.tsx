import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { resultKey } from '../../lib/backup-words.ts';
import { queries } from '../../lib/queries.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateLine } from '../../ui/state-line.tsx';

/** How old the last good backup is, and how the last one went. For the grown-ups. */
export function BackupAge() {
  const { t } = useTranslation('backup');
  const { data } = useQuery(queries.backups.state.queryOptions({ input: undefined, staleTime: 0 }));
  if (!data) return null;
  const [last] = data.results;
  const good = data.results.find(({ problem }) => problem === null);
  return (
    <div className="group">
      {good ? (
        <StateLine tone="good" icon={Check}>
          {t('age.last')} <RelativeTime time={good.at} />
        </StateLine>
      ) : (
        <p className="small soft">{t('age.none')}</p>
      )}
      {last && last.problem !== null && (
        <StateLine tone="bad" icon={TriangleAlert}>
          {t(resultKey(last))}
        </StateLine>
      )}
      <Link to="/settings" search={{ section: 'backup' }} className="link small">
        {t('age.open')}
      </Link>
    </div>
  );
}
