import { Link } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { needsDecision, useJobLists } from '../lib/use-job-lists.ts';
import { useKidsRoom } from '../lib/use-system.ts';
import { Icon } from '../ui/icon.tsx';

/** The place of all work, with how much there is, and a dot when something needs a decision. */
export function ActivityLink() {
  const { t } = useTranslation('activity');
  const kids = useKidsRoom();
  const { count = 0, decision = false } =
    useJobLists(({ active }) => ({
      count: active.filter(({ state }) => state !== 'unknown').length,
      decision: active.some(needsDecision),
    })).data ?? {};
  return (
    <Link to="/activity" activeProps={{ 'aria-current': 'page' }}>
      <Icon of={ListChecks} />
      {t(kids ? 'kids.rail' : 'title')}
      {count > 0 && (
        <span className="dot num">
          <span aria-hidden>{count > 99 ? t('badge.many') : count}</span>
          <span className="vh">, {t('badge.running', { count })}</span>
        </span>
      )}
      {decision && (
        <span className="dot is-decision">
          <span className="vh">, {t('badge.decision')}</span>
        </span>
      )}
    </Link>
  );
}
