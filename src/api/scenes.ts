import { base } from './base.ts';

const api = base.scenes;

export const scenes = {
  add: api.add.handler(({ input, context }) => context.session.library.stories.addScene(input)),
  get: api.get.handler(({ input, context }) => context.session.library.stories.scene(input.id)),
  remake: api.remake.handler(({ input, context }) => context.session.library.stories.remake(input)),
  check: api.check.handler(({ input, context }) => context.session.library.stories.check(input)),
  setLook: api.setLook.handler(async ({ input, context: { session } }) => {
    const { library } = session;
    await library.judgeSaid({ facts: Object.values(input.facts ?? {}).join('\n') }, { sceneId: input.id });
    return library.stories.setLook(input);
  }),
  edit: api.edit.handler(async ({ input, context: { session } }) => {
    const { library } = session;
    const { id, ...said } = input;
    await library.judgeSaid(said, { sceneId: id });
    return library.stories.edit(input);
  }),
  acceptStale: api.acceptStale.handler(({ input, context }) => context.session.library.stories.acceptStale(input)),
  setBranch: api.setBranch.handler(async ({ input, context: { session } }) => {
    const { library } = session;
    await library.judgeSaid({ branch: input.branch?.name }, { sceneId: input.id });
    return library.stories.setBranch(input);
  }),
  chooseTake: api.chooseTake.handler(({ input, context }) => context.session.library.stories.chooseTake(input)),
};
