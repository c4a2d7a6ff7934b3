import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { Alarm } from './alarm.ts';

function desk(): { clock: FakeClock; alarm: Alarm; rung: string[]; leaps: () => number; close: () => void } {
  const clock = new FakeClock();
  const closing = new AbortController();
  let leaps = 0;
  const alarm = new Alarm(clock, closing.signal, () => leaps++);
  return { clock, alarm, rung: [], leaps: () => leaps, close: () => closing.abort(new Error('closing')) };
}

describe('the alarm', () => {
  it('rings in the order of what is due, whenever it was set', async () => {
    const { clock, alarm, rung } = desk();
    alarm.after(9_000, () => rung.push('late'));
    await settle();
    alarm.after(1_000, () => rung.push('soon'));
    await clock.advance(999);
    expect(rung).toEqual([]);
    await clock.advance(1);
    expect(rung).toEqual(['soon']);
    await clock.advance(8_000);
    expect(rung).toEqual(['soon', 'late']);
  });

  it('uses one timer for ten thousand, and none when nothing waits', async () => {
    const { clock, alarm, rung } = desk();
    for (let count = 0; count < 10_000; count++) alarm.after(1_000 + (count % 7), () => rung.push('x'));
    await settle();
    expect(clock.sleeping).toBe(1);
    await clock.advance(1_010);
    expect(rung).toHaveLength(10_000);
    expect(clock.sleeping).toBe(0);
  });

  it('stops its timer when the last that waits is called off', async () => {
    const { clock, alarm } = desk();
    const stop = alarm.after(60_000, () => undefined);
    await settle();
    stop();
    await settle();
    expect(clock.sleeping).toBe(0);
  });

  it('notices within two seconds that the computer has slept past what was due', async () => {
    const { clock, alarm, rung, leaps } = desk();
    alarm.after(600_000, () => rung.push('poll'));
    await clock.advance(3_000);
    clock.jump(3_600_000);
    await clock.advance(2_000);
    expect(rung).toEqual(['poll']);
    expect(leaps()).toBe(1);
  });

  it('rings at once after sleep when the host says that the computer woke', async () => {
    const { clock, alarm, rung } = desk();
    alarm.after(600_000, () => rung.push('poll'));
    await clock.advance(100);
    clock.jump(3_600_000);
    alarm.wake();
    await settle();
    expect(rung).toEqual(['poll']);
  });

  it('keeps nobody waiting longer when the clock is set back', async () => {
    const { clock, alarm, rung } = desk();
    alarm.after(60_000, () => rung.push('poll'));
    await clock.advance(30_000);
    clock.jump(-7_200_000);
    await clock.advance(31_500);
    expect(rung).toEqual(['poll']);
  });

  it('rejects a sleep that is stopped, and holds nothing back when it closes', async () => {
    const { alarm, clock, close } = desk();
    const stop = new AbortController();
    const sleep = alarm.sleep(1_000, stop.signal);
    const other = alarm.sleep(1_000);
    stop.abort(new Error('cancelled'));
    close();
    await expect(sleep).rejects.toThrow('cancelled');
    await expect(other).rejects.toThrow('closing');
    await settle();
    expect(clock.sleeping).toBe(0);
  });
});
