import type { Lane } from '../../../contract/jobs.ts';
import type { OverBudget } from '../../../contract/money.ts';
import type { Job } from '../../../contract/scenes.ts';
import type { WorkKind } from '../../../contract/values.ts';
import type { JobLists } from '../../lib/cache-patches.ts';

/** The jobs of one lane as they are shown. */
export interface LaneJobs {
  readonly laneId: string;
  readonly kind: WorkKind;
  /** Null for the moment between a first job and the news of its lane. */
  readonly lane: Lane | null;
  /** Those at work first, then those that wait, in the order in which they will be taken. */
  readonly jobs: readonly Job[];
}

/** Lanes that have something to show: jobs, a pause or a break. Jobs with a lost answer are shown elsewhere. */
export function jobsByLane({ active, queue }: JobLists): LaneJobs[] {
  const jobs = Map.groupBy(
    active.filter(({ state }) => state !== 'unknown'),
    ({ laneId }) => laneId,
  );
  const known = queue.lanes.map((lane) => ({ laneId: lane.id, kind: lane.kind, lane, jobs: jobs.get(lane.id) ?? [] }));
  const others = [...jobs]
    .filter(([laneId]) => !queue.lanes.some(({ id }) => id === laneId))
    .map(([laneId, [first, ...rest]]) => ({
      laneId,
      kind: first?.kind ?? 'text',
      lane: null,
      jobs: first ? [first, ...rest] : [],
    }));
  return [...known, ...others]
    .filter((one) => one.jobs.length > 0 || one.lane?.paused === true)
    .map((one) => ({
      ...one,
      jobs: one.jobs
        .map((job) => asItWaits(job, queue.paused || one.lane?.paused === true))
        .toSorted((a, b) => Number(isWaiting(a)) - Number(isWaiting(b))),
    }));
}

/** A pause is told once for its lane, not for each of its jobs; what else a job waits for stays as it was told. */
function asItWaits(job: Job, paused: boolean): Job {
  if (!isWaiting(job)) return job;
  if (paused && (job.waitReason === null || job.waitReason === 'lane-busy')) return { ...job, waitReason: 'paused' };
  return !paused && job.waitReason === 'paused' ? { ...job, waitReason: 'lane-busy' } : job;
}

/** True while nothing of it has left. */
export function isWaiting(job: Job): boolean {
  return job.state === 'queued';
}

/** What `jobs.move` needs to bring a waiting job one place forward or back; undefined at the end of the line. */
export function neighbourFor(job: Job, waiting: readonly Job[], step: -1 | 1): { before: string | null } | undefined {
  const at = waiting.findIndex(({ id }) => id === job.id);
  if (at === -1) return undefined;
  if (step === -1) {
    const previous = waiting[at - 1];
    return previous && { before: previous.id };
  }
  return at + 1 < waiting.length ? { before: waiting[at + 2]?.id ?? null } : undefined;
}

/**
 * The waiting job before which something dropped at that height belongs; null for the end of the line. `rows` are those
 * of the waiting jobs that are shown, which may be fewer than wait.
 */
export function placeOfDrop(
  rows: readonly { readonly id: string; readonly middle: number }[],
  height: number,
  waiting: readonly Job[],
): string | null {
  const below = rows.find(({ middle }) => height < middle);
  if (below) return below.id;
  const last = waiting.findIndex(({ id }) => id === rows.at(-1)?.id);
  return waiting[last + 1]?.id ?? null;
}

/** Jobs that wait for the same cap. */
export interface CapWait {
  readonly scope: OverBudget['scope'];
  /** Only for the cap of a story. */
  readonly story: { readonly id: string; readonly title: string | null } | null;
  readonly capMicros: number;
  readonly usedMicros: number;
  /** What has to be added so that all of them fit; null when the price of one is not known. */
  readonly missingMicros: number | null;
  readonly jobs: readonly Job[];
}

/** The caps that stop something now, each once. */
export function capsInTheWay(active: readonly Job[]): CapWait[] {
  const stopped = active.filter((job) => job.waitReason === 'over-budget' && job.overBudget !== null);
  const byCap = Map.groupBy(stopped, ({ overBudget, storyId }) =>
    overBudget?.scope === 'story' ? `story ${storyId}` : (overBudget?.scope ?? ''),
  );
  return [...byCap.values()].map((jobs): CapWait => {
    const caps = jobs.flatMap(({ overBudget }) => overBudget ?? []);
    const scope = caps[0]?.scope ?? 'room';
    const capMicros = Math.max(...caps.map((cap) => cap.capMicros));
    const usedMicros = Math.max(...caps.map((cap) => cap.usedMicros));
    const needed = caps.reduce<number | null>(
      (sum, cap) => (sum === null || cap.neededMicros === null ? null : sum + cap.neededMicros),
      0,
    );
    const [first] = jobs;
    return {
      scope,
      story: scope === 'story' && first?.storyId ? { id: first.storyId, title: first.storyTitle } : null,
      capMicros,
      usedMicros,
      missingMicros: needed === null ? null : Math.max(0, usedMicros + needed - capMicros),
      jobs,
    };
  });
}

/** True when a newer job works or has worked on the same part of the story. */
export function isSuperseded(job: Job, { active, ended }: JobLists): boolean {
  if (job.sceneId === null) return false;
  return [...active, ...ended].some(
    (one) => one.sceneId === job.sceneId && one.kind === job.kind && one.queuedAt > job.queuedAt && one.id !== job.id,
  );
}
