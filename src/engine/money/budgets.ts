import type { Budget } from '../../contract/money.ts';
import type { Tier } from '../../contract/values.ts';
import type { EngineStore } from '../store/engine-store.ts';

const NO_CAPS: Budget = { roomMicros: null, monthMicros: null, dayMicros: null, storyMicros: null };
const TIERS: readonly Tier[] = ['kids', 'adult'];

/** The caps of both rooms. Only figures are kept here; what was spent on stays in its room. */
export class Budgets {
  readonly #store: Pick<EngineStore, 'budgets' | 'commit'>;
  readonly #caps = new Map<Tier, Budget>();
  readonly #listeners = new Set<(tier: Tier) => void>();

  constructor(store: Pick<EngineStore, 'budgets' | 'commit'>) {
    this.#store = store;
    for (const row of store.budgets.all()) {
      this.#caps.set(row.tier, {
        roomMicros: row.room_micros,
        monthMicros: row.month_micros,
        dayMicros: row.day_micros,
        storyMicros: row.story_micros,
      });
    }
  }

  of(tier: Tier): Budget {
    return this.#caps.get(tier) ?? NO_CAPS;
  }

  list(): { rooms: (Budget & { tier: Tier })[] } {
    return { rooms: TIERS.map((tier) => ({ tier, ...this.of(tier) })) };
  }

  /** Replaces all caps of a room. What waits for money there is asked again. Throws DISK_FULL. */
  set({ tier, roomMicros, monthMicros, dayMicros, storyMicros }: Budget & { tier: Tier }): Budget {
    const row = {
      tier,
      room_micros: roomMicros,
      month_micros: monthMicros,
      day_micros: dayMicros,
      story_micros: storyMicros,
    };
    this.#store.commit(() => this.#store.budgets.put(row));
    this.#caps.set(tier, { roomMicros, monthMicros, dayMicros, storyMicros });
    for (const tell of this.#listeners) tell(tier);
    return this.of(tier);
  }

  /** Calls back with every room whose caps have changed. */
  onChange(listener: (tier: Tier) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
