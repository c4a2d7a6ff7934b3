import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import type { JobLists } from '../../lib/cache-patches.ts';
import { gateCategory } from '../../lib/content-refusal.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { needsDecision } from '../../lib/use-job-lists.ts';
import { AskGrownUp } from '../../ui/gate/ask-grown-up.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { Button } from '../../ui/button.tsx';
import { Decisions } from './decisions.tsx';
import { JobName } from './job-name.tsx';
import { JobPicture } from './job-picture.tsx';
import { troubleWith, type JobActions } from './use-job-actions.ts';
import { useKeptRow } from './use-kept-row.ts';
import { usePageOf } from './use-page-of.ts';

const SHOWN = 20;
/** Of what did not belong in the room: the newest few. */
const KEPT_SHOWN = 3;

/** What is being made, and Stop. No lanes, no models, no money. */
export function KidsJobs({ lists, actions }: { lists: JobLists; actions: JobActions }) {
  const { t } = useTranslation('activity');
  const jobs = lists.active.filter(({ state }) => state !== 'unknown');
  const kept = keptAway(lists);
  const box = useRef<HTMLDivElement>(null);
  const keptRow = useKeptRow(box);
  return (
    <div className="activity kids">
      <div className="lanes" ref={box} {...keptRow}>
        <Decisions active={lists.active} actions={actions} />
        {jobs.length > 0 && (
          <ol aria-label={t('kids.title')}>
            {jobs.slice(0, SHOWN).map((job) => (
              <KidsJob key={job.id} job={job} paused={lists.queue.paused} actions={actions} />
            ))}
          </ol>
        )}
        {jobs.length > SHOWN && <p className="soft num">{t('kids.more', { count: jobs.length - SHOWN })}</p>}
        {kept.length > 0 && (
          <ul aria-label={t('rooms:gate.title')}>
            {kept.map((job) => (
              <KeptAway key={job.id} job={job} />
            ))}
          </ul>
        )}
        {lists.active.length === 0 && kept.length === 0 && (
          <div className="activity-empty">
            <p className="soft">{t('kids.empty')}</p>
            <Link to="/" className={buttonClass({ kind: 'main', size: 'big' })}>
              {t('kids.begin')}
            </Link>
          </div>
        )}
      </div>
    </div>
  );
}

/** What did not belong in the room, as long as nothing newer was made of that part of the page. */
function keptAway({ active, ended }: JobLists): Job[] {
  const all = [...active, ...ended];
  return ended
    .filter(
      (job) =>
        gateCategory(job) !== null &&
        !all.some(
          ({ sceneId, kind, queuedAt }) => sceneId === job.sceneId && kind === job.kind && queuedAt > job.queuedAt,
        ),
    )
    .slice(0, KEPT_SHOWN);
}

/** No failure and nobody's fault: it takes another idea, or a grown-up. */
function KeptAway({ job }: { job: Job }) {
  const { t } = useTranslation('rooms');
  return (
    <li className="job kids-job" data-job={job.id}>
      <JobPicture job={job} page={usePageOf(job)} />
      <div className="job-words">
        <JobName job={job} withModel={false} />
        <p>{t(`gate.again.${job.heldJobId === null ? job.kind : 'image'}`)}</p>
        <AskGrownUp job={job} />
      </div>
    </li>
  );
}

function KidsJob({ job, paused, actions }: { job: Job; paused: boolean; actions: JobActions }) {
  const { t } = useTranslation('activity');
  const sentence = useErrorSentence();
  const page = usePageOf(job);
  const trouble = troubleWith(actions, job.id);
  const stopping = job.state === 'cancelling' || (actions.cancel.isPending && actions.cancel.variables?.id === job.id);
  return (
    <li className="job kids-job" data-job={job.id}>
      <JobPicture job={job} page={page} />
      <div className="job-words">
        <JobName job={job} withModel={false} />
        <p>{words()}</p>
      </div>
      <Button busy={stopping} onClick={() => actions.cancel.mutate({ id: job.id })}>
        {t(stopping ? 'kids.stopping' : 'kids.stop')}
        <span className="vh"> {t(`part.${job.kind}`)}</span>
      </Button>
      {trouble !== null && (
        <p className="job-more field-error" role="alert">
          {sentence(trouble)}
        </p>
      )}
    </li>
  );

  function words(): string {
    if (job.state !== 'queued') return t(`kids.working.${job.kind}`);
    if (needsDecision(job)) return t('kids.askGrownUp');
    return t(paused || job.waitReason === 'paused' ? 'kids.paused' : 'kids.waits');
  }
}
