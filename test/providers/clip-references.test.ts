import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VideoModel } from '../../src/engine/provider-kit/model.ts';
import { providers } from '../../src/engine/providers/index.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { pictureBytes } from '../support/scripted-provider.ts';
import { providerDesk } from './provider-desk.ts';

const clipMakers = providers.flatMap((provider) =>
  provider.models
    .filter((model): model is VideoModel => model.kind === 'video' && (model.referencePhotos ?? 0) > 0)
    .map((model) => ({ name: model.id, model, provider })),
);

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

describe('a clip without a picture', () => {
  it.each(clipMakers)(
    'is made by $name from as many photos as it says, in their order',
    async ({ model, provider }) => {
      simulator.reset();
      const photos = await Promise.all(Array.from({ length: model.referencePhotos ?? 0 }, () => pictureBytes()));
      const desk = providerDesk({ provider, model, baseUrl: simulator[provider.id as 'xai' | 'google'] });
      const references = photos.map((bytes) => ({ name: 'Mia', bytes, mediaType: 'image/png' }));
      const words = model.nameReferences?.(references.map(({ name }) => name)) ?? '';
      const longest = model.longestWithReferences ?? Infinity;
      const job = await desk.make({
        prompt: `Mia waves.\n${words}`,
        durationSeconds: model.durationsSeconds.find((seconds) => seconds <= longest),
        seed: 7,
        picture: null,
        references,
      });
      expect(job).toMatchObject({ state: 'done', error_message: null });
      const [order] = simulator.log().filter(({ stage }) => stage === 'submit');
      const sent = JSON.stringify(order?.body);
      expect([...sent.matchAll(/"sha256":"(\w+)"/g)].map(([, sha256]) => sha256)).toEqual(
        photos.map((bytes) => createHash('sha256').update(bytes).digest('hex')),
      );
      const isXai = provider.id === 'xai';
      expect(sent).toContain(isXai ? '"reference_images":[' : '"task":"reference_to_video"');
      expect(sent).toContain(isXai ? '<IMAGE_0>' : '<IMAGE_REF_0>');
      // The price of a clip with photos is what the service charges.
      const range = model.priceOf?.({
        prompt: '',
        durationSeconds: 8,
        fromPicture: false,
        references: photos.length,
      });
      const [charge] = simulator.charges();
      expect(charge?.amountMicros).toBeGreaterThanOrEqual(range?.lowMicros ?? 0);
      expect(charge?.amountMicros).toBeLessThanOrEqual(range?.highMicros ?? 0);
    },
  );
});
