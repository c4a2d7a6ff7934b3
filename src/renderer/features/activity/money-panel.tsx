import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneySum } from '../../../contract/money.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { useProviderName } from '../../lib/use-provider-name.ts';
import { Button } from '../../ui/button.tsx';
import { CapMeter } from './cap-meter.tsx';
import { DayBars } from './day-bars.tsx';
import { Money } from './money.tsx';
import { MoneyTable } from './money-table.tsx';

/** What this room has spent, beside the jobs. Estimates and charges are told apart everywhere. */
export function MoneyPanel({ openJobs }: { openJobs: number }) {
  const { t, i18n } = useTranslation('activity');
  const sentence = useErrorSentence();
  const providerName = useProviderName();
  const id = useId();
  const money = useQuery(queries.money.summary.queryOptions({ input: undefined }));
  if (money.error && !money.data) {
    return (
      <aside className="panel money" aria-labelledby={id}>
        <h2 id={id}>{t('money.title')}</h2>
        <p className="small soft">{sentence(money.error)}</p>
        <div>
          <Button size="small" onClick={() => void money.refetch()}>
            {t('common:tryAgain')}
          </Button>
        </div>
      </aside>
    );
  }
  if (!money.data) return <aside className="panel money" aria-busy />;
  const { today, month, total, providers, stories, days, budget, reservedMicros } = money.data;
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'long' }).format(Date.now());
  return (
    <aside className="panel money" aria-labelledby={id}>
      <div>
        <h2 id={id} className="small soft">
          {t('money.today')}
        </h2>
        <p className="money-sum">
          <Sum of={today} />
        </p>
        <Parts of={today} />
        {today.unpricedCalls > 0 && <p className="small soft">{t('money.unsaid', { count: today.unpricedCalls })}</p>}
        {reservedMicros > 0 && (
          <p className="small soft">
            <Money micros={reservedMicros} estimated /> {t('money.reserved', { count: openJobs })}
          </p>
        )}
      </div>
      <MoneyTable
        name={t('money.sums')}
        rows={[
          { key: 'today', name: t('money.row.today'), sum: today },
          { key: 'month', name: capitalised(monthName, i18n.language), sum: month },
          { key: 'total', name: t('money.row.total'), sum: total },
        ]}
      />
      <div className="money-caps">
        <CapMeter name={t('money.row.today')} capMicros={budget.dayMicros} sum={today} reserved={reservedMicros} />
        <CapMeter
          name={capitalised(monthName, i18n.language)}
          capMicros={budget.monthMicros}
          sum={month}
          reserved={reservedMicros}
        />
        <CapMeter name={t('money.row.total')} capMicros={budget.roomMicros} sum={total} reserved={reservedMicros} />
        <p className="tiny quiet">
          {budget.dayMicros === null && budget.monthMicros === null && budget.roomMicros === null
            ? t('money.noCaps')
            : t('money.meterKey')}{' '}
          <Link className="link" to="/settings" search={{ section: 'budgets' }}>
            {t('money.toBudgets')}
          </Link>
        </p>
      </div>
      {providers.length > 0 && (
        <MoneyTable
          name={t('money.byProvider', { month: monthName })}
          rows={providers.map(({ provider, ...sum }) => ({ key: provider.id, name: providerName(provider), sum }))}
        />
      )}
      {stories.length > 0 && (
        <MoneyTable
          name={t('money.byStory')}
          rows={stories.map(({ story, ...sum }) => ({
            key: story.id,
            name: (
              <Link to="/play/$storyId" params={{ storyId: story.id }} dir="auto">
                {story.title}
              </Link>
            ),
            sum,
          }))}
        />
      )}
      {days.length > 0 && <DayBars days={days} />}
    </aside>
  );
}

/** Charged and estimated together; an estimate as soon as a part of it is one. */
function Sum({ of: { actualMicros, estimatedMicros } }: { of: MoneySum }) {
  return <Money micros={actualMicros + estimatedMicros} estimated={estimatedMicros > 0} />;
}

function Parts({ of: { actualMicros, estimatedMicros } }: { of: MoneySum }) {
  const { t } = useTranslation('activity');
  if (estimatedMicros === 0) return null;
  return (
    <p className="small soft">
      <Money micros={actualMicros} /> {t('money.charged')}, <Money micros={estimatedMicros} estimated />{' '}
      {t('money.estimated')}
    </p>
  );
}

function capitalised(word: string, language: string): string {
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}
