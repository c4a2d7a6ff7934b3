import { z } from 'zod';
import { operation } from './operation.ts';
import { Id, SELECTION_LIMIT } from './values.ts';

const Space = z.object({ files: z.int().nonnegative(), bytes: z.int().nonnegative() });

export const storage = {
  summary: operation
    .route({
      method: 'GET',
      path: '/storage',
      summary: 'Sum up storage',
      description: 'What takes the space of this room, and how much is free on the disk.',
      tags: ['storage'],
    })
    .output(
      z.object({
        /** Chosen pictures and clips of stories. */
        pictures: Space,
        clips: Space,
        /** Takes that are kept beside the chosen ones. */
        otherTakes: Space,
        thumbnails: Space,
        trash: Space,
        /** Pictures of the kids' room that wait until a model has looked at them; nothing in the other room. */
        held: Space,
        /** Files that no row names. */
        orphans: Space,
        /** Rows whose file is gone. */
        missing: z.int().nonnegative(),
        databaseBytes: z.int().nonnegative(),
        freeBytes: z.int().nonnegative(),
        /** Less than 2 GB free. */
        nearlyFull: z.boolean(),
      }),
    ),
  dropOtherTakes: operation
    .route({
      method: 'POST',
      path: '/storage/drop-other-takes',
      summary: 'Keep the chosen takes, drop the rest',
      description:
        'Moves every take that is not chosen to the trash, in the given stories or in all. With `dryRun` only says what it would do.',
      tags: ['storage'],
    })
    .input(
      z.object({
        storyIds: z.array(Id).max(SELECTION_LIMIT).nullable().default(null),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(z.object({ takes: z.int().nonnegative(), bytes: z.int().nonnegative() })),
  repair: operation
    .route({
      method: 'POST',
      path: '/storage/repair',
      summary: 'Repair the room',
      description:
        'Moves files that no row names into a folder beside the media, makes missing thumbnails again, and rebuilds the search index where it disagrees. Deletes nothing.',
      tags: ['storage'],
    })
    .output(z.object({ setAside: Space, thumbnailsMade: z.int().nonnegative(), indexRepaired: z.boolean() })),
};
