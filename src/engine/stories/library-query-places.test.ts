import { describe, expect, it } from 'vitest';
import type { LibraryPlace } from './library-query-cursor.ts';
import { LibraryPlaces } from './library-query-places.ts';

/** A list of so many stories, each with its number from 0 as its key, and how far it was walked in all. */
function numbered(length: number) {
  const list = { version: 1, walked: 0, longest: 0 };
  return {
    list,
    walk: {
      version: () => list.version,
      total: () => ({ count: length, atLeast: false }),
      walk: (after: LibraryPlace | null, steps: number): LibraryPlace | null => {
        const key = (after === null ? -1 : Number(after.key)) + steps;
        list.walked += steps;
        list.longest = Math.max(list.longest, steps);
        return key < length ? { within: 0, key, id: String(key) } : null;
      },
    },
  };
}

describe('positions in a long list', () => {
  it.each([1, 1_999, 2_000, 2_001, 4_000, 99_999, 100_000])(
    'would begin in the wrong place at %i',
    async (position) => {
      const { walk } = numbered(100_000);
      expect(await new LibraryPlaces().at('q', position, walk)).toMatchObject({ key: position - 1 });
    },
  );

  it('would show stories beyond the end, or none at the beginning', async () => {
    const { walk } = numbered(5_000);
    const places = new LibraryPlaces();
    expect(await places.at('q', 0, walk)).toBeNull();
    expect(await places.at('q', 5_001, walk)).toBe('beyond');
    expect(await places.at('q', 90_000, walk)).toBe('beyond');
  });

  it('would hold up everybody while it walks, or walk the same way twice', async () => {
    const { list, walk } = numbered(1_000_000);
    const places = new LibraryPlaces();
    await places.at('q', 900_000, walk);
    expect(list.longest).toBeLessThanOrEqual(2_000);
    const before = list.walked;
    await places.at('q', 899_999, walk);
    await places.at('q', 123_456, walk);
    expect(list.walked - before).toBeLessThan(4_000);
  });

  it('would lead to where stories stood before a change, or to those of another question', async () => {
    const { list, walk } = numbered(10_000);
    const places = new LibraryPlaces();
    await places.at('q', 9_000, walk);
    list.version++;
    const before = list.walked;
    await places.at('q', 9_000, walk);
    expect(list.walked - before).toBe(9_000);
    await places.at('other', 9_000, walk);
    expect(list.walked - before).toBe(18_000);
  });
});
