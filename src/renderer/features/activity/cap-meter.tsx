import { useTranslation } from 'react-i18next';
import type { MoneySum } from '../../../contract/money.ts';
import { formatMoney } from '../../lib/price.ts';
import { Money } from './money.tsx';

interface CapMeterProps {
  name: string;
  /** Nothing is shown without a cap. */
  capMicros: number | null;
  sum: MoneySum;
  /** Promised to calls that are under way. */
  reserved: number;
}

/** How much of a cap is used: solid what was charged, striped what is estimated or promised. */
export function CapMeter({ name, capMicros, sum, reserved }: CapMeterProps) {
  const { t, i18n } = useTranslation('activity');
  if (capMicros === null) return null;
  const { language } = i18n;
  const expected = sum.estimatedMicros + reserved;
  const charged = share(sum.actualMicros, capMicros);
  const cap = formatMoney(capMicros, language);
  return (
    <div className="cap-meter">
      <p className="small num">
        <span>{name}</span>
        <span className="soft">
          <Money micros={sum.actualMicros + expected} estimated={expected > 0} /> {t('money.ofCap', { cap })}
        </span>
      </p>
      <div
        className="meter"
        role="img"
        aria-label={t('money.meter', {
          name,
          charged: formatMoney(sum.actualMicros, language),
          expected: formatMoney(expected, language, 'estimate'),
          cap,
        })}
      >
        <i style={{ width: `${charged}%` }} />
        <i className="is-expected" style={{ width: `${Math.min(share(expected, capMicros), 100 - charged)}%` }} />
      </div>
    </div>
  );
}

/** Percent of the whole, 100 at most; a cap of nothing is full. */
function share(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.min(100, (part / whole) * 100);
}
