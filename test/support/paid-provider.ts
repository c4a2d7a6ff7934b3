import { defineProvider, type ImageModel, type ListedModel, type Model } from '../../src/engine/provider-kit/model.ts';
import type { ListContext, Provider, RunContext } from '../../src/engine/provider-kit/model.ts';

/** A service whose pictures are never made, for tests of accounts and of the catalogue. */
export interface PaidProvider {
  readonly provider: Provider;
  /** What `listModels` answers; may be replaced. */
  list: (context: ListContext) => Promise<readonly ListedModel[]>;
  /** Contexts with which a picture was started, and the model's name there. */
  readonly started: { model: string; context: RunContext }[];
}

export interface PaidModel {
  readonly id: string;
  readonly retiresOn?: string;
  readonly replacedBy?: string;
}

export function paidProvider(id: string, models: readonly PaidModel[]): PaidProvider {
  const started: PaidProvider['started'] = [];
  const picture = (data: PaidModel, title = data.id): ImageModel => ({
    kind: 'image',
    title,
    price: { lowMicros: 20_000, highMicros: 40_000, asOf: '2026-11-20', source: 'example.com' },
    concurrency: 1,
    afterCrash: 'ask',
    timeoutMs: 300_000,
    width: 8,
    height: 8,
    referencePhotos: 3,
    partialPictures: false,
    start: (_request, context) => {
      started.push({ model: data.id, context });
      return Promise.reject(new Error('this test makes nothing'));
    },
    ...data,
  });
  const paid: PaidProvider = {
    provider: defineProvider({
      id,
      title: `The ${id}`,
      kind: 'service',
      models: models.map((data): Model => picture(data)),
      account: {
        secrets: [{ name: 'key', variables: [`${id}_KEY`, `${id}_OTHER_KEY`] }],
        baseUrlVariable: `${id}_BASE_URL`,
        keyPage: 'https://example.com/keys',
        defaultBaseUrl: `https://${id}.example.com/v1`,
        listModels: (context) => paid.list(context),
        like: (model, name, title) => picture({ ...models.find((each) => each.id === model.id), id: name }, title),
      },
    }),
    list: async (context) => {
      await context.secret('key');
      return [];
    },
    started,
  };
  return paid;
}
