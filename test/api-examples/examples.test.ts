import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../src/contract/index.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Library } from '../../src/engine/library.ts';
import { curlOf, exampleOf, EXAMPLES } from '../../src/api/http/examples.ts';
import { openApiDocument } from '../../src/api/http/openapi-document.ts';
import { CLIENT_RIGHTS } from '../../src/api/client-rights.ts';
import { memorySecrets } from '../support/memory-secrets.ts';
import { paidProvider } from '../support/paid-provider.ts';
import { pictureBytes, scriptedProvider, type Script } from '../support/scripted-provider.ts';
import { smallClip } from '../support/small-clip.ts';
import { temporaryFolder, testEngine } from '../support/test-engine.ts';
import { testServer } from '../parity/transports.ts';
import { runCurl } from './run-curl.ts';

const NO_FACTS = { hair: '', skin: '', age: '', outfit: '', marks: '' };

/** A data folder with one of everything that the examples speak of, made once; nobody works in it. */
const template = { folder: '', made: null as Promise<Record<string, string>> | null };
beforeAll(() => {
  template.folder = mkdtempSync(join(tmpdir(), 'fableroom-examples-'));
});
afterAll(() => rmSync(template.folder, { recursive: true, force: true }));

async function openedIn(dataFolder: string): Promise<{ engine: Engine; script: Script }> {
  const { provider, script } = scriptedProvider(await smallClip());
  const engine = await testEngine({
    dataFolder,
    providers: [provider, paidProvider('paid', [{ id: 'paid-picture' }]).provider],
    environment: { paid_KEY: 'sk-0123456789' },
    secrets: memorySecrets(),
  });
  return { engine, script };
}

async function fillTemplate(): Promise<Record<string, string>> {
  const { engine, script } = await openedIn(template.folder);
  const ids = await madeThings(engine.library('adult'), script);
  await engine.close();
  return ids;
}

/** A host on a copy of the template, and the variables of the reader's shell. */
async function readerShell(): Promise<Record<string, string>> {
  template.made ??= fillTemplate();
  const ids = await template.made;
  const dataFolder = temporaryFolder();
  cpSync(template.folder, dataFolder, { recursive: true });
  const { engine, script } = await openedIn(dataFolder);
  script.image = noPainter;
  const server = await testServer(engine);
  const photo = join(temporaryFolder(), 'mia.png');
  writeFileSync(photo, await pictureBytes(120));
  return {
    FABLEROOM: `${server.url}/api/v1`,
    TOKEN: server.newToken(),
    PHOTO: photo,
    IMAGE_MODEL_ID: 'scripted-image',
    PROVIDER_ID: 'paid',
    ...ids,
  };
}

const noPainter = (): Promise<never> => Promise.reject(new Error('the painter is out'));

async function madeThings(library: Library, script: Script): Promise<Record<string, string>> {
  const { stories, characters, media, jobs, trash } = library;
  const begin = {
    cast: [{ name: 'Mia', facts: { ...NO_FACTS, hair: 'red' } }],
    imageModelId: 'scripted-image',
    checkModelId: null,
  };
  const { id } = stories.create({ premise: 'a hare who finds a lighthouse', ...begin });
  const thrown = stories.create({ premise: 'a story for the trash', ...begin });
  await Promise.all([jobs.settled(id), jobs.settled(thrown.id)]);
  trash.put({ items: [{ kind: 'story', id: thrown.id }] });
  stories.update({ id, title: 'A hare' });
  const mia = characters.create({ name: 'Mia' });
  const { photo } = await characters.photos.add(mia.id, await pictureBytes(120));
  const made = media.image({ prompt: 'a lighthouse', modelId: 'scripted-image', referenceIds: [], dryRun: false });
  await ended(library, made.task?.id ?? '');
  script.image = noPainter;
  const failed = media.image({ prompt: 'a lighthouse', modelId: 'scripted-image', referenceIds: [], dryRun: false });
  await ended(library, failed.task?.id ?? '');
  const [scene] = stories.get(id).scenes;
  if (!scene) throw new Error('The page is not there');
  stories.remake({ id: scene.id, kind: 'image' });
  await jobs.settled(id);
  const job = stories.get(id).scenes[0]?.jobs.find(({ state }) => state === 'failed');
  const take = (kind: string): string => scene.takes.find((each) => each.kind === kind)?.id ?? '';
  return {
    STORY_ID: id,
    TRASHED_STORY_ID: thrown.id,
    SCENE_ID: scene.id,
    TAKE_ID: take('text'),
    PICTURE_TAKE_ID: take('image'),
    JOB_ID: job?.id ?? '',
    CHARACTER_ID: mia.id,
    PHOTO_ID: photo.id,
    TASK_ID: made.task?.id ?? '',
    FAILED_TASK_ID: failed.task?.id ?? '',
    ASSET_ID: media.get(made.task?.id ?? '').outputs[0]?.asset.id ?? '',
  };
}

async function ended(library: Library, jobId: string): Promise<void> {
  const isOver = (): boolean => library.jobs.get(jobId).endedAt !== null;
  if (isOver()) return;
  const stop = new AbortController();
  for await (const event of library.events.watch(stop.signal)) {
    if (event.type === 'stream-opened' ? isOver() : event.type === 'job-progressed' && isOver()) return;
  }
}

const { paths } = await openApiDocument('0');
const shown = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { operationId = '', 'x-right': right }]) => {
    const example = exampleOf(operationId);
    if (!example) return [];
    const curl = curlOf(method, path, example);
    return [{ operationId, curl, answers: example.answers ?? 200, changes: right !== 'read' }];
  }),
);

/** Null when it works, else what came instead. */
async function wrongWith(curl: string, answers: number, variables: Record<string, string>): Promise<string | null> {
  for (const name of curl.match(/\$[A-Z_]+/g) ?? []) expect(variables, name).toHaveProperty(name.slice(1));
  const { status, text } = await runCurl(curl, variables);
  return status === answers ? null : `${status} instead of ${answers}: ${curl}\n${text}`;
}

describe('the examples of the reference page', () => {
  it('that only ask would not work as they stand there', { timeout: 60_000 }, async () => {
    const variables = await readerShell();
    const asking = shown.filter(({ changes }) => !changes);
    expect(asking.length).toBeGreaterThan(20);
    for (const { curl, answers } of asking) expect(await wrongWith(curl, answers, variables)).toBeNull();
  });

  it.each(shown.filter(({ changes }) => changes))(
    '$operationId would not work as it stands there',
    async ({ curl, answers }) => {
      expect(await wrongWith(curl, answers, await readerShell())).toBeNull();
    },
  );

  it('would show what no token may do, or hide what one may', () => {
    for (const [resource, operations] of Object.entries(contract)) {
      for (const name of Object.keys(operations)) {
        const right = (CLIENT_RIGHTS as Record<string, Record<string, string>>)[resource]?.[name];
        const example = (EXAMPLES as Record<string, Record<string, unknown>>)[resource]?.[name];
        expect(example === null, `${resource}.${name}`).toBe(right === 'never');
      }
    }
  });
});
