import { isContractProcedure } from '@orpc/contract';
import type { AnyContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { Event } from '../../src/contract/events.ts';
import { contract } from '../../src/contract/index.ts';
import type { Client } from '../../src/contract/index.ts';
import type { Job, Scene } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { transports } from './transports.ts';

/** What is there before every call: a written page, and a picture job that has failed. */
interface Made {
  readonly story: Story;
  readonly scene: Scene;
  readonly failed: Job;
}

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
  },
  jobs: {
    list: (client) => client.jobs.list({ limit: 5 }),
    get: (client, { failed }) => client.jobs.get({ id: failed.id }),
    cancel: (client, { failed }) => client.jobs.cancel({ id: failed.id }),
    retry: (client, { failed }) => client.jobs.retry({ id: failed.id }),
  },
  models: { list: (client) => client.models.list() },
  events: { watch: async (client) => (await (await client.events.watch()).next()).value },
  system: {
    info: (client) => client.system.info(),
    settings: (client) => client.system.settings(),
    updateSettings: (client) => client.system.updateSettings({ theme: 'dark', textScale: 1.2 }),
    showDataFolder: (client) => client.system.showDataFolder(),
  },
  rooms: { enter: (client) => client.rooms.enter({ tier: 'adult' }) },
};

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

describe.each(transports)('over $name', ({ connect }) => {
  it.each(operations)('$name would not answer as documented', async ({ name, call, output }) => {
    if (!call) throw new Error(`${name} has no call in this table`);
    const { provider, script } = scriptedProvider();
    script.image = () => Promise.reject(new Error('the painter is out'));
    const engine = await testEngine({ providers: [provider] });
    const client = await connect(engine);
    const { id } = await client.stories.create({ premise: 'a fox who finds a lighthouse', seed: 1 });
    await engine.library('adult').jobs.settled(id);
    const story = await client.stories.get({ id });
    const scene = story.scenes[0];
    const failed = scene?.jobs.find(({ state }) => state === 'failed');
    if (!scene || !failed) throw new Error('The page or its failed job is not there');

    const answer = await call(client, { story, scene, failed });

    expect(output.parse(answer)).toEqual(answer);
  });
});
