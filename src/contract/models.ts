import { z } from 'zod';
import { AccountId } from './accounts.ts';
import { operation } from './operation.ts';
import { GenerationKind, Micros, Timestamp } from './values.ts';

/** Price range of one result. */
export const ModelPrice = z.object({
  lowMicros: Micros,
  highMicros: Micros,
  /** The day it was true. */
  asOf: z.iso.date(),
  /** Who said so; `you` when the person set it. */
  source: z.string(),
});
export type ModelPrice = z.infer<typeof ModelPrice>;

/** One thing that a provider offers. */
export const Model = z.object({
  id: z.string(),
  title: z.string(),
  kind: GenerationKind,
  provider: z.object({ id: z.string(), title: z.string() }),
  /** Built in, free, and marked as practice wherever its results show. */
  practice: z.boolean(),
  usable: z.boolean(),
  /** What is missing before it can be used; null when it is usable. */
  missing: z.enum(['account', 'keys-locked', 'retired', 'not-in-this-room']).nullable(),
  /** Day from which the provider's own service no longer has it. */
  retiresOn: z.iso.date().nullable(),
  /** Within 30 days. */
  retiresSoon: z.boolean(),
  /** What the provider names instead. */
  replacedBy: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Added by the person: the account that serves it, and the model whose abilities it has. */
  own: z.object({ accountId: AccountId, like: z.string() }).nullable(),
  /** Null when it is not known. Zero for built-in models. */
  price: ModelPrice.nullable(),
  /** Of one look at a picture; null where it is not known, and for a model that cannot see. */
  lookPrice: ModelPrice.pick({ lowMicros: true, highMicros: true }).nullable(),
  /** Median and spread of what this model took here, in seconds; null until there is a history. */
  typicalSeconds: z.object({ low: z.number(), median: z.number(), high: z.number(), count: z.int() }).nullable(),
  /** Longest that one call may take; null where nothing is waited for. */
  timeLimitSeconds: z.int().nullable(),
  capabilities: z.object({
    /** Most reference photos with one picture or clip. */
    referencePhotos: z.int().nonnegative(),
    /** For text models: whether it can look at a picture and say whether what must hold does. */
    checksPictures: z.boolean(),
    partialPictures: z.boolean(),
    imageToVideo: z.boolean(),
    textToVideo: z.boolean(),
    durationsSeconds: z.array(z.number()),
    languages: z.array(z.string()).nullable(),
  }),
});
export type Model = z.infer<typeof Model>;

/** A model's id, as the provider spells it. */
const ModelId = z.string().trim().min(1).max(200);

export const models = {
  list: operation
    .route({
      method: 'GET',
      path: '/models',
      summary: 'List models',
      description: 'Every model of every provider, with price, typical time here and whether it can be used now.',
      tags: ['models'],
    })
    .output(
      z.object({
        models: z.array(Model),
        /** What a new story uses unless told otherwise. `video` is null when no usable model makes clips. */
        /** `check` is null when no usable model can look at pictures. */
        defaults: z.object({
          text: z.string(),
          image: z.string(),
          video: z.string().nullable(),
          check: z.string().nullable(),
        }),
        asOf: Timestamp,
      }),
    ),
  add: operation
    .route({
      method: 'POST',
      path: '/models',
      summary: 'Add a model of your own',
      description:
        'Offers a model that an account serves and Fableroom does not list, such as one behind a gateway. It gets the abilities of a listed model of the same provider.',
      tags: ['models'],
    })
    .input(
      z.object({
        id: ModelId,
        title: z.string().trim().max(80).default(''),
        accountId: AccountId,
        /** Id of the listed model whose abilities it has. */
        like: ModelId,
      }),
    )
    .output(Model),
  remove: operation
    .route({
      method: 'DELETE',
      path: '/models/{id}',
      summary: 'Remove a model of your own',
      description: 'It is no longer offered. Stories that used it keep its name.',
      tags: ['models'],
    })
    .input(z.object({ id: ModelId }))
    .output(z.object({ removed: z.boolean() })),
  change: operation
    .route({
      method: 'PATCH',
      path: '/models/{id}',
      summary: 'Set a price or a time limit',
      description:
        'What one result costs you, used for every estimate and budget from now on, and how long one call may take. Null takes the listed value again; a field left out stays as it is.',
      tags: ['models'],
    })
    .input(
      z.object({
        id: ModelId,
        price: z.object({ lowMicros: Micros, highMicros: Micros }).nullable().optional(),
        timeLimitSeconds: z.int().min(10).max(86_400).nullable().optional(),
      }),
    )
    .output(Model),
};
