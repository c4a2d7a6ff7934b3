import { RotateCw, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { hasEnded } from '../../lib/cache-patches.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { Elapsed } from './elapsed.tsx';
import { JobName } from './job-name.tsx';
import { JobPicture } from './job-picture.tsx';
import { JobPrice } from './job-price.tsx';
import { isNotSent, type Sentence, stateWord, stopSentence } from './job-words.ts';
import { SpendButton } from './spend-button.tsx';
import { StopJob } from './stop-job.tsx';
import { troubleWith, type JobActions } from './use-job-actions.ts';
import { usePageOf } from './use-page-of.ts';

interface JobRowProps {
  job: Job;
  /** Why it waits, how long it usually takes, or how it ended. */
  sentences: readonly Sentence[];
  actions: JobActions;
  /** Only for a job that ended without a result that somebody has made since. */
  canRetry?: boolean;
  /** At the left, for what can be moved. */
  move?: ReactNode;
  /** Where a dragged row would be put, or that it is this one. */
  drag?: 'dragged' | 'line-above' | 'line-below' | undefined;
  onKeyDown?: (event: KeyboardEvent) => void;
}

const retried: readonly Job['state'][] = ['failed', 'refused', 'expired', 'cancelled'];

/** One job: picture, story, what, why, state, time, price, and what can be done about it. */
export function JobRow({ job, sentences, actions, canRetry = false, move, drag, onKeyDown }: JobRowProps) {
  const { t } = useTranslation('activity');
  const sentence = useErrorSentence();
  const page = usePageOf(job);
  const [asking, setAsking] = useState(false);
  const actionsBox = useRef<HTMLSpanElement>(null);
  const state = stateWord(job);
  const trouble = troubleWith(actions, job.id);
  const stopping = actions.cancel.isPending && actions.cancel.variables?.id === job.id;
  const stoppable = !hasEnded(job.state) && job.state !== 'cancelling';
  const why = sentences.map(({ key, values }) => t(key, { ...values })).join(' ');

  function stop() {
    if (isNotSent(job)) actions.cancel.mutate({ id: job.id });
    else setAsking(true);
  }

  function keep() {
    setAsking(false);
    actionsBox.current?.querySelector('button')?.focus();
  }

  return (
    <li className={rowClass(job)} data-job={job.id} data-drag={drag} onKeyDown={onKeyDown}>
      {move ?? (!hasEnded(job.state) && <span className="job-places" />)}
      <JobPicture job={job} page={page} />
      <div className="job-words">
        <JobName job={job} />
        {why && <p>{why}</p>}
        {job.fraction !== null && job.fraction > 0 && !hasEnded(job.state) && (
          <progress className="job-fraction" value={job.fraction} max={1} aria-label={t('work.fraction')} />
        )}
      </div>
      <StateLine tone={state.tone} icon={state.icon}>
        {t(state.key)}
      </StateLine>
      <span className="num soft small job-time">
        <Elapsed job={job} />
      </span>
      <span className="job-price">
        <JobPrice job={job} />
      </span>
      <span className="job-actions" ref={actionsBox}>
        {stoppable && (
          <Button
            kind="bare"
            size="small"
            icon={X}
            iconName={t('stop.name', { what: t(`part.${job.kind}`), means: meaning() })}
            busy={stopping}
            aria-expanded={isNotSent(job) ? undefined : asking}
            onClick={stop}
          />
        )}
      </span>
      {asking && stoppable && (
        <StopJob job={job} busy={stopping} onStop={() => actions.cancel.mutate({ id: job.id })} onKeep={keep} />
      )}
      {canRetry && retried.includes(job.state) && (
        <div className="job-more job-buttons">
          <SpendButton
            job={job}
            label={t('retry')}
            icon={RotateCw}
            busy={actions.retry.isPending && actions.retry.variables?.id === job.id}
            onPress={() => actions.retry.mutate({ id: job.id })}
          />
        </div>
      )}
      {trouble !== null && (
        <p className="job-more field-error" role="alert">
          {sentence(trouble)}
        </p>
      )}
    </li>
  );

  function meaning(): string {
    const { key, values } = stopSentence(job);
    return t(key, { ...values });
  }
}

function rowClass({ state }: Job): string {
  if (hasEnded(state)) return 'job is-ended';
  return state === 'queued' ? 'job is-waiting' : 'job';
}
