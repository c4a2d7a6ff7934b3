import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneySum } from '../../../contract/money.ts';
import { dateFormat } from '../../lib/date-format.ts';
import { isUnsaid } from './is-unsaid.ts';
import { Money } from './money.tsx';

/** A bar for each day that had calls, newest first: solid what was charged, striped what is estimated. */
export function DayBars({ days }: { days: readonly (MoneySum & { day: string })[] }) {
  const { t, i18n } = useTranslation('activity');
  const id = useId();
  const most = Math.max(1, ...days.map(all));
  const dayName = dateFormat(i18n.language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <div>
      <h3 id={id}>{t('money.byDay')}</h3>
      <ol className="day-bars" aria-labelledby={id}>
        {days.toReversed().map((day) => (
          <li key={day.day}>
            <span>{dayName.format(new Date(`${day.day}T00:00:00Z`))}</span>
            <span className="meter" aria-hidden>
              <i style={{ width: `${(day.actualMicros / most) * 100}%` }} />
              <i className="is-expected" style={{ width: `${(day.estimatedMicros / most) * 100}%` }} />
            </span>
            <span>
              {isUnsaid(day) ? (
                <span className="quiet">{t('ledger.notSaid')}</span>
              ) : (
                <Money micros={all(day)} estimated={day.estimatedMicros > 0} />
              )}
              <span className="vh"> {t('money.calls', { count: day.calls })}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function all({ actualMicros, estimatedMicros }: MoneySum): number {
  return actualMicros + estimatedMicros;
}
