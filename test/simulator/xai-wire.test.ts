import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { Page, PAGE_SCHEMA } from '../../src/engine/writer/page.ts';
import { runningSimulator } from './testing/running-simulator.ts';
import { bodyOf, get, post } from './testing/send.ts';
import { decoded, smallDataUrl } from './testing/small-picture.ts';

const simulator = runningSimulator();

function data(body: Record<string, unknown>): Record<string, unknown> {
  return (body['data'] as Record<string, unknown>[])[0] ?? {};
}

describe('xAI in the simulator', () => {
  it.each([
    ['grok-imagine-image', '1:1', 'jpeg 1024x1024', 200_000_000],
    ['grok-imagine-image-2.0', '16:9', 'jpeg 1024x576', 400_000_000],
  ])('paints with %s and says what it cost in ticks', async (model, aspect_ratio, picture, cost) => {
    const body = await bodyOf(
      await post(`${simulator().xai}/images/generations`, {
        model,
        prompt: 'a fox',
        aspect_ratio,
        response_format: 'b64_json',
      }),
    );
    expect(await decoded(String(data(body)['b64_json']))).toBe(picture);
    expect(body['usage']).toEqual({ cost_in_usd_ticks: cost });
  });

  it('edits JSON with photos and counts them into the price', async () => {
    const image = { url: await smallDataUrl(), type: 'image_url' };
    const order = {
      model: 'grok-imagine-image-2.0',
      prompt: 'at sea',
      images: [image, image],
      response_format: 'b64_json',
      quality: 'low',
    };
    const body = await bodyOf(await post(`${simulator().xai}/images/edits`, order));
    expect(body['usage']).toEqual({ cost_in_usd_ticks: 600_000_000 });
    expect(await decoded(String(data(body)['b64_json']))).toContain('jpeg');
  });

  it('gives a picture behind a link that ends after a day', async () => {
    const order = { model: 'grok-imagine-image', prompt: 'a fox' };
    const url = String(data(await bodyOf(await post(`${simulator().xai}/images/generations`, order)))['url']);
    const picture = await fetch(url);
    expect(await decoded(new Uint8Array(await picture.arrayBuffer()))).toBe('jpeg 1024x1024');
    simulator().clock.advance(24 * 60 * 60 * 1000);
    expect((await fetch(url)).status).toBe(403);
  });

  it.each(['grok-imagine-video', 'grok-imagine-video-1.5', 'grok-imagine-video-1.5-lite'])(
    'films a picture with %s: first an empty 202, then progress, then the link',
    async (model) => {
      const order = { model, prompt: 'waves', image: { url: await smallDataUrl() }, duration: 6, resolution: '720p' };
      const { request_id: id } = await bodyOf(await post(`${simulator().xai}/videos/generations`, order));
      const first = await get(`${simulator().xai}/videos/${String(id)}`);
      expect([first.status, await first.text()]).toEqual([202, '']);
      const second = await get(`${simulator().xai}/videos/${String(id)}`);
      expect([second.status, await second.json()]).toEqual([202, { status: 'pending', progress: 66, model }]);
      const third = await bodyOf(await get(`${simulator().xai}/videos/${String(id)}`));
      expect(third).toMatchObject({ status: 'done', video: { duration: 6, respect_moderation: true } });
      const fourth = await bodyOf(await get(`${simulator().xai}/videos/${String(id)}`));
      expect(fourth).toEqual(third);
    },
  );

  it('does not know a clip of before its restart', async () => {
    expect((await get(`${simulator().xai}/videos/0b7f3b8e-0000-4000-8000-000000000000`)).status).toBe(404);
  });

  it('writes for the openai client, in both forms', async () => {
    const client = new OpenAI({ apiKey: 'test-key', baseURL: simulator().xai, maxRetries: 0 });
    const schema = { ...PAGE_SCHEMA };
    const answer = await client.responses.create({
      model: 'grok-4.7',
      input: 'Premise: a fox',
      text: { format: { type: 'json_schema', name: 'page', strict: true, schema } },
    });
    expect(Page.parse(JSON.parse(answer.output_text)).ends).toBe(false);
    const stream = await client.chat.completions.create({
      model: 'grok-latest',
      messages: [{ role: 'user', content: 'Premise: a fox' }],
      response_format: { type: 'json_schema', json_schema: { name: 'page', strict: true, schema } },
      stream: true,
    });
    let written = '';
    for await (const chunk of stream) written += chunk.choices[0]?.delta.content ?? '';
    expect(Page.parse(JSON.parse(written)).choices).toHaveLength(3);
  });

  it('paints for the openai client with its extra fields', async () => {
    const client = new OpenAI({ apiKey: 'test-key', baseURL: simulator().xai, maxRetries: 0 });
    const answer = await client.post<{ data: { b64_json: string }[] }>('/images/generations', {
      body: { model: 'grok-imagine-image-2.0', prompt: 'a fox', aspect_ratio: '21:9', response_format: 'b64_json' },
    });
    expect(await decoded(answer.data[0]?.b64_json ?? '')).toBe('jpeg 1024x438');
  });

  it('tests a key without money', async () => {
    expect(await bodyOf(await get(`${simulator().xai}/api-key`))).toMatchObject({ team_blocked: false });
    expect((await get(`${simulator().xai}/models`)).status).toBe(200);
    expect(simulator().charges()).toEqual([]);
  });
});
