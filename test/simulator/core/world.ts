import type { JobReference, NewCharge } from './charge-book.ts';
import type { WireFormat } from './exchange.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** What a simulated provider has beside the request. */
export interface World {
  readonly clock: SimulatedClock;
  /** How often work in flight answers "not yet" before it is done. */
  readonly pollsUntilDone: number;
  charge(charge: NewCharge): void;
  /** Says of a job that was charged that its result was withheld. */
  withhold(reference: JobReference): void;
}

/** A simulated provider: its format, and what it remembers. */
export interface SimulatedProvider extends WireFormat {
  /** Forgets work in flight. */
  reset(): void;
}
