import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Story } from '../../src/contract/stories.ts';
import { connectAccount } from '../../src/engine/accounts/connect-account.ts';
import type { ImageModel, Model, Provider, VideoModel } from '../../src/engine/provider-kit/model.ts';
import { providers } from '../../src/engine/providers/index.ts';
import type { ProviderId } from '../simulator/core/exchange.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { IMAGE_REQUEST, PHOTO } from '../support/run-context.ts';
import { pictureBytes } from '../support/scripted-provider.ts';
import { SuiteClock } from './provider-desk.ts';
import { storyDesk, type StoryDesk } from './story-desk.ts';

/** A day on which the simulator still serves every model of the catalogue. */
const ALL_ALIVE = Date.UTC(2026, 9, 10, 12);
const COLUMNS = ['pictures', 'with photos', 'partials', 'clip', 'refusal', 'resume'] as const;
/** Photos go to the provider's own `start`: stories do not carry any yet. */
const HEADING = 'model (photos sent without a story)';
const PAGES = 2;
const PREMISE = 'a fox who finds a lighthouse';

interface Subject {
  readonly id: string;
  readonly service: ProviderId;
  readonly provider: Provider;
  readonly model: ImageModel | VideoModel;
}

const subjects = providers
  .filter(({ kind }) => kind === 'service')
  .flatMap((provider) =>
    provider.models.flatMap((model): Subject[] =>
      model.kind === 'text' ? [] : [{ id: model.id, service: provider.id as ProviderId, provider, model }],
    ),
  );

let simulator: Simulator;
vi.setConfig({ testTimeout: 60_000 });
const cells = new Map<string, Map<(typeof COLUMNS)[number], string>>();

beforeAll(async () => {
  simulator = await startSimulator({ now: ALL_ALIVE });
});
beforeEach(() => simulator.reset());
afterAll(async () => {
  await simulator.close();
  process.stdout.write(`\n${tableText()}\n`);
});

/** What is measured becomes the cell; what is not as it must be becomes a failure, in the table too. */
async function measure(id: string, column: (typeof COLUMNS)[number], work: () => Promise<string>): Promise<void> {
  const row = cells.get(id) ?? new Map<(typeof COLUMNS)[number], string>();
  cells.set(id, row.set(column, 'FAILED'));
  row.set(column, await work());
}

function storyWith({ provider, model }: Subject, videoMode: boolean): Parameters<StoryDesk['begin']>[0] {
  const writer = provider.models.find(({ kind }) => kind === 'text');
  return {
    premise: PREMISE,
    length: null,
    videoMode,
    ...(writer ? { textModelId: writer.id } : {}),
    ...(model.kind === 'image' ? { imageModelId: model.id } : { videoModelId: model.id }),
  };
}

/** Orders that left for a model. */
function orders(model: Model): number {
  return simulator.log().filter((request) => request.stage === 'submit' && request.model === model.id).length;
}

function jobOf(story: Story, kind: Model['kind']): string | undefined {
  return story.scenes[0]?.jobs.find((job) => job.kind === kind)?.state;
}

