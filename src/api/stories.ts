import { base } from './base.ts';

const api = base.stories;

export const stories = {
  create: api.create.handler(({ input, context }) => context.session.library.stories.create(input)),
  list: api.list.handler(({ input, context }) => context.session.library.query.cards(input)),
  get: api.get.handler(({ input, context }) => context.session.library.stories.get(input.id)),
  update: api.update.handler(async ({ input, context: { session } }) => {
    const { library } = session;
    await library.judgeSaid({ title: input.title }, { storyId: input.id });
    return library.stories.update(input);
  }),
};
