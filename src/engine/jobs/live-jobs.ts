import type { OverBudget } from '../../contract/money.ts';
import type { WaitReason } from '../../contract/scenes.ts';
import type { z } from 'zod';
import type { Progress } from '../provider-kit/model.ts';
import type { JobPlace } from '../store/jobs-store.ts';
import type { JobRow } from '../store/rows.ts';

/** Smallest change of a share of work that is told. */
const FRACTION_STEP = 0.02;

/** Why a job waits, until when as far as that is known, and for which cap. */
export interface Wait {
  readonly reason: z.infer<typeof WaitReason>;
  readonly until: number | null;
  readonly overBudget: OverBudget | null;
}

/** What is known of one open job besides its row; gone with the process. */
export interface LiveJob {
  readonly job: JobRow;
  /** Aborted when the job is cancelled or the program closes. */
  readonly stop: AbortController;
  fraction: number | null;
  drafts: { readonly bytes: Uint8Array; readonly mediaType: string }[];
  /** What keeps this job in particular; null when only its lane does. */
  wait: Wait | null;
  /** When its provider is asked after it next, or was last; null before. */
  askedAt: number | null;
}

/** What a job's row does not say; also of jobs that have ended. */
export interface JobFacts {
  wait(job: JobRow): Wait | null;
  /** Jobs ahead of a waiting one; null when it does not wait in line. */
  placeInLine(job: JobRow): number | null;
  canBeLookedUp(job: JobRow): boolean;
  /** Photos that it is to send and that cannot be read. */
  missingPhotoIds(job: JobRow): string[];
  /** Its story and its page there; null for what belongs to none. */
  place(job: JobRow): JobPlace;
  /** Figures of money are shown to nobody. */
  readonly hidesMoney: boolean;
}

/** Open jobs, in memory. */
export class LiveJobs {
  readonly facts: JobFacts;
  readonly #jobs = new Map<string, LiveJob>();
  readonly #waiters = new Set<() => void>();

  constructor(facts: JobFacts) {
    this.facts = facts;
  }

  add(job: JobRow): void {
    this.#jobs.set(job.id, { job, stop: new AbortController(), fraction: null, drafts: [], wait: null, askedAt: null });
  }

  get(id: string): LiveJob | undefined {
    return this.#jobs.get(id);
  }

  /** How many go on by themselves: one that waits for a person does not count. */
  get working(): number {
    let working = 0;
    for (const { job } of this.#jobs.values()) if (!this.#waitsForPerson(job)) working++;
    return working;
  }

  all(): LiveJob[] {
    return [...this.#jobs.values()];
  }

  remove(id: string): void {
    this.#jobs.delete(id);
    this.look();
  }

  /** Says what keeps a job, or that nothing does any more. */
  wait(id: string, wait: Wait | null): void {
    const live = this.#jobs.get(id);
    if (!live) return;
    live.wait = wait;
    if (wait) this.look();
  }

  /** Takes in progress. True when a person could see a difference. */
  take(id: string, progress: Progress): boolean {
    const live = this.#jobs.get(id);
    if (!live || progress.kind === 'text') return false;
    if (progress.kind === 'draft') {
      live.drafts.push({ bytes: progress.bytes, mediaType: progress.mediaType });
      return true;
    }
    if (live.fraction !== null && progress.fraction < 1 && progress.fraction - live.fraction < FRACTION_STEP)
      return false;
    live.fraction = progress.fraction;
    return true;
  }

  /** The rough picture with that id, while its job runs. */
  draft(draftId: string): { bytes: Uint8Array; mediaType: string } | undefined {
    const [jobId, number] = draftId.split('.');
    return this.#jobs.get(jobId ?? '')?.drafts[Number(number)];
  }

  /** Resolves when no matching job goes on by itself: one that waits for a person does not count. */
  settled(matches: (job: JobRow) => boolean, signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const check = (): void => {
      for (const { job } of this.#jobs.values()) if (matches(job) && !this.#waitsForPerson(job)) return;
      this.#waiters.delete(check);
      resolve();
    };
    signal?.addEventListener('abort', () => {
      this.#waiters.delete(check);
      reject(signal.reason as Error);
    });
    this.#waiters.add(check);
    check();
    return promise;
  }

  /** Looks again who is settled; for when what keeps jobs has changed. */
  look(): void {
    for (const check of this.#waiters) check();
  }

  #waitsForPerson(job: JobRow): boolean {
    if (job.state === 'unknown') return true;
    const reason = job.state === 'queued' && this.facts.wait(job)?.reason;
    return reason === 'over-budget' || reason === 'keys-locked' || reason === 'paused';
  }
}
