import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { settle } from '../support/fake-clock.ts';
import { kidsRoom } from '../support/kids-room.ts';
import { pageJson } from '../support/scripted-provider.ts';
import { smallClip } from '../support/small-clip.ts';

const BAD = 'a pool of blood';
const notHere = expect.objectContaining({ code: 'NOT_ALLOWED', data: { reason: 'not-in-this-room' } });

/** A moderation that finds nothing wrong with anything. */
async function mildService(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ results: [{ flagged: false, categories: {} }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

describe('the kids’ room', () => {
  it('would use a model that was taken away after the work for it was asked for', async () => {
    const { engine, kids, script } = await kidsRoom();
    const first = Promise.withResolvers<void>();
    script.concurrency = 1;
    script.text = async () => {
      await first.promise;
      return { state: 'done', output: { text: pageJson() } };
    };
    kids.stories.create({ premise: 'a fox', length: null });
    const { id } = kids.stories.create({ premise: 'a hare', length: null });
    await settle();
    engine.rooms.kids.set({ modelIds: [] });
    first.resolve();
    await kids.jobs.settled(id);
    expect(script.sent.map(({ kind }) => kind)).toEqual(['text']);
    expect(kids.stories.get(id).scenes[0]?.jobs).toMatchObject([{ error: { code: 'not-in-this-room' } }]);
  });

  it('would show words while they come, before the service has judged the page', async () => {
    const { engine, kids, script, events } = await kidsRoom({ openai: await mildService() });
    engine.rooms.kids.set({ moderationAccountId: 'environment:openai' });
    script.text = async (_request, context) => {
      const text = pageJson({ text: 'All was well. The end came. And it was good.' });
      for (const delta of text.match(/.{1,7}/gs) ?? []) context.progress({ kind: 'text', delta });
      await settle();
      return { state: 'done', output: { text } };
    };
    const { id } = kids.stories.create({ premise: 'a fox', length: null });
    await kids.jobs.settled(id);
    await settle();
    expect(kids.stories.get(id).scenes[0]?.text).toContain('All was well.');
    expect(events.filter(({ type }) => type === 'scene-streamed')).toEqual([]);
  });

  it('would make pictures and clips of anything, where they belong to no story', async () => {
    const { kids, script } = await kidsRoom({
      clip: await smallClip(),
      rules: { modelIds: ['scripted-image', 'scripted-video'] },
    });
    const refused = expect.objectContaining({ code: 'CONTENT_REFUSED' });
    const picture = { prompt: BAD, referenceIds: [], modelId: 'scripted-image', dryRun: false };
    expect(() => kids.media.image(picture)).toThrow(refused);
    await expect(kids.media.video({ prompt: BAD, dryRun: false })).rejects.toEqual(refused);
    expect([script.sent, kids.media.list({ limit: 9 }).tasks]).toEqual([[], []]);
  });

  it('would make a clip from nothing that was judged, or from a picture from elsewhere', async () => {
    const { kids, script } = await kidsRoom({ clip: await smallClip(), rules: { modelIds: ['scripted-video'] } });
    const clip = { prompt: 'waves', modelId: 'scripted-video', dryRun: false };
    await expect(kids.media.video(clip)).rejects.toEqual(notHere);
    await expect(kids.media.video({ ...clip, imageUrl: 'https://example.com/a.png' })).rejects.toEqual(notHere);
    expect([script.sent, kids.media.list({ limit: 9 }).tasks]).toEqual([[], []]);
  });

  it('would make a clip of a page from nothing that was judged, once its picture did not pass', async () => {
    const models = ['scripted-text', 'scripted-image', 'scripted-video'];
    const { kids, script } = await kidsRoom({
      clip: await smallClip(),
      rules: { modelIds: models, pictureCheckModelId: 'scripted-eye' },
    });
    const away = JSON.stringify({ suitable: false, topics: ['gore'] });
    script.check = async () => ({ state: 'done', output: { text: away } });
    const { id } = kids.stories.create({ premise: 'a fox', length: null, videoMode: true });
    await kids.jobs.settled(id);
    script.image = () => Promise.reject(new Error('the painter is out'));
    const sceneId = kids.stories.get(id).scenes[0]?.id ?? '';
    kids.stories.remake({ id: sceneId, kind: 'image' });
    await kids.jobs.settled(id);
    expect(script.sent.map(({ kind }) => kind)).toEqual(['text', 'image', 'check', 'image']);
    expect(() => kids.stories.remake({ id: sceneId, kind: 'video' })).toThrow(notHere);
  });

  it('would send photos of people to a service', async () => {
    const { kids } = await kidsRoom();
    expect(() => kids.characters.consents.agree('scripted')).toThrow(notHere);
    expect(kids.characters.consents.list().consents).toEqual([]);
  });
});
