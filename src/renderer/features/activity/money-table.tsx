import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneySum } from '../../../contract/money.ts';
import { Button } from '../../ui/button.tsx';
import { isUnsaid } from './is-unsaid.ts';
import { Money } from './money.tsx';

interface MoneyRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly sum: MoneySum;
}

const SHOWN = 6;

/** Sums under one another: what was charged, and what is estimated where a provider said nothing. */
export function MoneyTable({ name, rows }: { name: string; rows: readonly MoneyRow[] }) {
  const { t } = useTranslation('activity');
  const [all, setAll] = useState(false);
  const table = useRef<HTMLTableElement>(null);

  function showAll() {
    setAll(true);
    // The button goes away under the focus.
    table.current?.focus({ preventScroll: true });
  }

  return (
    <div>
      <table className="money-table" ref={table} tabIndex={-1}>
        <caption className="vh">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t('money.column.charged')}</th>
            <th scope="col">{t('money.column.estimated')}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, SHOWN)).map(({ key, name: rowName, sum }) => (
            <tr key={key}>
              <th scope="row">
                {rowName}
                {sum.unpricedCalls > 0 && !isUnsaid(sum) && (
                  <span className="tiny quiet"> · {t('money.unsaid', { count: sum.unpricedCalls })}</span>
                )}
              </th>
              <td>
                {isUnsaid(sum) ? (
                  <span className="quiet">{t('ledger.notSaid')}</span>
                ) : (
                  <Money micros={sum.actualMicros} />
                )}
              </td>
              <td>
                {sum.estimatedMicros === 0 ? (
                  <span className="quiet">{t('money.none')}</span>
                ) : (
                  <Money micros={sum.estimatedMicros} estimated />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && rows.length > SHOWN && (
        <Button size="small" kind="bare" onClick={showAll}>
          {t('showAll', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}
