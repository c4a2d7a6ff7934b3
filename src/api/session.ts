import type { Tier } from '../contract/values.ts';
import type { Engine } from '../engine/engine.ts';
import type { Library } from '../engine/library.ts';

/** One connection: the room it works in, and how that room's assets are addressed from there. */
export interface Session {
  readonly tier: Tier;
  readonly library: Library;
  /** Address of an asset with `{id}` where its id goes. */
  readonly assetAddress: string;
  /** Aborted when the room is left: whatever still tells of it must end. */
  readonly leaving: AbortSignal;
  enter(tier: Tier): void;
}

/** Starts a connection in a room. `addressFor` gives the host's address of that room's assets. */
export function createSession(engine: Engine, first: Tier, addressFor: (tier: Tier) => string): Session {
  let tier = first;
  let stay = new AbortController();
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
    enter: (next) => {
      if (next === tier) return;
      tier = next;
      stay.abort();
      stay = new AbortController();
    },
  };
}
