import { describe, expect, it } from 'vitest';
import { pageJson, pictureBytes, scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { settle } from '../../../test/support/fake-clock.ts';
import { smallClip } from '../../../test/support/small-clip.ts';
import { testEngine } from '../../../test/support/test-engine.ts';
import type { ImageRequest, VideoRequest } from '../provider-kit/model.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';

describe('the scene pipeline', () => {
  it('starts the picture while the page is still being written, as soon as its prompt is known', async () => {
    const { provider, script } = scriptedProvider();
    const release = Promise.withResolvers<void>();
    script.text = async (_request, { progress }) => {
      const whole = pageJson();
      const cut = whole.indexOf('"altText"');
      progress({ kind: 'text', delta: whole.slice(0, cut) });
      await release.promise;
      progress({ kind: 'text', delta: whole.slice(cut) });
      return { state: 'done', output: { text: whole } };
    };
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const story = library.stories.create({ premise: 'a fox' });
    await settle();
    expect(script.sent.map(({ kind }) => kind)).toEqual(['text', 'image']);
    expect(library.stories.get(story.id).scenes[0]?.text).toBeNull();
    release.resolve();
    await library.jobs.settled(story.id);
    const scene = library.stories.get(story.id).scenes[0];
    expect(scene?.text).toContain('fox');
    expect(scene?.takes.map(({ kind }) => kind).toSorted()).toEqual(['image', 'text']);
    expect(script.sent.filter(({ kind }) => kind === 'image')).toHaveLength(1);
  });

  it('tells the text as it grows, so that the page does not stay blank until the end', async () => {
    const { provider, script } = scriptedProvider();
    const release = Promise.withResolvers<void>();
    script.text = async (_request, { progress }) => {
      const whole = pageJson();
      for (const delta of whole.match(/.{1,12}/gs) ?? []) progress({ kind: 'text', delta });
      await release.promise;
      return { state: 'done', output: { text: whole } };
    };
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const texts: string[] = [];
    const stop = new AbortController();
    const watching = (async () => {
      for await (const event of library.events.watch(stop.signal)) {
        if (event.type === 'scene-streamed') texts.push(event.text);
      }
    })();
    const story = library.stories.create({ premise: 'a fox' });
    await settle();
    release.resolve();
    await library.jobs.settled(story.id);
    stop.abort();
    await watching;
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.at(-1)).toBe('Once there was a fox. It found a lamp.');
    for (const [index, text] of texts.entries()) expect(text.startsWith(texts[index - 1] ?? '')).toBe(true);
  });

  it('makes the clip from the picture that was made, not from words alone', async () => {
    const { provider, script } = scriptedProvider(await smallClip());
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const story = library.stories.create({ premise: 'a fox', videoMode: true });
    await library.jobs.settled(story.id);
    const video = script.sent.find(({ kind }) => kind === 'video')?.request as VideoRequest;
    const image = script.sent.find(({ kind }) => kind === 'image')?.request as ImageRequest;
    expect(video.picture?.mediaType).toBe('image/png');
    expect({ ...video.picture?.made?.request, references: [] }).toEqual(image);
    const scene = library.stories.get(story.id).scenes[0];
    expect(scene?.takes.find(({ kind }) => kind === 'video')?.asset?.durationSeconds).toBeGreaterThan(0);
    expect(library.query.cards({ limit: 1 }).stories[0]?.clipCount).toBe(1);
  });

  it('keeps words and choices when the picture fails, and makes only the picture again', async () => {
    const { provider, script } = scriptedProvider();
    let fails = true;
    script.image = async () => {
      if (fails) throw new ProviderFailure({ kind: 'refused', stage: 'input', billed: false }, 'no');
      return { state: 'done', output: { bytes: await pictureBytes(), mediaType: 'image/png' } };
    };
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const story = library.stories.create({ premise: 'a fox' });
    await library.jobs.settled(story.id);
    const scene = library.stories.get(story.id).scenes[0];
    expect(scene?.choices).toHaveLength(2);
    expect(scene?.jobs).toMatchObject([{ kind: 'image', state: 'refused', error: { code: 'refused-input' } }]);
    fails = false;
    library.stories.remake({ id: scene?.id ?? '', kind: 'image' });
    await library.jobs.settled(story.id);
    expect(script.sent.map(({ kind }) => kind)).toEqual(['text', 'image', 'image']);
    expect(library.stories.get(story.id).scenes[0]).toMatchObject({
      jobs: [],
      takes: [{ kind: 'text' }, { kind: 'image' }],
    });
  });

  it('makes a clip from the words when Video Mode is on and the picture failed', async () => {
    const { provider, script } = scriptedProvider(await smallClip());
    script.image = () => Promise.reject(new ProviderFailure({ kind: 'empty' }, 'nothing came'));
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const story = library.stories.create({ premise: 'a fox', videoMode: true });
    await library.jobs.settled(story.id);
    const video = script.sent.find(({ kind }) => kind === 'video')?.request as VideoRequest;
    expect(video.picture).toBeNull();
    expect(video.prompt).toContain('A fox beside a lamp');
  });

  it('describes the cast in the picture word for word, and only those who are in it', async () => {
    const { provider, script } = scriptedProvider();
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const cast = [
      { name: 'Mia', kind: 'girl', description: 'red curls, a yellow coat' },
      { name: 'Leo', kind: 'boy', description: 'a green hat' },
    ];
    const story = library.stories.create({ premise: 'a fox', cast });
    await library.jobs.settled(story.id);
    const request = script.sent.find(({ kind }) => kind === 'image')?.request as ImageRequest | undefined;
    expect(request?.prompt).toContain('Mia, girl: red curls, a yellow coat.');
    expect(request?.prompt).not.toContain('Leo');
    expect(request?.parts.cast).toMatchObject([cast[0]]);
  });

  it('refuses an answer that is no page instead of saving half of one', async () => {
    const { provider, script } = scriptedProvider();
    script.text = async () => ({ state: 'done', output: { text: '{"title": "only a title"}' } });
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const story = library.stories.create({ premise: 'a fox' });
    await library.jobs.settled(story.id);
    const scene = library.stories.get(story.id).scenes[0];
    expect(scene).toMatchObject({
      text: null,
      takes: [],
      jobs: [{ kind: 'text', error: { code: 'unreadable-answer' } }],
    });
  });

  it('never reads markup or control characters out of a model answer', async () => {
    const { provider, script } = scriptedProvider();
    const text = 'A <script>alert(1)</script>\u0007 fox \u202e and **more**.';
    script.text = async () => ({ state: 'done', output: { text: pageJson({ text }) } });
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const story = library.stories.create({ premise: 'a fox' });
    await library.jobs.settled(story.id);
    expect(library.stories.get(story.id).scenes[0]?.text).toBe('A <script>alert(1)</script> fox  and **more**.');
  });
});
