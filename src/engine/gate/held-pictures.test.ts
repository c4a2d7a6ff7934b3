import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { kidsRoom, type KidsRoom } from '../../../test/support/kids-room.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import type { Story } from '../../contract/stories.ts';
import type { CheckRequest } from '../provider-kit/model.ts';
import { heldJobIdOf } from './held-pictures.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';

const FINE = JSON.stringify({ suitable: true, topics: [] });
const GORE = JSON.stringify({ suitable: false, topics: ['gore'] });
const RULES = { pictureCheckModelId: 'scripted-text' } as const;
const hangs = (): Promise<never> => Promise.withResolvers<never>().promise;

function says(room: KidsRoom, text: string): void {
  room.script.check = async () => ({ state: 'done', output: { text } });
}

async function roomThatSays(text: string, options: Parameters<typeof kidsRoom>[0] = {}): Promise<KidsRoom> {
  const room = await kidsRoom({ ...options, rules: { ...RULES, ...options.rules } });
  says(room, text);
  return room;
}

async function tell({ kids }: KidsRoom): Promise<Story> {
  const { id } = kids.stories.create({ premise: 'a fox', length: null });
  await kids.jobs.settled(id);
  await settle();
  return kids.stories.get(id);
}

async function deletedStory(room: KidsRoom): Promise<void> {
  const items = [{ kind: 'story', id: (await tell(room)).id }] as const;
  room.kids.trash.put({ items });
  await room.kids.trash.delete({ items });
}

const checkOf = (story: Story) => story.scenes[0]?.jobs.find(({ heldJobId }) => heldJobId !== null);
const picturesOf = (story: Story) => story.scenes[0]?.takes.filter(({ kind }) => kind === 'image') ?? [];
const sentKinds = ({ script }: KidsRoom) => script.sent.map(({ kind }) => kind);
const heldFiles = ({ dataFolder }: KidsRoom) => readdirSync(join(dataFolder, 'tiers', 'kids', 'held'));

function nothingShows({ events }: KidsRoom, story: Story): void {
  expect(picturesOf(story)).toEqual([]);
  expect(story.coverId).toBeNull();
  expect(JSON.stringify(events)).not.toMatch(/"mediaType":"image|"draftId":"/);
}

