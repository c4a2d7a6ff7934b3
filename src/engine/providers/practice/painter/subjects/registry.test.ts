import { describe, expect, it } from 'vitest';
import { readScene } from '../read-scene.ts';
import { composedPixels, emptied } from '../testing/painted-pixels.ts';
import { SUBJECTS } from './registry.ts';

const SIZE = 160;

describe('every subject', () => {
  it('has an id of its own and a word in both languages that names it first', () => {
    expect(new Set(SUBJECTS.map(({ id }) => id)).size).toBe(SUBJECTS.length);
    const misread: string[] = [];
    for (const { id, words } of SUBJECTS)
      for (const prompt of [`the ${words.en.split('|')[0]}`, `dans la ${words.fr.split('|')[0]}`])
        if (readScene(prompt, []).mentions[0]?.subject.id !== id) misread.push(prompt);
    expect(misread).toEqual([]);
    expect(SUBJECTS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(SUBJECTS.map((subject) => [subject.id, subject] as const))(
    '%s is seen where it stands, and whole',
    async (id, subject) => {
      const reading = readScene(`A ${subject.words.en.split('|')[0]} on a bright day`, []);
      const [drawn, without] = await Promise.all([
        composedPixels(reading, 'cartoon', 3, SIZE),
        composedPixels(emptied(reading, id), 'cartoon', 3, SIZE),
      ]);
      let changed = 0;
      let atEdge = 0;
      for (let pixel = 0; pixel < SIZE * SIZE; pixel++) {
        const i = pixel * 4;
        const difference =
          Math.abs(drawn[i]! - without[i]!) +
          Math.abs(drawn[i + 1]! - without[i + 1]!) +
          Math.abs(drawn[i + 2]! - without[i + 2]!);
        if (difference < 30) continue;
        changed++;
        const x = pixel % SIZE;
        if (x === 0 || x === SIZE - 1 || pixel < SIZE) atEdge++;
      }
      expect(changed / (SIZE * SIZE)).toBeGreaterThan(0.012);
      // Trains run out of the picture on purpose.
      expect(atEdge).toBeLessThan(subject.role === 'vehicle' ? SIZE : SIZE * 0.04);
    },
  );
});
