import { z } from 'zod';
import { operation } from './operation.ts';
import { Job } from './scenes.ts';
import { Id, ProviderReference, Timestamp, WorkKind } from './values.ts';

/** A line of jobs for one account (or one built-in provider) and one kind of work. */
export const Lane = z.object({
  id: z.string(),
  kind: WorkKind,
  provider: ProviderReference,
  /** Null for what is built in. */
  accountName: z.string().nullable(),
  paused: z.boolean(),
  running: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
  /** Most that may run at once. */
  concurrency: z.int().positive(),
  /** What the provider's own answers said about its limit; null until one did. */
  rateLimit: z.object({ perMinute: z.int().positive().nullable(), perDay: z.int().positive().nullable() }).nullable(),
  /** Nothing is sent before this time, because the provider asked for a break; null when it may go on. */
  restsUntil: Timestamp.nullable(),
});
export type Lane = z.infer<typeof Lane>;

/** The state of the queue as a whole. */
export const Queue = z.object({ paused: z.boolean(), lanes: z.array(Lane) });
export type Queue = z.infer<typeof Queue>;

const LaneId = z.string().min(1).max(200);

export const jobs = {
  list: operation
    .route({
      method: 'GET',
      path: '/jobs',
      summary: 'List jobs',
      description:
        'What runs and waits now in the order in which it will be taken, then what ended last, newest first.',
      tags: ['jobs'],
    })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }))
    .output(z.object({ active: z.array(Job), ended: z.array(Job), queue: Queue })),
  get: operation
    .route({ method: 'GET', path: '/jobs/{id}', summary: 'Read a job', description: 'One job.', tags: ['jobs'] })
    .input(z.object({ id: Id }))
    .output(Job),
  cancel: operation
    .route({
      method: 'POST',
      path: '/jobs/{id}/cancel',
      summary: 'Cancel a job',
      description: 'Stops it as soon as the provider allows. A job that has ended stays as it is.',
      tags: ['jobs'],
    })
    .input(z.object({ id: Id }))
    .output(Job),
  retry: operation
    .route({
      method: 'POST',
      path: '/jobs/{id}/retry',
      summary: 'Try a job again',
      description: 'Queues a failed, refused, expired or cancelled job again with the same frozen inputs.',
      tags: ['jobs'],
    })
    .input(z.object({ id: Id }))
    .output(Job),
  retryFailed: operation
    .route({
      method: 'POST',
      path: '/jobs/retry-failed',
      summary: 'Try all failed jobs again',
      description:
        'Queues every job that failed or expired and whose part of a story still has no newer job. Refused and cancelled ones are left alone.',
      tags: ['jobs'],
    })
    .output(z.object({ jobs: z.array(Job) })),
  decide: operation
    .route({
      method: 'POST',
      path: '/jobs/{id}/decision',
      summary: 'Decide about a call whose answer was lost',
      description:
        'Only for a job that is `unknown`. `look` asks the provider for it where that is possible, `pay-again` sends it once more, `give-up` ends it.',
      tags: ['jobs'],
    })
    .input(z.object({ id: Id, decision: z.enum(['look', 'pay-again', 'give-up']) }))
    .output(Job),
  move: operation
    .route({
      method: 'POST',
      path: '/jobs/{id}/move',
      summary: 'Move a waiting job',
      description: 'Puts it directly before another waiting job of its lane, or last with null.',
      tags: ['jobs'],
    })
    .input(z.object({ id: Id, before: Id.nullable() }))
    .output(Job),
  pause: operation
    .route({
      method: 'POST',
      path: '/jobs/pause',
      summary: 'Pause work',
      description:
        'Sends nothing more, in one lane or everywhere. What has been sent is still taken in. Survives a restart.',
      tags: ['jobs'],
    })
    .input(z.object({ laneId: LaneId.optional() }))
    .output(Queue),
  resume: operation
    .route({
      method: 'POST',
      path: '/jobs/resume',
      summary: 'Go on with work',
      description: 'Ends a pause of one lane, or every pause.',
      tags: ['jobs'],
    })
    .input(z.object({ laneId: LaneId.optional() }))
    .output(Queue),
};
