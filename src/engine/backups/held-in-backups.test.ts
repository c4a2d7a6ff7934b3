import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { forgedBackup, partsOfBackup, type BackupPart } from '../../../test/support/forged-backup.ts';
import { kidsRoom, type KidsRoom } from '../../../test/support/kids-room.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import type { Story } from '../../contract/stories.ts';

const FINE = JSON.stringify({ suitable: true, topics: [] });
const GORE = JSON.stringify({ suitable: false, topics: ['gore'] });
const ROWS = 'rooms/kids/rows.jsonl';
/** Names of parts as the first version read them; of a file with another one it said that it was none of ours. */
const FIRST_NAMES =
  /^(?:manifest\.json|rooms\/(?:kids|adult)\/(?:rows\.jsonl|media\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.[a-z\d]{3,4}))$/;

function says({ script }: KidsRoom, text: string): void {
  script.check = async () => ({ state: 'done', output: { text } });
}

async function roomThatSays(text: string): Promise<KidsRoom> {
  const room = await kidsRoom({ rules: { pictureCheckModelId: 'scripted-text' } });
  says(room, text);
  return room;
}

interface SavedRoom extends KidsRoom {
  readonly storyId: string;
  readonly path: string;
}

async function saved(room: KidsRoom): Promise<string> {
  const path = join(temporaryFolder(), 'all.fableroom');
  expect(await room.engine.backups.make({ path })).toMatchObject({ verified: true, problem: null });
  return path;
}

/** A room with a story whose picture waits, and its backup. */
async function savedRoom(): Promise<SavedRoom> {
  const room = await roomThatSays('no verdict');
  const { id: storyId } = room.kids.stories.create({ premise: 'a fox', length: null });
  await room.kids.jobs.settled(storyId);
  return { ...room, storyId, path: await saved(room) };
}

const checkOf = (story: Story | undefined) => story?.scenes[0]?.jobs.find(({ heldJobId }) => heldJobId !== null);
const picturesOf = (story: Story) => story.scenes[0]?.takes.filter(({ kind }) => kind === 'image') ?? [];
const sentKinds = ({ script }: KidsRoom) => script.sent.map(({ kind }) => kind);
const heldIn = ({ dataFolder }: KidsRoom, tier = 'kids') => join(dataFolder, 'tiers', tier, 'held');
const heldFiles = (room: KidsRoom, tier?: string) =>
  existsSync(heldIn(room, tier)) ? readdirSync(heldIn(room, tier)) : [];
const storiesOf = ({ kids }: KidsRoom) => kids.query.list({ sort: 'changed', limit: 9 }).stories;

/** Rows as they lie in a room's database. */
function rows({ dataFolder }: KidsRoom, table: string, tier = 'kids'): unknown[] {
  const database = new Database(join(dataFolder, 'tiers', tier, 'library.db'), { readonly: true });
  try {
    return database.prepare(`SELECT * FROM ${table}`).all();
  } finally {
    database.close();
  }
}

async function broughtBack(path: string, mode: 'merge' | 'replace' = 'merge', expected: object = { damaged: 0 }) {
  const room = await roomThatSays(FINE);
  expect(await room.engine.backups.restore({ path, mode })).toMatchObject(expected);
  return room;
}

type Line = [string, Record<string, unknown>];

/** A file with other rows of the kids' room, and other parts. */
async function changed(
  path: string,
  change: (line: Line) => unknown[],
  part: (part: BackupPart) => BackupPart = (each) => each,
): Promise<string> {
  const parts = (await partsOfBackup(path)).map((each) => {
    if (each.path !== ROWS) return part(each);
    const [header = '', ...lines] = each.bytes.toString().trim().split('\n');
    const after = lines.flatMap((line) => change(JSON.parse(line) as Line)).map((line) => JSON.stringify(line));
    return { ...each, bytes: Buffer.from([header, ...after, ''].join('\n')) };
  });
  return forgedBackup(parts);
}

const isHeldPart = ({ path }: Pick<BackupPart, 'path'>) => path.startsWith('rooms/kids/media/');

