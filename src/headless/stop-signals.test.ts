import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { listenForStop } from './stop-signals.ts';

function setUp() {
  const source = new EventEmitter();
  const left: number[] = [];
  const time = { now: 0 };
  const stop = listenForStop(
    source as unknown as NodeJS.Process,
    (code) => left.push(code),
    () => time.now,
  );
  return { source, left, time, stop };
}

describe('listenForStop', () => {
  it('would not ask to stop at the first Ctrl-C, or would leave at once', () => {
    const { source, left, stop } = setUp();
    source.emit('SIGINT', 'SIGINT');
    expect(stop.signal.aborted).toBe(true);
    expect(stop.received()).toBe('SIGINT');
    expect(left).toEqual([]);
  });

  it('would take the copy of one Ctrl-C that npm forwards for a second one', () => {
    const { source, left, time } = setUp();
    source.emit('SIGINT', 'SIGINT');
    time.now = 40;
    source.emit('SIGINT', 'SIGINT');
    expect(left).toEqual([]);
  });

  it('would not leave at once with 130 at a second Ctrl-C', () => {
    const { source, left, time } = setUp();
    source.emit('SIGTERM', 'SIGTERM');
    time.now = 600;
    source.emit('SIGINT', 'SIGINT');
    expect(left).toEqual([130]);
  });

  it('would go on listening after its command has ended', () => {
    const { source, stop } = setUp();
    stop.release();
    expect(source.eventNames()).toEqual([]);
  });
});
