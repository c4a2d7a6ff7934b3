import { describe, expect, it } from 'vitest';
import { EventHub, type NumberedEvent } from './event-hub.ts';

const HAPPENED = [
  { type: 'money-changed' },
  { type: 'models-changed' },
  { type: 'library-changed' },
  { type: 'characters-changed' },
] as const;

/** Reads until there is nothing more to be read at once. */
async function readNow(hub: EventHub, lastId?: string): Promise<NumberedEvent[]> {
  const stop = new AbortController();
  const stream = hub.watchFrom(lastId, stop.signal);
  const read: NumberedEvent[] = [];
  for (;;) {
    const next = await Promise.race([stream.next(), new Promise<null>((resolve) => setImmediate(() => resolve(null)))]);
    if (!next || next.done) break;
    read.push(next.value);
  }
  stop.abort();
  await stream.return();
  return read;
}

function setUp() {
  const time = { now: 0 };
  const hub = new EventHub(() => time.now);
  return { hub, time };
}

const types = (read: readonly NumberedEvent[]): string[] => read.map(({ event }) => event.type);

describe('a stream that is gone on with', () => {
  it('would lose what happened in between, or tell something twice', async () => {
    const { hub } = setUp();
    const [opened] = await readNow(hub);
    for (const event of HAPPENED) hub.emit(event);
    const all = await readNow(hub, opened?.id);
    expect(types(all)).toEqual(HAPPENED.map(({ type }) => type));
    expect(types(await readNow(hub, all[1]?.id))).toEqual(['library-changed', 'characters-changed']);
    expect(await readNow(hub, all[3]?.id)).toEqual([]);
  });

  it.each(['', 'x', '.', 'x.1', '1', `${'9'.repeat(40)}.1`])('would go on after an id that is none: %j', async (id) => {
    const { hub } = setUp();
    await readNow(hub);
    hub.emit({ type: 'money-changed' });
    expect(types(await readNow(hub, id))).toEqual(['stream-opened']);
  });

  it('would take the id of another run of the program for its own', async () => {
    const before = setUp().hub;
    const [opened] = await readNow(before);
    const { hub } = setUp();
    await readNow(hub);
    hub.emit({ type: 'money-changed' });
    expect(types(await readNow(hub, opened?.id))).toEqual(['stream-opened']);
  });

  it('would leave out what is no longer kept without a word', async () => {
    const { hub } = setUp();
    const [opened] = await readNow(hub);
    for (let number = 0; number < 3_600; number++) hub.emit({ type: 'money-changed' });
    expect(types(await readNow(hub, opened?.id))).toEqual(['stream-opened']);
  });

  it('would hide the gap while nobody listened and nothing was told', async () => {
    const { hub, time } = setUp();
    const [opened] = await readNow(hub);
    hub.emit({ type: 'money-changed' });
    time.now += 600_000;
    expect(hub.isHeard).toBe(false);
    expect(types(await readNow(hub, opened?.id))).toEqual(['stream-opened']);
  });

  it('would go on from an id that is still to come', async () => {
    const { hub } = setUp();
    const [opened] = await readNow(hub);
    const run = opened?.id.split('.')[0] ?? '';
    expect(types(await readNow(hub, `${run}.999`))).toEqual(['stream-opened']);
  });
});
