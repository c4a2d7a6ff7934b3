import { z } from 'zod';
import { operation } from './operation.ts';
import { Job } from './scenes.ts';
import { Id } from './values.ts';

export const jobs = {
  list: operation
    .route({
      method: 'GET',
      path: '/jobs',
      summary: 'List jobs',
      description: 'What runs and waits now, then what ended last, newest first.',
      tags: ['jobs'],
    })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }))
    .output(z.object({ active: z.array(Job), ended: z.array(Job) })),
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
};
