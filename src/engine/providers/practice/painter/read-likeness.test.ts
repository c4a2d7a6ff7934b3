import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { channelsOf, type Colour } from './colour.ts';
import { paintPicture, type PaintRequest } from './paint-picture.ts';
import { readLikenesses, withLikenesses } from './read-likeness.ts';
import { readScene } from './read-scene.ts';

const MIA = { name: 'Mia', kind: 'girl', description: '' };
const request = (photos: PaintRequest['photos'] = [], description = ''): PaintRequest => ({
  scene: 'Mia waves in the meadow on a bright day',
  style: 'cartoon',
  cast: [{ ...MIA, description }],
  photos,
  seed: 7,
  size: 256,
});

/** A head and shoulders in plain colours; long hair falls to the chest. */
async function portrait(colours: { hair: Colour; coat: Colour; skin: Colour }, isLong = false): Promise<Uint8Array> {
  const { hair, coat, skin } = colours;
  const fall = isLong ? `<rect x="10" y="10" width="80" height="64" fill="${hair}"/>` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">
    <rect width="100" height="100" fill="#ffffff"/>${fall}
    <ellipse cx="50" cy="30" rx="26" ry="28" fill="${hair}"/>
    <ellipse cx="50" cy="48" rx="18" ry="20" fill="${skin}"/>
    <rect x="14" y="72" width="72" height="28" fill="${coat}"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}

/** Share of a picture's pixels that have nearly that colour. */
async function shareOf(bytes: Uint8Array, colour: Colour): Promise<number> {
  const raw = await sharp(bytes).removeAlpha().raw().toBuffer();
  const wanted = channelsOf(colour);
  let found = 0;
  for (let at = 0; at < raw.length; at += 3) {
    if (wanted.every((channel, index) => Math.abs(channel - (raw[at + index] ?? 0)) < 42)) found++;
  }
  return found / (raw.length / 3);
}

const PURPLE = { hair: '#101010', coat: '#8a1fc0', skin: '#8a5a3c' };
const ORANGE = { hair: '#f0d040', coat: '#f07010', skin: '#f0c8a8' };

describe('photos for the practice painter', () => {
  it('show in the picture: coat and hair have the colours of the photo, with the same scene around them', async () => {
    const purple = [{ name: 'Mia', bytes: await portrait(PURPLE) }];
    const orange = [{ name: 'Mia', bytes: await portrait(ORANGE) }];
    const [without, one, other] = await Promise.all([
      paintPicture(request()),
      paintPicture(request(purple)),
      paintPicture(request(orange)),
    ]);
    const share = (bytes: Uint8Array, { coat }: { coat: Colour }): Promise<number> => shareOf(bytes, coat);
    expect(await share(one.bytes, PURPLE)).toBeGreaterThan((await share(without.bytes, PURPLE)) + 0.01);
    expect(await share(one.bytes, PURPLE)).toBeGreaterThan((await share(other.bytes, PURPLE)) + 0.01);
    expect(await share(other.bytes, ORANGE)).toBeGreaterThan((await share(one.bytes, ORANGE)) + 0.01);
    const corner = async (bytes: Uint8Array): Promise<Buffer> =>
      sharp(bytes).extract({ left: 0, top: 0, width: 64, height: 64 }).removeAlpha().raw().toBuffer();
    expect((await corner(one.bytes)).equals(await corner(without.bytes))).toBe(true);
    expect(Buffer.from((await paintPicture(request(purple))).bytes).equals(Buffer.from(one.bytes))).toBe(true);
  });

  it('say how the hair falls, and never overrule what the words say', async () => {
    const looks = async (isLong: boolean, description = '') => {
      const photos = [{ name: 'Mia', bytes: await portrait(PURPLE, isLong) }];
      const { scene, cast } = request(photos, description);
      return withLikenesses(readScene(scene, cast), await readLikenesses(photos)).mentions[0]?.looks;
    };
    expect(await looks(true)).toMatchObject({ hairStyle: 'long', skin: expect.stringMatching(/^#8/) as string });
    expect(await looks(false)).toMatchObject({ hairStyle: 'short' });
    const worded = await looks(true, 'short red hair, a yellow coat');
    expect(worded).toMatchObject({ hairStyle: 'short', hair: '#cf5a26' });
    expect(worded?.coat).toBe(
      readScene('Mia waves', [{ ...MIA, description: 'a yellow coat' }]).mentions[0]?.looks.coat,
    );
  });

  it('belong to the one of that name only, and to animals in the colour of their fur', async () => {
    const bytes = await portrait({ ...PURPLE, skin: '#305890', hair: '#305890' });
    const cast = [
      { name: 'Pip', kind: 'fox', description: '' },
      { name: 'Leo', kind: 'boy', description: '' },
    ];
    const plain = readScene('Pip and Leo run', cast);
    const [pip, leo] = withLikenesses(plain, await readLikenesses([{ name: 'Pip', bytes }])).mentions;
    expect(pip?.name).toBe('Pip');
    const drawn = channelsOf(pip?.colour ?? '#000000');
    expect(Math.max(...channelsOf('#305890').map((channel, at) => Math.abs(channel - drawn[at as 0])))).toBeLessThan(4);
    expect(pip?.looks).not.toHaveProperty('skin');
    expect(leo).toEqual(plain.mentions[1]);
  });
});
