import type { RoomState } from '../../contract/rooms.ts';
import type { Tier } from '../../contract/values.ts';
import type { AccountBook } from '../accounts/account-book.ts';
import type { ModelShelf } from '../catalogue/model-shelf.ts';
import { EngineError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { EngineStore } from '../store/engine-store.ts';
import { KidsRules } from './kids-rules.ts';
import { PinGuard } from './pin-guard.ts';

interface RoomsParts {
  readonly store: Pick<EngineStore, 'rooms' | 'commit'>;
  readonly book: Pick<AccountBook, 'find'>;
  readonly shelf: Pick<ModelShelf, 'find'>;
  readonly ports: Pick<Ports, 'clock' | 'confirmOwner' | 'running'>;
}

/** The lock between the two rooms. There is no content here. */
export class Rooms {
  readonly kids: KidsRules;
  readonly #parts: RoomsParts;
  readonly #guard: PinGuard;
  readonly #listeners = new Set<() => void>();
  #asking: Promise<boolean> | null = null;

  constructor(parts: RoomsParts) {
    const { clock, running } = parts.ports;
    this.#parts = parts;
    this.kids = new KidsRules(parts);
    this.#guard = new PinGuard({
      store: parts.store,
      now: () => clock.now(),
      running: running ?? (() => performance.now()),
    });
  }

  state(): Pick<RoomState, 'pinSet' | 'startsLocked' | 'pinWaitsUntil' | 'canConfirmOwner'> {
    return {
      pinSet: this.#guard.isSet,
      startsLocked: this.#parts.store.rooms.lock().starts_locked === 1,
      pinWaitsUntil: this.#guard.waitsUntil,
      canConfirmOwner: this.#parts.ports.confirmOwner !== undefined,
    };
  }

  /**
   * The room that a window or page begins in. With a PIN that is always the kids' room.
   *
   * @param asked on the command line; null when nothing was said
   * @param last where the host left off; null where it does not know
   */
  firstRoom({ asked, last }: { asked: Tier | null; last: Tier | null }): Tier {
    const { pinSet, startsLocked } = this.state();
    if (pinSet) return 'kids';
    if (asked !== null) return asked;
    return startsLocked ? 'kids' : (last ?? 'adult');
  }

  /** Resolves when whoever sits there may enter that room from the kids' room. Throws PIN_REFUSED. */
  async mayEnter(tier: Tier, pin: string | undefined): Promise<void> {
    if (tier === 'adult') await this.#guard.check(pin);
  }

  /** Resolves when whoever sits in the kids' room may let something through there. Throws PIN_REFUSED. */
  async mayOverride(pin: string | undefined): Promise<void> {
    await this.#guard.check(pin);
  }

  /** Takes everybody who listens to the kids' room. */
  lock(): void {
    for (const leave of this.#listeners) leave();
  }

  onLock(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Throws PIN_REFUSED where the PIN before is not the right one. */
  async setPin(pin: string, current: string | undefined): Promise<void> {
    await this.#guard.check(current);
    await this.#guard.set(pin);
  }

  /** Throws PIN_REFUSED. */
  async removePin(current: string): Promise<void> {
    await this.#guard.check(current);
    this.#guard.remove();
  }

  /** Removes a forgotten PIN once the operating system has confirmed who sits there. Throws NOT_ALLOWED. */
  async resetPin(): Promise<void> {
    const { confirmOwner } = this.#parts.ports;
    if (!confirmOwner) throw notAllowed('owner-cannot-be-asked');
    this.#asking ??= confirmOwner().finally(() => (this.#asking = null));
    if (!(await this.#asking)) throw notAllowed('owner-not-confirmed');
    this.#guard.remove();
  }

  setStartsLocked(startsLocked: boolean): void {
    const { store } = this.#parts;
    store.commit(() => store.rooms.changeLock({ starts_locked: startsLocked ? 1 : 0 }));
  }
}

function notAllowed(reason: string): EngineError {
  return new EngineError('NOT_ALLOWED', 'The operating system has not confirmed who sits there', { reason });
}
