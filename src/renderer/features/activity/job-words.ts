import { Ban, Brush, Check, CircleHelp, Clapperboard, Clock, Download, Feather, Hourglass, Pause } from 'lucide-react';
import { ScanSearch, Send, Square, TriangleAlert, Wallet, type LucideIcon } from 'lucide-react';
import type { Model } from '../../../contract/models.ts';
import type { Job } from '../../../contract/scenes.ts';
import type { WorkKind } from '../../../contract/values.ts';

/** A sentence of the `activity` namespace: its keys, best first, and what to put into it. */
export interface Sentence {
  readonly key: string | string[];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A state in a word, its icon and its colour. */
interface StateWord {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly tone: 'good' | 'wait' | 'bad' | 'run' | 'quiet';
}

const atWork: Record<WorkKind, LucideIcon> = {
  text: Feather,
  image: Brush,
  video: Clapperboard,
  check: ScanSearch,
};

/** Where a job stands, in a word. */
export function stateWord(job: Job): StateWord {
  switch (job.state) {
    case 'queued':
      return waitingWord(job);
    case 'submitting':
      return { key: 'state.submitting', icon: Send, tone: 'run' };
    case 'running':
      return { key: `state.running.${job.kind}`, icon: atWork[job.kind], tone: 'run' };
    case 'downloading':
      return { key: 'state.downloading', icon: Download, tone: 'run' };
    case 'cancelling':
      return { key: 'state.cancelling', icon: Square, tone: 'wait' };
    case 'unknown':
      return { key: 'state.unknown', icon: CircleHelp, tone: 'wait' };
    case 'done':
      return { key: 'state.done', icon: Check, tone: 'good' };
    case 'failed':
      return { key: 'state.failed', icon: TriangleAlert, tone: 'bad' };
    case 'refused':
      return { key: 'state.refused', icon: Ban, tone: 'quiet' };
    case 'expired':
      return { key: 'state.expired', icon: Hourglass, tone: 'bad' };
    case 'cancelled':
      return { key: 'state.cancelled', icon: Square, tone: 'quiet' };
  }
}

function waitingWord(job: Job): StateWord {
  if (job.waitReason === 'paused') return { key: 'state.paused', icon: Pause, tone: 'wait' };
  if (job.waitReason === 'over-budget') return { key: 'state.overBudget', icon: Wallet, tone: 'wait' };
  return { key: 'state.waiting', icon: Clock, tone: 'wait' };
}

interface ReasonContext {
  /** Jobs of its lane that will be taken before it. */
  readonly ahead: number;
  /** The provider of its lane; null while that is not known. */
  readonly provider: string | null;
  /** Turns UTC milliseconds into a time of day with seconds. */
  readonly timeOfDay: (time: number) => string;
}

/** Why a job waits, and until when. */
export function waitSentences(job: Job, { ahead, provider, timeOfDay }: ReasonContext): Sentence[] {
  const time = job.dueAt === null ? null : timeOfDay(job.dueAt);
  switch (job.waitReason) {
    case null:
    // Said once above the rows, and in a word in each.
    case 'paused':
      return [];
    case 'lane-busy':
      return [ahead === 0 ? { key: 'wait.next' } : { key: 'wait.ahead', values: { count: ahead } }];
    case 'retry-later':
      return [
        ...(job.error ? [failureSentence(job)] : []),
        time === null ? { key: 'wait.retryLater' } : { key: 'wait.retryAt', values: { time } },
      ];
    case 'rate-limit': {
      const who = provider ?? job.modelTitle;
      return [
        time === null
          ? { key: 'wait.rateLimit', values: { who } }
          : { key: 'wait.rateLimitUntil', values: { who, time } },
      ];
    }
    case 'disk-full':
      return [{ key: 'wait.diskFull' }];
    case 'over-budget':
      return [{ key: `wait.overBudget.${job.overBudget?.scope ?? 'room'}` }];
    case 'keys-locked':
      return [{ key: 'wait.keysLocked' }];
  }
}

/** What is known of a job that has left: its draft, and how long its model usually takes here. */
export function workSentences(
  job: Job,
  typical: Model['typicalSeconds'],
  range: (low: number, high: number) => string,
): Sentence[] {
  const sentences: Sentence[] = [];
  if (job.state === 'cancelling') return chargeSentences(job);
  if (job.kind === 'image' && job.draftId !== null) sentences.push({ key: 'work.draft' });
  if (typical) sentences.push({ key: 'work.usually', values: { time: range(typical.low, typical.high) } });
  return sentences;
}

/** How an ended job ended, and whether that cost money. Nothing for one that is done. */
export function endSentences(job: Job): Sentence[] {
  switch (job.state) {
    case 'failed':
    case 'expired':
      return [failureSentence(job), ...(job.error?.code === 'timeout' ? [{ key: 'end.late' }] : []), ...paidOrNot(job)];
    case 'refused':
      return [{ key: 'end.refused', values: { model: job.modelTitle } }, ...paidOrNot(job)];
    case 'cancelled':
      return chargeSentences(job);
    default:
      return [];
  }
}

/** By the code of its error; the message is for logs and is never shown. */
function failureSentence(job: Job): Sentence {
  const code = job.state === 'expired' ? 'expired' : (job.error?.code ?? 'other');
  return { key: [`play:reason.${code}`, 'end.other'], values: { model: job.modelTitle } };
}

function paidOrNot(job: Job): Sentence[] {
  if (job.practice) return [];
  if (job.costMicros === null) return mayHaveCost(job) ? [{ key: 'charge.mayBe' }] : [];
  return [{ key: job.costMicros === 0 ? 'charge.no' : 'charge.was' }];
}

/** The ledger counts it as an estimate. A late clip is still asked after, and a lost answer has said it already. */
function mayHaveCost({ error, estimateMicros }: Job): boolean {
  return Boolean(estimateMicros) && error?.code !== 'timeout' && error?.code !== 'answer-lost';
}

/** Whether what is being stopped is charged all the same. Said only where money could be meant. */
function chargeSentences(job: Job): Sentence[] {
  if (job.practice) return [];
  if (job.stillCharged === null) return [{ key: 'charge.notSaid' }];
  if (!job.stillCharged) return [{ key: 'charge.no' }];
  return [{ key: job.state === 'cancelling' ? 'charge.still' : 'charge.was' }];
}

/** What stopping would mean, said before. */
export function stopSentence(job: Job): Sentence {
  if (job.practice) return { key: 'stop.free' };
  if (isNotSent(job)) return { key: 'stop.notSent' };
  return { key: 'stop.sent', values: { model: job.modelTitle } };
}

/** True when stopping can cost nothing, so that nothing needs to be asked. */
export function isNotSent(job: Job): boolean {
  return job.state === 'queued';
}
