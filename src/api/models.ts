import { base } from './base.ts';
import { grownUpsOnly } from './grown-ups-only.ts';

const api = base.models;

export const models = {
  list: api.list.handler(async ({ context: { engine, session } }) => {
    await engine.accounts.opened;
    return { models: session.library.models(), defaults: session.library.defaults(), asOf: engine.now() };
  }),
  add: api.add.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    engine.models.add({ ...input, account: engine.accounts.known(input.accountId) });
    return session.library.model(input.id);
  }),
  remove: api.remove.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    engine.models.remove(input.id);
    return { removed: true };
  }),
  change: api.change.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    engine.models.change(input);
    return session.library.model(input.id);
  }),
};
