import { z } from 'zod';
import { operation } from './operation.ts';
import { Id, Timestamp } from './values.ts';

/** One change of the last 200 that can be taken back. */
export const HistoryEntry = z.object({
  id: Id,
  at: Timestamp,
  what: z.enum([
    'trashed',
    'restored',
    'renamed',
    'tagged',
    'favourite',
    'text-edited',
    'take-chosen',
    'branch-named',
    'path-chosen',
    'stale-accepted',
    'character-changed',
    'look-set',
  ]),
  /** Title of the story, or name of the character, at that time; null where several were changed. */
  storyTitle: z.string().nullable(),
  storyId: Id.nullable(),
  count: z.int().positive(),
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const history = {
  list: operation
    .route({
      method: 'GET',
      path: '/history',
      summary: 'List changes',
      description: 'The last 200 changes of this room that can be taken back or made again, newest first.',
      tags: ['history'],
    })
    .output(z.object({ entries: z.array(HistoryEntry) })),
  undo: operation
    .route({
      method: 'POST',
      path: '/history/undo',
      summary: 'Take back a change',
      description:
        'The newest one that is not taken back, or the given one and everything after it. Null when there is none.',
      tags: ['history'],
    })
    .input(z.object({ id: Id.optional() }))
    .output(z.object({ entry: HistoryEntry.nullable() })),
  redo: operation
    .route({
      method: 'POST',
      path: '/history/redo',
      summary: 'Make a change again',
      description: 'The oldest one that was taken back last. Null when there is none.',
      tags: ['history'],
    })
    .output(z.object({ entry: HistoryEntry.nullable() })),
};