describe('a picture of the kids’ room that a model looks at first', () => {
  it('is not looked at by anybody while no model was chosen for that', async () => {
    const room = await kidsRoom();
    expect(picturesOf(await tell(room))).toHaveLength(1);
    expect(sentKinds(room)).toEqual(['text', 'image']);
  });

  it('is kept once it passed, with a line of its own in the ledger', async () => {
    const room = await roomThatSays(FINE);
    const story = await tell(room);
    expect(picturesOf(story)).toHaveLength(1);
    expect(story.scenes[0]?.jobs).toEqual([]);
    expect(sentKinds(room)).toEqual(['text', 'image', 'check']);
    const { entries } = room.kids.money.ledger({ limit: 9 });
    expect(entries.map(({ kind, outcome }) => [kind, outcome])).toContainEqual(['check', 'done']);
    expect(heldFiles(room)).toEqual([]);
  });

  it('is shown by nobody while the model still looks', async () => {
    const room = await roomThatSays(FINE);
    const looked = Promise.withResolvers<void>();
    const verdict = Promise.withResolvers<{ state: 'done'; output: { text: string } }>();
    room.script.check = () => {
      looked.resolve();
      return verdict.promise;
    };
    const { id } = room.kids.stories.create({ premise: 'a fox', length: null });
    await looked.promise;
    await settle();
    nothingShows(room, room.kids.stories.get(id));
    expect(heldFiles(room)).toHaveLength(1);
    verdict.resolve({ state: 'done', output: { text: FINE } });
    await room.kids.jobs.settled(id);
    expect(picturesOf(room.kids.stories.get(id))).toHaveLength(1);
  });

  it('leaves no byte behind where it did not pass', async () => {
    const room = await roomThatSays(GORE);
    const story = await tell(room);
    expect(checkOf(story)).toMatchObject({ state: 'refused', error: { code: 'gate-gore' } });
    nothingShows(room, story);
    expect(heldFiles(room)).toEqual([]);
    expect(room.onDisk()).not.toContain('IHDR');
  });

  it.each([
    ['no JSON', 'It looks fine to me'],
    ['words around it', `Sure: ${FINE}`],
    ['a contradiction', JSON.stringify({ suitable: true, topics: ['gore'] })],
    ['more than was asked for', JSON.stringify({ suitable: true, topics: [], note: 'ok' })],
    ['a word for a truth', JSON.stringify({ suitable: 'true', topics: [] })],
    ['no topics', JSON.stringify({ suitable: true })],
    ['nothing', 'null'],
  ])('waits where the answer is %s', async (_, answer) => {
    const room = await roomThatSays(answer);
    const story = await tell(room);
    expect(checkOf(story)).toMatchObject({ state: 'failed', error: { code: 'unreadable-check' } });
    nothingShows(room, story);
    expect(heldFiles(room)).toHaveLength(1);
  });

  it('is kept away for a topic that nobody knows', async () => {
    const room = await roomThatSays(JSON.stringify({ suitable: false, topics: ['beige'] }));
    expect(checkOf(await tell(room))).toMatchObject({ state: 'refused', error: { code: 'gate-other' } });
  });

  it('waits while the cap of the room is reached, and goes on with more', async () => {
    const room = await roomThatSays(FINE);
    room.engine.budgets.set({
      tier: 'kids',
      roomMicros: 81_000,
      monthMicros: null,
      dayMicros: null,
      storyMicros: null,
    });
    const story = await tell(room);
    expect(checkOf(story)).toMatchObject({ state: 'queued', waitReason: 'over-budget', overBudget: null });
    nothingShows(room, story);
    room.engine.budgets.set({ tier: 'kids', roomMicros: null, monthMicros: null, dayMicros: null, storyMicros: null });
    await room.kids.jobs.settled(story.id);
    expect(picturesOf(room.kids.stories.get(story.id))).toHaveLength(1);
  });

  it.each([
    ['fails', new ProviderFailure({ kind: 'transient', sent: true, detail: '500' }, 'no'), 'failed'],
    ['will not look', new ProviderFailure({ kind: 'refused', stage: 'input', billed: false }, 'no'), 'refused'],
  ])('waits where the provider %s, and is not bought again when the check is tried again', async (_, error, state) => {
    const room = await roomThatSays(FINE);
    room.script.check = () => Promise.reject(error);
    const story = await tell(room);
    const check = checkOf(story);
    expect(check?.state).toBe(state);
    nothingShows(room, story);
    says(room, FINE);
    room.kids.jobs.retry(check?.id ?? '');
    await room.kids.jobs.settled(story.id);
    expect(picturesOf(room.kids.stories.get(story.id))).toHaveLength(1);
    expect(sentKinds(room).filter((kind) => kind === 'image')).toHaveLength(1);
  });

  it('waits where its model was taken away, and is looked at by the one that was chosen since', async () => {
    const room = await roomThatSays(FINE);
    const { image } = room.script;
    room.script.image = (request, context) => {
      room.kids.jobs.pause();
      return image(request, context);
    };
    const { id } = await tell(room);
    room.engine.rooms.kids.set({ pictureCheckModelId: 'scripted-eye' });
    room.kids.jobs.resume();
    await room.kids.jobs.settled(id);
    const check = checkOf(room.kids.stories.get(id));
    expect(check).toMatchObject({ state: 'failed', error: { code: 'not-in-this-room' } });
    expect(sentKinds(room)).toEqual(['text', 'image']);
    expect(room.kids.jobs.retry(check?.id ?? '').modelId).toBe('scripted-eye');
    await room.kids.jobs.settled(id);
    expect(picturesOf(room.kids.stories.get(id))).toHaveLength(1);
    expect(sentKinds(room)).toEqual(['text', 'image', 'check']);
  });

  it('is held outside stories too', async () => {
    const room = await roomThatSays(GORE);
    const { task } = room.kids.media.image({
      prompt: 'a fox',
      referenceIds: [],
      modelId: 'scripted-image',
      dryRun: false,
    });
    await until(() => room.kids.jobs.activeCount() === 0);
    expect(room.kids.media.get(task?.id ?? '').outputs).toEqual([]);
    expect(room.onDisk()).not.toContain('IHDR');
    says(room, FINE);
    const other = room.kids.media.image({
      prompt: 'an owl',
      referenceIds: [],
      modelId: 'scripted-image',
      dryRun: false,
    });
    await until(() => room.kids.jobs.activeCount() === 0);
    expect(room.kids.media.get(other.task?.id ?? '').outputs).toHaveLength(1);
  });

  it('is made anew where its file is gone from the disk', async () => {
    const room = await roomThatSays('no verdict');
    const story = await tell(room);
    const jobId = checkOf(story)?.id ?? '';
    rmSync(join(room.dataFolder, 'tiers', 'kids', 'held'), { recursive: true });
    says(room, FINE);
    expect(room.kids.jobs.retry(jobId).id).toBe(jobId);
    await room.kids.jobs.settled(story.id);
    expect(room.kids.jobs.get(jobId)).toMatchObject({ state: 'failed', error: { code: 'picture-missing' } });
    expect(room.kids.jobs.retry(jobId)).toMatchObject({ kind: 'image' });
    await room.kids.jobs.settled(story.id);
    expect(picturesOf(room.kids.stories.get(story.id))).toHaveLength(1);
  });

  it('goes for good with its story', async () => {
    const room = await roomThatSays('no verdict');
    const items = [{ kind: 'story', id: (await tell(room)).id }] as const;
    room.kids.trash.put({ items });
    expect(heldFiles(room)).toHaveLength(1);
    await room.kids.trash.delete({ items });
    expect(heldFiles(room)).toEqual([]);
  });

  it('is not swept away while it is being written, by something else that goes for good then', async () => {
    const room = await roomThatSays('no verdict');
    await tell(room);
    const half = join(room.dataFolder, 'tiers', 'kids', 'held', '.picture.part');
    writeFileSync(half, 'IHDR');
    await deletedStory(room);
    expect(existsSync(half)).toBe(true);
    await room.engine.close();
    await roomThatSays('no verdict', { dataFolder: room.dataFolder });
    // What nobody finished is no picture.
    expect(existsSync(half)).toBe(false);
  });

  it('takes space in its own room that is counted there as long as it waits, and in the other one nowhere', async () => {
    const room = await roomThatSays('no verdict');
    await tell(room);
    const [name = ''] = heldFiles(room);
    const bytes = statSync(join(room.dataFolder, 'tiers', 'kids', 'held', name)).size;
    expect(bytes).toBeGreaterThan(0);
    expect((await room.kids.storage.summary()).held).toEqual({ files: 1, bytes });
    const nothing = { files: 0, bytes: 0 };
    expect((await room.engine.library('adult').storage.summary()).held).toEqual(nothing);
    const check = room.kids.jobs.list({ limit: 9 }).ended.find(({ heldJobId }) => heldJobId !== null);
    says(room, FINE);
    room.kids.jobs.retry(check?.id ?? '');
    await room.kids.jobs.settled(check?.storyId ?? '');
    const after = await room.kids.storage.summary();
    expect(after).toMatchObject({ held: nothing, pictures: { files: 1 } });
  });

  it('gives the model that looks no other work', async () => {
    const room = await roomThatSays(FINE, { rules: { pictureCheckModelId: 'scripted-eye' } });
    expect(room.kids.model('scripted-eye').usable).toBe(false);
    expect(picturesOf(await tell(room))).toHaveLength(1);
  });

  it('is sent without a word of the story', async () => {
    const room = await roomThatSays(FINE);
    await tell(room);
    const sent = room.script.sent.find(({ kind }) => kind === 'check');
    const { instructions, input, picture } = (sent ?? { request: {} }).request as CheckRequest;
    expect(instructions).toContain('children of six to eight');
    expect(instructions + input).not.toMatch(/fox|lamp|Mia/);
    expect(picture.mediaType).toBe('image/png');
  });
});

