import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { describe, expect, it, vi } from 'vitest';
import type { Client } from '../../src/contract/index.ts';
import type { Event } from '../../src/contract/events.ts';
import { Story } from '../../src/contract/stories.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { transports } from './transports.ts';

const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000';

async function thrown(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError)) throw new Error(`Expected a typed error, not ${String(error)}`);
  return error;
}

/** Reads events until one is what was waited for; answers with all of them. */
async function eventsUntil(stream: AsyncIterable<Event>, enough: (event: Event) => boolean): Promise<Event[]> {
  const seen: Event[] = [];
  for await (const event of stream) {
    seen.push(event);
    if (enough(event)) return seen;
  }
  throw new Error(`The stream ended after ${seen.map(({ type }) => type).join(', ')}`);
}

function hasPicture(event: Event): event is Event & { type: 'scene-changed' } {
  return event.type === 'scene-changed' && event.scene.takes.some(({ kind }) => kind === 'image');
}

/** How many event streams of the adult room are open. */
function countOpenStreams(engine: Engine): () => number {
  const hub = engine.library('adult').events;
  const watch = hub.watch.bind(hub);
  let open = 0;
  vi.spyOn(hub, 'watch').mockImplementation(async function* counted(signal) {
    open++;
    try {
      yield* watch(signal);
    } finally {
      open--;
    }
  });
  return () => open;
}

