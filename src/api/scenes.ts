import { base } from './base.ts';

const api = base.scenes;

export const scenes = {
  add: api.add.handler(({ input, context }) => context.session.library.stories.addScene(input)),
  get: api.get.handler(({ input, context }) => context.session.library.stories.scene(input.id)),
  remake: api.remake.handler(({ input, context }) => context.session.library.stories.remake(input)),
  edit: api.edit.handler(({ input, context }) => context.session.library.stories.edit(input)),
  acceptStale: api.acceptStale.handler(({ input, context }) => context.session.library.stories.acceptStale(input)),
  setBranch: api.setBranch.handler(({ input, context }) => context.session.library.stories.setBranch(input)),
  chooseTake: api.chooseTake.handler(({ input, context }) => context.session.library.stories.chooseTake(input)),
};
