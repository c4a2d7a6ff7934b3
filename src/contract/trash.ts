import { z } from 'zod';
import { operation } from './operation.ts';
import { Id, SELECTION_LIMIT, Timestamp } from './values.ts';

/** Something that can be thrown away. A scene goes with everything that follows from it. */
export const TrashItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('story'), id: Id }),
  z.object({ kind: z.literal('scene'), id: Id }),
  z.object({ kind: z.literal('take'), id: Id }),
  z.object({ kind: z.literal('character'), id: Id }),
]);
export type TrashItem = z.infer<typeof TrashItem>;

const Items = z.array(TrashItem).min(1).max(SELECTION_LIMIT);

export const trash = {
  list: operation
    .route({
      method: 'GET',
      path: '/trash',
      summary: 'List the trash',
      description: 'What was thrown away, latest first, with its size and the day on which it is deleted for good.',
      tags: ['trash'],
    })
    .input(
      z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(60) }),
    )
    .output(
      z.object({
        items: z.array(
          z.object({
            item: TrashItem,
            /** Title of the story or of the page, or name of the character. */
            title: z.string(),
            /** Null for a character. */
            storyId: Id.nullable(),
            storyTitle: z.string(),
            takeKind: z.enum(['text', 'image', 'video']).nullable(),
            scenes: z.int().nonnegative(),
            /** Asset id of a picture of it; null without one. */
            coverId: Id.nullable(),
            bytes: z.int().nonnegative(),
            deletedAt: Timestamp,
            /** When it goes for good, 30 days after it was thrown away. */
            goneAt: Timestamp,
          }),
        ),
        bytes: z.int().nonnegative(),
        nextCursor: z.string().nullable(),
      }),
    ),
  put: operation
    .route({
      method: 'POST',
      path: '/trash',
      summary: 'Throw away',
      description:
        'Moves stories, scenes with what follows from them, takes or characters to the trash, as one change that can be undone. Their unfinished jobs are cancelled.',
      tags: ['trash'],
    })
    .input(z.object({ items: Items }))
    .output(z.object({ moved: z.int().nonnegative(), cancelledJobs: z.int().nonnegative() })),
  restore: operation
    .route({
      method: 'POST',
      path: '/trash/restore',
      summary: 'Take out of the trash',
      description: 'Puts things back where they were.',
      tags: ['trash'],
    })
    .input(z.object({ items: Items }))
    .output(z.object({ restored: z.int().nonnegative() })),
  delete: operation
    .route({
      method: 'POST',
      path: '/trash/delete',
      summary: 'Delete for good',
      description:
        'Deletes the given things, or with null everything in the trash: rows, pictures, clips and thumbnails. With `dryRun` only says what it would do.',
      tags: ['trash'],
    })
    .input(z.object({ items: Items.nullable(), dryRun: z.boolean().default(false) }))
    .output(z.object({ deleted: z.int().nonnegative(), files: z.int().nonnegative(), bytes: z.int().nonnegative() })),
};
