import { z } from 'zod';
import { operation } from './operation.ts';
import { GenerationKind, Micros, Timestamp } from './values.ts';

/** One thing that a provider offers. */
export const Model = z.object({
  id: z.string(),
  title: z.string(),
  kind: GenerationKind,
  provider: z.object({ id: z.string(), title: z.string() }),
  /** Built in, free, and marked as practice wherever its results show. */
  practice: z.boolean(),
  usable: z.boolean(),
  /** Price range of one result; null when it is not known. Zero for built-in models. */
  price: z.object({ lowMicros: Micros, highMicros: Micros, asOf: z.iso.date() }).nullable(),
  /** Median and spread of what this model took here, in seconds; null until there is a history. */
  typicalSeconds: z.object({ low: z.number(), median: z.number(), high: z.number(), count: z.int() }).nullable(),
  capabilities: z.object({
    referencePhotos: z.int().nonnegative(),
    partialPictures: z.boolean(),
    imageToVideo: z.boolean(),
    textToVideo: z.boolean(),
    durationsSeconds: z.array(z.number()),
    languages: z.array(z.string()).nullable(),
  }),
});
export type Model = z.infer<typeof Model>;

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
        defaults: z.object({ text: z.string(), image: z.string(), video: z.string().nullable() }),
        asOf: Timestamp,
      }),
    ),
};
