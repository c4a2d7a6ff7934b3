import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../contract/index.ts';
import type { Event } from '../../contract/events.ts';
import { applyEvent, onlyReadsAgain } from './apply-event.ts';
import { connectionStore } from './connection-state.ts';
import { dropAllStreamedText } from './streamed-text.ts';

/** Milliseconds before the next try: doubles from 250 ms to 8 s. */
export function reconnectDelay(failures: number): number {
  return Math.min(8000, 250 * 2 ** Math.max(0, failures - 1));
}

/**
 * Events that arrive while a query is being read would be lost under its older answer, so they are kept and written
 * again once that answer is there.
 */
function applyWithoutLoss(cache: QueryClient, signal: AbortSignal): (event: Event) => void {
  let missed: Event[] = [];
  const unsubscribe = cache.getQueryCache().subscribe((change) => {
    if (change.type !== 'updated' || change.action.type !== 'success' || change.action.manual || missed.length === 0)
      return;
    const again = missed;
    const allRead = cache.isFetching() === 0;
    if (allRead) missed = [];
    // An event that starts reads must not do so while others go on: each would start the others again for ever.
    for (const event of again) if (allRead || !onlyReadsAgain(event)) applyEvent(cache, event);
  });
  signal.addEventListener('abort', unsubscribe, { once: true });
  return (event) => {
    // With nothing being read, what was kept is older than what the cache has now.
    if (cache.isFetching() === 0) missed = [];
    else if (event.type !== 'scene-streamed') missed.push(event);
    applyEvent(cache, event);
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/**
 * Follows what happens in the room and keeps the cache true until `signal` aborts. Opens the stream again when it
 * breaks; everything is read again after that, because what happened meanwhile is not known.
 */
export async function followEvents(client: Client, cache: QueryClient, signal: AbortSignal): Promise<void> {
  const apply = applyWithoutLoss(cache, signal);
  let failures = 0;
  let openedBefore = false;
  while (!signal.aborted) {
    try {
      for await (const event of await client.events.watch(undefined, { signal })) {
        if (signal.aborted) return;
        if (event.type === 'stream-opened') {
          failures = 0;
          connectionStore.setState({ state: 'open' });
          if (openedBefore) {
            dropAllStreamedText();
            void cache.invalidateQueries();
          }
          openedBefore = true;
        }
        apply(event);
      }
    } catch (error) {
      if (signal.aborted) return;
      console.warn('The event stream broke', error);
    }
    if (signal.aborted) return;
    failures += 1;
    connectionStore.setState({ state: 'lost' });
    await pause(reconnectDelay(failures), signal);
  }
}
