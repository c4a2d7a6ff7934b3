import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgedBackup, partsOfBackup, refusalOf, type BackupPart } from '../../../test/support/forged-backup.ts';
import { storyRoom } from '../../../test/support/story-room.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';

let real: readonly BackupPart[] = [];
let storyId = '';

const ROWS = 'rooms/adult/rows.jsonl';

/** The same with other rows. */
function withRows(change: (line: [string, Record<string, unknown>]) => unknown[], parts = real): BackupPart[] {
  return parts.map((part) => {
    if (part.path !== ROWS) return part;
    const [header = '', ...lines] = part.bytes.toString().trim().split('\n');
    const changed = lines.flatMap((line) => change(JSON.parse(line) as [string, Record<string, unknown>]));
    return { ...part, bytes: Buffer.from([header, ...changed.map((line) => JSON.stringify(line)), ''].join('\n')) };
  });
}

/** The engine is closed with the first test that asks; what it wrote is kept. */
async function prepare(): Promise<void> {
  if (real.length > 0) return;
  const room = await storyRoom({ paid: true });
  const path = join(temporaryFolder(), 'all.fableroom');
  storyId = (await room.story(1)).id;
  await room.engine.backups.make({ path });
  real = await partsOfBackup(path);
}

describe('A file from somebody else', () => {
  it.each([
    ['leads out of the folder', '../../evil.png'],
    ['is an absolute path', '/etc/evil.png'],
    ['leads out with backslashes', '..\\..\\evil.png'],
    ['leads out within a room', 'rooms/adult/media/../../../engine.db'],
    ['is for a room that there is not', 'rooms/teen/rows.jsonl'],
    ['is a database', 'tiers/adult/library.db'],
    ['is a program', 'rooms/adult/media/00000000-0000-7000-8000-000000000000.exe'],
  ])('is not opened when a name in it %s', async (_what, name) => {
    await prepare();
    expect(await refusalOf(await forgedBackup([...real, { path: name, bytes: Buffer.from('x') }]))).toBe('not-ours');
  });

  it('is not opened with a part that is not in its list, or twice', async () => {
    await prepare();
    const media = real.find(({ path }) => path.includes('/media/'));
    if (!media) throw new Error('There is a picture');
    const other = media.path.replace(/[\da-f]{12}\./, '000000000000.');
    expect(await refusalOf(await forgedBackup([...real, { ...media, path: other, unlisted: true }]))).toBe('not-ours');
    expect(await refusalOf(await forgedBackup([...real, media]))).toBe('not-ours');
  });

  it('is not opened when it would unpack to far more than it is', async () => {
    await prepare();
    const rows = Buffer.alloc(8 * 1024 * 1024, ' ');
    const parts = real.map((part) => (part.path === ROWS ? { ...part, bytes: rows } : part));
    expect(await refusalOf(await forgedBackup(parts))).toBe('not-ours');
    const media = real.find(({ path }) => path.includes('/media/'));
    const packed = real.map((part) => (part === media ? { ...part, how: 'deflated' as const } : part));
    expect(await refusalOf(await forgedBackup(packed))).toBe('not-ours');
  });

  it('is not opened with a link in it, or with sizes that are not true', async () => {
    await prepare();
    const path = await forgedBackup(real);
    const bytes = readFileSync(path);
    const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const linked = Buffer.from(bytes);
    linked.writeUInt32LE((0o120777 << 16) >>> 0, central + 38);
    writeFileSync(path, linked);
    expect(await refusalOf(path)).toBe('not-ours');
    const wrong = Buffer.from(bytes);
    // In its long form the size stands behind the name.
    const name = wrong.readUInt16LE(central + 28);
    wrong.writeBigUInt64LE(123_456n, central + 46 + name + 4);
    writeFileSync(path, wrong);
    const room = await storyRoom();
    await expect(room.engine.backups.restore({ path, mode: 'merge' })).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
  });

  it('is left alone when a newer Fableroom wrote it, or when it is something else', async () => {
    await prepare();
    expect(await refusalOf(await forgedBackup(real, (manifest) => ({ ...manifest, format: 3, rooms: 'other' })))).toBe(
      'newer-format',
    );
    const letter = join(temporaryFolder(), 'letter.fableroom');
    writeFileSync(letter, 'Dear grandmother');
    expect(await refusalOf(letter)).toBe('not-ours');
    expect(await refusalOf(join(temporaryFolder(), 'gone.fableroom'))).toBe('missing');
    const half = join(temporaryFolder(), 'half.fableroom');
    writeFileSync(half, readFileSync(await forgedBackup(real)).subarray(0, 2000));
    expect(await refusalOf(half)).toBe('not-ours');
  });

  it('never gets from the grown-ups’ room into the kids’ room by saying otherwise in one place', async () => {
    await prepare();
    const renamed = real
      .map((part) => ({ ...part, path: part.path.replace('adult', 'kids') }))
      .filter(
        (part, index, all) => all.findIndex(({ path }) => path === part.path) === index || part.path.includes('media'),
      );
    const kids = renamed.filter(({ path }) => path !== 'rooms/kids/rows.jsonl');
    const rows = real.find(({ path }) => path === ROWS);
    const path = await forgedBackup([
      ...kids,
      { path: 'rooms/kids/rows.jsonl', bytes: rows?.bytes ?? Buffer.alloc(0) },
    ]);
    const room = await storyRoom();
    await room.engine.backups.restore({ path, mode: 'merge' });
    expect(room.engine.library('kids').query.cards({ limit: 9 }).total).toBe(0);
    expect(room.library.query.cards({ limit: 9 }).total).toBe(1);
  });

  it('adds nothing to a story that is here already', async () => {
    await prepare();
    const room = await storyRoom();
    await room.engine.backups.restore({ path: await forgedBackup(real), mode: 'merge' });
    const before = room.library.stories.get(storyId).scenes.length;
    const path = await forgedBackup(
      withRows(([table, row]) => {
        if (table === 'stories') return [[table, { ...row, id: '00000000-0000-7000-8000-00000000000a' }]];
        if (table === 'scenes') return [[table, { ...row, id: '00000000-0000-7000-8000-00000000000b' }]];
        return table === 'tags' || table === 'ledger' ? [] : [[table, row]];
      }),
    );
    expect(await room.engine.backups.restore({ path, mode: 'merge' })).toMatchObject({ adds: 0, damaged: 1 });
    expect(room.library.stories.get(storyId).scenes).toHaveLength(before);
  });

  it.each([
    ['a page with words of another kind', 'takes', { content_json: '{"text":"x","choices":5}' }],
    ['a job that is still to be sent', 'jobs', { state: 'queued', ended_at: null }],
    ['an id that is none', 'scenes', { id: "x'; DROP TABLE stories; --" }],
    ['money that is paid out', 'jobs', { estimate_micros: -5 }],
    ['a style that there is not', 'stories', { style: '<script>' }],
  ])('brings no story with %s', async (_what, table, values) => {
    await prepare();
    const path = await forgedBackup(withRows(([name, row]) => [[name, name === table ? { ...row, ...values } : row]]));
    const room = await storyRoom();
    expect(await room.engine.backups.restore({ path, mode: 'merge' })).toMatchObject({ adds: 0, damaged: 1 });
    expect(room.library.query.cards({ limit: 9 }).total).toBe(0);
    expect(room.library.jobs.activeCount()).toBe(0);
  });

  it('brings no tables, triggers or columns of its own', async () => {
    await prepare();
    const room = await storyRoom();
    const schema = room.rows('SELECT name, sql FROM sqlite_schema ORDER BY name');
    const path = await forgedBackup(
      withRows(([table, row]) => [
        [table, { ...row, rank: 1, operation_json: '"again"', account_id: 'mine' }],
        ['sqlite_schema', { name: 'evil' }],
        ['meta', { key: 'asset-name-key', value: 'known' }],
        ['photo_consents', { provider_id: 'scripted', agreed_at: 1 }],
      ]),
    );
    // Lines of other tables make their story one that we did not write.
    expect(await room.engine.backups.restore({ path, mode: 'merge' })).toMatchObject({ adds: 0 });
    expect(room.rows('SELECT name, sql FROM sqlite_schema ORDER BY name')).toEqual(schema);
    expect(room.rows('SELECT * FROM photo_consents')).toEqual([]);
    const quiet = await forgedBackup(
      withRows(([table, row]) => [[table, { ...row, operation_json: '"again"', account_id: 'x' }]]),
    );
    expect(await room.engine.backups.restore({ path: quiet, mode: 'merge' })).toMatchObject({ adds: 1 });
    expect(room.rows('SELECT 1 FROM jobs WHERE operation_json IS NOT NULL OR account_id IS NOT NULL')).toEqual([]);
  });

  it('brings no picture that is none, and keeps the story readable without it', async () => {
    await prepare();
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const parts = real.map((part) => (part.path.includes('/media/') ? { ...part, bytes: page } : part));
    const room = await storyRoom();
    const done = await room.engine.backups.restore({ path: await forgedBackup(parts), mode: 'merge' });
    expect(done).toMatchObject({ adds: 1 });
    expect(done.damaged).toBeGreaterThan(0);
    expect(room.files()).toEqual([]);
    const takes = room.library.stories.get(storyId).scenes.flatMap((scene) => scene.takes);
    expect(takes.some(({ kind }) => kind === 'text')).toBe(true);
    expect(takes.every(({ asset }) => asset === null || !asset.present)).toBe(true);
    expect(existsSync(join(room.dataFolder, '..', 'evil.png'))).toBe(false);
  });
});
