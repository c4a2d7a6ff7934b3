import { rmSync, statSync } from 'node:fs';
import type { BackupResult } from '../../contract/backups.ts';
import type { Clock, Log } from '../ports.ts';
import type { EngineStore } from '../store/engine-store.ts';

const WEEK_MS = 7 * 86_400_000;
/** After one that failed. */
const AGAIN_MS = 86_400_000;
/** Longest that is slept at a stretch, so that a computer that slept notices soon after. */
const LOOK_MS = 600_000;
/** Backups that are kept of those made by themselves. */
const KEPT = 4;

interface WeeklyParts {
  readonly store: EngineStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether nothing is being made just now. */
  isIdle(): boolean;
  /** Makes one into a folder. */
  make(folder: string): Promise<BackupResult>;
}

/** Makes a backup every week while somebody wants that, once nothing else is being made. */
export class WeeklyBackup {
  readonly #parts: WeeklyParts;
  #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(parts: WeeklyParts) {
    this.#parts = parts;
  }

  /** Begins anew with what is wanted now. */
  start(): void {
    this.#stop.abort(new Error('It begins anew'));
    this.#stop = new AbortController();
    if (this.#parts.store.backups.plan().nextAt === null) return;
    this.#running = this.#watch(this.#stop.signal);
  }

  /** When the next one is due; at once where none was ever made there. Null where none is wanted. */
  nextAt(folder: string | null, weekly: boolean): number | null {
    if (folder === null || !weekly) return null;
    const { store, clock } = this.#parts;
    const plan = store.backups.plan();
    if (plan.folder === folder && plan.nextAt !== null) return plan.nextAt;
    const last = store.backups.results().find(({ automatic, path }) => automatic && path?.startsWith(folder));
    return last ? last.at + WEEK_MS : clock.now();
  }

  async close(): Promise<void> {
    this.#stop.abort(new Error('Fableroom is closing'));
    await this.#running;
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { store, clock, log, isIdle } = this.#parts;
    while (!signal.aborted) {
      const { folder, nextAt } = store.backups.plan();
      if (folder === null || nextAt === null) return;
      // A clock that was set back must not put it off for years.
      const due = Math.min(nextAt, clock.now() + WEEK_MS);
      try {
        if (due > clock.now() || !isIdle()) {
          await clock.sleep(due > clock.now() ? Math.min(due - clock.now(), LOOK_MS) : LOOK_MS, signal);
        } else await this.#make(folder, signal);
      } catch (error) {
        if (signal.aborted) return;
        log.error('the weekly backup could not be made', { error });
        return;
      }
    }
  }

  async #make(folder: string, signal: AbortSignal): Promise<void> {
    const { store, clock } = this.#parts;
    const { problem } = await this.#parts.make(folder);
    if (problem === null) this.#dropOld();
    if (signal.aborted) return;
    const nextAt = clock.now() + (problem === null ? WEEK_MS : AGAIN_MS);
    store.commit(() => store.backups.setPlan({ ...store.backups.plan(), nextAt }));
  }

  /** Removes the oldest of those that we made ourselves, as long as they are as we left them. */
  #dropOld(): void {
    const { store, log } = this.#parts;
    for (const { path, bytes } of store.backups.files().slice(KEPT)) {
      try {
        if (statSync(path, { throwIfNoEntry: false })?.size === bytes) rmSync(path);
      } catch (error) {
        log.warn('an old backup could not be removed', { error });
        continue;
      }
      store.commit(() => store.backups.dropFile(path));
    }
  }
}
