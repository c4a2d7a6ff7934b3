import { describe, expect, it } from 'vitest';
import { checkJson, pageJson, type Script } from '../../../test/support/scripted-provider.ts';
import { storyRoom, type StoryRoom } from '../../../test/support/story-room.ts';
import type { Scene, Take } from '../../contract/scenes.ts';
import type { NewStory } from '../../contract/stories.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import type { CheckRequest } from '../provider-kit/model.ts';

const CAST: NewStory['cast'] = [
  { name: 'Mia', kind: 'girl', description: 'small', facts: { hair: 'black', outfit: 'yellow coat' } },
  { name: 'Leo', kind: 'fox', facts: { marks: 'a torn ear' } },
];
const CHECKED = { premise: 'a fox', length: null, cast: CAST, checkModelId: 'scripted-text' } as const;

async function told(room: StoryRoom, story: NewStory): Promise<{ id: string; scene: Scene; picture: Take }> {
  const { id } = room.library.stories.create(story);
  await room.library.jobs.settled(id);
  return { id, ...shown(room, id) };
}

function shown({ library }: StoryRoom, id: string): { scene: Scene; picture: Take } {
  const scene = library.stories.get(id).scenes[0];
  const picture = scene?.takes.find(({ kind, chosen }) => kind === 'image' && chosen);
  if (!scene || !picture) throw new Error('there is no picture');
  return { scene, picture };
}

function checksIn({ sent }: Script): CheckRequest[] {
  return sent.flatMap(({ kind, request }) => (kind === 'check' ? [request as CheckRequest] : []));
}

