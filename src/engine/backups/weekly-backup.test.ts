import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { storyRoom, type StoryRoom } from '../../../test/support/story-room.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';

const DAY = 86_400_000;
const LOOK = 600_000;

/** Until so many were tried: writing them takes the time that the disk takes. */
async function tried(room: StoryRoom, times: number): Promise<void> {
  while (room.engine.backups.state().results.length < times || room.engine.backups.state().running) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function weekly(): Promise<{ room: StoryRoom; clock: FakeClock; folder: string }> {
  const clock = new FakeClock();
  const room = await storyRoom({ clock });
  const folder = temporaryFolder();
  room.engine.backups.set({ folder, weekly: true });
  await tried(room, 1);
  await clock.advance(0);
  return { room, clock, folder };
}

describe('The weekly backup', () => {
  it('makes the first one at once and the next after a week, not sooner', async () => {
    const { room, clock, folder } = await weekly();
    expect(readdirSync(folder)).toHaveLength(1);
    await clock.advance(7 * DAY - LOOK);
    expect(room.engine.backups.state().results).toHaveLength(1);
    await clock.advance(LOOK);
    await tried(room, 2);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(room.engine.backups.state()).toMatchObject({ results: [{ automatic: true, verified: true }, {}] });
  });

  it('catches up soon after a computer that slept through the day', async () => {
    const { room, clock, folder } = await weekly();
    clock.jump(20 * DAY);
    await clock.advance(LOOK);
    await tried(room, 2);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('waits until nothing is being made', async () => {
    const clock = new FakeClock();
    let finish = (): void => undefined;
    const room = await storyRoom({
      clock,
      script: (script) => {
        const { image } = script;
        script.image = async (...call) => {
          await new Promise<void>((resolve) => (finish = resolve));
          return image(...call);
        };
      },
    });
    const { id } = room.library.stories.create({ premise: 'a fox', length: null });
    const folder = temporaryFolder();
    room.engine.backups.set({ folder, weekly: true });
    await clock.advance(3 * LOOK);
    expect(room.engine.backups.state().results).toEqual([]);
    finish();
    await room.library.jobs.settled(id);
    await clock.advance(LOOK);
    await tried(room, 1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps the last four and deletes only what it wrote itself', async () => {
    const { room, clock, folder } = await weekly();
    const [first = ''] = readdirSync(folder);
    await room.engine.backups.make({});
    await room.engine.backups.make({ path: join(folder, 'mine.fableroom') });
    // Somebody has put something else in its place.
    writeFileSync(join(folder, first), 'mine too');
    for (let week = 1; week <= 5; week++) {
      clock.jump(7 * DAY);
      await clock.advance(LOOK);
      await tried(room, 3 + week);
      await clock.advance(0);
    }
    const names = readdirSync(folder);
    expect(names).toContain('mine.fableroom');
    expect(names).toContain(first);
    // Four of its own, one made by hand into the same folder, and the two above.
    expect(names).toHaveLength(7);
  });

  it('says that its folder is gone, and tries again the next day', async () => {
    const { room, clock, folder } = await weekly();
    rmSync(folder, { recursive: true });
    clock.jump(7 * DAY);
    await clock.advance(LOOK);
    await tried(room, 2);
    expect(room.engine.backups.state().results[0]).toMatchObject({ problem: 'missing-folder', automatic: true });
    expect(room.engine.backups.state().nextAt).toBe(clock.now() + DAY);
  });

  it('stops when nobody wants it any more', async () => {
    const { room, clock, folder } = await weekly();
    expect(room.engine.backups.set({ folder, weekly: false })).toEqual({ folder, weekly: false, nextAt: null });
    await clock.advance(30 * DAY);
    expect(room.engine.backups.state().results).toHaveLength(1);
  });
});
