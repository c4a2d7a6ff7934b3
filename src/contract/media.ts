import { z } from 'zod';
import { operation } from './operation.ts';
import { Price } from './money.ts';
import { Asset, Job } from './scenes.ts';
import { Id, PROMPT_LIMIT, Style, Timestamp } from './values.ts';

export const MediaKind = z.enum(['image', 'video', 'audio']);

/** A picture or clip that was asked for by itself, outside any story. */
export const MediaTask = z.object({
  /** Also the id of its job. */
  id: Id,
  kind: MediaKind,
  prompt: z.string(),
  job: Job,
  outputs: z.array(
    z.object({
      asset: Asset,
      /** Address of its bytes here; it does not expire. */
      contentAddress: z.string(),
      /** Where the provider keeps it too, and until when; null where it said neither. */
      providerUrl: z.string().nullable(),
      providerUrlExpiresAt: Timestamp.nullable(),
    }),
  ),
  createdAt: Timestamp,
});
export type MediaTask = z.infer<typeof MediaTask>;

const Common = z.object({
  prompt: z.string().trim().min(1).max(PROMPT_LIMIT),
  /** The room's usual one where it is left out. */
  modelId: z.string().max(200).optional(),
  seed: z.int().min(0).max(0xffffffff).optional(),
  /** Answers with the plan and its price, and starts nothing. */
  dryRun: z.boolean().default(false),
});

/** What was begun, or would be. */
const Begun = z.object({
  /** Null for a dry run. */
  task: MediaTask.nullable(),
  plan: z.object({
    modelId: z.string(),
    modelTitle: z.string(),
    photos: z.int(),
    durationSeconds: z.number().nullable(),
  }),
  price: Price,
});

export const media = {
  image: operation
    .route({
      method: 'POST',
      path: '/media/image',
      summary: 'Make a picture',
      description:
        'Queues one picture and answers at once with its task. Photos of characters go along only where somebody has agreed to it.',
      tags: ['media'],
    })
    .input(
      Common.extend({
        /** The prompt is used as it stands where no style is given. */
        style: Style.optional(),
        /** Pixels; the nearest that the model makes is taken. */
        width: z.int().min(64).max(4096).optional(),
        height: z.int().min(64).max(4096).optional(),
        /** Asset ids of pictures of this room to go by. */
        referenceIds: z.array(Id).max(16).default([]),
      }),
    )
    .output(Begun),
  video: operation
    .route({
      method: 'POST',
      path: '/media/video',
      summary: 'Make a clip',
      description:
        'Queues one clip and answers at once with its task. It starts from a picture of this room, from a picture at a public https address, or from words alone where the model can.',
      tags: ['media'],
    })
    .input(
      Common.extend({
        durationSeconds: z.number().min(1).max(30).optional(),
        /** First frame, by its address. */
        imageUrl: z.url().max(4000).optional(),
        /** First frame, from this room. */
        imageId: Id.optional(),
      }),
    )
    .output(Begun),
  audio: operation
    .route({
      method: 'POST',
      path: '/media/audio',
      summary: 'Make a sound',
      description: 'Refused with MODEL_UNUSABLE: no audio model is set up in this version.',
      tags: ['media'],
    })
    .input(Common)
    .output(Begun),
  tasks: operation
    .route({
      method: 'GET',
      path: '/media/tasks',
      summary: 'List media tasks',
      description: 'Pictures and clips that were asked for by themselves, newest first, a page at a time.',
      tags: ['media'],
    })
    .input(
      z.object({
        kind: MediaKind.optional(),
        state: Job.shape.state.optional(),
        modelId: z.string().max(200).optional(),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ tasks: z.array(MediaTask), nextCursor: z.string().nullable() })),
  task: operation
    .route({
      method: 'GET',
      path: '/media/tasks/{id}',
      summary: 'Read a media task',
      description: 'Its state, progress and outputs.',
      tags: ['media'],
    })
    .input(z.object({ id: Id }))
    .output(MediaTask),
  cancel: operation
    .route({
      method: 'POST',
      path: '/media/tasks/{id}/cancel',
      summary: 'Cancel a media task',
      description: 'Stops it as soon as the provider allows. One that has ended stays as it is.',
      tags: ['media'],
    })
    .input(z.object({ id: Id }))
    .output(MediaTask),
  retry: operation
    .route({
      method: 'POST',
      path: '/media/tasks/{id}/retry',
      summary: 'Try a media task again',
      description: 'Queues one that failed, was refused, expired or cancelled again with the same inputs.',
      tags: ['media'],
    })
    .input(z.object({ id: Id }))
    .output(MediaTask),
  remove: operation
    .route({
      method: 'DELETE',
      path: '/media/tasks/{id}',
      summary: 'Remove a media task',
      description:
        'Forgets a task that has ended, with its words; its output is removed too unless something else uses it. What it cost stays in the ledger. Answered with 409 while it has not ended: cancel it first, or wait.',
      tags: ['media'],
    })
    .input(z.object({ id: Id }))
    .output(z.object({ removed: z.literal(true) })),
  capabilities: operation
    .route({
      method: 'GET',
      path: '/media/capabilities',
      summary: 'List what can be made',
      description:
        'For each provider the kinds it makes here, its models with their limits, and whether they can be used now.',
      tags: ['media'],
    })
    .output(
      z.object({
        providers: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            kinds: z.array(MediaKind),
            models: z.array(
              z.object({
                id: z.string(),
                title: z.string(),
                kind: MediaKind,
                usable: z.boolean(),
                referencePhotos: z.int(),
                imageToVideo: z.boolean(),
                textToVideo: z.boolean(),
                durationsSeconds: z.array(z.number()),
                /** Sizes such as `1024x1024`, or ratios such as `3:2`. */
                shapes: z.array(z.string()),
                qualities: z.array(z.string()),
              }),
            ),
          }),
        ),
      }),
    ),
};
