import { Pause, Play } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import type { Job } from '../../../contract/scenes.ts';
import { durationRange } from '../../lib/duration-words.ts';
import { useProviderName } from '../../lib/use-provider-name.ts';
import { Button } from '../../ui/button.tsx';
import { DragHandle } from './drag-handle.tsx';
import { JobRow } from './job-row.tsx';
import { waitSentences, workSentences, type Sentence } from './job-words.ts';
import { isWaiting, neighbourFor, type LaneJobs } from './jobs-by-lane.ts';
import { MoveButtons } from './move-buttons.tsx';
import { timeOfDay } from './times.ts';
import type { JobActions } from './use-job-actions.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useShownRows } from './use-shown-rows.ts';

interface LaneSectionProps {
  lane: LaneJobs;
  models: readonly Model[];
  actions: JobActions;
  /** All lanes are paused, so that this one has no pause of its own to end. */
  allPaused: boolean;
}

/** As many rows as are shown at once; a lane may hold thousands of jobs. */
const SHOWN = 50;

/** The jobs of one account for one kind of work, in the order in which they will be taken. */
export function LaneSection({ lane: { laneId, kind, lane, jobs }, models, actions, allPaused }: LaneSectionProps) {
  const { t, i18n } = useTranslation('activity');
  const { language } = i18n;
  const providerName = useProviderName();
  const id = useId();
  const [said, setSaid] = useState('');
  const waiting = jobs.filter(isWaiting);
  const { box, remember } = useMovedFocus(jobs);
  const { shown, showUpTo } = useShownRows(box, SHOWN);
  const rows = useRowDrag({ box, waiting, onDrop: moveBefore });
  const paused = lane?.paused === true;
  const changing = [actions.pause, actions.resume].some(
    ({ isPending, variables }) => isPending && variables?.laneId === laneId,
  );

  function move(job: Job, step: -1 | 1) {
    const target = neighbourFor(job, waiting, step);
    if (!target || actions.move.isPending) return;
    remember(job.id, step);
    moveBefore(job, target.before);
  }

  function moveBefore(job: Job, before: string | null) {
    if (actions.move.isPending) return;
    actions.move.mutate({ id: job.id, before });
    const others = waiting.filter((one) => one !== job);
    const at = others.findIndex(({ id: other }) => other === before);
    setSaid(t('move.moved', { place: (at === -1 ? others.length : at) + 1, count: waiting.length }));
  }

  function dragOf(job: Job) {
    if (rows.dragged === job.id) return 'dragged';
    if (rows.line?.id !== job.id) return undefined;
    return rows.line.end ? 'line-below' : 'line-above';
  }

  return (
    <section className="lane" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {t(`lane.${kind}`)} <span className="small quiet">{about()}</span>
        </h2>
        {lane && !allPaused && (
          <Button
            kind="bare"
            size="small"
            icon={paused ? Play : Pause}
            busy={changing}
            aria-describedby={id}
            onClick={() => (paused ? actions.resume : actions.pause).mutate({ laneId })}
          >
            {t(paused ? 'lane.resume' : 'lane.pause')}
          </Button>
        )}
      </header>
      {lane?.restsUntil != null && lane.restsUntil > Date.now() && (
        <p className="small soft">
          {t('lane.rests', {
            who: providerName(lane.provider),
            time: timeOfDay(lane.restsUntil, Date.now(), language),
          })}
        </p>
      )}
      {paused && <p className="small soft">{t('lane.paused')}</p>}
      <ol ref={box}>
        {jobs.slice(0, shown).map((job) => (
          <JobRow
            key={job.id}
            job={job}
            sentences={sentencesOf(job)}
            actions={actions}
            drag={dragOf(job)}
            {...(isWaiting(job) &&
              waiting.length > 1 && {
                move: (
                  <span className="job-places">
                    <DragHandle {...rows.handleOf(job)} />
                    <MoveButtons
                      name={job.storyTitle ?? t('untitled')}
                      first={job === waiting[0]}
                      last={job === waiting.at(-1)}
                      onMove={(step) => move(job, step)}
                    />
                  </span>
                ),
                onKeyDown: (event) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                  event.preventDefault();
                  move(job, event.key === 'ArrowUp' ? -1 : 1);
                },
              })}
          />
        ))}
      </ol>
      {jobs.length > shown && (
        <p className="lane-rest small soft">
          <span className="num">{t('lane.more', { count: jobs.length - shown })}</span>
          <Button size="small" onClick={() => showUpTo(shown + SHOWN)}>
            {t('lane.showMore', { count: Math.min(SHOWN, jobs.length - shown) })}
          </Button>
        </p>
      )}
      <p className="vh" role="status">
        {said}
      </p>
    </section>
  );

  function about(): string {
    if (!lane) return '';
    const { perMinute = null, perDay = null } = lane.rateLimit ?? {};
    return [
      lane.accountName && lane.accountName !== lane.provider.title
        ? t('lane.account', { provider: lane.provider.title, account: lane.accountName })
        : providerName(lane.provider),
      t('lane.atATime', { count: lane.concurrency }),
      perMinute === null ? '' : t('lane.perMinute', { count: perMinute }),
      perDay === null ? '' : t('lane.perDay', { count: perDay }),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function sentencesOf(job: Job): Sentence[] {
    const typical = models.find((model) => model.id === job.modelId)?.typicalSeconds ?? null;
    const range = (low: number, high: number) => durationRange(low, high, language);
    if (!isWaiting(job)) return workSentences(job, typical, range);
    return waitSentences(job, {
      ahead: waiting.indexOf(job),
      provider: lane ? providerName(lane.provider) : null,
      timeOfDay: (time) => timeOfDay(time, Date.now(), language),
    });
  }
}

/** A row that is moved loses the focus, because its place in the document changes; this gives it back. */
function useMovedFocus(jobs: readonly Job[]) {
  const box = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; step: -1 | 1; focus: boolean } | null>(null);
  useEffect(() => {
    if (!moved.current) return;
    const { id, step, focus } = moved.current;
    moved.current = null;
    const button = box.current?.querySelector<HTMLElement>(`[data-job="${id}"] [data-step="${step}"]`);
    if (focus) button?.focus();
  }, [jobs]);
  return {
    box,
    remember: (id: string, step: -1 | 1) => {
      const focus = box.current?.querySelector(`[data-job="${id}"]`)?.contains(document.activeElement) ?? false;
      moved.current = { id, step, focus };
    },
  };
}
