import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Queue } from './jobs.ts';
import { operation } from './operation.ts';
import { Job, Scene } from './scenes.ts';
import { StoryCard } from './stories.ts';
import { Id } from './values.ts';

/** Facts that are already true, in one room. */
export const Event = z.discriminatedUnion('type', [
  /** First of every stream: what was missed before it must be read again. */
  z.object({ type: z.literal('stream-opened') }),
  z.object({ type: z.literal('story-changed'), story: StoryCard }),
  z.object({ type: z.literal('scene-changed'), scene: Scene }),
  /** More of a page has been written. `text` is all of it so far. */
  z.object({
    type: z.literal('scene-streamed'),
    storyId: Id,
    sceneId: Id,
    title: z.string().nullable(),
    text: z.string(),
  }),
  z.object({ type: z.literal('job-progressed'), job: Job }),
  /** Stories left the library or came back, or the trash was emptied. */
  z.object({ type: z.literal('library-changed') }),
  /** Pauses, lanes or their limits. */
  z.object({ type: z.literal('queue-changed'), queue: Queue }),
  /** A line was added to the ledger, or a cap was changed. */
  z.object({ type: z.literal('money-changed') }),
  /** Characters or their photos were added, changed or removed. */
  z.object({ type: z.literal('characters-changed') }),
  /** Models, prices or what can be used. */
  z.object({ type: z.literal('models-changed') }),
]);
export type Event = z.infer<typeof Event>;

export const events = {
  watch: operation
    .route({
      method: 'GET',
      path: '/events',
      summary: 'Watch events',
      description:
        'A stream of what happens in the room, as server-sent events over HTTP. It ends when the caller ends it.',
      tags: ['events'],
    })
    .output(eventIterator(Event)),
};
