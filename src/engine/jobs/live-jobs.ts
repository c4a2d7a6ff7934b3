import type { WaitReason } from '../../contract/scenes.ts';
import type { z } from 'zod';
import type { Progress } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';

/** Smallest change of a share of work that is told. */
const FRACTION_STEP = 0.02;

/** What is known of one open job besides its row; gone with the process. */
export interface LiveJob {
  readonly job: JobRow;
  /** Aborted when the job is cancelled or the program closes. */
  readonly stop: AbortController;
  fraction: number | null;
  drafts: { readonly bytes: Uint8Array; readonly mediaType: string }[];
  waitReason: z.infer<typeof WaitReason> | null;
}

/** Open jobs, in memory. */
export class LiveJobs {
  readonly #jobs = new Map<string, LiveJob>();
  readonly #placeInLine: (job: JobRow) => number | null;
  readonly #waiters = new Set<() => void>();

  constructor(placeInLine: (job: JobRow) => number | null) {
    this.#placeInLine = placeInLine;
  }

  add(job: JobRow): void {
    this.#jobs.set(job.id, { job, stop: new AbortController(), fraction: null, drafts: [], waitReason: null });
  }

  get(id: string): LiveJob | undefined {
    return this.#jobs.get(id);
  }

  all(): LiveJob[] {
    return [...this.#jobs.values()];
  }

  remove(id: string): void {
    this.#jobs.delete(id);
    for (const check of this.#waiters) check();
  }

  note(id: string, change: Partial<Pick<LiveJob, 'waitReason'>>): void {
    const live = this.#jobs.get(id);
    if (live) Object.assign(live, change);
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

  /** Jobs ahead of a waiting one; null when it does not wait in line. */
  placeInLine(job: JobRow): number | null {
    return this.#placeInLine(job);
  }

  /** The rough picture with that id, while its job runs. */
  draft(draftId: string): { bytes: Uint8Array; mediaType: string } | undefined {
    const [jobId, number] = draftId.split('.');
    return this.#jobs.get(jobId ?? '')?.drafts[Number(number)];
  }

  /** Resolves when no matching job is open; one that waits for a person's decision does not count. */
  settled(matches: (job: JobRow) => boolean, signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const check = (): void => {
      if (this.all().every(({ job }) => job.state === 'unknown' || !matches(job))) {
        this.#waiters.delete(check);
        resolve();
      }
    };
    signal?.addEventListener('abort', () => {
      this.#waiters.delete(check);
      reject(signal.reason as Error);
    });
    this.#waiters.add(check);
    check();
    return promise;
  }
}
