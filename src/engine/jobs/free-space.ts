import type { WorkKind } from '../../contract/values.ts';
import type { Clock, Log } from '../ports.ts';

/** Bytes that must be free before a job of a kind is started; its result would find no place otherwise. */
const NEEDED_BYTES: Readonly<Record<WorkKind, number>> = {
  text: 10 * 1024 * 1024,
  image: 50 * 1024 * 1024,
  video: 200 * 1024 * 1024,
  check: 10 * 1024 * 1024,
};
/** How long an answer of the file system holds. */
const FRESH_MS = 1_000;
/** From so many free bytes on nobody waits for a newer answer, unless the last one is very old. */
const ROOMY_BYTES = 2 * 1024 * 1024 * 1024;
const ROOMY_FRESH_MS = 30_000;

interface SpaceParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  freeBytes?(): Promise<number>;
}

/** Whether there is room for what a job would bring. */
export class FreeSpace {
  readonly #parts: SpaceParts;
  #bytes = 0;
  #askedAt = -Infinity;
  #asking: Promise<void> | null = null;

  constructor(parts: SpaceParts) {
    this.#parts = parts;
  }

  /**
   * At once where the last answer tells. A file system that does not say counts as roomy: what is written there still
   * tells.
   */
  isShort(kind: WorkKind): boolean | Promise<boolean> {
    if (!this.#parts.freeBytes) return false;
    const age = Math.abs(this.#parts.clock.now() - this.#askedAt);
    const isShort = (): boolean => this.#bytes < NEEDED_BYTES[kind];
    if (age <= FRESH_MS) return isShort();
    this.#asking ??= this.#ask();
    if (this.#bytes >= ROOMY_BYTES && age <= ROOMY_FRESH_MS) return isShort();
    return this.#asking.then(isShort);
  }

  async #ask(): Promise<void> {
    const { clock, log, freeBytes } = this.#parts;
    try {
      this.#bytes = (await freeBytes?.call(this.#parts)) ?? Infinity;
    } catch (error) {
      log.warn('free space is not known', { error });
      this.#bytes = Infinity;
    }
    this.#askedAt = clock.now();
    this.#asking = null;
  }
}