describe.each(transports)('over $name', ({ connect }) => {
  async function connected(): Promise<{ client: Client; engine: Engine }> {
    const engine = await testEngine({ providers: [scriptedProvider().provider] });
    return { client: await connect(engine), engine };
  }

  it('a story would not be made, or its pages, pictures and events would not arrive', async () => {
    const { client } = await connected();
    const stream = await client.events.watch();
    const created = await client.stories.create({ premise: 'a fox who finds a lighthouse', length: 3, seed: 7 });
    const seen = await eventsUntil(stream, hasPicture);

    expect(seen[0]).toEqual({ type: 'stream-opened' });
    expect(seen.map(({ type }) => type)).toContain('job-progressed');
    const story = await client.stories.get({ id: created.id });
    expect(Story.parse(story)).toEqual(story);
    expect(story.scenes[0]?.text).toContain('fox');
    expect(story.scenes[0]?.takes.map(({ kind }) => kind).toSorted()).toEqual(['image', 'text']);
  });

  it('Practice would not write and paint without a key, or not be marked as practice', async () => {
    const client = await connect(await testEngine());
    const stream = await client.events.watch();
    const { id } = await client.stories.create({ premise: 'a fox who finds a lighthouse', length: 3, seed: 7 });
    const seen = await eventsUntil(stream, (event) => hasPicture(event) && event.scene.text !== null);
    const written = seen.flatMap((event) => (event.type === 'scene-streamed' ? [event.text] : []));
    expect(written.length).toBeGreaterThan(3);
    expect(written.every((text, index) => text.startsWith(written[index - 1] ?? ''))).toBe(true);
    const story = await client.stories.get({ id });
    expect(story.models).toMatchObject({ text: { practice: true }, image: { practice: true } });
    const takes = story.scenes[0]?.takes ?? [];
    expect(takes.find(({ kind }) => kind === 'image')).toMatchObject({
      practice: true,
      asset: { width: 1024, height: 1024 },
    });
  });

  it('a page would not be answered, or answering it twice would write it twice', async () => {
    const { client } = await connected();
    const stream = await client.events.watch();
    const { id } = await client.stories.create({ premise: 'a fox' });
    await eventsUntil(stream, hasPicture);
    const parentId = (await client.stories.get({ id })).scenes[0]?.id ?? '';
    const first = await client.scenes.add({ storyId: id, parentId, answer: { kind: 'choice', index: 1 } });
    const again = await client.scenes.add({ storyId: id, parentId, answer: { kind: 'choice', index: 1 } });
    expect(again.id).toBe(first.id);
    expect(first.answerLabel).toBe('Leave it');
    expect(first.depth).toBe(2);
  });

  it('something unknown would be a plain failure instead of NOT_FOUND', async () => {
    const { client } = await connected();
    const [error] = await safe(client.stories.get({ id: UNKNOWN_ID }));
    expect(isDefinedError(error) && error.code === 'NOT_FOUND' && error.data).toEqual({
      what: 'story',
      id: UNKNOWN_ID,
    });
  });

  it.each([
    ['empty', ' \n '],
    ['20,000 characters long', 'x'.repeat(20_000)],
  ])('a premise that is %s would be refused without its field, or leave a story behind', async (_what, premise) => {
    const { client } = await connected();
    const error = await thrown(client.stories.create({ premise }));
    expect(error).toMatchObject({ defined: true, code: 'INPUT_REFUSED', status: 422, data: { field: 'premise' } });
    expect((await client.stories.list({})).total).toBe(0);
  });

  it('a model that is not there would be a plain failure', async () => {
    const { client } = await connected();
    const error = await thrown(client.stories.create({ premise: 'a fox', imageModelId: 'nobody' }));
    expect(error).toMatchObject({ defined: true, code: 'MODEL_UNUSABLE', status: 422, data: { modelId: 'nobody' } });
  });

  it('a step that does not fit the state would be a plain failure', async () => {
    const provider = scriptedProvider();
    provider.script.text = () => new Promise(() => undefined);
    const client = await connect(await testEngine({ providers: [provider.provider] }));
    const story = await client.stories.create({ premise: 'a fox' });
    const parentId = story.scenes[0]?.id ?? '';
    const error = await thrown(client.scenes.add({ storyId: story.id, parentId, answer: { kind: 'finish' } }));
    expect(error).toMatchObject({ defined: true, code: 'STATE_CONFLICT', status: 409 });
  });

  it.each([
    [
      'a style that does not exist',
      (client: Client) => client.stories.create({ premise: 'a fox', style: 'crayon' as 'anime' }),
    ],
    ['an id that is none', (client: Client) => client.stories.get({ id: 'no-id' })],
    ['a length out of range', (client: Client) => client.stories.create({ premise: 'a fox', length: 400 })],
    ['a limit that is no number', (client: Client) => client.jobs.list({ limit: 'many' })],
  ])('%s would pass, or fail without its issues', async (_what, call) => {
    const { client } = await connected();
    const error = await thrown(call(client));
    expect(error).toMatchObject({ code: 'BAD_REQUEST', status: 400 });
    expect((error.data as { issues: unknown[] }).issues.length).toBeGreaterThan(0);
  });

  it('a stream that its reader aborts would stay open in the engine', async () => {
    const { client, engine } = await connected();
    const open = countOpenStreams(engine);
    const controller = new AbortController();
    const stream = await client.events.watch(undefined, { signal: controller.signal });
    const reading = (async () => {
      for await (const event of stream) if (event.type === 'stream-opened') controller.abort();
    })();
    await expect(reading).rejects.toThrow(/abort/i);
    await vi.waitFor(() => expect(open()).toBe(0));
  });

  it('a stream that its reader leaves would stay open in the engine', async () => {
    const { client, engine } = await connected();
    const open = countOpenStreams(engine);
    await eventsUntil(await client.events.watch(), ({ type }) => type === 'stream-opened');
    await vi.waitFor(() => expect(open()).toBe(0));
  });

  it('a stream would not end when the engine closes, and hold the process', async () => {
    const { client, engine } = await connected();
    const stream = await client.events.watch();
    const opened = await stream.next();
    expect(opened.value).toEqual({ type: 'stream-opened' });
    const rest = stream.next();
    await engine.close();
    expect((await rest).done).toBe(true);
  });

  it('a change of room would show what is in the other room', async () => {
    const { client } = await connected();
    const { id } = await client.stories.create({ premise: 'a fox' });
    const entered = await client.rooms.enter({ tier: 'kids' });
    expect(entered.tier).toBe('kids');
    expect((await client.system.info()).tier).toBe('kids');
    expect(await client.stories.list({})).toEqual({ stories: [], total: 0, nextCursor: null });
    expect(await thrown(client.stories.get({ id }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a stream would go on telling about a room that the connection has left', async () => {
    const { client, engine } = await connected();
    const stream = await client.events.watch();
    expect((await stream.next()).value).toEqual({ type: 'stream-opened' });
    await client.rooms.enter({ tier: 'kids' });
    engine.library('adult').stories.create({ premise: 'a secret' });
    // It may end, or tell about the new room; what it may not do is tell that there is a new story.
    const next = await stream.next();
    expect(next.done ? 'ended' : next.value.type).toMatch(/^(ended|stream-opened)$/);
  });
});
