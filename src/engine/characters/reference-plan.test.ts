import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPhotos, type PhotographedCharacter } from './reference-plan.ts';

const character = (name: string, photos: number, missing: readonly number[] = []): PhotographedCharacter => ({
  id: `id-${name}`,
  name,
  photos: Array.from({ length: photos }, (_, index) => ({
    id: `${name}${index + 1}`,
    shape: 'face',
    cropId: `crop-${name}${index + 1}`,
    present: !missing.includes(index + 1),
  })),
});
const ids = (photos: readonly { photoId: string }[]): string[] => photos.map(({ photoId }) => photoId);
const NOBODY = { order: [], leftOut: [] };

describe('planPhotos', () => {
  it('gives everybody a photo before anybody has two, so that nobody is forgotten at a small limit', () => {
    const characters = [character('Mia', 3), character('Leo', 2), character('Rex', 1)];
    expect(ids(planPhotos({ limit: 16, characters, ...NOBODY }).sent)).toEqual([
      'Mia1',
      'Leo1',
      'Rex1',
      'Mia2',
      'Leo2',
      'Mia3',
    ]);
    const { sent, leftOut } = planPhotos({ limit: 3, characters, ...NOBODY });
    expect(ids(sent)).toEqual(['Mia1', 'Leo1', 'Rex1']);
    expect(leftOut.map(({ photoId, reason }) => [photoId, reason])).toEqual([
      ['Mia2', 'limit'],
      ['Leo2', 'limit'],
      ['Mia3', 'limit'],
    ]);
  });

  it('puts what a person ordered first, and does not count what is not in the picture or was left out', () => {
    const characters = [character('Mia', 2), character('Leo', 2)];
    const plan = planPhotos({
      limit: 2,
      characters,
      order: ['Leo2', 'Zoe1', 'Leo2', 'Mia1'],
      leftOut: ['Mia1', 'Zoe1'],
    });
    expect(ids(plan.sent)).toEqual(['Leo2', 'Leo1']);
    expect(plan.leftOut.map(({ photoId, reason }) => [photoId, reason])).toEqual([
      ['Mia1', 'by-hand'],
      ['Mia2', 'limit'],
    ]);
  });

  it('lets the next photo take the place of one whose file is gone, and says so', () => {
    const plan = planPhotos({ limit: 1, characters: [character('Mia', 2, [1])], ...NOBODY });
    expect(ids(plan.sent)).toEqual(['Mia2']);
    expect(plan.leftOut).toMatchObject([{ photoId: 'Mia1', reason: 'missing', name: 'Mia', cropId: 'crop-Mia1' }]);
  });

  it('names every photo once, and never sends more than the model takes', () => {
    const casts = fc
      .uniqueArray(fc.constantFrom('Mia', 'Leo', 'Rex', 'Zoe'), { maxLength: 4 })
      .chain((names) => fc.tuple(...names.map((name) => fc.nat(4).map((photos) => character(name, photos)))));
    const some = fc.array(fc.constantFrom('Mia1', 'Mia2', 'Leo1', 'Leo3', 'Rex1', 'Zoe4', 'other'), { maxLength: 6 });
    fc.assert(
      fc.property(casts, fc.nat(6), some, some, (characters, limit, order, leftOut) => {
        const plan = planPhotos({ limit, characters, order, leftOut });
        const all = characters.flatMap(({ photos }) => photos.map(({ id }) => id));
        expect(ids([...plan.sent, ...plan.leftOut]).toSorted()).toEqual(all.toSorted());
        expect(plan.sent.length).toBeLessThanOrEqual(limit);
        const unused = plan.leftOut.filter(({ reason }) => reason === 'limit');
        expect(unused.length === 0 || plan.sent.length === limit).toBe(true);
        expect(ids(plan.sent).filter((id) => (leftOut as readonly string[]).includes(id))).toEqual([]);
      }),
    );
  });
});
