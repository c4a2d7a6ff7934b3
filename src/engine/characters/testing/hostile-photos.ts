import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp, { type Create, type Sharp } from 'sharp';

/** Stands in everything beside the picture; none of it may be left. */
export const SENTINEL = 'SENTINEL-48.8584N-2.2945E';

/** What is to become of a file: refused with that reason, taken, or either without a crash. */
export interface HostilePhoto {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: 'taken' | 'refused' | 'either';
  readonly reason?: string;
}

type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';
const FORMATS: readonly Format[] = ['jpeg', 'png', 'webp', 'gif', 'avif'];

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Three hundred files that somebody might drop, by mistake or not. */
export async function hostilePhotos(): Promise<HostilePhoto[]> {
  const random = seeded(7);
  return [
    ...(await truncated(60, random)),
    ...(await flipped(50, random)),
    ...wrongTypes(40, random),
    ...bombs(),
    ...(await huge()),
    ...(await animated(21)),
    ...(await oddColours(30)),
    ...(await carriers(60)),
    ...(await polyglots(20)),
  ];
}

/** Noise, so that every byte of a file says something of its picture. */
function noise(width: number, height = width): Sharp {
  const create = { width, height, channels: 3, background: 'grey', noise: { type: 'gaussian', mean: 128, sigma: 50 } };
  return sharp({ create: create as Create });
}

/** With the least work that still makes such a file: encoders would spend seconds on being small. */
function inFormat(picture: Sharp, format: Format): Sharp {
  if (format === 'gif') return picture.gif({ effort: 1 });
  return format === 'avif' ? picture.avif({ effort: 0 }) : picture.toFormat(format);
}

async function truncated(count: number, random: () => number): Promise<HostilePhoto[]> {
  const whole = await Promise.all(FORMATS.map((format, index) => inFormat(noise(120 + index), format).toBuffer()));
  return Array.from({ length: count }, (_, index) => {
    const bytes = whole[index % whole.length] ?? Buffer.alloc(0);
    const end = Math.floor(bytes.length * (0.02 + random() * 0.9));
    return { name: `truncated-${FORMATS[index % 5]}-${end}`, bytes: bytes.subarray(0, end), expected: 'refused' };
  });
}

