import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgedBackup, partsOfBackup } from '../../../test/support/forged-backup.ts';
import { kidsRoom, type KidsRoom } from '../../../test/support/kids-room.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';

const CAPS = { roomMicros: 9_000_000, monthMicros: null, dayMicros: 1_000_000, storyMicros: null };
const NO_CAPS = { roomMicros: null, monthMicros: null, dayMicros: null, storyMicros: null };

/** A room with choices of its own in a file, and other ones now. */
async function changedSince() {
  const room = await kidsRoom({ rules: { ageBand: '9-12', pictureCheckModelId: 'scripted-eye' } });
  const { engine } = room;
  engine.budgets.set({ tier: 'kids', ...CAPS });
  engine.settings.set({ theme: 'dark' }, 'adult');
  await engine.rooms.setPin('2580', undefined);
  const { path } = await engine.backups.make({ path: join(temporaryFolder(), 'all') });
  engine.budgets.set({ tier: 'kids', ...NO_CAPS });
  engine.settings.set({ theme: 'light' }, 'adult');
  engine.rooms.kids.set({ ageBand: '3-5', modelIds: [], pictureCheckModelId: null });
  return { ...room, path: path ?? '' };
}

const rulesOf = ({ engine }: KidsRoom) => engine.rooms.kids.get();

describe('settings in a file with everything', () => {
  it('come back when the library is replaced, after it was said which', async () => {
    const room = await changedSince();
    const { backups, budgets, settings, rooms } = room.engine;
    const plan = await backups.inspect({ path: room.path, mode: 'replace' });
    expect(plan.settings).toEqual(
      expect.arrayContaining([
        { tier: 'kids', field: 'ageBand', from: '3-5', to: '9-12' },
        { tier: 'kids', field: 'dayMicros', from: null, to: 1_000_000 },
        { tier: 'kids', field: 'modelIds', from: [], to: ['scripted-text', 'scripted-image'] },
        { tier: 'kids', field: 'pictureCheckModelId', from: null, to: 'scripted-eye' },
        { tier: 'adult', field: 'theme', from: 'light', to: 'dark' },
      ]),
    );
    expect(rulesOf(room).ageBand).toBe('3-5');
    await backups.restore({ path: room.path, mode: 'replace' });
    expect(rulesOf(room)).toMatchObject({ ageBand: '9-12', pictureCheckModelId: 'scripted-eye' });
    expect(budgets.of('kids')).toEqual(CAPS);
    expect(settings.get('adult').theme).toBe('dark');
    expect(rooms.state().pinSet).toBe(true);
    expect((await backups.inspect({ path: room.path, mode: 'replace' })).settings).toEqual([]);
  });

  it('stay as they are here when it is only added to', async () => {
    const room = await changedSince();
    const done = await room.engine.backups.restore({ path: room.path, mode: 'merge' });
    expect(done.settings).toEqual([]);
    expect(rulesOf(room)).toMatchObject({ ageBand: '3-5', modelIds: [], pictureCheckModelId: null });
    expect(room.engine.budgets.of('kids')).toEqual(NO_CAPS);
  });

  it('hold no account, no key, no PIN and no token, and a story’s file none of them', async () => {
    const room = await changedSince();
    const words = async (path: string) =>
      Buffer.concat((await partsOfBackup(path)).map(({ bytes }) => bytes)).toString();
    expect(await words(room.path)).toContain('"ageBand":"9-12"');
    expect(await words(room.path)).not.toMatch(/moderationAccountId|pin_|pinHash|scrypt|not-a-key|frm_/);
    room.engine.rooms.kids.set({ modelIds: ['scripted-text', 'scripted-image'] });
    const { id } = room.kids.stories.create({ premise: 'a fox', length: null });
    await room.kids.jobs.settled(id);
    const one = await room.engine.backups.saveStory('kids', { storyId: id, path: join(temporaryFolder(), 'one') });
    expect(await words(one.path ?? '')).not.toContain('ageBand');
  });

  it('are taken from no file that says others than there are', async () => {
    const room = await changedSince();
    const forged = await forgedBackup(await partsOfBackup(room.path), (manifest) => ({
      ...manifest,
      settings: { ...(manifest['settings'] as object), rules: { ageBand: '18+' } },
    }));
    await expect(room.engine.backups.restore({ path: forged, mode: 'replace' })).rejects.toMatchObject({
      data: { reason: 'not-ours' },
    });
    expect(rulesOf(room).ageBand).toBe('3-5');
  });

  it('leave the model that looks at pictures alone where theirs is not known here', async () => {
    const room = await changedSince();
    const forged = await forgedBackup(await partsOfBackup(room.path), (manifest) => {
      const settings = manifest['settings'] as { rules: object };
      return { ...manifest, settings: { ...settings, rules: { ...settings.rules, pictureCheckModelId: 'gone' } } };
    });
    await room.engine.backups.restore({ path: forged, mode: 'replace' });
    expect(rulesOf(room)).toMatchObject({ ageBand: '9-12', pictureCheckModelId: null });
  });
});
