import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BackupResult } from '../../../contract/backups.ts';
import { resultKey } from '../../lib/backup-words.ts';
import { bytesWords } from '../../lib/bytes-words.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateLine } from '../../ui/state-line.tsx';

const shown = 6;

/** How the last ones went, newest first. */
export function BackupResults({ results }: { results: readonly BackupResult[] }) {
  const { t, i18n } = useTranslation('backup');
  if (results.length === 0) return null;
  return (
    <section className="backup-part" aria-labelledby="backup-results">
      <h3 id="backup-results">{t('results.title')}</h3>
      <ul className="backup-results">
        {results.slice(0, shown).map((result, index) => (
          <li key={`${result.at}-${index}`}>
            <StateLine
              tone={result.problem === null ? 'good' : 'bad'}
              icon={result.problem === null ? Check : TriangleAlert}
            >
              <RelativeTime time={result.at} />
            </StateLine>
            <span>
              {t(resultKey(result), { path: result.path ?? '' })}{' '}
              <span className="quiet small num backup-facts">
                {result.bytes !== null && `${bytesWords(result.bytes, i18n.language)} · `}
                {t(result.automatic ? 'results.weekly' : 'results.byHand')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
