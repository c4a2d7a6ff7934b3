import { base } from './base.ts';

const api = base.trash;

export const trash = {
  list: api.list.handler(({ input, context }) => context.session.library.trash.list(input)),
  put: api.put.handler(({ input, context }) => context.session.library.trash.put(input)),
  restore: api.restore.handler(({ input, context }) => context.session.library.trash.restore(input)),
  delete: api.delete.handler(({ input, context }) => context.session.library.trash.delete(input)),
};
