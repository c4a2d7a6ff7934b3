import { GoogleGenAI } from '@google/genai';
import { describe, expect, it } from 'vitest';
import { Page, PAGE_SCHEMA } from '../../src/engine/writer/page.ts';
import { runningSimulator } from './testing/running-simulator.ts';
import { getGoogle } from './testing/send.ts';
import { decoded, smallPicture } from './testing/small-picture.ts';

const simulator = runningSimulator();

function client(apiKey = 'test-key', apiVersion = 'v1beta'): GoogleGenAI {
  return new GoogleGenAI({ apiKey, apiVersion, httpOptions: { baseUrl: simulator().google } });
}

const PICTURES = [
  ['gemini-nano-banana-2.1', '1:8', 'jpeg 128x1024'],
  ['gemini-3-pro-image', '16:9', 'png 1024x576'],
  ['gemini-3.1-flash-lite-image', '1:1', 'png 1024x1024'],
] as const;

async function clipOrder() {
  const data = (await smallPicture()).toString('base64');
  return {
    model: 'gemini-omni-1.2-flash',
    background: true,
    input: [
      { type: 'image' as const, mime_type: 'image/png' as const, data },
      { type: 'text' as const, text: '<FIRST_FRAME> waves roll in' },
    ],
    response_format: {
      type: 'video' as const,
      delivery: 'uri' as const,
      aspect_ratio: '16:9' as const,
      duration: '6s',
    },
    generation_config: { video_config: { task: 'image_to_video' as const } },
  };
}

describe('the Google client against the simulator', () => {
  it.each(PICTURES)('gets a picture with photos from %s at %s', async (model, aspectRatio, picture) => {
    const photo = { inlineData: { mimeType: 'image/png', data: (await smallPicture()).toString('base64') } };
    const answer = await client().models.generateContent({
      model,
      contents: [{ role: 'user', parts: [{ text: 'The lighthouse at dusk.' }, photo, photo] }],
      config: { responseModalities: ['TEXT', 'IMAGE'], imageConfig: { aspectRatio, imageSize: '1K' }, store: false },
    });
    const parts =
      answer.candidates?.[0]?.content?.parts?.filter((part) => part.inlineData && part.thought !== true) ?? [];
    expect(parts).toHaveLength(1);
    expect(await decoded(parts[0]?.inlineData?.data ?? '')).toBe(picture);
    expect(answer.usageMetadata?.totalTokenCount).toBeGreaterThan(1000);
  });

  it.each(['v1beta', 'v1'])('writes a page, whole and streamed, below /%s', async (version) => {
    const config = {
      responseMimeType: 'application/json',
      responseJsonSchema: PAGE_SCHEMA,
      systemInstruction: 'One page.',
    };
    const request = { model: 'gemini-3.8-flash', contents: 'Premise: a fox', config };
    const whole = await client('test-key', version).models.generateContent(request);
    const page = Page.parse(JSON.parse(whole.text ?? ''));
    expect(page.choices).toHaveLength(3);
    let written = '';
    let reason: string | undefined;
    for await (const chunk of await client('test-key', version).models.generateContentStream(request)) {
      written += chunk.text ?? '';
      reason = chunk.candidates?.[0]?.finishReason ?? reason;
    }
    expect(JSON.parse(written)).toEqual(page);
    expect(reason).toBe('STOP');
  });

  it.each(['gemini-omni-1.1-flash', 'gemini-omni-1.2-flash'])(
    'films in the background with %s, by id',
    async (model) => {
      const ai = client();
      const { id } = await ai.interactions.create({ ...(await clipOrder()), model }, { maxRetries: 0 });
      const statuses: string[] = [];
      let last = await ai.interactions.get(id);
      for (; last.status === 'in_progress'; last = await ai.interactions.get(id)) statuses.push(last.status);
      expect(statuses).toHaveLength(2);
      expect(last.status).toBe('completed');
      const { steps } = JSON.parse(JSON.stringify(last)) as { steps: { content: { uri: string }[] }[] };
      const uri = steps[0]?.content[0]?.uri ?? '';
      const clip = await fetch(uri, { headers: { 'x-goog-api-key': 'test-key' } });
      expect([clip.status, clip.headers.get('content-type')]).toEqual([200, 'video/mp4']);
      expect((await fetch(uri)).status).toBe(403);
    },
  );

  it('cancels a clip, which then stays cancelled', async () => {
    const ai = client();
    const { id } = await ai.interactions.create(await clipOrder(), { maxRetries: 0 });
    expect((await ai.interactions.cancel(id)).status).toBe('cancelled');
    expect((await ai.interactions.get(id)).status).toBe('cancelled');
    await ai.interactions.delete(id);
    expect((await getGoogle(simulator(), `interactions/${id}`)).status).toBe(400);
  });

  it('lists its models', async () => {
    const names: string[] = [];
    for await (const model of await client().models.list()) names.push(model.name ?? '');
    expect(names).toContain('models/gemini-nano-banana-2.1');
    expect(names).not.toContain('models/gemini-2.5-flash-image');
  });

  it('says what is wrong as google.rpc.Status, which the client keeps as text', async () => {
    const failure = await client('wrong-key')
      .models.generateContent({ model: 'gemini-3.8-flash', contents: 'x' })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ status: 400 });
    const { error } = JSON.parse((failure as Error).message) as { error: { status: string; details: object[] } };
    expect(error).toMatchObject({ status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] });
  });
});