describe.each(subjects)('$id', (subject) => {
  const { id, service, model } = subject;

  it('would leave a page of a whole story without its words, its picture or its clip', async () => {
    const desk = await storyDesk(simulator);
    const { result, missing, drafts } = await desk.tell(storyWith(subject, true), PAGES);
    expect(missing).toEqual([]);
    expect(result.scenes).toHaveLength(PAGES);
    const by = (files: readonly ({ path: string; model: string } | null)[]): string => {
      const there = files.filter((file) => file !== null && existsSync(file.path));
      expect(there).toHaveLength(PAGES);
      const models = new Set(there.map((file) => file?.model));
      return `ok ${there.length}${models.has(id) && models.size === 1 ? '' : ` (${[...models].join()})`}`;
    };
    await measure(id, 'pictures', async () => by(result.scenes.map(({ image }) => image)));
    await measure(id, 'clip', async () => by(result.scenes.map(({ video }) => video)));
    await measure(id, 'partials', async () => {
      const { models } = await desk.client.models.list();
      const offered = models.find((view) => view.id === id)?.capabilities.partialPictures;
      const shown = drafts.get(id) ?? 0;
      expect(shown > 0).toBe(offered);
      return offered ? `ok ${shown}` : 'not offered';
    });
    expect(result.models[model.kind]).toBe(id);
    expect(orders(model)).toBe(PAGES);
    expect(simulator.charges().every(({ count }) => count === 1)).toBe(true);
  });

  it('would send fewer photos than it takes', () =>
    measure(id, 'with photos', async () => {
      // Photos of clips are looked at beside the clip makers; what is counted here goes with pictures.
      if (model.kind === 'video') return 'not offered';
      if (model.kind !== 'image' || model.referencePhotos === 0) {
        expect('referencePhotos' in model && model.referencePhotos).toBeFalsy();
        return 'not offered';
      }
      const photos = await Promise.all(
        Array.from({ length: model.referencePhotos }, async () => new Uint8Array(await pictureBytes(64))),
      );
      const { signal } = new AbortController();
      const clock = new SuiteClock();
      const account = { baseUrl: simulator[service], secret: async () => 'test-key-of-the-table' };
      const step = await model.start(
        { ...IMAGE_REQUEST, references: photos.map((bytes) => ({ ...PHOTO, bytes })) },
        {
          ...connectAccount(account, { signal, clock }),
          reference: 'photos',
          signal,
          clock,
          progress: () => undefined,
        },
      );
      expect(step.state).toBe('done');
      expect(orders(model)).toBe(1);
      const arrived = JSON.stringify(simulator.log().map(({ body }) => body)).match(/"sha256"/g)?.length ?? 0;
      expect(arrived).toBe(photos.length);
      return `ok ${arrived}`;
    }));

  it('would order again what was refused, or lose the page over it', () =>
    measure(id, 'refusal', async () => {
      const desk = await storyDesk(simulator);
      simulator.fault({ provider: service, stage: 'submit', model: id, fault: 'refused-output' });
      const { result, story } = await desk.tell(storyWith(subject, model.kind === 'video'), 1);
      expect(result.scenes[0]?.text?.length).toBeGreaterThan(0);
      expect(result.scenes[0]?.[model.kind]).toBeNull();
      expect(jobOf(story, model.kind)).toBe('refused');
      expect(orders(model)).toBe(1);
      return 'ok';
    }));

  it('would order again after a restart, or forget what is being made', () =>
    measure(id, 'resume', async () => {
      const desk = await storyDesk(simulator);
      const { kind } = model;
      const stage = model.resume ? 'poll' : 'submit';
      simulator.fault({ provider: service, stage, kind, fault: 'stall' });
      const { id: storyId } = await desk.begin(storyWith(subject, model.kind === 'video'));
      const isThere = (): boolean =>
        simulator
          .log()
          .some((request) => request.stage === stage && request.kind === kind && request.fault === 'stall');
      await vi.waitFor(() => expect(isThere()).toBe(true), { interval: 5, timeout: 20_000 });
      await desk.restart();
      const story = await desk.settled(storyId);
      expect(orders(model)).toBe(1);
      const take = story.scenes[0]?.takes.find((candidate) => candidate.kind === kind);
      if (model.resume) {
        expect(take).toMatchObject({ modelId: id, asset: { present: true } });
        return 'ok';
      }
      // What answers only once cannot be asked after: the person chooses.
      expect([jobOf(story, model.kind), take]).toEqual(['unknown', undefined]);
      return 'not offered';
    }));
});

function tableText(): string {
  const rows = [...cells].map(([id, row]) => [id, ...COLUMNS.map((column) => row.get(column) ?? '-')]);
  const all = [[HEADING, ...COLUMNS], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
