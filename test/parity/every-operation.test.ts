import { join } from 'node:path';
import { isContractProcedure } from '@orpc/contract';
import type { AnyContractProcedure } from '@orpc/contract';
import { describe, expect, it, vi } from 'vitest';
import { Event } from '../../src/contract/events.ts';
import { contract } from '../../src/contract/index.ts';
import type { Client } from '../../src/contract/index.ts';
import type { MediaTask } from '../../src/contract/media.ts';
import type { Job, Scene } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';
import { memorySecrets } from '../support/memory-secrets.ts';
import { paidProvider } from '../support/paid-provider.ts';
import { pictureBytes, scriptedProvider } from '../support/scripted-provider.ts';
import { temporaryFolder, testEngine } from '../support/test-engine.ts';
import { ASKING } from './asking-operations.ts';
import { transports, type Transport } from './transports.ts';

/** What is there before every call: a written page, and a picture job that has failed. */
interface Made {
  readonly story: Story;
  readonly scene: Scene;
  readonly failed: Job;
}

/** What the environment of the test carries, and a model that it serves. */
const ACCOUNT = 'environment:paid';
const OWN_MODEL = { id: 'gateway/mine', accountId: ACCOUNT, like: 'paid-picture' };
const CAPS = { roomMicros: null, monthMicros: 20_000_000, dayMicros: 2_000_000, storyMicros: null };

const SCRIPT = { name: 'A script', tier: 'kids', rights: 'make', capMicros: 1_000_000 } as const;
const LIGHTHOUSE = { prompt: 'a lighthouse', modelId: 'scripted-image' };
const DRY = { ...LIGHTHOUSE, dryRun: true } as const;

type Call = (client: Client, made: Made) => Promise<unknown>;

