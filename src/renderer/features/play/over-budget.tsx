import { Link } from '@tanstack/react-router';
import { PiggyBank } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverBudget } from '../../../contract/money.ts';
import type { Job } from '../../../contract/scenes.ts';
import { formatMoney } from '../../lib/price.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { readDollars } from '../../lib/dollars.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/field.tsx';
import { missingCents } from './raise.ts';
import type { PageActions } from './use-page-actions.ts';

/** A part that waits because a cap would be passed: which one, and how it can go on. Calm: nothing went wrong. */
export function OverBudgetPanel({ job, actions }: { job: Job; actions: PageActions }) {
  const { t } = useTranslation('play');
  const kids = useKidsRoom();
  const over = kids ? null : job.overBudget;
  return (
    <section className="panel play-over" role="status" aria-label={t(`over.title.${job.kind}`)}>
      <h2 className="panel-title">
        <Icon of={PiggyBank} /> {t(`over.title.${job.kind}`)}
      </h2>
      {over ? <CapWords over={over} /> : <p className="small soft">{t(kids ? 'over.kids' : 'over.some')}</p>}
      {over?.neededMicros != null && over.scope !== 'client' && (
        <RaiseOnce job={job} over={over} scope={over.scope} needed={over.neededMicros} actions={actions} />
      )}
      <div className="play-steps-row">
        {over?.neededMicros === null && (
          <Link to="/settings" search={{ section: 'models' }} className={buttonClass({ size: 'small' })}>
            {t('common:price.set')}
          </Link>
        )}
        {!kids && (
          <Link
            to="/settings"
            search={{ section: over?.scope === 'client' ? 'api' : 'budgets' }}
            className={buttonClass({ size: 'small', kind: 'bare' })}
          >
            {t(over?.scope === 'client' ? 'over.changeClient' : 'over.change')}
          </Link>
        )}
        <Button
          size="small"
          kind="bare"
          busy={actions.cancel.isPending}
          onClick={() => actions.cancel.mutate({ id: job.id })}
        >
          {t('stop')}
          <span className="vh"> {t(`part.${job.kind}`)}</span>
        </Button>
      </div>
    </section>
  );
}

function CapWords({ over: { scope, capMicros, usedMicros, neededMicros } }: { over: OverBudget }) {
  const { t, i18n } = useTranslation('play');
  const money = (micros: number) => formatMoney(micros, i18n.language);
  const cap = t(`over.cap.${scope}`, { cap: money(capMicros), used: money(usedMicros) });
  const needed = neededMicros === null ? t('over.unknown') : t('over.needed', { needed: money(neededMicros) });
  return (
    <p className="small soft num">
      {cap} {needed}
    </p>
  );
}

interface RaiseOnceProps {
  job: Job;
  over: OverBudget;
  /** What can be raised once; a program's own cap is changed where programs are. */
  scope: Exclude<OverBudget['scope'], 'client'>;
  needed: number;
  actions: PageActions;
}

function RaiseOnce({ job, over, scope, needed, actions }: RaiseOnceProps) {
  const { t, i18n } = useTranslation('play');
  const [typed, setTyped] = useState<string | null>(null);
  const amount = typed ?? missingCents(over, needed, i18n.language);
  const byMicros = readDollars(amount);
  const { raise } = actions;

  function send(event: FormEvent) {
    event.preventDefault();
    if (!byMicros || raise.isPending) return;
    const story = scope === 'story' && job.storyId !== null ? { storyId: job.storyId } : {};
    raise.mutate({ scope, byMicros, ...story });
  }

  return (
    <form className="play-raise" onSubmit={send}>
      <TextField
        label={t(`over.by.${scope}`)}
        inputMode="decimal"
        autoComplete="off"
        className="num"
        value={amount}
        error={!byMicros ? t('over.notMoney') : null}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" size="small" kind="main" disabled={!byMicros} busy={raise.isPending}>
        {t('over.raise')}
      </Button>
      {raise.data?.continued === 0 && (
        <p className="small soft" role="status">
          {t('over.notEnough')}
        </p>
      )}
    </form>
  );
}