async function flipped(count: number, random: () => number): Promise<HostilePhoto[]> {
  const photos: HostilePhoto[] = [];
  for (let index = 0; index < count; index++) {
    const bytes = await inFormat(noise(100), FORMATS[index % 5] ?? 'jpeg').toBuffer();
    for (let flip = 0; flip < 12; flip++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    photos.push({ name: `flipped-${index}`, bytes, expected: 'either' });
  }
  return photos;
}

function wrongTypes(count: number, random: () => number): HostilePhoto[] {
  const texts = [
    '',
    'hello',
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect width="900" height="900"/></svg>',
    '<!doctype html><script>alert(1)</script>',
    '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n',
    'PK\u0003\u0004\u0014\u0000',
    '\u007fELF\u0002\u0001\u0001',
    'BM\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000',
    'II*\u0000\b\u0000\u0000\u0000',
    '#!/bin/sh\nexit 1\n',
  ];
  return Array.from({ length: count }, (_, index) => {
    const bytes = index < texts.length ? Buffer.from(texts[index] ?? '', 'latin1') : randomBytes(index * 13, random);
    return { name: `wrong-type-${index}`, bytes, expected: 'refused', reason: 'not-a-picture' };
  });
}

function randomBytes(length: number, random: () => number): Buffer {
  // Never a signature by chance.
  return Buffer.from(Array.from({ length }, (_, index) => (index === 0 ? 1 : Math.floor(random() * 256))));
}

/** Small files that say they are huge. */
function bombs(): HostilePhoto[] {
  const sides = [20_000, 30_000, 46_000, 60_000, 65_000];
  const refused = { expected: 'refused' } as const;
  return sides.flatMap((side) => [
    { name: `bomb-png-${side}`, bytes: png(side, side, deflateSync(Buffer.alloc(200_000))), ...refused },
    { name: `bomb-gif-${side}`, bytes: gif(side), ...refused },
    { name: `bomb-jpeg-${side}`, bytes: jpegHeader(side), ...refused },
  ]);
}

/** Pictures as large as they may be, and kinds of them that cannot be read row by row. */
async function huge(): Promise<HostilePhoto[]> {
  const side = 9_900;
  const flat = (size: number, channels: 3 | 4): Sharp =>
    sharp({ create: { width: size, height: size, channels, background: { r: 90, g: 60, b: 30, alpha: 0.5 } } });
  return [
    {
      name: 'huge-turned-jpeg',
      bytes: await flat(side, 3).withMetadata({ orientation: 6 }).jpeg({ optimiseCoding: false }).toBuffer(),
      expected: 'taken',
    },
    { name: 'huge-clear-png', bytes: await flat(5_000, 4).png({ compressionLevel: 1 }).toBuffer(), expected: 'taken' },
    {
      name: 'huge-deep-png',
      bytes: png(side, side, packedZeros((side * 6 + 1) * side), { depth: 16, colour: 2 }),
      expected: 'taken',
    },
    {
      name: 'huge-interlaced-png',
      bytes: png(side, side, deflateSync(Buffer.alloc(1_000)), { interlaced: true }),
      expected: 'refused',
      reason: 'too-many-pixels',
    },
  ];
}

async function animated(count: number): Promise<HostilePhoto[]> {
  const photos: HostilePhoto[] = [];
  for (let index = 0; index < count; index++) {
    const frames = await Promise.all(
      Array.from({ length: 2 + (index % 4) }, () =>
        noise(80 + index)
          .png()
          .toBuffer(),
      ),
    );
    const joined = sharp(frames, { join: { animated: true } });
    const bytes = await inFormat(joined, index % 2 === 0 ? 'gif' : 'webp').toBuffer();
    photos.push({ name: `animated-${index}`, bytes, expected: 'taken' });
  }
  return photos;
}

async function oddColours(count: number): Promise<HostilePhoto[]> {
  const photos: HostilePhoto[] = [];
  for (let index = 0; index < count; index++) {
    const plain = noise(90 + index);
    const made = [
      () => plain.toColourspace('cmyk').jpeg(),
      () => plain.toColourspace('rgb16').png(),
      () => plain.greyscale().ensureAlpha(0.5).toColourspace('b-w').png(),
      () => plain.withIccProfile('p3').jpeg(),
      () => plain.png({ palette: true, colours: 2 }),
      () => plain.greyscale().jpeg({ progressive: true }),
    ][index % 6];
    if (made) photos.push({ name: `odd-colour-${index}`, bytes: await made().toBuffer(), expected: 'taken' });
  }
  return photos;
}

/** Photos that say where, when and with what they were taken, in every way that their formats know. */
async function carriers(count: number): Promise<HostilePhoto[]> {
  const photos: HostilePhoto[] = [];
  for (let index = 0; index < count; index++) {
    const format = FORMATS[index % 5] ?? 'jpeg';
    const tagged = noise(100 + index)
      .withMetadata({ orientation: 1 + (index % 8) })
      .withExif({
        IFD0: { ImageDescription: SENTINEL, Make: SENTINEL, Copyright: SENTINEL },
        IFD2: { UserComment: SENTINEL, MakerNote: SENTINEL },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1', GPSAreaInformation: SENTINEL },
      })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>${SENTINEL}</rdf></x:xmpmeta>`)
      .withIccProfile('p3');
    const bytes = await inFormat(tagged, format).toBuffer();
    photos.push({ name: `carrier-${format}-${index}`, bytes: withMore(bytes, format), expected: 'taken' });
  }
  return photos;
}

async function polyglots(count: number): Promise<HostilePhoto[]> {
  const photos: HostilePhoto[] = [];
  for (let index = 0; index < count; index++) {
    const format = FORMATS[index % 4] ?? 'jpeg';
    const picture = await inFormat(noise(100 + index), format).toBuffer();
    const tail = Buffer.from(`PK\u0003\u0004${SENTINEL}<script>${SENTINEL}</script>%PDF-1.7`, 'latin1');
    photos.push({ name: `polyglot-${format}-${index}`, bytes: Buffer.concat([picture, tail]), expected: 'taken' });
  }
  return photos;
}

/** Puts a comment and what the picture library does not write into a file. */
function withMore(bytes: Buffer, format: Format): Buffer {
  const words = Buffer.from(SENTINEL, 'latin1');
  if (format === 'jpeg') {
    const iptc = Buffer.concat([Buffer.from('Photoshop 3.0\u00008BIM\u0004\u0004\u0000\u0000', 'latin1'), words]);
    return Buffer.concat([bytes.subarray(0, 2), segment(0xfe, words), segment(0xed, iptc), bytes.subarray(2)]);
  }
  if (format !== 'png') return bytes;
  const text = Buffer.concat([Buffer.from('Comment\0', 'latin1'), words]);
  const packed = Buffer.concat([Buffer.from('Note\0\0', 'latin1'), deflateSync(words)]);
  return Buffer.concat([bytes.subarray(0, 33), chunk('tEXt', text), chunk('zTXt', packed), bytes.subarray(33)]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function png(
  width: number,
  height: number,
  packed: Buffer,
  { depth = 8, colour = 2, interlaced = false } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, Number(interlaced)], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** As `deflateSync` would pack so many zeros, without ever holding them. */
function packedZeros(length: number): Buffer {
  const part = 2 ** 20;
  const packed = deflateRawSync(Buffer.alloc(part), { finishFlush: constants.Z_SYNC_FLUSH });
  const last = deflateRawSync(Buffer.alloc(length % part));
  const check = Buffer.alloc(4);
  check.writeUInt16BE(length % 65_521, 0);
  check.writeUInt16BE(1, 2);
  const parts = Array.from({ length: Math.floor(length / part) }, () => packed);
  return Buffer.concat([Buffer.from([0x78, 0x01]), ...parts, last, check]);
}

function gif(side: number): Buffer {
  const screen = Buffer.alloc(7);
  screen.writeUInt16LE(side, 0);
  screen.writeUInt16LE(side, 2);
  screen[4] = 0x80;
  const image = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0x4c, 1, 0, 0x3b]);
  image.writeUInt16LE(side, 5);
  image.writeUInt16LE(side, 7);
  return Buffer.concat([Buffer.from('GIF89a'), screen, Buffer.alloc(6), image]);
}

function jpegHeader(side: number): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(side, 1);
  frame.writeUInt16BE(side, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  ]);
}
