import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { openEngineStore } from '../store/engine-store.ts';
import { hashPin, isPin } from './pin-hash.ts';
import { PinGuard } from './pin-guard.ts';

const MINUTE = 60_000;

function lockedRoom() {
  const store = openEngineStore(join(temporaryFolder(), 'engine.db'));
  onTestFinished(() => store.close());
  const time = { wall: Date.UTC(2026, 10, 21), running: 1_000 };
  const start = (): PinGuard => new PinGuard({ store, now: () => time.wall, running: () => time.running, cost: 1024 });
  const pass = (milliseconds: number): void => {
    time.wall += milliseconds;
    time.running += milliseconds;
  };
  /** As after so many wrong tries, without the work of hashing. */
  const tried = (tries: number): void => store.commit(() => store.rooms.changeLock({ wrong_tries: tries }));
  return { store, time, start, pass, tried };
}

const refused = (reason: string, waitsUntil: unknown = null) =>
  expect.objectContaining({ code: 'PIN_REFUSED', data: { reason, waitsUntil } });

describe('the PIN', () => {
  it('is kept as a hash of its own, from which it cannot be read', async () => {
    const [one, two] = await Promise.all([hashPin('4711'), hashPin('4711')]);
    expect(one).not.toBe(two);
    expect(one).not.toContain('4711');
    expect(one).toMatch(/^scrypt\$65536\$8\$1\$/);
    expect(await isPin('4711', one)).toBe(true);
    expect(await isPin('4712', one)).toBe(false);
    expect(await isPin('4711', 'scrypt$65536$8$1$c2FsdA$')).toBe(false);
  });

  it('is asked for only once it is set, and the wrong one does not open', async () => {
    const { start } = lockedRoom();
    const guard = start();
    await guard.check(undefined);
    await guard.set('4711');
    await expect(guard.check(undefined)).rejects.toEqual(refused('needed'));
    await expect(guard.check('0000')).rejects.toEqual(refused('wrong'));
    await expect(guard.check('4711')).resolves.toBeUndefined();
  });

  it('makes whoever guesses wait longer and longer, from the third wrong one on', async () => {
    const { start, pass, time, tried } = lockedRoom();
    const guard = start();
    await guard.set('4711');
    await expect(guard.check('0000')).rejects.toEqual(refused('wrong'));
    await expect(guard.check('0001')).rejects.toEqual(refused('wrong'));
    await expect(guard.check('0002')).rejects.toEqual(refused('wrong', time.wall + 5_000));
    pass(4_999);
    await expect(guard.check('4711')).rejects.toEqual(refused('wait', time.wall + 1));
    pass(1);
    for (const [tries, wait] of [
      [4, 15_000],
      [5, MINUTE],
      [6, 5 * MINUTE],
      [7, 15 * MINUTE],
      [8, 60 * MINUTE],
      [400, 60 * MINUTE],
    ] as const) {
      tried(tries);
      const begun = start();
      expect(begun.waitsUntil).toBe(time.wall + wait);
    }
  });

  it('opens after the wait, and forgets the wrong ones then', async () => {
    const { start, pass, tried, store } = lockedRoom();
    const guard = start();
    await guard.set('4711');
    tried(7);
    pass(15 * MINUTE);
    await expect(guard.check('4711')).resolves.toBeUndefined();
    expect(store.rooms.lock().wrong_tries).toBe(0);
    await expect(guard.check('0000')).rejects.toEqual(refused('wrong'));
  });

  it('is not opened sooner by setting the clock', async () => {
    const { start, time, tried } = lockedRoom();
    const guard = start();
    await guard.set('4711');
    tried(8);
    time.wall += 365 * 24 * 60 * MINUTE;
    await expect(guard.check('4711')).rejects.toEqual(refused('wait', time.wall + 60 * MINUTE));
    time.wall -= 2 * 365 * 24 * 60 * MINUTE;
    expect(guard.waitsUntil).toBe(time.wall + 60 * MINUTE);
  });

  it('is not opened sooner by starting again, where running time begins at nought', async () => {
    const { start, time, pass, tried } = lockedRoom();
    await start().set('4711');
    tried(6);
    pass(4 * MINUTE);
    time.running = 0;
    const again = start();
    await expect(again.check('4711')).rejects.toEqual(refused('wait', time.wall + 5 * MINUTE));
  });

  it('counts a try before it is checked, so that ending the program in between gives none for nothing', async () => {
    const { start, store } = lockedRoom();
    const guard = start();
    await guard.set('4711');
    const trying = guard.check('0000');
    await Promise.resolve();
    await Promise.resolve();
    expect(store.rooms.lock().wrong_tries).toBe(1);
    await expect(trying).rejects.toThrow();
  });

  it('takes one try at a time: a hundred at once are no more than three', async () => {
    const { start, store } = lockedRoom();
    const guard = start();
    await guard.set('4711');
    const tries = Array.from({ length: 100 }, (_, index) => guard.check(String(5_000 + index)));
    const ends = await Promise.allSettled([...tries, guard.check('4711')]);
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
    expect(store.rooms.lock().wrong_tries).toBe(3);
  });

  it('can be changed and removed, and a hash that is damaged opens nothing', async () => {
    const { start, store } = lockedRoom();
    const guard = start();
    await guard.set('4711');
    await guard.set('123456');
    await expect(guard.check('4711')).rejects.toEqual(refused('wrong'));
    guard.remove();
    await guard.check(undefined);
    store.commit(() => store.rooms.changeLock({ pin_hash: 'damaged' }));
    await expect(guard.check('')).rejects.toEqual(refused('needed'));
    await expect(guard.check('damaged')).rejects.toEqual(refused('wrong'));
  });
});
