import { base } from './base.ts';

export const models = {
  list: base.models.list.handler(({ context: { session } }) => ({
    models: session.library.models(),
    defaults: session.library.defaults(),
    asOf: Date.now(),
  })),
};
