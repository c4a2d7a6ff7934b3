import { base } from './base.ts';

const api = base.library;

export const library = {
  list: api.list.handler(({ input: { position, ...input }, context }) => {
    const { query } = context.session.library;
    return position === undefined ? query.list(input) : query.listAt({ ...input, position });
  }),
  facets: api.facets.handler(({ context }) => context.session.library.query.facets()),
  change: api.change.handler(async ({ input, context: { session } }) => {
    const room = session.library;
    await room.judgeSaid({ addTags: input.addTags?.join('\n') });
    return room.changes.change(input);
  }),
};
