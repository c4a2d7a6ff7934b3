import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { STYLE_IDS } from '../../../provider-kit/story-brief.ts';
import type { StyleId } from '../../../provider-kit/story-brief.ts';
import { composeReading } from './compose-scene.ts';
import { paintPicture } from './paint-picture.ts';
import type { PaintRequest } from './paint-picture.ts';
import type { Mention } from './read-scene.ts';
import { readScene } from './read-scene.ts';
import { composedPixels, decoded, distance, emptied } from './testing/painted-pixels.ts';

const SIZE = 256;
const request = (scene: string, style: StyleId = 'cartoon', seed = 1): PaintRequest => ({
  scene,
  style,
  cast: [],
  seed,
  size: SIZE,
});
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('paintPicture', () => {
  it.each(STYLE_IDS)('paints %s at the size asked for, the same twice, another with another seed', async (style) => {
    const scene = 'A fox with a lantern in the forest at night';
    const first = await paintPicture(request(scene, style));
    const again = await paintPicture(request(scene, style));
    const other = await paintPicture(request(scene, style, 2));
    const { width, height, format } = await sharp(first.bytes).metadata();
    expect({ width, height }).toEqual({ width: SIZE, height: SIZE });
    expect(`image/${format}`).toBe(first.mediaType);
    expect(hash(again.bytes)).toBe(hash(first.bytes));
    expect(distance(await decoded(first.bytes, 64), await decoded(other.bytes, 64))).toBeGreaterThan(4);
  });

  it.each([
    'A rabbit in the meadow on a bright day',
    'A child in a boat at sunset',
    'A cat in a cosy room on a rainy evening',
  ])('keeps the styles apart at thumbnail size: %s', async (scene) => {
    const thumbs = await Promise.all(
      STYLE_IDS.map(async (style) => decoded((await paintPicture(request(scene, style))).bytes, 64)),
    );
    for (let a = 0; a < thumbs.length; a++)
      for (let b = a + 1; b < thumbs.length; b++)
        expect(distance(thumbs[a]!, thumbs[b]!), `${STYLE_IDS[a]} and ${STYLE_IDS[b]}`).toBeGreaterThan(5);
  });

  it('hands out two drafts before the picture, the second closer to it', async () => {
    const order: number[] = [];
    const drafts: Uint8Array[] = [];
    const picture = await paintPicture(request('A bear and an owl in the snow', 'watercolor'), (draft, index) => {
      order.push(index);
      drafts.push(draft.bytes);
    });
    expect(order).toEqual([0, 1]);
    const [first, second, final] = await Promise.all([
      decoded(drafts[0]!, 64),
      decoded(drafts[1]!, 64),
      decoded(picture.bytes, 64),
    ]);
    expect(distance(second, final)).toBeLessThan(distance(first, final));
  });

  it('stops with the error of the receiver of drafts', async () => {
    const stop = new Error('enough');
    const painting = paintPicture(request('A fox'), () => {
      throw stop;
    });
    await expect(painting).rejects.toBe(stop);
  });

  it('paints the same picture for the same scene in French', async () => {
    const english = await paintPicture(request('Two foxes with a red lantern in the forest at night'));
    const french = await paintPicture(request('Deux renards avec une lanterne rouge dans la forêt, la nuit'));
    expect(hash(french.bytes)).toBe(hash(english.bytes));
  });

  it('leaves the moon out when the prompt says so', async () => {
    const bright = async (scene: string): Promise<number> => {
      const pixels = await composedPixels(readScene(scene, []), 'realistic', 1, 128);
      let count = 0;
      for (let i = 0; i < 128 * 50 * 4; i += 4)
        if (pixels[i]! > 225 && pixels[i + 1]! > 215 && pixels[i + 2]! > 170) count++;
      return count;
    };
    const [withMoon, without] = await Promise.all([bright('A fox at night'), bright('A fox at night, no moon')]);
    expect(withMoon).toBeGreaterThan(without + 100);
  });

  it.each([
    'A fox in the forest',
    'A girl by the sea',
    'A knight in the mountains',
    'A cat in the city',
    'A robot in space',
  ])('composes at least three layouts of "%s"', (scene) => {
    const reading = readScene(scene, []);
    const layouts = new Set(
      Array.from({ length: 12 }, (_, seed) => JSON.stringify(composeReading(reading, 'cartoon', seed).stage.framing)),
    );
    const forms = new Set([...layouts].map((layout) => (JSON.parse(layout) as { form: number }).form));
    const sides = new Set([...layouts].map((layout) => (JSON.parse(layout) as { heroSide: number }).heroSide));
    expect(layouts.size).toBeGreaterThanOrEqual(6);
    expect(forms.size).toBe(3);
    expect(sides.size).toBe(3);
  });

  it.each([
    ['Two foxes in the snow', 'fox', 2],
    ['Cinq pingouins sur la banquise', 'penguin', 5],
    ['A girl with three lanterns', 'lantern', 3],
    ['Four balloons over the desert', 'balloon', 4],
    ['Two boats on the sea', 'boat', 2],
  ])('draws as many as %s asks for', (scene, id, count) => {
    const reading = readScene(scene, []);
    let drawn = 0;
    const counted = (mention: Mention): Mention => ({
      ...mention,
      subject: {
        ...mention.subject,
        draw: (pen, look) => {
          if (mention.subject.id === id) drawn++;
          mention.subject.draw(pen, look);
        },
      },
    });
    // Two mentions of one kind must stay one object: the wrapper is made once per mention.
    composeReading({ ...reading, mentions: reading.mentions.map(counted) }, 'cartoon', 1);
    expect(drawn).toBe(count);
  });

  it.each([
    ['a yellow coat', 'yellow'],
    ['un manteau bleu', 'blue'],
    ['a green dress', 'green'],
    ['une veste rouge', 'red'],
  ])('dresses the cast: %s', async (description, colour) => {
    const cast = [{ name: 'Mira', kind: 'girl', description: `${description}, brown hair` }];
    const reading = readScene('Mira on a bright day in the snow', cast);
    const [drawn, without] = await Promise.all([
      composedPixels(reading, 'cartoon', 1, 192),
      composedPixels(emptied(reading, 'girl'), 'cartoon', 1, 192),
    ]);
    const hues: Record<string, number> = { red: 0, yellow: 0, green: 0, blue: 0 };
    for (let i = 0; i < drawn.length; i += 4) {
      if (
        Math.abs(drawn[i]! - without[i]!) +
          Math.abs(drawn[i + 1]! - without[i + 1]!) +
          Math.abs(drawn[i + 2]! - without[i + 2]!) <
        30
      )
        continue;
      const name = hueName(drawn[i]!, drawn[i + 1]!, drawn[i + 2]!);
      if (name) hues[name]! += 1;
    }
    const [most] = Object.entries(hues).sort((a, b) => b[1] - a[1]);
    expect(most?.[0]).toBe(colour);
  });

  it.each(['', 'qwertz', '42', '🦊'])('never paints an empty picture: "%s"', async (scene) => {
    const pixels = await decoded((await paintPicture(request(scene))).bytes, 64);
    expect(new Set(pixels).size).toBeGreaterThan(100);
  });

  it('draws every feeling and pose differently', async () => {
    const scenes = [
      'A fox',
      'A sad fox',
      'A surprised fox',
      'An angry fox',
      'A sleeping fox',
      'A fox waving',
      'A fox jumping',
      'A fox walking',
      'A fox reading',
    ];
    const base = readScene('A fox', []).mentions[0]!;
    const readings = scenes.map((scene) => {
      const { pose, feeling } = readScene(scene, []).mentions[0]!;
      return { ...readScene('A fox', []), mentions: [{ ...base, pose, feeling }] };
    });
    const pictures = await Promise.all(readings.map((reading) => composedPixels(reading, 'cartoon', 1, 160)));
    for (let a = 0; a < pictures.length; a++)
      for (let b = a + 1; b < pictures.length; b++)
        expect(distance(pictures[a]!, pictures[b]!), `${scenes[a]} and ${scenes[b]}`).toBeGreaterThan(0.02);
  });
});

/** The coat colours used above, told by hue; skin and hair fall outside. */
function hueName(red: number, green: number, blue: number): string | undefined {
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  if (high - low < 90) return undefined;
  const span = high - low;
  const hue =
    high === red
      ? ((green - blue) / span) * 60
      : high === green
        ? 120 + ((blue - red) / span) * 60
        : 240 + ((red - green) / span) * 60;
  if (hue < 10 || hue > 345) return 'red';
  if (hue > 38 && hue < 64) return 'yellow';
  if (hue > 90 && hue < 160) return 'green';
  return hue > 190 && hue < 250 ? 'blue' : undefined;
}
