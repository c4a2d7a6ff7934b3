import { execFileSync } from 'node:child_process';
import { closeSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetResponse } from '../../src/api/asset-response.ts';
import { mediaProtocol } from '../../src/main/media-protocol.ts';
import { seededRandom } from '../crash/seeded-random.ts';
import { pictureBytes, scriptedProvider } from '../support/scripted-provider.ts';
import { temporaryFolder, testEngine } from '../support/test-engine.ts';
import { attackSeed, attackSize, attackTimeout } from './attack-size.ts';
import { startSwapping } from './link-swapper.ts';
import { pictureOf, twoRooms, type StoredPicture, type TwoRooms } from './two-rooms.ts';

const FUZZED = attackSize(2_000, 100_000);
/** Each group of addresses is asked while paths are exchanged for links. */
const AT_ONCE = 20;

/** The picture as the window of a room asks for it; null for whatever is no success. */
async function bytesOver(address: string, rooms: TwoRooms, headers: Record<string, string> = {}) {
  const library = rooms.engine.library('kids');
  const handle = mediaProtocol(
    () => 'kids',
    (request, id) => assetResponse(request, library, id),
  );
  const response = await handle({ ...asRequest(address, headers) } as Request);
  if (response.status !== 200 && response.status !== 206) {
    await response.body?.cancel();
    return null;
  }
  return { range: response.headers.get('content-range'), bytes: Buffer.from(await response.arrayBuffer()) };
}

/** A Request parses its address first; a protocol handler is given it as Chromium wrote it. */
function asRequest(
  url: string,
  headers: Record<string, string>,
): Pick<Request, 'url' | 'method' | 'headers' | 'signal'> {
  return { url, method: 'GET', headers: new Headers(headers), signal: new AbortController().signal };
}

function isPartOf(picture: StoredPicture, answer: { range: string | null; bytes: Buffer }): boolean {
  const start = Number(/^bytes (\d+)-/.exec(answer.range ?? '')?.[1] ?? 0);
  return picture.bytes.subarray(start, start + answer.bytes.length).equals(answer.bytes);
}

function odd(random: () => number, rooms: TwoRooms): { address: string; headers: Record<string, string> } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const steps = ['..', '%2e%2e', '%252e%252e', '.', '', '..%2f', '..%5c', '..\\', '%00', '\u0000', 'ＮＵＬ', 'CON'];
  const names = ['library.db', 'settings.json', 'engine.db', 'media', 'etc', 'passwd', 'dev', 'zero', 'tiers', 'adult'];
  const ids = [rooms.kids.id, rooms.adult.id, rooms.kids.path, rooms.outside, `${rooms.kids.id}.0`, '__proto__', ''];
  const path = Array.from({ length: Math.floor(random() * 5) }, () => pick([...steps, ...names])).join('/');
  const host = pick(['kids', 'adult', 'KIDS', 'kids.', 'kids:1', 'x@kids', '..', '', 'localhost', 'kids%2e']);
  const query = pick(['', '?width=320', '?width=1e9', '?width=../320', '#x', '?', `?${path}`]);
  const number = () => pick(['', '0', '-1', '5', '999999999999999', '1e3', ' 1', '00', '18446744073709551616']);
  const range = pick([`bytes=${number()}-${number()}`, 'bytes=0-0,5-9', 'bytes=-', 'lines=1-2', '']);
  const middle = random() < 0.5 ? pick(ids) : `${path}/${pick(ids)}`;
  const straight = random() < 0.4 ? `media://kids/${rooms.kids.id}${query}` : `media://${host}/${middle}${query}`;
  return { address: straight, headers: range === '' ? {} : { range } };
}

