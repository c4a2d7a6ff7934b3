import type { Counted } from '../store/library-query-store.ts';
import type { LibraryCursor, LibraryPlace } from './library-query-cursor.ts';

/** Every how many stories a place is written down, which is also how far is walked in one go. */
const STEP = 2_000;
/** Questions whose places are remembered. */
const REMEMBERED = 8;

/** How one question's list is walked. */
interface Walk {
  /** Another number after every change. */
  version(): number;
  /** How many stories there are. */
  total(): Counted;
  /** The story that is `steps` further on, from 1; null where the list ends before it. */
  walk(after: LibraryPlace | null, steps: number): LibraryPlace | null;
}

/** What is known of one question's list. */
interface Known {
  readonly version: number;
  readonly total: Counted;
  /** Every `STEP`th story, from the first of them on. */
  readonly places: LibraryPlace[];
}

/**
 * Finds any position in an ordered list. Only the part of an index between two places that are written down is walked,
 * and others get their turn in between; after a change the way is walked anew.
 */
export class LibraryPlaces {
  readonly #known = new Map<string, Known>();

  /** The story before a position, counted from 0, which is null for the first; `beyond` where the list ends before it. */
  async at(question: string, position: number, walk: Walk): Promise<LibraryCursor | 'beyond' | null> {
    if (position === 0) return null;
    const { places, total } = this.#knownOf(question, walk);
    const steps = Math.floor(position / STEP);
    while (places.length < steps) {
      const next = walk.walk(places.at(-1) ?? null, STEP);
      if (!next) return 'beyond';
      places.push(next);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const last = places[steps - 1] ?? null;
    const rest = position % STEP;
    const place = rest === 0 ? last : walk.walk(last, rest);
    return place ? { ...place, total } : 'beyond';
  }

  #knownOf(question: string, walk: Walk): Known {
    const version = walk.version();
    const known = this.#known.get(question);
    this.#known.delete(question);
    const now = known?.version === version ? known : { version, total: walk.total(), places: [] };
    this.#known.set(question, now);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    return now;
  }
}
