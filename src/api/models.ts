import { base } from './base.ts';

export const models = {
  list: base.models.list.handler(({ context: { engine, session } }) => ({
    models: session.library.models(),
    defaults: engine.catalogue.defaults(),
    asOf: Date.now(),
  })),
};