/** One call of every operation; leaving one out does not compile. */
const calls: { [Resource in keyof typeof contract]: { [Name in keyof (typeof contract)[Resource]]: Call } } = {
  stories: {
    create: (client) => client.stories.create({ premise: 'a hare', cast: [{ name: 'Mia' }], length: null }),
    list: (client) => client.stories.list({ limit: 10 }),
    get: (client, { story }) => client.stories.get({ id: story.id }),
    update: (client, { story }) => client.stories.update({ id: story.id, title: 'Another title' }),
  },
  scenes: {
    add: (client, { story, scene }) =>
      client.scenes.add({ storyId: story.id, parentId: scene.id, answer: { kind: 'words', text: 'She sings.' } }),
    get: (client, { scene }) => client.scenes.get({ id: scene.id }),
    remake: (client, { scene }) => client.scenes.remake({ id: scene.id, kind: 'text' }),
    chooseTake: (client, { scene }) => client.scenes.chooseTake({ id: scene.id, takeId: scene.takes[0]?.id ?? '' }),
    edit: (client, { scene }) => client.scenes.edit({ id: scene.id, text: 'Written by hand.' }),
    check: (client, { scene }) =>
      refusedWith('STATE_CONFLICT', client.scenes.check({ id: scene.id, takeId: scene.takes[0]?.id ?? '' }), scene),
    setLook: (client, { scene }) =>
      client.scenes.setLook({ id: scene.id, name: 'Mia', facts: { outfit: 'a green cloak' } }),
    acceptStale: (client, { scene }) => client.scenes.acceptStale({ id: scene.id, takeId: scene.takes[0]?.id ?? '' }),
    setBranch: (client, { scene }) =>
      client.scenes.setBranch({ id: scene.id, branch: { name: 'What if', colour: 'moss' } }),
  },
  characters: {
    list: async (client) => {
      await client.characters.create({ name: 'Mia' });
      return client.characters.list();
    },
    get: async (client) => {
      const { id } = await client.characters.create({ name: 'Mia' });
      return client.characters.get({ id });
    },
    create: (client) => client.characters.create({ name: 'Mia', facts: { hair: 'red' } }),
    update: async (client) => {
      const { id } = await client.characters.create({ name: 'Mia' });
      return client.characters.update({ id, name: 'Maya', colour: 'moss' });
    },
    duplicate: async (client) => {
      const { id } = await client.characters.create({ name: 'Mia' });
      return client.characters.duplicate({ id });
    },
    fromPicture: async (client, { scene }) => {
      const mia = await client.characters.create({ name: 'Mia' });
      const call = client.characters.fromPicture({ takeId: scene.takes[0]?.id ?? '', name: 'Leo' });
      return refusedWith('NOT_FOUND', call, mia);
    },
    addPhoto: (client) => withPhoto(client),
    replacePhoto: async (client) => {
      const { photo } = await withPhoto(client);
      return client.characters.replacePhoto({ photoId: photo.id, file: await photoFile() });
    },
    cropPhoto: async (client) => {
      const { photo } = await withPhoto(client);
      return client.characters.cropPhoto({ photoId: photo.id, shape: 'face' });
    },
    orderPhotos: async (client) => {
      const { character, photo } = await withPhoto(client);
      return client.characters.orderPhotos({ id: character.id, photoIds: [photo.id] });
    },
    forgetPhoto: async (client) => {
      const { photo } = await withPhoto(client);
      return client.characters.forgetPhoto({ photoId: photo.id });
    },
    plan: async (client) => {
      const { character } = await withPhoto(client);
      return client.characters.plan({ imageModelId: 'scripted-image', characterIds: [character.id] });
    },
    consents: (client) => client.characters.consents(),
    agree: (client) => client.characters.agree({ providerId: 'paid' }),
    withdraw: async (client) => {
      await client.characters.agree({ providerId: 'paid' });
      return client.characters.withdraw({ providerId: 'paid' });
    },
  },
  library: {
    list: (client) => client.library.list({ query: 'hare', sort: 'best', limit: 10 }),
    facets: (client) => client.library.facets(),
    change: (client, { story }) => client.library.change({ storyIds: [story.id], favourite: true, addTags: ['Sea'] }),
  },
  trash: {
    put: (client, { story }) => client.trash.put({ items: [{ kind: 'story', id: story.id }] }),
    list: async (client, { story }) => {
      await client.trash.put({ items: [{ kind: 'story', id: story.id }] });
      return client.trash.list({ limit: 10 });
    },
    restore: async (client, { story }) => {
      await client.trash.put({ items: [{ kind: 'story', id: story.id }] });
      return client.trash.restore({ items: [{ kind: 'story', id: story.id }] });
    },
    delete: async (client, { story }) => {
      await client.trash.put({ items: [{ kind: 'story', id: story.id }] });
      return client.trash.delete({ items: null });
    },
  },
  history: {
    list: async (client, { story }) => {
      await client.stories.update({ id: story.id, title: 'Another title' });
      return client.history.list();
    },
    undo: async (client, { story }) => {
      await client.stories.update({ id: story.id, title: 'Another title' });
      return client.history.undo({});
    },
    redo: async (client, { story }) => {
      await client.stories.update({ id: story.id, title: 'Another title' });
      await client.history.undo({});
      return client.history.redo();
    },
  },
  storage: {
    summary: (client) => client.storage.summary(),
    dropOtherTakes: (client, { story }) => client.storage.dropOtherTakes({ storyIds: [story.id] }),
    repair: (client) => client.storage.repair(),
  },
  jobs: {
    list: (client) => client.jobs.list({ limit: 5 }),
    get: (client, { failed }) => client.jobs.get({ id: failed.id }),
    cancel: (client, { failed }) => client.jobs.cancel({ id: failed.id }),
    retry: (client, { failed }) => client.jobs.retry({ id: failed.id }),
    retryFailed: (client) => client.jobs.retryFailed(),
    decide: (client, { failed }) =>
      refusedWith('STATE_CONFLICT', client.jobs.decide({ id: failed.id, decision: 'give-up' }), failed),
    move: (client, { failed }) =>
      refusedWith('STATE_CONFLICT', client.jobs.move({ id: failed.id, before: null }), failed),
    pause: (client) => client.jobs.pause({}),
    resume: (client) => client.jobs.resume({}),
  },
  models: {
    list: (client) => client.models.list(),
    add: (client) => client.models.add(OWN_MODEL),
    remove: async (client) => {
      await client.models.add(OWN_MODEL);
      return client.models.remove({ id: OWN_MODEL.id });
    },
    change: (client) =>
      client.models.change({ id: OWN_MODEL.like, price: { lowMicros: 1, highMicros: 2 }, timeLimitSeconds: 60 }),
  },
  accounts: {
    list: (client) => client.accounts.list(),
    add: (client) => client.accounts.add({ providerId: 'paid', key: 'sk-0123456789', baseUrl: 'https://example.com/' }),
    update: (client) => client.accounts.update({ id: ACCOUNT, preferred: true }),
    remove: async (client) => {
      const { id } = await client.accounts.add({ providerId: 'paid', key: 'sk-0123456789' });
      return client.accounts.remove({ id });
    },
    test: (client) => client.accounts.test({ id: ACCOUNT }),
    setPassphrase: (client) => client.accounts.setPassphrase({ passphrase: 'open sesame' }),
    unlock: (client) => client.accounts.unlock({ passphrase: 'open sesame' }),
  },
  money: {
    price: (client, { story }) => client.money.price({ what: 'page', storyId: story.id }),
    summary: (client) => client.money.summary(),
    ledger: (client, { story }) => client.money.ledger({ storyId: story.id, limit: 10 }),
  },
  budgets: {
    list: (client) => client.budgets.list(),
    set: (client) => client.budgets.set({ tier: 'kids', ...CAPS }),
    raiseOnce: async (client) => {
      await client.budgets.set({ tier: 'adult', ...CAPS });
      return client.budgets.raiseOnce({ scope: 'day', byMicros: 1_000_000 });
    },
  },
  events: { watch: async (client) => (await (await client.events.watch()).next()).value },
  system: {
    info: (client) => client.system.info(),
    settings: (client) => client.system.settings(),
    updateSettings: (client) => client.system.updateSettings({ theme: 'dark', textScale: 1.2 }),
    showStory: (client, { story }) => client.system.showStory({ storyId: story.id }),
    showDataFolder: (client) => client.system.showDataFolder(),
  },
  rooms: {
    state: (client) => client.rooms.state(),
    enter: (client) => client.rooms.enter({ tier: 'adult' }),
    lock: (client) => client.rooms.lock(),
    setPin: (client) => client.rooms.setPin({ pin: '2468' }),
    removePin: async (client) => {
      await client.rooms.setPin({ pin: '2468' });
      return client.rooms.removePin({ current: '2468' });
    },
    resetPin: async (client) => {
      const state = await client.rooms.state();
      return refusedWith('NOT_ALLOWED', client.rooms.resetPin(), state);
    },
    setStart: (client) => client.rooms.setStart({ startsLocked: true }),
    rules: (client) => client.rooms.rules(),
    setRules: (client) => client.rooms.setRules({ ageBand: '3-5', blockedWords: ['spider'] }),
    override: (client) => client.rooms.override({ words: ['spider'] }),
  },
  clients: {
    list: async (client) => {
      await client.clients.add(SCRIPT);
      return client.clients.list();
    },
    add: (client) => client.clients.add(SCRIPT),
    change: async (client) => {
      const { client: added } = await client.clients.add(SCRIPT);
      return client.clients.change({ id: added.id, name: 'Another', rights: 'read', capMicros: null });
    },
    revoke: async (client) => {
      const { client: added } = await client.clients.add(SCRIPT);
      return client.clients.revoke({ id: added.id });
    },
  },
  localApi: {
    state: (client) => client.localApi.state(),
    set: (client) => client.localApi.set({ on: true, port: 0 }),
  },
  media: {
    image: (client) => client.media.image(LIGHTHOUSE),
    video: async (client) => {
      const instead = await client.media.image(DRY);
      return refusedWith('MODEL_UNUSABLE', client.media.video({ prompt: 'waves', modelId: 'nobody' }), instead);
    },
    audio: async (client) => {
      const instead = await client.media.image(DRY);
      return refusedWith('MODEL_UNUSABLE', client.media.audio({ prompt: 'waves' }), instead);
    },
    tasks: async (client) => {
      await failedTask(client);
      return client.media.tasks({ kind: 'image', limit: 5 });
    },
    task: (client) => failedTask(client),
    cancel: async (client) => client.media.cancel({ id: (await failedTask(client)).id }),
    retry: async (client) => client.media.retry({ id: (await failedTask(client)).id }),
    remove: async (client) => client.media.remove({ id: (await failedTask(client)).id }),
    capabilities: (client) => client.media.capabilities(),
  },
  backups: {
    state: (client) => client.backups.state(),
    set: (client) => client.backups.set({ folder: temporaryFolder(), weekly: false }),
    choosePath: (client) => client.backups.choosePath({ what: 'folder' }),
    make: (client) => client.backups.make({ path: join(temporaryFolder(), 'all') }),
    saveStory: (client, { story }) =>
      client.backups.saveStory({ storyId: story.id, path: join(temporaryFolder(), 'one') }),
    inspect: async (client) => client.backups.inspect({ path: await madeBackup(client) }),
    restore: async (client) => client.backups.restore({ path: await madeBackup(client), mode: 'merge' }),
  },
};

