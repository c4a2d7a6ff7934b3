import { base } from './base.ts';

const api = base.library;

export const library = {
  list: api.list.handler(({ input, context }) => context.session.library.query.list(input)),
  facets: api.facets.handler(({ context }) => context.session.library.query.facets()),
  change: api.change.handler(({ input, context }) => context.session.library.changes.change(input)),
};
