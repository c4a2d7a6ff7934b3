import { Clock, type LucideIcon } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressWithReason } from '../../ui/progress-with-reason.tsx';
import { dateFormat } from '../../lib/date-format.ts';
import { durationRange, durationWords } from '../../lib/duration-words.ts';
import { jobWords } from './job-words.ts';
import { typicalSeconds, type ModelList } from './model-list.ts';
import { OverBudgetPanel } from './over-budget.tsx';
import type { PageActions } from './use-page-actions.ts';

interface JobProgressProps {
  job: Job;
  icon: LucideIcon;
  models: ModelList | undefined;
  actions: PageActions;
  now: number;
}

/** One running or waiting job: what, why, how long so far, how long usually, and Stop. */
export function JobProgress({ job, icon, models, actions, now }: JobProgressProps) {
  const { t, i18n } = useTranslation('play');
  const kids = useKidsRoom();
  const { language } = i18n;
  const { what, why } = jobWords(job, {
    now,
    kids,
    // What a model takes to write a page says nothing of how long it looks at a picture.
    typical: job.kind === 'check' ? null : typicalSeconds(models, job.modelId),
    duration: (seconds) => durationWords(seconds, language),
    range: (low, high) => durationRange(low, high, language),
    timeOfDay: (time) => dateFormat(language, { timeStyle: 'medium' }).format(time),
  });
  if (job.state === 'queued' && job.waitReason === 'over-budget')
    return <OverBudgetPanel job={job} actions={actions} />;
  const stopping = job.state === 'cancelling' || (actions.cancel.isPending && actions.cancel.variables?.id === job.id);
  return (
    <ProgressWithReason
      icon={job.state === 'queued' ? Clock : icon}
      what={t(what.key, { ...what.values })}
      why={
        <>
          {why.map(({ key, values }) => t(key, { ...values })).join(' ')}
          {!kids && <WayOn job={job} />}
        </>
      }
      working={job.state !== 'queued'}
      fraction={job.fraction}
      action={
        <Button size="small" busy={stopping} onClick={() => actions.cancel.mutate({ id: job.id })}>
          {t('stop')}
          <span className="vh"> {t(`part.${job.kind}`)}</span>
        </Button>
      }
    />
  );
}

/** Where what it waits for can be changed. */
function WayOn({ job }: { job: Job }) {
  const { t } = useTranslation('play');
  if (job.state !== 'queued') return null;
  if (job.waitReason === 'keys-locked')
    return (
      <>
        {' '}
        <Link to="/settings" search={{ section: 'providers' }}>
          {t('step.openKeys')}
        </Link>
      </>
    );
  if (job.waitReason === 'paused')
    return (
      <>
        {' '}
        <Link to="/activity">{t('step.activity')}</Link>
      </>
    );
  return null;
}