describe('a picture that waits for its check, in a backup', () => {
  it.each(['merge', 'replace'] as const)('is not lost on another computer, nor bought again (%s)', async (mode) => {
    const room = await savedRoom();
    const other = await broughtBack(room.path, mode, { adds: 1, damaged: 0 });
    const [name = ''] = heldFiles(room);
    expect(heldFiles(other)).toEqual([name]);
    expect(readFileSync(join(heldIn(other), name)).equals(readFileSync(join(heldIn(room), name)))).toBe(true);
    expect(statSync(join(heldIn(other), name)).mode & 0o777).toBe(0o600);
    expect(rows(other, 'held_pictures')).toEqual(rows(room, 'held_pictures'));
    other.kids.jobs.retry(checkOf(other.kids.stories.get(room.storyId))?.id ?? '');
    await other.kids.jobs.settled(room.storyId);
    expect(picturesOf(other.kids.stories.get(room.storyId))).toHaveLength(1);
    expect(sentKinds(other)).toEqual(['check']);
    expect(heldFiles(other)).toEqual([]);
  });

  it('is neither shown, nor served, nor listed where it is brought in', async () => {
    const room = await savedRoom();
    const other = await broughtBack(room.path);
    const story = other.kids.stories.get(room.storyId);
    expect(picturesOf(story)).toEqual([]);
    expect(story.coverId).toBeNull();
    expect(rows(other, 'assets')).toEqual([]);
    expect(readdirSync(join(other.dataFolder, 'tiers', 'kids', 'media'), { recursive: true })).toEqual([]);
    const [jobId = ''] = heldFiles(other);
    expect(other.kids.assets.path(jobId)).toBeNull();
    expect(await other.kids.storage.summary()).toMatchObject({ held: { files: 1 }, pictures: { files: 0 } });
    await settle();
    expect(JSON.stringify(other.events)).not.toMatch(/"mediaType":"image/);
  });

  it('is shown there with a grown-up’s word', async () => {
    const room = await savedRoom();
    const other = await broughtBack(room.path);
    const jobId = checkOf(other.kids.stories.get(room.storyId))?.id ?? '';
    const wish = { jobId, words: [] };
    expect((await other.engine.letThrough({ ...wish, dryRun: true, mayLook: true })).preview).toContain('image/webp');
    expect(await other.engine.letThrough(wish)).toMatchObject({ shown: true });
    expect(picturesOf(other.kids.stories.get(room.storyId))).toHaveLength(1);
    expect(sentKinds(other)).toEqual([]);
  });

  it('waits on where nobody chose a model that looks, instead of being shown or lost', async () => {
    const room = await savedRoom();
    const other = await kidsRoom();
    await other.engine.backups.restore({ path: room.path, mode: 'merge' });
    const jobId = checkOf(other.kids.stories.get(room.storyId))?.id ?? '';
    other.kids.jobs.retry(jobId);
    await other.kids.jobs.settled(room.storyId);
    expect(picturesOf(other.kids.stories.get(room.storyId))).toEqual([]);
    expect(other.kids.jobs.get(jobId)).toMatchObject({ state: 'failed', error: { code: 'not-in-this-room' } });
    expect(heldFiles(other)).toHaveLength(1);
    expect(sentKinds(other)).toEqual([]);
    expect(await other.engine.letThrough({ jobId, words: [] })).toMatchObject({ shown: true });
  });

  it('is not lost while its check is still being asked, and asks again only when somebody wants it', async () => {
    const room = await roomThatSays(FINE);
    const looked = Promise.withResolvers<void>();
    room.script.check = () => {
      looked.resolve();
      return Promise.withResolvers<never>().promise;
    };
    const { id } = room.kids.stories.create({ premise: 'a fox', length: null });
    await looked.promise;
    const other = await broughtBack(await saved(room));
    await settle();
    expect(checkOf(other.kids.stories.get(id))).toMatchObject({ state: 'cancelled' });
    expect(sentKinds(other)).toEqual([]);
    other.kids.jobs.retry(checkOf(other.kids.stories.get(id))?.id ?? '');
    await other.kids.jobs.settled(id);
    expect(picturesOf(other.kids.stories.get(id))).toHaveLength(1);
  });

  it('is not lost where it was made by itself, outside stories', async () => {
    const room = await roomThatSays('no verdict');
    const { kids } = room;
    kids.media.image({ prompt: 'a fox', referenceIds: [], modelId: 'scripted-image', dryRun: false });
    while (kids.jobs.activeCount() > 0) await settle();
    const other = await broughtBack(await saved(room));
    expect(heldFiles(other)).toEqual(heldFiles(room));
    const [task] = other.kids.media.list({ limit: 9 }).tasks;
    expect(task?.outputs).toEqual([]);
    const check = other.kids.jobs.list({ limit: 9 }).ended.find(({ heldJobId }) => heldJobId !== null);
    other.kids.jobs.retry(check?.id ?? '');
    while (other.kids.jobs.activeCount() > 0) await settle();
    expect(other.kids.media.get(task?.id ?? '').outputs).toHaveLength(1);
    expect(sentKinds(other)).toEqual(['check']);
  });

  it('waits in the copy too that is made beside a story that has changed', async () => {
    const room = await savedRoom();
    room.kids.stories.update({ id: room.storyId, title: 'The ship' });
    const wish = { path: room.path, mode: 'merge' } as const;
    expect(await room.engine.backups.restore(wish)).toMatchObject({ differs: 1, damaged: 0 });
    expect(await room.engine.backups.restore(wish)).toMatchObject({ same: 1, differs: 0 });
    expect(heldFiles(room)).toHaveLength(2);
    const copy = storiesOf(room).find(({ id }) => id !== room.storyId)?.id ?? '';
    says(room, FINE);
    room.kids.jobs.retry(checkOf(room.kids.stories.get(copy))?.id ?? '');
    await room.kids.jobs.settled(copy);
    expect(picturesOf(room.kids.stories.get(copy))).toHaveLength(1);
    expect(picturesOf(room.kids.stories.get(room.storyId))).toEqual([]);
    expect(heldFiles(room)).toHaveLength(1);
  });

  it('comes back where its file is gone from the disk, without a copy of its story', async () => {
    const room = await savedRoom();
    const before = heldFiles(room);
    rmSync(heldIn(room), { recursive: true });
    expect(await room.engine.backups.restore({ path: room.path, mode: 'merge' })).toMatchObject({ same: 1, adds: 0 });
    expect(heldFiles(room)).toEqual(before);
  });

  it('does not come back once it was kept away', async () => {
    const room = await savedRoom();
    says(room, GORE);
    room.kids.jobs.retry(checkOf(room.kids.stories.get(room.storyId))?.id ?? '');
    await room.kids.jobs.settled(room.storyId);
    expect(heldFiles(room)).toEqual([]);
    for (const mode of ['merge', 'replace'] as const) {
      expect(await room.engine.backups.restore({ path: room.path, mode })).toMatchObject({ same: 1, differs: 0 });
    }
    expect(heldFiles(room)).toEqual([]);
    expect(rows(room, 'held_pictures')).toEqual([]);
  });

  it.each<[string, (path: string) => void]>([
    ['is gone', (path) => rmSync(path)],
    ['was damaged', (path) => writeFileSync(path, 'Dear grandmother')],
  ])('is no reason for having no backup where its file %s', async (_, spoil) => {
    const room = await savedRoom();
    spoil(join(heldIn(room), heldFiles(room)[0] ?? ''));
    const other = await broughtBack(await saved(room), 'merge', { adds: 1 });
    expect(heldFiles(other)).toEqual([]);
    expect(other.kids.jobs.retry(checkOf(other.kids.stories.get(room.storyId))?.id ?? '')).toMatchObject({
      kind: 'image',
    });
  });

  it('makes a file that older versions call newer, and every other file stays one that they read', async () => {
    const room = await savedRoom();
    const formatOf = async (path: string): Promise<unknown> => {
      const parts = await partsOfBackup(path);
      expect(parts.filter((part) => !FIRST_NAMES.test(part.path))).toEqual([]);
      const manifest = parts.find((part) => part.path === 'manifest.json');
      return (JSON.parse(manifest?.bytes.toString() ?? '{}') as { format?: unknown }).format;
    };
    expect(await formatOf(room.path)).toBe(2);
    await room.engine.letThrough({ jobId: checkOf(room.kids.stories.get(room.storyId))?.id ?? '', words: [] });
    expect(await formatOf(await saved(room))).toBe(1);
  });

  it('is not given away with its story', async () => {
    const room = await savedRoom();
    const path = join(temporaryFolder(), 'one.fableroom');
    await room.engine.backups.saveStory('kids', { storyId: room.storyId, path });
    const parts = await partsOfBackup(path);
    expect(parts.map((part) => part.path)).toEqual([ROWS, 'manifest.json']);
    expect(parts[0]?.bytes.toString()).not.toContain('held_pictures');
    expect(heldFiles(await broughtBack(path, 'merge', { adds: 1 }))).toEqual([]);
  });
});

describe('a picture that waits, in a file from somebody else', () => {
  it('comes into no other room, whatever its story does', async () => {
    const room = await savedRoom();
    const [jobId = ''] = heldFiles(room);
    const adult = (await partsOfBackup(room.path)).find((part) => part.path === 'rooms/adult/rows.jsonl');
    expect(adult?.bytes.toString()).toBe('{"tier":"adult"}\n');
    const parts = (await partsOfBackup(room.path)).filter((part) => part !== adult);
    const path = await forgedBackup(parts, (manifest) => ({ ...manifest, rooms: [] }));
    const other = await broughtBack(path, 'merge', { adds: 1 });
    expect(other.engine.library('adult').stories.get(room.storyId).id).toBe(room.storyId);
    for (const tier of ['kids', 'adult']) {
      expect(rows(other, 'held_pictures', tier)).toEqual([]);
      expect(heldFiles(other, tier)).toEqual([]);
    }
    expect(other.engine.library('adult').assets.path(jobId)).toBeNull();
  });

  it.each<[string, Buffer]>([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a picture of too many pixels', hugePng()],
  ])('is left out where its bytes are %s, and its story comes in', async (_, bytes) => {
    const room = await savedRoom();
    const path = await changed(
      room.path,
      (line) => [line],
      (part) => (isHeldPart(part) ? { ...part, bytes } : part),
    );
    const other = await broughtBack(path, 'merge', { adds: 1, damaged: 1 });
    expect(heldFiles(other)).toEqual([]);
    expect(rows(other, 'held_pictures')).toEqual([]);
    expect(await other.engine.backups.restore({ path, mode: 'merge' })).toMatchObject({ same: 1, differs: 0 });
  });

  it.each<[string, (parts: BackupPart[]) => Promise<string>]>([
    ['are not those of the list', withWrongHash],
    ['are missing from it', withoutHeldPart],
  ])('is left out, and called damaged, where its bytes %s', async (_, forge) => {
    const room = await savedRoom();
    const path = await forge(await partsOfBackup(room.path));
    const other = await broughtBack(path, 'merge', { adds: 1, damaged: 1 });
    expect(heldFiles(other)).toEqual([]);
    expect(rows(other, 'held_pictures')).toEqual([]);
    expect(checkOf(other.kids.stories.get(room.storyId))).toMatchObject({ state: 'failed' });
  });

  it('hangs on no job that is here already, or that did not make it', async () => {
    const room = await savedRoom();
    const other = await broughtBack(room.path);
    const forged = (row: (held: Record<string, unknown>) => object): Promise<string> =>
      changed(room.path, ([table, held]) => [[table, table === 'held_pictures' ? { ...held, ...row(held) } : held]]);
    const foreign = await forged(() => ({ job_id: '00000000-0000-7000-8000-00000000000a' }));
    const away = await forged(() => ({ job_id: '../../engine.db' }));
    for (const path of [foreign, away]) {
      expect(await other.engine.backups.restore({ path, mode: 'merge' })).toMatchObject({ damaged: 1, adds: 0 });
    }
    const itself = await forged(({ check_job_id: check }) => ({ job_id: check }));
    const swapped = await forged(({ job_id: job }) => ({ check_job_id: job }));
    for (const path of [itself, swapped]) {
      const empty = await broughtBack(path, 'merge', { adds: 1 });
      expect(rows(empty, 'held_pictures')).toEqual([]);
      expect(heldFiles(empty)).toEqual([]);
    }
    expect(heldFiles(other)).toEqual(heldFiles(room));
  });

  it('brings no check that hangs on a story without being one of its jobs', async () => {
    const room = await savedRoom();
    const path = await changed(room.path, ([table, row]) => [
      [table, table === 'jobs' && row['kind'] === 'check' ? { ...row, story_id: null, scene_id: null } : row],
    ]);
    const other = await broughtBack(path, 'merge', { adds: 0, damaged: 1 });
    expect(rows(other, 'jobs')).toEqual([]);
  });
});

function withWrongHash(parts: BackupPart[]): Promise<string> {
  return forgedBackup(parts, ({ entries, ...manifest }) => ({
    ...manifest,
    entries: entries.map((entry) => (isHeldPart(entry) ? { ...entry, sha256: '0'.repeat(64) } : entry)),
  }));
}

function withoutHeldPart(parts: BackupPart[]): Promise<string> {
  const gone = parts.filter((part) => isHeldPart(part)).map(({ path, bytes }) => ({ path, bytes: bytes.length }));
  return forgedBackup(
    parts.filter((part) => !isHeldPart(part)),
    ({ entries, ...manifest }) => ({
      ...manifest,
      entries: [...entries, ...gone.map((part) => ({ ...part, sha256: '0'.repeat(64) }))],
    }),
  );
}

/** The start of a picture of 60,000 by 60,000 pixels. */
function hugePng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])));
    return Buffer.concat([length, Buffer.from(type), data, sum]);
  };
  const header = Buffer.from('0000ea600000ea600802000000', 'hex');
  const mark = Buffer.from('89504e470d0a1a0a', 'hex');
  const lines = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
}
