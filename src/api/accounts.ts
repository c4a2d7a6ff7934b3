import { base } from './base.ts';
import { grownUpsOnly } from './grown-ups-only.ts';

const api = base.accounts;

export const accounts = {
  list: api.list.handler(({ context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.accounts.list();
  }),
  add: api.add.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.accounts.add(input);
  }),
  update: api.update.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.accounts.update(input);
  }),
  remove: api.remove.handler(async ({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    await engine.accounts.remove(input.id);
    return { removed: true };
  }),
  test: api.test.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.accounts.test(input.id);
  }),
  setPassphrase: api.setPassphrase.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.accounts.setPassphrase(input.passphrase);
  }),
  unlock: api.unlock.handler(({ input, context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.accounts.unlock(input.passphrase);
  }),
};
