import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { fakeModeration, fine, flagged, type Asked } from '../../../test/support/fake-moderation.ts';
import { kidsRoom, type KidsRoom } from '../../../test/support/kids-room.ts';
import { pageJson, pictureBytes } from '../../../test/support/scripted-provider.ts';
import type { Story } from '../../contract/stories.ts';

/** Words that occur nowhere else, with one in them that the room does not have. */
const BAD = 'Quibblefrog saw a pool of blood by the zanzibarian gate.';

async function tell({ kids }: KidsRoom, premise = 'a fox'): Promise<Story> {
  const { id } = kids.stories.create({ premise, length: null });
  await kids.jobs.settled(id);
  // Whoever listens hears of it a moment later.
  await settle();
  return kids.stories.get(id);
}

function jobOf(story: Story, kind: string) {
  return story.scenes[0]?.jobs.find((job) => job.kind === kind);
}

function nothingIsLeft(room: KidsRoom): void {
  for (const word of ['Quibblefrog', 'zanzibarian']) {
    expect(room.onDisk()).not.toContain(word);
    expect(JSON.stringify(room.events)).not.toContain(word);
    expect(room.kids.query.list({ query: word, sort: 'changed', limit: 10 }).stories).toEqual([]);
  }
}

describe('the kids’ room and what comes back', () => {
  it('lets a good page and its picture through, or nothing would ever be told', async () => {
    const room = await kidsRoom();
    const story = await tell(room);
    expect(story.scenes[0]).toMatchObject({ title: 'Page', jobs: [] });
    expect(story.scenes[0]?.takes.map(({ kind }) => kind)).toEqual(['text', 'image']);
  });

  it.each([
    ['text', { text: `All was well. ${BAD} The end came.` }],
    ['title', { title: BAD }],
    ['storyTitle', { storyTitle: BAD }],
    ['altText', { altText: BAD }],
    ['picturePrompt', { picturePrompt: BAD }],
    ['motionPrompt', { motionPrompt: BAD }],
    ['choices', { choices: [{ label: BAD }, { label: 'Leave' }] }],
    ['outfits', { outfits: [{ who: 'Mia', wears: 'Quibblefrog zanzibarian pool of blood' }] }],
  ])('keeps nothing of a page whose %s does not pass', async (_, change) => {
    const room = await kidsRoom();
    room.script.text = async () => ({ state: 'done', output: { text: pageJson(change) } });
    const story = await tell(room);
    expect(jobOf(story, 'text')).toMatchObject({ state: 'refused', error: { code: 'gate-gore' } });
    expect(story.scenes[0]?.takes).toEqual([]);
    nothingIsLeft(room);
    expect(room.script.sent.map(({ kind }) => kind)).toEqual(['text']);
  });

  it('shows while a page is written only whole sentences that passed', async () => {
    const room = await kidsRoom();
    room.script.text = async (_request, context) => {
      const text = pageJson({ text: `All was well. ${BAD} And more came after it. Half a sen` });
      for (const delta of text.match(/.{1,7}/gs) ?? []) context.progress({ kind: 'text', delta });
      return { state: 'done', output: { text } };
    };
    await tell(room);
    const shown = room.events.flatMap((event) => (event.type === 'scene-streamed' ? [event.text] : []));
    expect(shown.at(-1)).toBe('All was well.');
    expect(shown.every((text) => text === '' || text === 'All was well.')).toBe(true);
    nothingIsLeft(room);
  });

  it('counts a stopped page as refused, and keeps its cost in the ledger', async () => {
    const room = await kidsRoom();
    room.script.text = async () => ({ state: 'done', output: { text: pageJson({ text: BAD }) }, costMicros: 12_345 });
    await tell(room);
    expect(room.kids.money.ledger({ limit: 10 }).entries).toMatchObject([
      { outcome: 'gate-gore', actualMicros: 12_345 },
    ]);
    expect(room.kids.jobs.retryFailed()).toEqual({ jobs: [] });
  });

  it('shows no rough picture that nobody has judged', async () => {
    const room = await kidsRoom();
    room.script.image = async (_request, context) => {
      const bytes = await pictureBytes();
      context.progress({ kind: 'draft', bytes, mediaType: 'image/png' });
      return { state: 'done', output: { bytes, mediaType: 'image/png' } };
    };
    await tell(room);
    expect(JSON.stringify(room.events)).not.toMatch(/"draftId":"/);
  });
});

describe('the kids’ room and what is written there', () => {
  it.each([
    ['premise', (room: KidsRoom) => room.kids.stories.create({ premise: BAD })],
    [
      'cast',
      (room: KidsRoom) =>
        room.kids.stories.create({ premise: 'a fox', cast: [{ name: 'Mia', kind: 'girl', description: BAD }] }),
    ],
    ['description', (room: KidsRoom) => room.kids.characters.create({ name: 'Mia', description: BAD })],
    ['facts', (room: KidsRoom) => room.kids.characters.create({ name: 'Mia', facts: { outfit: BAD } })],
  ])('refuses a %s before anything is kept or sent', async (field, write) => {
    const room = await kidsRoom();
    expect(() => write(room)).toThrow(
      expect.objectContaining({ code: 'CONTENT_REFUSED', data: { field, category: 'gore', words: ['pool of blood'] } }),
    );
    expect(room.script.sent).toEqual([]);
    nothingIsLeft(room);
  });

  it('refuses an answer, an edit, a title, a branch, a tag and words for a picture', async () => {
    const room = await kidsRoom();
    const { id, scenes } = await tell(room);
    const sceneId = scenes[0]?.id ?? '';
    const { stories, changes } = room.kids;
    const refused = expect.objectContaining({ code: 'CONTENT_REFUSED' });
    const words = { kind: 'words', text: BAD } as const;
    expect(() => stories.addScene({ storyId: id, parentId: sceneId, answer: words })).toThrow(refused);
    expect(() => stories.edit({ id: sceneId, text: BAD })).toThrow(refused);
    expect(() => stories.update({ id, title: BAD })).toThrow(refused);
    expect(() => stories.setBranch({ id: sceneId, branch: { name: BAD, colour: 'none' } })).toThrow(refused);
    expect(() => changes.change({ storyIds: [id], addTags: [BAD] })).toThrow(refused);
    expect(() => stories.remake({ id: sceneId, kind: 'image', picturePrompt: BAD })).toThrow(refused);
    nothingIsLeft(room);
  });

  it('does not send what became forbidden after it was written', async () => {
    const room = await kidsRoom();
    const { id, scenes } = await tell(room, 'a fox and a spoon');
    room.engine.rooms.kids.set({ blockedWords: ['spoon'] });
    const sent = room.script.sent.length;
    const parentId = scenes[0]?.id ?? '';
    room.kids.stories.addScene({ storyId: id, parentId, answer: { kind: 'choice', index: 0 } });
    await room.kids.jobs.settled(id);
    expect(room.script.sent).toHaveLength(sent);
    expect(room.kids.jobs.list({ limit: 1 }).ended).toMatchObject([
      { state: 'refused', attempt: 1, error: { code: 'gate-other' } },
    ]);
  });

  it('does not use a model that is not allowed there any more', async () => {
    const room = await kidsRoom();
    const { id, scenes } = await tell(room);
    room.engine.rooms.kids.set({ modelIds: ['scripted-text'] });
    expect(() => room.kids.stories.remake({ id: scenes[0]?.id ?? '', kind: 'image' })).toThrow(
      expect.objectContaining({ code: 'MODEL_UNUSABLE' }),
    );
    room.engine.rooms.kids.set({ modelIds: [] });
    expect(room.kids.models().filter(({ usable }) => usable)).toEqual([]);
    expect(room.kids.stories.get(id).title).toBe('The Lamp');
  });

  it('tells the writer and the painter for whom they work', async () => {
    const room = await kidsRoom({ rules: { ageBand: '3-5' } });
    await tell(room);
    expect(JSON.stringify(room.script.sent[0]?.request)).toContain('three to five years old');
    expect(JSON.stringify(room.script.sent[1]?.request)).toContain('small children');
  });

  it('has no style that grown-ups took away', async () => {
    const room = await kidsRoom({ rules: { styles: ['cartoon'] } });
    expect((await tell(room)).style).toBe('cartoon');
    expect(() => room.kids.stories.create({ premise: 'a fox', style: 'oil-painting' })).toThrow(
      expect.objectContaining({ code: 'INPUT_REFUSED', data: { field: 'style', reason: 'not-in-this-room' } }),
    );
  });
});

describe('a false alarm', () => {
  it('goes on with the words that stopped it once a grown-up lets them through', async () => {
    const room = await kidsRoom();
    room.script.text = async () => ({ state: 'done', output: { text: pageJson({ text: BAD }) } });
    const story = await tell(room);
    const jobId = jobOf(story, 'text')?.id ?? '';
    const wish = { jobId, words: [] };
    const words = { allowed: ['pool of blood'], shown: false, preview: null };
    expect(await room.engine.letThrough({ ...wish, dryRun: true })).toEqual({ ...words, continued: false });
    await settle();
    expect(room.kids.jobs.get(jobId).state).toBe('refused');
    expect(room.engine.rooms.kids.get().allowedWords).toEqual([]);
    expect(await room.engine.letThrough(wish)).toEqual({ ...words, continued: true });
    await room.kids.jobs.settled(story.id);
    expect(room.kids.stories.get(story.id).scenes[0]?.text).toBe(BAD);
  });

  it('is none for a job that the gate did not stop', async () => {
    const room = await kidsRoom();
    await tell(room);
    const jobId = room.kids.jobs.list({ limit: 1 }).ended[0]?.id ?? '';
    await expect(room.engine.letThrough({ jobId, words: ['knife'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(room.engine.rooms.kids.get().allowedWords).toEqual([]);
  });
});

describe('OpenAI’s moderation', () => {
  const withService = async (verdict: (input: Asked) => unknown) => {
    const { url, seen } = await fakeModeration(verdict);
    const room = await kidsRoom({ openai: url });
    room.engine.rooms.kids.set({ moderationAccountId: 'environment:openai' });
    return { ...room, seen };
  };

  it('is asked about what is sent, the page and the picture', async () => {
    const room = await withService(() => fine);
    const story = await tell(room);
    expect(story.scenes[0]?.takes.map(({ kind }) => kind)).toEqual(['text', 'image']);
    expect(room.seen.map(([first]) => first?.type)).toEqual(['text', 'text', 'text', 'image_url']);
  });

  it('keeps nothing of a picture that it flags', async () => {
    const room = await withService((input) => (input[0]?.type === 'image_url' ? flagged : fine));
    const story = await tell(room);
    expect(jobOf(story, 'image')).toMatchObject({ state: 'refused', error: { code: 'gate-gore' } });
    expect(room.onDisk()).not.toContain('IHDR');
  });

  it('lets nothing through when it cannot be asked', async () => {
    const room = await withService(() => null);
    const story = await tell(room);
    expect(jobOf(story, 'text')).toMatchObject({ state: 'failed', error: { code: 'gate-unavailable' } });
    expect(room.script.sent).toEqual([]);
    // Asked four times, and an answer that is no verdict is none either.
    expect(room.seen).toHaveLength(4);
    const other = await withService(() => ({ results: [] }));
    expect(jobOf(await tell(other), 'text')).toMatchObject({ error: { code: 'gate-unavailable' } });
  });

  it('is not overruled for other topics by what was let through for one job', async () => {
    let verdict: unknown = flagged;
    const room = await withService((input) => (input[0]?.type === 'image_url' ? verdict : fine));
    const story = await tell(room);
    const jobId = jobOf(story, 'image')?.id ?? '';
    verdict = { results: [{ flagged: true, categories: { sexual: true } }] };
    expect(await room.engine.letThrough({ jobId, words: [] })).toMatchObject({ continued: true });
    await room.kids.jobs.settled(story.id);
    expect(jobOf(room.kids.stories.get(story.id), 'image')).toMatchObject({ error: { code: 'gate-sexual' } });
  });

  it('is never sent a photo, which leaves only in memory mode', async () => {
    const room = await withService(() => fine);
    const { id } = room.kids.characters.create({ name: 'Mia' });
    await room.kids.characters.photos.add(id, await pictureBytes());
    expect(room.seen).toEqual([]);
  });

  it('keeps back what a person wrote while it cannot be asked, after two tries', async () => {
    const room = await withService(() => null);
    await expect(room.kids.judgeSaid({ title: 'A good one' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      data: { reason: 'gate-unavailable' },
    });
    expect(room.seen).toHaveLength(2);
    room.engine.rooms.kids.set({ moderationAccountId: null });
    await room.kids.judgeSaid({ title: 'A good one' });
  });

  it('is sent nothing that the room’s own list stops, in the language of the story', async () => {
    const room = await withService(() => fine);
    const { id } = await tell(room);
    const asked = room.seen.length;
    const refused = { code: 'CONTENT_REFUSED', data: { field: 'text', category: 'gore', words: ['pool of blood'] } };
    await expect(room.kids.judgeSaid({ title: 'Fine', text: BAD }, { storyId: id })).rejects.toMatchObject(refused);
    expect(room.seen).toHaveLength(asked);
  });
});
