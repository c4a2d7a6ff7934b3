import { base } from './base.ts';

const api = base.jobs;

export const jobs = {
  list: api.list.handler(({ input, context }) => context.session.library.jobs.list(input)),
  get: api.get.handler(({ input, context }) => context.session.library.jobs.get(input.id)),
  cancel: api.cancel.handler(({ input, context }) => context.session.library.jobs.cancel(input.id)),
  retry: api.retry.handler(({ input, context }) => context.session.library.jobs.retry(input.id)),
};
