import { Worker } from 'node:worker_threads';
import type { WorkerOrder, WorkerReport } from './worker-messages.ts';

/** One piece of work waiting for or running in a lane. */
interface Job<Result> {
  readonly order: (id: number) => WorkerOrder;
  readonly onReport: (report: WorkerReport) => Result | undefined;
  readonly signal: AbortSignal;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
  readonly onAbort: () => void;
  settled: boolean;
}

/**
 * A queue in front of one worker thread.
 *
 *   idle ──run──▶ working ──report──▶ idle          the worker starts with the first job
 *                    │ crash: job rejected, the next job starts a new worker
 *                    │ abort: job rejected at once, the worker is told and its late answer ignored
 *                    ▼ close: every job rejected, worker terminated
 */
export class WorkLane {
  private readonly entry: URL;
  private worker: Worker | undefined;
  private readonly queue: Job<never>[] = [];
  private current: { readonly id: number; readonly job: Job<never> } | undefined;
  private nextId = 1;
  private closed = false;

  constructor(entry: URL) {
    this.entry = entry;
  }

  /** `onReport` answers the result when the report is the last one of this job. */
  run<Result>(
    order: (id: number) => WorkerOrder,
    onReport: (report: WorkerReport) => Result | undefined,
    signal: AbortSignal,
  ): Promise<Result> {
    if (this.closed) return Promise.reject(new Error('The studio is closed'));
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise<Result>((resolve, reject) => {
      const job: Job<Result> = {
        order,
        onReport,
        signal,
        resolve,
        reject,
        settled: false,
        onAbort: () => this.abort(job as unknown as Job<never>),
      };
      signal.addEventListener('abort', job.onAbort, { once: true });
      this.queue.push(job as unknown as Job<never>);
      this.startNext();
    });
  }

  /** Ends the worker; whatever waits or runs is rejected. */
  async close(): Promise<void> {
    this.closed = true;
    const { worker } = this;
    this.worker = undefined;
    const error = new Error('The studio is closed');
    for (const job of this.queue.splice(0)) this.settle(job, () => job.reject(error));
    if (this.current) {
      const { job } = this.current;
      this.current = undefined;
      this.settle(job, () => job.reject(error));
    }
    await worker?.terminate();
  }

  private startNext(): void {
    if (this.current || this.closed) return;
    const job = this.queue.shift();
    if (!job) {
      this.worker?.unref();
      return;
    }
    const id = this.nextId++;
    this.current = { id, job };
    const worker = this.startedWorker();
    worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(job.order(id));
  }

  private startedWorker(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.entry);
    worker.on('message', (report: WorkerReport) => this.receive(report));
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', (code) => this.lose(worker, new Error(`The painting worker ended with code ${code}`)));
    this.worker = worker;
    return worker;
  }

  private receive(report: WorkerReport): void {
    if (!this.current || report.id !== this.current.id) return;
    const { job } = this.current;
    if (report.kind === 'failed') return this.finish(() => job.reject(new Error(report.message)));
    if (job.settled) {
      // An aborted job still answers once: only then is the worker free again.
      if (report.kind === 'painted' || report.kind === 'filmed') this.finish(() => undefined);
      return;
    }
    try {
      const result = job.onReport(report);
      if (result !== undefined) this.finish(() => job.resolve(result));
    } catch (error) {
      this.settle(job, () => job.reject(error));
    }
  }

  private abort(job: Job<never>): void {
    const waiting = this.queue.indexOf(job);
    if (waiting >= 0) this.queue.splice(waiting, 1);
    else if (this.current?.job === job)
      this.worker?.postMessage({ kind: 'cancel', id: this.current.id } satisfies WorkerOrder);
    this.settle(job, () => job.reject(job.signal.reason));
  }

  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    const { current } = this;
    if (current)
      this.finish(() =>
        current.job.reject(new Error(`The painting worker stopped: ${error.message}`, { cause: error })),
      );
  }

  private finish(settle: () => void): void {
    const { current } = this;
    this.current = undefined;
    if (current) this.settle(current.job, settle);
    this.startNext();
  }

  private settle(job: Job<never>, settle: () => void): void {
    if (job.settled) return;
    job.settled = true;
    job.signal.removeEventListener('abort', job.onAbort);
    settle();
  }
}
