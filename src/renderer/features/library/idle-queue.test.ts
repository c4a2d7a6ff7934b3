import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdleQueue } from './idle-queue.ts';

let clock = 0;
const asked: IdleRequestCallback[] = [];

beforeEach(() => {
  clock = 0;
  asked.length = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => asked.push(callback));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The browser has this many milliseconds to spare. */
function idleFor(milliseconds: number) {
  const end = clock + milliseconds;
  asked.shift()?.({ didTimeout: false, timeRemaining: () => Math.max(0, end - clock) });
}

function queueOfTen() {
  const done: number[] = [];
  const queue = new IdleQueue((piece) => {
    clock += 10;
    piece();
  });
  const takeBack = Array.from({ length: 10 }, (_, piece) => queue.add(() => done.push(piece)));
  return { done, takeBack };
}

test('a pause does as many pieces as fit into it, and no more', () => {
  const { done } = queueOfTen();
  expect(done).toEqual([]);
  idleFor(35);
  expect(done).toEqual([0, 1, 2]);
});

test('a pause that is too short is left alone, so that scrolling on a slow machine stays even', () => {
  const { done } = queueOfTen();
  idleFor(5);
  expect(done).toEqual([0]);
  for (let frame = 0; frame < 10; frame++) idleFor(5);
  expect(done).toEqual([0]);
});

test('a page that never has time still gets whole cards in the end', () => {
  const { done } = queueOfTen();
  idleFor(5);
  clock += 600;
  idleFor(5);
  expect(done).toEqual([0, 1]);
});

test('a card that has gone out of view is not filled any more', () => {
  const { done, takeBack } = queueOfTen();
  takeBack[0]?.();
  takeBack[1]?.();
  idleFor(500);
  expect(done).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(asked).toEqual([]);
});