describe('a picture’s address', () => {
  it(
    `would give a byte from elsewhere: ${FUZZED} odd ones, while files and folders are exchanged for links`,
    async () => {
      const rooms = await twoRooms();
      const random = seededRandom(attackSeed);
      const adultFolder = dirname(rooms.adult.path);
      const stop = await startSwapping([
        { place: rooms.kids.path, target: rooms.outside },
        { place: rooms.kids.path, target: rooms.adult.path },
        { place: dirname(rooms.kids.path), target: adultFolder },
        { place: rooms.kids.path, target: '/dev/zero' },
      ]);
      let answered = 0;
      const foreign: string[] = [];
      for (let done = 0; done < FUZZED; done += AT_ONCE) {
        const group = Array.from({ length: AT_ONCE }, () => odd(random, rooms));
        const answers = await Promise.all(group.map(({ address, headers }) => bytesOver(address, rooms, headers)));
        for (const [index, answer] of answers.entries()) {
          if (answer === null) continue;
          answered++;
          const { address } = group[index]!;
          // A thumbnail is other bytes of the same picture; what it shows is looked at below.
          if (!address.includes('?width=320') && !isPartOf(rooms.kids, answer)) foreign.push(address);
        }
      }
      expect(await stop()).toBeGreaterThan(0);
      expect(foreign).toEqual([]);
      // Otherwise nothing would have been tried.
      expect(answered).toBeGreaterThan(0);
    },
    attackTimeout(120_000, 3_600_000),
  );

  it.each([
    ['a file outside', (rooms: TwoRooms) => rooms.outside],
    ['a picture of the other room', (rooms: TwoRooms) => rooms.adult.path],
    ['the library itself', (rooms: TwoRooms) => join(rooms.dataFolder, 'tiers/kids/library.db')],
    ['a device', () => '/dev/zero'],
    ['itself', (rooms: TwoRooms) => rooms.kids.path],
    ['nothing', () => '/nowhere/at/all'],
  ])('would follow a link to %s', async (_what, target) => {
    const rooms = await twoRooms();
    rmSync(rooms.kids.path);
    symlinkSync(target(rooms), rooms.kids.path);
    const address = `media://kids/${rooms.kids.id}`;
    expect(await bytesOver(address, rooms)).toBeNull();
    expect(await bytesOver(`${address}?width=320`, rooms)).toBeNull();
    await expect(rooms.engine.library('kids').assets.read(rooms.kids.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('would follow a link in the place of its folder', async () => {
    const rooms = await twoRooms();
    const { assets } = rooms.engine.library('kids');
    await assets.prepareThumbnails(rooms.kids.id);
    rmSync(join(rooms.dataFolder, 'tiers/kids/media/thumbnails'), { recursive: true });
    const folder = dirname(rooms.kids.path);
    const elsewhere = dirname(rooms.outside);
    renameSync(rooms.outside, join(elsewhere, rooms.kids.path.slice(folder.length + 1)));
    renameSync(folder, `${folder}.away`);
    symlinkSync(elsewhere, folder);
    const address = `media://kids/${rooms.kids.id}`;
    expect(await bytesOver(address, rooms)).toBeNull();
    expect(await bytesOver(`${address}?width=320`, rooms)).toBeNull();
    await expect(assets.read(rooms.kids.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.skipIf(process.platform === 'win32')('would wait for ever at a pipe', async () => {
    const rooms = await twoRooms();
    rmSync(rooms.kids.path);
    execFileSync('mkfifo', [rooms.kids.path]);
    expect(await bytesOver(`media://kids/${rooms.kids.id}`, rooms)).toBeNull();
  });

  it('would lie in the other room’s folder, or under a name that equal bytes have there', async () => {
    const dataFolder = temporaryFolder();
    const bytes = await pictureBytes();
    const { provider, script } = scriptedProvider();
    script.image = async () => ({ state: 'done', output: { bytes, mediaType: 'image/png' } });
    const engine = await testEngine({ dataFolder, providers: [provider] });
    const [kids, adult] = [await pictureOf(engine.library('kids')), await pictureOf(engine.library('adult'))];
    expect(kids.bytes.equals(adult.bytes)).toBe(true);
    expect(kids.path.startsWith(join(dataFolder, 'tiers/kids/media/'))).toBe(true);
    expect(adult.path.startsWith(join(dataFolder, 'tiers/adult/media/'))).toBe(true);
    expect(basename(kids.path)).not.toBe(basename(adult.path));
  });

  it('would serve a file that has grown or shrunk since it was looked at', async () => {
    const { engine, kids } = await twoRooms();
    const { assets } = engine.library('kids');
    const file = { path: kids.path, mediaType: 'image/png', bytes: kids.bytes.length, etag: '"x"' };
    expect(assets.open({ ...file, bytes: file.bytes - 1 })).toBeNull();
    expect(assets.open({ ...file, bytes: file.bytes + 1 })).toBeNull();
    const opened = assets.open(file);
    expect(opened).not.toBeNull();
    if (opened !== null) closeSync(opened);
  });

  it('would let a picture run something, or pass for something else, where it is shown', async () => {
    const { engine, kids } = await twoRooms();
    const response = await assetResponse(new Request('media://kids/x'), engine.library('kids'), kids.id);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    await response.body?.cancel();
  });

  it('would no longer work where the data folder itself is reached through a link', async () => {
    const rooms = await twoRooms();
    const media = join(rooms.dataFolder, 'tiers/kids/media');
    renameSync(media, `${media}-on-another-disk`);
    symlinkSync(`${media}-on-another-disk`, media);
    expect((await bytesOver(`media://kids/${rooms.kids.id}`, rooms))?.bytes.equals(rooms.kids.bytes)).toBe(true);
  });
});
