import OpenAI, { toFile } from 'openai';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '../../src/engine/writer/page-request.ts';
import { readPage } from '../../src/engine/writer/read-page.ts';
import { openApiProblem } from './openai/openapi-check.ts';
import { runningSimulator } from './testing/running-simulator.ts';
import { get } from './testing/send.ts';
import { decoded, smallDataUrl, smallPicture } from './testing/small-picture.ts';

const simulator = runningSimulator();

function client(apiKey = 'test-key'): OpenAI {
  return new OpenAI({ apiKey, baseURL: simulator().openai, maxRetries: 0 });
}

const GENERATED = [
  'gpt-image-1-mini',
  'gpt-image-1.5',
  'gpt-image-2',
  'gpt-image-2.5-flare',
  'gpt-image-2.5-sunburst',
  'gpt-image-2.6-flare',
  'gpt-image-2.6-sunburst',
];

const brief = {
  premise: 'a fox who finds a lighthouse',
  cast: [{ name: 'Mia', kind: 'girl', description: 'red curls' }],
  language: 'en',
  seed: 1,
  length: 2,
  tier: 'kids' as const,
  telling: 0,
};
const earlier = [
  { title: 'One', text: 'Text.', telling: 0, answer: { kind: 'choice' as const, index: 0 }, answerLabel: 'Go in' },
];

describe('the openai client against the simulator', () => {
  it.each(GENERATED)('gets a picture of the asked size and format from %s', async (model) => {
    const answer = await client().images.generate({ model, prompt: 'a fox', size: '1536x1024', output_format: 'webp' });
    expect(await decoded(answer.data?.[0]?.b64_json ?? '')).toBe('webp 1536x1024');
    expect(answer.usage?.output_tokens).toBeGreaterThan(0);
  });

  it('answers in the shape of the OpenAPI document, so that a typed reader of it is not surprised', async () => {
    const answer = await client().images.generate({ model: 'gpt-image-2', prompt: 'a fox', size: '1024x1024', n: 2 });
    expect(answer.data).toHaveLength(2);
    expect(openApiProblem('ImagesResponse', JSON.parse(JSON.stringify(answer)))).toBe(null);
    expect(openApiProblem('ListModelsResponse', await (await get(`${simulator().openai}/models`)).json())).toBe(null);
  });

  it('gets two rougher pictures before the picture, each of which decodes', async () => {
    const stream = await client().images.generate({
      model: 'gpt-image-2.5-flare',
      prompt: 'a fox',
      size: '1024x1536',
      stream: true,
      partial_images: 2,
    });
    const seen: string[] = [];
    for await (const event of stream) {
      expect(openApiProblem('ImageGenStreamEvent', JSON.parse(JSON.stringify(event)))).toBe(null);
      seen.push(`${event.type} ${await decoded(event.b64_json)}`);
    }
    expect(seen).toEqual([
      'image_generation.partial_image png 1024x1536',
      'image_generation.partial_image png 1024x1536',
      'image_generation.completed png 1024x1536',
    ]);
  });

  it.each([1, 16])('edits with %i reference photos as multipart', async (count) => {
    const photo = await smallPicture();
    const photos = await Promise.all(
      Array.from({ length: count }, (_, index) => toFile(photo, `${index}.png`, { type: 'image/png' })),
    );
    const [first] = photos;
    if (!first) throw new Error('no photo');
    const answer = await client().images.edit({
      model: 'gpt-image-1.5',
      prompt: 'the fox at sea',
      image: count === 1 ? first : photos,
      mask: await toFile(photo, 'mask.png', { type: 'image/png' }),
      size: '1024x1024',
      input_fidelity: 'high',
    });
    expect(await decoded(answer.data?.[0]?.b64_json ?? '')).toBe('png 1024x1024');
    expect(answer.usage?.input_tokens_details.image_tokens).toBe(count * 1000);
  });

  it('streams an edit', async () => {
    const stream = await client().images.edit({
      model: 'gpt-image-2.6-flare',
      prompt: 'the fox at sea',
      image: await toFile(await smallPicture('jpeg'), 'fox.jpg', { type: 'image/jpeg' }),
      stream: true,
      partial_images: 1,
    });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    expect(types).toEqual(['image_edit.partial_image', 'image_edit.completed']);
  });

  it('edits as JSON', async () => {
    const body = { model: 'gpt-image-2', prompt: 'at sea', images: [{ image_url: await smallDataUrl('webp') }] };
    const answer = await client().post<{ data: { b64_json: string }[] }>('/images/edits', { body });
    expect(await decoded(answer.data[0]?.b64_json ?? '')).toBe('png 1024x1024');
  });

  it.each([
    ['one that goes on', [], false],
    ['the last one', earlier, true],
  ])('writes a page that the writer accepts: %s', async (_, before, ends) => {
    const { instructions, input, outputSchema: schema } = pageRequest({ brief, earlier: before });
    const format = { type: 'json_schema' as const, name: 'page', strict: true, schema: { ...schema } };
    const answer = await client().responses.create({
      model: 'gpt-6-luna',
      instructions,
      input,
      text: { format },
      store: false,
    });
    const page = readPage(answer.output_text);
    expect(page.ends).toBe(ends);
    expect(page.choices).toHaveLength(ends ? 0 : 3);
    expect(new Set(page.choices.map(({ label }) => label)).size).toBe(page.choices.length);
    expect(page.who).toEqual(['Mia']);
  });

  it('streams a page whose pieces are the whole', async () => {
    const { instructions, input, outputSchema: schema } = pageRequest({ brief, earlier: [] });
    const format = { type: 'json_schema' as const, name: 'page', strict: true, schema: { ...schema } };
    const stream = client().responses.stream({ model: 'gpt-6.1-terra', instructions, input, text: { format } });
    let written = '';
    let pieces = 0;
    for await (const event of stream) {
      if (event.type !== 'response.output_text.delta') continue;
      written += event.delta;
      pieces++;
    }
    expect(pieces).toBeGreaterThan(10);
    expect((await stream.finalResponse()).output_text).toBe(written);
    expect(readPage(written).ends).toBe(false);
  });

  it('talks in chat form, whole and streamed', async () => {
    const messages = [{ role: 'user' as const, content: 'Say something.' }];
    const whole = await client().chat.completions.create({ model: 'gpt-6-luna', messages });
    const stream = await client().chat.completions.create({
      model: 'gpt-6-luna',
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    let written = '';
    let tokens = 0;
    for await (const chunk of stream) {
      written += chunk.choices[0]?.delta.content ?? '';
      tokens = chunk.usage?.total_tokens ?? tokens;
    }
    expect(written).toBe(whole.choices[0]?.message.content);
    expect(tokens).toBe(whole.usage?.total_tokens);
  });

  it('lists what is alive today with the day it ends', async () => {
    const models: Record<string, unknown> = {};
    for await (const model of client().models.list())
      models[model.id] = JSON.parse(JSON.stringify(model)).shutdown_date;
    expect(models).toMatchObject({ 'gpt-image-1-mini': '2026-12-01', 'gpt-image-2.6-flare': null });
    expect(models).not.toHaveProperty('gpt-image-1');
  });

  it('has no gpt-image-1.5 any more once its day has come', async () => {
    const { clock } = simulator();
    const days = 10 * 24 * 60 * 60 * 1000;
    clock.advance(days);
    const failure = await client()
      .images.generate({ model: 'gpt-image-1.5', prompt: 'x' })
      .catch((error: unknown) => error);
    clock.advance(-days);
    expect(failure).toMatchObject({ status: 404, code: 'model_not_found' });
  });
});
