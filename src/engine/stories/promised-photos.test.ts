import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryRoom, type MemoryRoom, type ShelfPhoto } from '../../../test/support/memory-room.ts';
import { EngineError } from '../errors.ts';
import type { StoredImageRequest } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';

const RUNS = 60;
const NAMES = ['Mia', 'Leo', 'Rex', 'Zoe'] as const;
/** Photos on the shelf of the test, by what is wrong with them. */
const SHELF = [...Array<undefined>(12).fill(undefined), 'gone', 'broken'] as const;
const PLACES = SHELF.map((_fault, place) => place);
/** More often than not, so that photos meet models that take them. */
const mostly = fc.constantFrom(true, true, true, false);

const Case = fc.record({
  /** For each name its photos, as places on the shelf. */
  photos: fc.tuple(...NAMES.map(() => fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 3, size: 'max' }))),
  castSize: fc.constantFrom(1, 2, 3, 4),
  who: fc.subarray([...NAMES], { minLength: 1 }),
  limit: fc.constantFrom(0, 1, 2, 3, 3, 5, 5, 16),
  memoryMode: mostly,
  isAgreed: mostly,
  leftOut: fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 2 }),
  ordered: fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 3 }),
});
type Case = typeof Case extends fc.Arbitrary<infer Value> ? Value : never;

it('lets no picture leave without the photos that it was promised, and none with any when memory mode is off', async () => {
  const room = await memoryRoom();
  const shelf: ShelfPhoto[] = [];
  for (const fault of SHELF) shelf.push(await room.photo(fault));
  const seen = { withPhotos: 0, stopped: 0, refused: 0, off: 0 };
  await fc.assert(
    fc.asyncProperty(Case, async (one) => {
      seen[await tryOut(room, shelf, one)]++;
    }),
    { numRuns: RUNS, seed: 20_261_121 },
  );
  // A property that never meets the cases that it is about says nothing.
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(4);
}, 60_000);

async function tryOut(
  room: MemoryRoom,
  shelf: readonly ShelfPhoto[],
  one: Case,
): Promise<'withPhotos' | 'stopped' | 'refused' | 'off'> {
  const cast = NAMES.slice(0, one.castSize).map((name, index) => {
    const own = (one.photos[index] ?? []).flatMap((place) => shelf[place] ?? []);
    const { id, photoIds } = room.character(name, own);
    return { name, characterId: id, photos: own.map((photo, at) => ({ ...photo, id: photoIds[at] ?? '' })) };
  });
  const all = cast.flatMap(({ photos }) => photos);
  const idAt = (place: number): string[] => all.slice(place, place + 1).map(({ id }) => id);
  const leftOut = one.leftOut.flatMap(idAt);
  const isKept = ({ id }: { id: string }): boolean => !leftOut.includes(id);
  if (one.isAgreed) room.agree();
  else room.withdraw();
  room.who = [...one.who];
  const before = room.pictures.length;
  const create = (): string =>
    room.library.stories.create({
      premise: 'a fox',
      cast: cast.map(({ name, characterId }) => ({ name, characterId })),
      memoryMode: one.memoryMode,
      photos: { order: one.ordered.flatMap(idAt), leftOut },
      imageModelId: room.painter(one.limit),
    }).id;
  const sends = one.memoryMode && one.limit > 0;
  if (sends && !one.isAgreed && all.some(isKept)) {
    const stories = room.rows('SELECT id FROM stories').length;
    expect(create).toThrow(EngineError);
    expect(room.rows('SELECT id FROM stories')).toHaveLength(stories);
    return 'refused';
  }
  const storyId = create();
  await room.library.jobs.settled(storyId);
  const [job] = room.rows<JobRow>("SELECT * FROM jobs WHERE story_id = ? AND kind = 'image'", storyId);
  const { references: promised = [] } = JSON.parse(job?.inputs_json ?? '') as StoredImageRequest;
  // What may be promised: photos of those on the page, without what was left out, as many as the model takes.
  const candidates = cast.filter(({ name }) => one.who.includes(name)).flatMap(({ photos }) => photos.filter(isKept));
  expect(promised).toHaveLength(sends ? Math.min(one.limit, candidates.length) : 0);
  expect(new Set(promised.map(({ photoId }) => photoId)).size).toBe(promised.length);
  const promisedPhotos = promised.map(({ photoId }) => candidates.find(({ id }) => id === photoId));
  expect(promisedPhotos).not.toContain(undefined);
  const left = room.pictures.slice(before);
  if (promisedPhotos.some((photo) => photo?.isWhole === false)) {
    expect(left).toEqual([]);
    expect(job).toMatchObject({ state: 'failed', error_code: 'reference-missing', cost_micros: 0 });
    return 'stopped';
  }
  expect(left).toHaveLength(1);
  const bytes = left[0]?.references.map((reference) => Buffer.from(reference.bytes).toString('base64'));
  expect(bytes).toEqual(promisedPhotos.map((photo) => Buffer.from(photo?.bytes ?? []).toString('base64')));
  expect(left[0]?.references.map(({ name }) => name)).toEqual(promised.map(({ name }) => name));
  const story = room.library.stories.get(storyId);
  const take = story.scenes[0]?.takes.find(({ kind }) => kind === 'image');
  expect(take?.references).toEqual(promised);
  return promised.length > 0 ? 'withPhotos' : 'off';
}
