import type { Tier } from '../contract/values.ts';
import type { Engine } from '../engine/engine.ts';
import { EngineError } from '../engine/errors.ts';
import type { Library } from '../engine/library.ts';

/** One connection: the room it works in, and how that room's assets are addressed from there. */
export interface Session {
  readonly tier: Tier;
  readonly library: Library;
  /** Address of an asset with `{id}` where its id goes. */
  readonly assetAddress: string;
  /** Aborted when the room is left: whatever still tells of it must end. */
  readonly leaving: AbortSignal;
  /** Whether it may change its room; a token belongs to one. */
  readonly staysInRoom: boolean;
  /** Goes to another room, with the PIN where one is needed. Throws PIN_REFUSED, and NOT_ALLOWED for a token. */
  enter(tier: Tier, pin?: string): Promise<void>;
}

interface SessionOptions {
  /** For tokens: its room is never changed, not even by locking. */
  readonly staysInRoom?: boolean;
  /** Called after each change of the room. */
  readonly changed?: (tier: Tier) => void;
}

/** Starts a connection in a room. `addressFor` gives the host's address of that room's assets. */
export function createSession(
  engine: Engine,
  first: Tier,
  addressFor: (tier: Tier) => string,
  { staysInRoom = false, changed = () => undefined }: SessionOptions = {},
): Session {
  let tier = first;
  let stay = new AbortController();
  const goTo = (next: Tier): void => {
    if (next === tier) return;
    tier = next;
    const left = stay;
    stay = new AbortController();
    left.abort();
    changed(next);
  };
  if (!staysInRoom) engine.rooms.onLock(() => goTo('kids'));
  return {
    get tier() {
      return tier;
    },
    get library() {
      return engine.library(tier);
    },
    get assetAddress() {
      return addressFor(tier);
    },
    get leaving() {
      return stay.signal;
    },
    staysInRoom,
    enter: async (next, pin) => {
      if (staysInRoom) throw new EngineError('NOT_ALLOWED', 'A token belongs to one room', { reason: 'token' });
      if (next === tier) return;
      await engine.rooms.mayEnter(next, pin);
      goTo(next);
    },
  };
}