describe('a look at a picture', () => {
  it('follows a picture where it is switched on, with its own price, and says what does not hold', async () => {
    const room = await storyRoom();
    room.script.check = async () => ({ state: 'done', output: { text: checkJson(['Mia'], { hair: 'red' }) } });
    const { id, picture } = await told(room, CHECKED);
    expect(picture.check).toMatchObject({
      modelTitle: 'Scripted Text',
      findings: [{ name: 'Mia', fact: 'hair', expected: 'black', seen: 'red' }],
      notFound: [],
    });
    const lines = room.library.money.ledger({ storyId: id, limit: 10 }).entries;
    expect(lines.map(({ kind, outcome, estimateMicros }) => [kind, outcome, estimateMicros])).toContainEqual([
      'check',
      'done',
      5_000,
    ]);
    const [request] = checksIn(room.script);
    expect(request?.input).toContain('- Mia, girl: hair: black; outfit: yellow coat');
    expect(request?.input).not.toContain('Leo');
    expect(request?.picture.bytes.byteLength).toBeGreaterThan(0);
    expect(request?.references).toEqual([]);
  });

  it('says which picture it is about, while it runs and when it failed', async () => {
    const room = await storyRoom();
    const failure = new ProviderFailure({ kind: 'transient', sent: true, detail: '500' }, 'no');
    room.script.check = () => Promise.reject(failure);
    const { scene, picture } = await told(room, CHECKED);
    expect(scene.jobs).toMatchObject([{ kind: 'check', state: 'failed', takeId: picture.id, heldJobId: null }]);
  });

  it('never leaves by itself where nobody switched it on, or nothing must hold of those in the picture', async () => {
    const room = await storyRoom();
    await told(room, { ...CHECKED, checkModelId: null });
    await told(room, { ...CHECKED, cast: [{ name: 'Mia' }] });
    room.script.text = async () => ({ state: 'done', output: { text: pageJson({ who: [] }) } });
    await told(room, CHECKED);
    expect(checksIn(room.script)).toEqual([]);
    expect(room.rows("SELECT id FROM jobs WHERE kind = 'check'")).toEqual([]);
  });

  it('is asked for by hand with any model that sees, once at a time', async () => {
    const room = await storyRoom();
    const { scene, picture, id } = await told(room, { ...CHECKED, checkModelId: null });
    const ask = { id: scene.id, takeId: picture.id, modelId: 'scripted-text' };
    room.library.stories.check(ask);
    room.library.stories.check(ask);
    await room.library.jobs.settled(id);
    expect(checksIn(room.script)).toHaveLength(1);
    expect(shown(room, id).picture.check?.findings).toEqual([]);
    const words = scene.takes.find(({ kind }) => kind === 'text')?.id ?? '';
    expect(() => room.library.stories.check({ ...ask, takeId: words })).toThrow('no picture');
    expect(() => room.library.stories.check({ ...ask, modelId: 'scripted-image' })).toThrow('No usable check model');
  });

  it('is stopped by a cap before it leaves, and the picture is there all the same', async () => {
    const room = await storyRoom({ paid: true });
    const caps = { roomMicros: null, monthMicros: null, dayMicros: null, storyMicros: 80_000 };
    room.engine.budgets.set({ tier: 'adult', ...caps });
    const { id } = room.library.stories.create(CHECKED);
    await expect
      .poll(() => room.library.stories.get(id).scenes[0]?.jobs)
      .toMatchObject([{ kind: 'check', state: 'queued', waitReason: 'over-budget' }]);
    expect(shown(room, id).picture.asset?.present).toBe(true);
    expect(checksIn(room.script)).toEqual([]);
  });

  it('leaves the picture as it is when it is declined or cannot be read', async () => {
    const room = await storyRoom();
    room.script.check = () =>
      Promise.reject(new ProviderFailure({ kind: 'refused', stage: 'input', billed: null }, 'no'));
    const first = await told(room, CHECKED);
    expect(first.scene.jobs).toMatchObject([{ kind: 'check', state: 'refused' }]);
    expect(first.picture).toMatchObject({ check: null, chosen: true });
    room.script.check = async () => ({ state: 'done', output: { text: 'It looks lovely.' } });
    const second = await told(room, CHECKED);
    expect(second.scene.jobs).toMatchObject([{ kind: 'check', state: 'failed', error: { code: 'unreadable-check' } }]);
    expect(second.picture.check).toBeNull();
  });

  it('says its price before it is done, on its own line', async () => {
    const room = await storyRoom();
    const { id, scene, picture } = await told(room, CHECKED);
    const kinds = (lines: readonly { kind: string; highMicros: number | null }[]): unknown[] =>
      lines.map(({ kind, highMicros }) => [kind, highMicros]);
    const { money } = room.library;
    expect(kinds(money.price({ what: 'check', sceneId: scene.id, takeId: picture.id }).lines)).toEqual([
      ['check', 5_000],
    ]);
    expect(kinds(money.price({ what: 'page', storyId: id }).lines)).toContainEqual(['check', 5_000]);
    const models = { textModelId: 'scripted-text', imageModelId: 'scripted-image', videoModelId: null };
    const asked = money.price({ what: 'new-page', ...models, checkModelId: 'scripted-text' });
    expect(kinds(asked.lines)).toContainEqual(['check', 5_000]);
    expect(kinds(money.price({ what: 'new-page', ...models }).lines)).toHaveLength(2);
  });

  it('ends with a picture that is thrown away, and leaves no words of it when that is deleted for good', async () => {
    const room = await storyRoom();
    room.script.check = (_request, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    const { id } = room.library.stories.create(CHECKED);
    await expect.poll(() => checksIn(room.script)).toHaveLength(1);
    const { scene, picture } = shown(room, id);
    const item = { kind: 'take', id: picture.id } as const;
    expect(room.library.trash.put({ items: [item] }).cancelledJobs).toBe(1);
    await room.library.jobs.settled(id);
    expect(room.library.stories.scene(scene.id).jobs).toMatchObject([{ kind: 'check', state: 'cancelled' }]);
    await room.library.trash.delete({ items: [item], dryRun: false });
    expect(room.rows("SELECT inputs_json FROM jobs WHERE kind = 'check'")).toEqual([{ inputs_json: '{}' }]);
    // Nothing is left that it could be asked of.
    room.library.jobs.retry(scene.jobs.find(({ kind }) => kind === 'check')?.id ?? '');
    await room.library.jobs.settled(id);
    expect(checksIn(room.script)).toHaveLength(1);
  });

  it('waits for a person after a crash instead of being paid for twice', async () => {
    const first = await storyRoom();
    first.script.check = () => new Promise(() => undefined);
    const { id } = first.library.stories.create(CHECKED);
    await expect.poll(() => checksIn(first.script)).toHaveLength(1);
    await first.engine.close();
    const second = await storyRoom({ dataFolder: first.dataFolder });
    const { scene } = shown(second, id);
    expect(scene.jobs).toMatchObject([{ kind: 'check', state: 'unknown' }]);
    expect(checksIn(second.script)).toEqual([]);
    await second.library.jobs.decide({ id: scene.jobs[0]?.id ?? '', decision: 'pay-again' });
    await second.library.jobs.settled(id);
    expect(shown(second, id).picture.check?.findings).toEqual([]);
  });

  it('takes up what its provider is still at work on', async () => {
    const room = await storyRoom();
    room.script.check = async () => ({ state: 'pending', operation: 'op-1', pollAfterMs: 1 });
    room.script.resume = async () =>
      ({ state: 'done', output: { text: checkJson(['Mia'], { outfit: 'bare' }) } }) as never;
    const { picture } = await told(room, CHECKED);
    expect(picture.check?.findings).toMatchObject([{ fact: 'outfit', seen: 'bare' }]);
  });

  it('goes only to models that the kids’ room allows', async () => {
    const room = await storyRoom();
    const kids = room.engine.library('kids');
    expect(() => kids.stories.create({ ...CHECKED, checkModelId: 'gpt-6.1-terra' })).toThrow('No usable check model');
  });
});
