import { describe, expect, it } from 'vitest';
import type { Event } from '../contract/events.ts';
import { settle } from '../../test/support/fake-clock.ts';
import { EventHub } from './event-hub.ts';

function streamed(text: string): Event {
  return { type: 'scene-streamed', storyId: 's', sceneId: 'p', title: null, text };
}

describe('the event hub', () => {
  it('tells a listener everything that happens after it came, in order', async () => {
    const hub = new EventHub();
    hub.emit(streamed('before'));
    const watching = hub.watch();
    expect((await watching.next()).value).toEqual({ type: 'stream-opened' });
    hub.emit(streamed('a'));
    hub.emit(streamed('b'));
    expect((await watching.next()).value).toEqual(streamed('a'));
    expect((await watching.next()).value).toEqual(streamed('b'));
  });

  it('ends a stream that waits when the caller goes away, so that closed windows leave nothing behind', async () => {
    const hub = new EventHub();
    const caller = new AbortController();
    const watching = hub.watch(caller.signal);
    await watching.next();
    const waiting = watching.next();
    await settle();
    caller.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('ends every stream when the room closes', async () => {
    const hub = new EventHub();
    const watching = hub.watch();
    await watching.next();
    const waiting = watching.next();
    await settle();
    hub.close();
    expect((await waiting).done).toBe(true);
  });

  it('does not grow without end behind a listener that never reads: it is told to read everything again', async () => {
    const hub = new EventHub();
    const watching = hub.watch();
    await watching.next();
    for (let count = 0; count < 2_500; count++) hub.emit(streamed(String(count)));
    const next = [];
    for (let count = 0; count < 500; count++) next.push((await watching.next()).value);
    expect(next[0]).toEqual({ type: 'stream-opened' });
    expect(next.at(-1)).toEqual(streamed('2498'));
  });
});
