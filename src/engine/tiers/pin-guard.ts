import { EngineError } from '../errors.ts';
import type { EngineStore } from '../store/engine-store.ts';
import { hashPin, isPin } from './pin-hash.ts';

/** How long no try is taken after so many wrong ones, in milliseconds. */
const WAITS = [0, 0, 0, 5_000, 15_000, 60_000, 300_000, 900_000, 3_600_000] as const;

interface GuardParts {
  readonly store: Pick<EngineStore, 'rooms' | 'commit'>;
  /** UTC milliseconds, for what is told. */
  now(): number;
  /** Milliseconds of running time, in which waits are counted: nobody can set it. */
  running(): number;
  /** How hard a PIN is to hash; the usual unless a test has many to hash. */
  readonly cost?: number;
}

/**
 * Keeps the PIN and takes tries at it, one at a time. A try counts before it is checked, so that killing the program
 * does not give one for nothing, and after a start the wait for the tries so far begins anew.
 */
export class PinGuard {
  readonly #parts: GuardParts;
  #countedAt: number;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: GuardParts) {
    this.#parts = parts;
    this.#countedAt = parts.running();
  }

  get isSet(): boolean {
    return this.#parts.store.rooms.lock().pin_hash !== null;
  }

  /** Until when no try is taken, in UTC milliseconds; null when one is. */
  get waitsUntil(): number | null {
    const left = this.isSet ? this.#left() : 0;
    return left > 0 ? this.#parts.now() + left : null;
  }

  /** Resolves for the PIN, and where none is set. Throws PIN_REFUSED. */
  check(pin: string | undefined): Promise<void> {
    const done = this.#turn.then(() => this.#try(pin));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Sets a PIN in place of the one before. */
  async set(pin: string): Promise<void> {
    const pin_hash = await hashPin(pin, this.#parts.cost);
    this.#change({ pin_hash, wrong_tries: 0 });
  }

  remove(): void {
    this.#change({ pin_hash: null, wrong_tries: 0 });
  }

  async #try(pin: string | undefined): Promise<void> {
    const { pin_hash: hash, wrong_tries: tries } = this.#parts.store.rooms.lock();
    if (hash === null) return;
    if (this.#left() > 0) throw this.#refused('wait');
    if (pin === undefined || pin === '') throw this.#refused('needed');
    this.#change({ wrong_tries: tries + 1 });
    this.#countedAt = this.#parts.running();
    const isRight = await isPin(pin, hash);
    this.#countedAt = this.#parts.running();
    if (!isRight) throw this.#refused('wrong');
    this.#change({ wrong_tries: 0 });
  }

  /** Milliseconds of running time until the next try. */
  #left(): number {
    const tries = this.#parts.store.rooms.lock().wrong_tries;
    const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 0;
    return Math.max(0, Math.ceil(this.#countedAt + wait - this.#parts.running()));
  }

  #change(change: { pin_hash?: string | null; wrong_tries: number }): void {
    const { store } = this.#parts;
    store.commit(() => store.rooms.changeLock(change));
  }

  #refused(reason: 'needed' | 'wrong' | 'wait'): EngineError {
    return new EngineError('PIN_REFUSED', `The PIN was not taken: ${reason}`, {
      reason,
      waitsUntil: this.waitsUntil,
    });
  }
}
