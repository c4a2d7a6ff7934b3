import { base } from './base.ts';

export const events = {
  watch: base.events.watch.handler(({ context: { session }, signal }) =>
    session.library.events.watch(signal ? AbortSignal.any([signal, session.leaving]) : session.leaving),
  ),
};
