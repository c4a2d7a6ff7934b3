import { EngineError } from '../engine/errors.ts';
import { base, type LocalApiSwitch, type ApiContext } from './base.ts';
import { grownUpsOnly } from './grown-ups-only.ts';

export const clients = {
  list: base.clients.list.handler(({ context }) => {
    grownUpsOnly(context.session);
    return context.engine.clients.list();
  }),
  add: base.clients.add.handler(({ input, context }) => {
    grownUpsOnly(context.session);
    return context.engine.clients.add(input);
  }),
  change: base.clients.change.handler(({ input, context }) => {
    grownUpsOnly(context.session);
    return context.engine.clients.change(input);
  }),
  revoke: base.clients.revoke.handler(({ input, context }) => {
    grownUpsOnly(context.session);
    return context.engine.clients.revoke(input.id);
  }),
};

export const localApi = {
  state: base.localApi.state.handler(({ context }) => switchOf(context).state()),
  set: base.localApi.set.handler(({ input, context }) => switchOf(context).set(input)),
};

function switchOf({ localApi: found, session }: ApiContext): LocalApiSwitch {
  grownUpsOnly(session);
  if (!found) throw new EngineError('NOT_ALLOWED', 'This host answers nobody else', { reason: 'not-here' });
  return found;
}
