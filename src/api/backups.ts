import { base } from './base.ts';
import { grownUpsOnly } from './grown-ups-only.ts';

const api = base.backups;

export const backups = {
  state: api.state.handler(({ context: { engine, session, desktop } }) => {
    grownUpsOnly(session);
    return { ...engine.backups.state(), canAskForPath: desktop !== null };
  }),
  set: api.set.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.backups.set(input);
  }),
  choosePath: api.choosePath.handler(async ({ input, context: { session, desktop } }) => {
    // A story may be saved from either room.
    if (input.what !== 'save-story') grownUpsOnly(session);
    return { path: (await desktop?.choosePath(input.what, input.name ?? '')) ?? null };
  }),
  make: api.make.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.backups.make(input);
  }),
  saveStory: api.saveStory.handler(({ input, context: { engine, session } }) =>
    engine.backups.saveStory(session.tier, input),
  ),
  inspect: api.inspect.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.backups.inspect(input);
  }),
  restore: api.restore.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.backups.restore(input);
  }),
};
