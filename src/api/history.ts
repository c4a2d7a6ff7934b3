import { base } from './base.ts';

const api = base.history;

export const history = {
  list: api.list.handler(({ context }) => context.session.library.history.list()),
  undo: api.undo.handler(({ input, context }) => context.session.library.history.undo(input)),
  redo: api.redo.handler(({ context }) => context.session.library.history.redo()),
};