async function madeBackup(client: Client): Promise<string> {
  const { path } = await client.backups.make({ path: join(temporaryFolder(), 'all') });
  return path ?? '';
}

/** A picture by itself whose job has failed, as all pictures do here. */
async function failedTask(client: Client): Promise<MediaTask> {
  const { task } = await client.media.image(LIGHTHOUSE);
  return vi.waitFor(async () => {
    const now = await client.media.task({ id: task?.id ?? '' });
    expect(now.job.state).toBe('failed');
    return now;
  });
}

async function photoFile(): Promise<File> {
  return new File([new Uint8Array(await pictureBytes(80))], 'mia.png', { type: 'image/png' });
}

/** A character with one photo. */
async function withPhoto(client: Client): Promise<Awaited<ReturnType<Client['characters']['addPhoto']>>> {
  const { id } = await client.characters.create({ name: 'Mia' });
  return client.characters.addPhoto({ id, file: await photoFile() });
}

/** For a call that is rightly refused on what is there: answers with `instead` when it was refused with that code. */
async function refusedWith<Output>(code: string, call: Promise<Output>, instead: Output): Promise<Output> {
  await expect(call).rejects.toMatchObject({ code });
  return instead;
}

interface OutputSchema {
  parse(value: unknown): unknown;
}

function schemaOf(procedure: AnyContractProcedure): OutputSchema {
  return procedure['~orpc'].outputSchema;
}

