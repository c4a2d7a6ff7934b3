import { base } from './base.ts';

const api = base.jobs;

export const jobs = {
  list: api.list.handler(({ input, context }) => context.session.library.jobs.list(input)),
  get: api.get.handler(({ input, context }) => context.session.library.jobs.get(input.id)),
  cancel: api.cancel.handler(({ input, context }) => context.session.library.jobs.cancel(input.id)),
  retry: api.retry.handler(({ input, context }) => context.session.library.jobs.retry(input.id)),
  retryFailed: api.retryFailed.handler(({ context }) => context.session.library.jobs.retryFailed()),
  decide: api.decide.handler(({ input, context }) => context.session.library.jobs.decide(input)),
  move: api.move.handler(({ input, context }) => context.session.library.jobs.move(input)),
  pause: api.pause.handler(({ input, context }) => context.session.library.jobs.pause(input.laneId)),
  resume: api.resume.handler(({ input, context }) => context.session.library.jobs.resume(input.laneId)),
};
