import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scene } from '../../contract/scenes.ts';
import type { Terminal } from '../terminal.ts';
import type { Progress } from './progress-lines.ts';
import { createProgressScreen } from './progress-screen.ts';
import type { Part } from './story-parts.ts';

function recordedTerminal(live: boolean) {
  const said: string[] = [];
  const drawn: string[] = [];
  const terminal: Terminal = {
    out: () => Promise.reject(new Error('Progress is no result')),
    say: (line) => void said.push(line),
    draw: (text) => void drawn.push(text),
    live,
    columns: () => 80,
  };
  return { terminal, said, drawn };
}

function progress(text: Part): Progress {
  return {
    title: 'The Lamp',
    pages: [{ scene: { depth: 1 } as Scene, parts: new Map([['text', text]]) }],
    asked: 1,
    startedAt: 0,
  };
}

const waiting: Part = { state: 'waiting' };
const done = { state: 'done' } as Part;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('progress where a person watches', () => {
  it('would fill the screen with copies of the block, or stand still while nothing happens', () => {
    const { terminal, drawn } = recordedTerminal(true);
    const screen = createProgressScreen(terminal, () => Date.now());
    screen.show(progress(waiting));
    vi.advanceTimersByTime(400);
    screen.end();
    expect(drawn).toEqual([
      '\r\u001B[JThe Lamp · 0.2 s\n  pages     0 of 1\n',
      '\u001B[2A\r\u001B[JThe Lamp · 0.4 s\n  pages     0 of 1\n',
      '\u001B[2A\r\u001B[JThe Lamp · 0.4 s\n  pages     0 of 1\n',
    ]);
  });

  it('would draw over what is said after its end, or keep the process alive', () => {
    const { terminal, drawn } = recordedTerminal(true);
    const screen = createProgressScreen(terminal, () => Date.now());
    screen.show(progress(done));
    screen.end();
    screen.end();
    vi.advanceTimersByTime(1_000);
    expect(drawn).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('progress into a file', () => {
  it('would say a thing twice, or move a cursor that is not there', () => {
    const { terminal, said, drawn } = recordedTerminal(false);
    const screen = createProgressScreen(terminal, () => 1_500);
    for (const part of [waiting, waiting, done, done]) screen.show(progress(part));
    screen.end();
    expect(said).toEqual(['[1.5 s] Page 1: written.']);
    expect(drawn).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
