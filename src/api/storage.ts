import { base } from './base.ts';

const api = base.storage;

export const storage = {
  summary: api.summary.handler(({ context }) => context.session.library.storage.summary()),
  dropOtherTakes: api.dropOtherTakes.handler(({ input, context }) =>
    context.session.library.storage.dropOtherTakes(input),
  ),
  repair: api.repair.handler(({ context }) => context.session.library.storage.repair()),
};
