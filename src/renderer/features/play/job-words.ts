import type { Model } from '../../../contract/models.ts';
import type { Job } from '../../../contract/scenes.ts';

/** A sentence of the `play` namespace: its key and what to put into it. */
export interface Sentence {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | boolean>>;
}

/** What a running or waiting job has to say for itself. */
export interface JobWords {
  readonly what: Sentence;
  readonly why: readonly Sentence[];
}

interface JobWordsContext {
  /** Turns seconds into "12 seconds" in the language of the interface. */
  readonly duration: (seconds: number) => string;
  /** Turns two amounts of seconds into "9–14 seconds". */
  readonly range: (low: number, high: number) => string;
  /** Turns UTC milliseconds into a time of day with seconds. */
  readonly timeOfDay: (time: number) => string;
  /** UTC milliseconds. */
  readonly now: number;
  /** What the job's model usually takes on this computer. */
  readonly typical: Model['typicalSeconds'];
  /** The kids' room hears nothing of models, queues and limits. */
  readonly kids: boolean;
}

/** Says what a job does, why it waits and how long it usually takes; never a guess. */
export function jobWords(job: Job, context: JobWordsContext): JobWords {
  const values = { model: job.modelTitle };
  if (job.state === 'cancelling')
    return { what: { key: `work.stopping.${job.kind}` }, why: context.kids ? [] : chargeWords(job) };
  if (context.kids) return { what: { key: `work.kids.${job.kind}` }, why: [] };
  if (job.state === 'queued')
    return { what: waitingTitle(job), why: [...waitingReason(job, context), ...usually(job, context)] };
  const why: Sentence[] = [];
  if (job.fraction !== null && job.fraction > 0) why.push({ key: fractionKey(job.fraction) });
  else if (job.kind === 'image' && job.draftId !== null) why.push({ key: 'work.draftHere' });
  why.push(...soFar(job, context), ...usually(job, context));
  return { what: { key: `work.running.${job.kind}`, values }, why };
}

function waitingTitle(job: Job): Sentence {
  // `placeInLine` counts those ahead; people count themselves.
  if (job.placeInLine !== null && job.placeInLine > 0) {
    return { key: `work.inLine.${job.kind}`, values: { count: job.placeInLine + 1, ordinal: true } };
  }
  return { key: job.waitReason === null ? `work.next.${job.kind}` : `work.waiting.${job.kind}` };
}

function waitingReason(job: Job, { timeOfDay }: JobWordsContext): Sentence[] {
  const model = job.modelTitle;
  switch (job.waitReason) {
    case 'lane-busy':
      return [{ key: 'wait.laneBusy', values: { model } }];
    case 'retry-later': {
      const cause = job.error ? [troubleReason(job)] : [];
      return job.dueAt === null
        ? [...cause, { key: 'wait.retryLater' }]
        : [...cause, { key: 'wait.retryAt', values: { time: timeOfDay(job.dueAt) } }];
    }
    case 'rate-limit':
      return job.dueAt === null
        ? [{ key: 'wait.rateLimit', values: { model } }]
        : [{ key: 'wait.rateLimitUntil', values: { model, time: timeOfDay(job.dueAt) } }];
    case 'paused':
      return [{ key: 'wait.paused' }];
    case 'over-budget':
      return [{ key: 'wait.overBudget' }];
    case 'keys-locked':
      return [{ key: 'wait.keysLocked' }];
    case 'disk-full':
      return [{ key: 'wait.diskFull' }];
    case null:
      return [];
  }
}

/** What stopping means for the money of a paid call. */
export function chargeWords(job: Job): Sentence[] {
  if (job.practice) return [];
  if (job.stillCharged === null) return [{ key: 'charge.notSaid', values: { model: job.modelTitle } }];
  return [{ key: job.stillCharged ? 'charge.still' : 'charge.none', values: { model: job.modelTitle } }];
}

function soFar(job: Job, { now, duration }: JobWordsContext): Sentence[] {
  if (job.startedAt === null) return [];
  return [{ key: 'work.soFar', values: { time: duration(Math.max(0, Math.floor((now - job.startedAt) / 1000))) } }];
}

function usually(job: Job, { typical, range }: JobWordsContext): Sentence[] {
  if (!typical) return [];
  return [
    { key: `work.usually.${job.kind}`, values: { time: range(typical.low, typical.high), count: typical.count } },
  ];
}

function fractionKey(fraction: number): string {
  if (fraction < 0.15) return 'work.fraction.begun';
  if (fraction < 0.4) return 'work.fraction.quarter';
  if (fraction < 0.65) return 'work.fraction.half';
  if (fraction < 0.9) return 'work.fraction.threeQuarters';
  return 'work.fraction.nearly';
}

/** The codes that the engine gives; each has its sentence. */
const knownReasons = [
  'auth',
  'account-gone',
  'billing',
  'verification',
  'model-gone',
  'invalid',
  'rate-limited',
  'unreachable',
  'transient',
  'timeout',
  'empty',
  'cancelled-by-provider',
  'picture-missing',
  'reference-missing',
  'photos-not-agreed',
  'unreadable-answer',
  'unreadable-check',
  'wrong-type',
  'keys-locked',
  'disk-full',
  'answer-lost',
];

/** Why a job failed, by the code of its error. The message of the error is for logs and is never shown. */
export function troubleReason(job: Job): Sentence {
  if (job.state === 'expired') return { key: 'reason.expired', values: { model: job.modelTitle } };
  const code = job.error?.code ?? '';
  // The names are all that this one says.
  if (code === 'reference-missing')
    return { key: 'reason.reference-missing', values: { names: job.error?.message ?? '' } };
  // Only work that the provider goes on with by itself can still arrive.
  if (code === 'timeout' && job.kind === 'video') return { key: 'reason.late', values: { model: job.modelTitle } };
  return { key: knownReasons.includes(code) ? `reason.${code}` : 'reason.other', values: { model: job.modelTitle } };
}