it('is no reason for a page to be unreadable where the disk has damaged what a check was asked', () => {
  expect(heldJobIdOf({ kind: 'check', inputs_json: '{"heldJ' })).toBeNull();
});

describe('a crash between a picture and its check', () => {
  it('neither loses the picture, nor shows it, nor buys it again', async () => {
    const room = await roomThatSays(FINE);
    const looked = Promise.withResolvers<void>();
    room.script.check = () => {
      looked.resolve();
      return hangs();
    };
    const { id } = room.kids.stories.create({ premise: 'a fox', length: null });
    await looked.promise;
    const dataFolder = temporaryFolder();
    cpSync(room.dataFolder, dataFolder, { recursive: true });
    const next = await roomThatSays(FINE, { dataFolder });
    const story = next.kids.stories.get(id);
    // Nobody knows whether that call was carried out: the person decides.
    expect(checkOf(story)).toMatchObject({ state: 'unknown' });
    nothingShows(next, story);
    await next.kids.jobs.decide({ id: checkOf(story)?.id ?? '', decision: 'pay-again' });
    await next.kids.jobs.settled(id);
    expect(picturesOf(next.kids.stories.get(id))).toHaveLength(1);
    expect(sentKinds(next)).toEqual(['check']);
  });

  it('leaves nothing of a picture that had not passed', async () => {
    const room = await roomThatSays(GORE);
    const { id } = await tell(room);
    await room.engine.close();
    cpSync(join(room.dataFolder, 'engine.db'), join(room.dataFolder, 'tiers', 'kids', 'held', 'left-over'));
    const next = await roomThatSays(FINE, { dataFolder: room.dataFolder });
    nothingShows(next, next.kids.stories.get(id));
    expect(heldFiles(next)).toEqual([]);
  });
});

