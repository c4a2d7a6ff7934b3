import type { Clip, ClipRequest } from '../clip-maker/make-clip.ts';
import type { OnDraft, PaintedPicture, PaintRequest } from './paint-picture.ts';
import { WorkLane } from './work-lane.ts';

export interface PaintOptions {
  readonly signal: AbortSignal;
  readonly onDraft?: OnDraft;
}

export interface ClipOptions {
  readonly signal: AbortSignal;
  /** 0..1, never falling. */
  readonly onProgress?: (fraction: number) => void;
}

const WORKER_ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './paint-worker.ts' : './paint-worker.js',
  import.meta.url,
);

/**
 * Paints pictures and makes clips off the main thread: one worker for pictures, one for clips, each started by its
 * first job and kept. Jobs of a kind run one after the other. An aborted job rejects with the reason of its signal; a
 * crashed worker rejects its job with a plain error. Idle workers never keep the process alive.
 */
export class PracticeStudio {
  private readonly pictures: WorkLane;
  private readonly clips: WorkLane;

  /** `workerEntry` is replaced by tests only. */
  constructor(workerEntry: URL = WORKER_ENTRY) {
    this.pictures = new WorkLane(workerEntry);
    this.clips = new WorkLane(workerEntry);
  }

  paint(request: PaintRequest, options: PaintOptions): Promise<PaintedPicture> {
    return this.pictures.run(
      (id) => ({ kind: 'paint', id, request }),
      (report) => {
        if (report.kind === 'draft') options.onDraft?.(report.draft, report.index);
        return report.kind === 'painted' ? report.picture : undefined;
      },
      options.signal,
    );
  }

  makeClip(request: ClipRequest, options: ClipOptions): Promise<Clip> {
    return this.clips.run(
      (id) => ({ kind: 'clip', id, request }),
      (report) => {
        if (report.kind === 'progress') options.onProgress?.(report.fraction);
        return report.kind === 'filmed' ? report.clip : undefined;
      },
      options.signal,
    );
  }

  /** Ends both workers; running and waiting jobs are rejected. */
  async close(): Promise<void> {
    await Promise.all([this.pictures.close(), this.clips.close()]);
  }
}

export function createPracticeStudio(): PracticeStudio {
  return new PracticeStudio();
}
