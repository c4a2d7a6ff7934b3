import { withEventMeta } from '@orpc/server';
import type { Event } from '../contract/events.ts';
import { base } from './base.ts';

export const events = {
  watch: base.events.watch.handler(({ context: { session, client }, signal, lastEventId }) => {
    const ends = [signal, session.leaving, client?.revoked].filter((each) => each !== undefined);
    return numbered(session.library.events.watchFrom(lastEventId, AbortSignal.any(ends)));
  }),
};

/** Each with the id from which its reader can go on later. */
async function* numbered(stream: AsyncGenerator<{ id: string; event: Event }, void>): AsyncGenerator<Event, void> {
  for await (const { id, event } of stream) yield withEventMeta(event, { id });
}