describe('a grown-up’s word in place of the check', () => {
  it('shows a picture that waits as it is, and buys nothing', async () => {
    const room = await roomThatSays('no verdict');
    const story = await tell(room);
    const jobId = checkOf(story)?.id ?? '';
    const sent = sentKinds(room).length;
    expect(await room.engine.letThrough({ jobId, words: [], dryRun: true })).toMatchObject({ shown: false });
    expect(picturesOf(room.kids.stories.get(story.id))).toEqual([]);
    expect(await room.engine.letThrough({ jobId, words: [] })).toEqual({
      allowed: [],
      continued: false,
      shown: true,
      preview: null,
    });
    expect(picturesOf(room.kids.stories.get(story.id))).toHaveLength(1);
    expect(sentKinds(room)).toHaveLength(sent);
    expect(heldFiles(room)).toEqual([]);
    await expect(room.engine.letThrough({ jobId, words: [] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['that failed', null],
    ['that is over the cap', 81_000],
  ])(
    'leaves no check %s beside the picture that is shown, whose retry would buy another one',
    async (_, roomMicros) => {
      const room = await roomThatSays('no verdict');
      room.engine.budgets.set({ tier: 'kids', roomMicros, monthMicros: null, dayMicros: null, storyMicros: null });
      const story = await tell(room);
      const jobId = checkOf(story)?.id ?? '';
      await room.engine.letThrough({ jobId, words: [] });
      await settle();
      const told = room.events.findLast((event) => event.type === 'job-progressed' && event.job.id === jobId);
      expect(told).toMatchObject({ job: { state: 'done', error: null } });
      expect(room.kids.stories.get(story.id).scenes[0]?.jobs).toEqual([]);
      expect(() => room.kids.jobs.retry(jobId)).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
      expect(room.kids.jobs.retryFailed()).toEqual({ jobs: [] });
      expect(sentKinds(room).filter((kind) => kind === 'image')).toHaveLength(1);
    },
  );

  it('is given about a picture that they have seen, and that is shown to nobody else', async () => {
    const room = await roomThatSays('no verdict');
    const story = await tell(room);
    const wish = { jobId: checkOf(story)?.id ?? '', words: [], dryRun: true };
    expect((await room.engine.letThrough(wish)).preview).toBeNull();
    const { preview } = await room.engine.letThrough({ ...wish, mayLook: true });
    const [head, data = ''] = preview?.split(',') ?? [];
    expect(head).toBe('data:image/webp;base64');
    const folder = join(room.dataFolder, 'tiers', 'kids', 'held');
    const colourOf = async (picture: Buffer) => (await sharp(picture).stats()).dominant;
    expect(await colourOf(Buffer.from(data, 'base64'))).toEqual(
      await colourOf(readFileSync(join(folder, heldFiles(room)[0] ?? ''))),
    );
    nothingShows(room, room.kids.stories.get(story.id));
    rmSync(folder, { recursive: true });
    await expect(room.engine.letThrough({ ...wish, mayLook: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('makes a picture that did not pass again, and lets only that topic pass for it', async () => {
    const room = await roomThatSays(GORE);
    const story = await tell(room);
    const jobId = checkOf(story)?.id ?? '';
    expect(await room.engine.letThrough({ jobId, words: [] })).toMatchObject({ continued: true, shown: false });
    await room.kids.jobs.settled(story.id);
    expect(picturesOf(room.kids.stories.get(story.id))).toHaveLength(1);
    expect(sentKinds(room)).toEqual(['text', 'image', 'check', 'image', 'check']);
  });

  it('does not let another topic pass', async () => {
    const room = await roomThatSays(GORE);
    const story = await tell(room);
    says(room, JSON.stringify({ suitable: false, topics: ['sexual'] }));
    await room.engine.letThrough({ jobId: checkOf(story)?.id ?? '', words: [] });
    await room.kids.jobs.settled(story.id);
    const after = room.kids.stories.get(story.id);
    expect(checkOf(after)).toMatchObject({ state: 'refused', error: { code: 'gate-sexual' } });
    nothingShows(room, after);
  });

  it('is not needed to make it anew, which lets nothing pass', async () => {
    const room = await roomThatSays(GORE);
    const story = await tell(room);
    const jobId = checkOf(story)?.id ?? '';
    expect(room.kids.money.price({ what: 'retry', jobId }).lines).toMatchObject([{ kind: 'image' }]);
    expect(room.kids.jobs.retry(jobId)).toMatchObject({ kind: 'image' });
    await room.kids.jobs.settled(story.id);
    expect(checkOf(room.kids.stories.get(story.id))).toMatchObject({ error: { code: 'gate-gore' } });
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await settle();
}