const operations = Object.entries(contract).flatMap(([resource, procedures]) =>
  Object.entries(procedures).map(([name, procedure]: [string, unknown]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${resource}.${name} is no operation`);
    const call = (calls as Record<string, Record<string, Call>>)[resource]?.[name];
    return { name: `${resource}.${name}`, call, output: name === 'watch' ? Event : schemaOf(procedure) };
  }),
);

/** An engine with what is there before every call, reached by one transport. */
async function prepared(connect: Transport['connect']): Promise<{ client: Client; made: Made }> {
  const { provider, script } = scriptedProvider();
  script.image = () => Promise.reject(new Error('the painter is out'));
  const engine = await testEngine({
    providers: [provider, paidProvider('paid', [{ id: 'paid-picture', retiresOn: '2999-01-01' }]).provider],
    environment: { paid_KEY: 'sk-0123456789' },
    secrets: memorySecrets(),
  });
  const client = await connect(engine);
  const { id } = await client.stories.create({
    premise: 'a fox who finds a lighthouse',
    seed: 1,
    cast: [{ name: 'Mia', facts: { hair: 'red' } }],
    imageModelId: 'scripted-image',
  });
  await engine.library('adult').jobs.settled(id);
  const story = await client.stories.get({ id });
  const scene = story.scenes[0];
  const failed = scene?.jobs.find(({ state }) => state === 'failed');
  if (!scene || !failed) throw new Error('The page or its failed job is not there');
  return { client, made: { story, scene, failed } };
}

/** Those whose call changes nothing, so that they can be asked one after another. */
const asking = operations.filter(({ name }) => ASKING.has(name));
const changing = operations.filter(({ name }) => !ASKING.has(name));

describe.each(transports)('over $name', ({ connect }) => {
  it.each(changing)('$name would not answer as documented', async ({ name, call, output }) => {
    if (!call) throw new Error(`${name} has no call in this table`);
    const { client, made } = await prepared(connect);
    const answer = await call(client, made);
    expect(output.parse(answer)).toEqual(answer);
  });

  it('what only asks would not answer as documented', async () => {
    expect(asking).toHaveLength(ASKING.size);
    const { client, made } = await prepared(connect);
    for (const { name, call, output } of asking) {
      const answer = await call?.(client, made);
      expect(output.parse(answer), name).toEqual(answer);
    }
  });
});

describe.each(transports)('over $name', ({ connect }) => {
  it.each(['accounts', 'models'] as const)("would let the kids' room change %s", async (resource) => {
    const engine = await testEngine({ providers: [scriptedProvider().provider], secrets: memorySecrets() });
    const client = await connect(engine);
    await client.rooms.enter({ tier: 'kids' });
    for (const [name, call] of Object.entries(calls[resource])) {
      if (name === 'list' && resource === 'models') continue;
      const refused = { code: 'NOT_ALLOWED', data: { reason: 'not-in-this-room' } };
      await expect(call(client, {} as Made), name).rejects.toMatchObject(refused);
    }
  });
});
