import { describe, expect, it } from 'vitest';
import { runningSimulator } from './testing/running-simulator.ts';
import { bodyOf, post, postGoogle } from './testing/send.ts';
import { smallDataUrl, smallPicture } from './testing/small-picture.ts';

const simulator = runningSimulator();

/** Status and the words that a client reads, in whichever envelope. */
async function refusal(response: Response): Promise<[number, string]> {
  const body = await bodyOf(response);
  const error = body['error'] as Record<string, unknown> | string;
  const words = typeof error === 'string' ? [body['code'], error] : [error['code'], error['status'], error['message']];
  return [response.status, words.join(' ')];
}

const openAIPicture = { model: 'gpt-image-2.5-flare', prompt: 'a fox' };

describe('OpenAI refuses', () => {
  it.each<[string, object, number, string]>([
    ['a model that never was', { model: 'gpt-image-9' }, 404, 'model_not_found'],
    ['a model that is gone', { model: 'gpt-image-1' }, 404, 'model_not_found'],
    ['a text model for a picture', { model: 'gpt-6-luna' }, 404, 'model_not_found'],
    ['no model', { model: undefined }, 404, 'model_not_found'],
    ['no prompt', { prompt: undefined }, 400, 'missing_required_parameter'],
    ['an empty prompt', { prompt: '' }, 400, 'invalid_value'],
    ['a prompt that is too long', { prompt: 'x'.repeat(32_001) }, 400, 'invalid_value'],
    ['response_format', { response_format: 'b64_json' }, 400, 'unknown_parameter'],
    ['style', { style: 'vivid' }, 400, 'unknown_parameter'],
    ['a seed', { seed: 1 }, 400, 'unknown_parameter'],
    ['a size by 8', { size: '1000x1000' }, 400, 'invalid_value'],
    ['a size that is too wide', { size: '3840x1024' }, 400, 'invalid_value'],
    ['a size with too many pixels', { size: '3840x3840' }, 400, 'invalid_value'],
    ['a size with too few pixels', { size: '512x512' }, 400, 'invalid_value'],
    ['an edge that is too long', { size: '4096x2048' }, 400, 'invalid_value'],
    ['a size in other words', { size: 'large' }, 400, 'invalid_value'],
    ['a free size of 1.5', { model: 'gpt-image-1.5', size: '1536x864' }, 400, 'invalid_value'],
    ['xhigh of 2', { model: 'gpt-image-2', quality: 'xhigh' }, 400, 'invalid_value'],
    ['hd', { quality: 'hd' }, 400, 'invalid_value'],
    ['complexity of 2.5', { complexity: 'low' }, 400, 'unknown_parameter'],
    ['a transparent JPEG', { background: 'transparent', output_format: 'jpeg' }, 400, 'invalid_value'],
    ['svg without preview access', { output_format: 'svg' }, 400, 'invalid_value'],
    ['eleven pictures', { n: 11 }, 400, 'invalid_value'],
    ['four partials', { stream: true, partial_images: 4 }, 400, 'invalid_value'],
    ['a number as text', { n: '2' }, 400, 'invalid_type'],
  ])('%s', async (_, change, status, code) => {
    const [got, words] = await refusal(
      await post(`${simulator().openai}/images/generations`, { ...openAIPicture, ...change }),
    );
    expect([got, words]).toEqual([status, expect.stringContaining(code)]);
    expect(simulator().charges()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['input_fidelity of 2', { model: 'gpt-image-2', input_fidelity: 'low' }, 'input_fidelity'],
    ['input_fidelity of 2.6', { model: 'gpt-image-2.6-flare', input_fidelity: 'high' }, 'input_fidelity'],
    ['high fidelity of mini', { model: 'gpt-image-1-mini', input_fidelity: 'high' }, 'input_fidelity'],
    ['no photo', { images: [] }, 'invalid_value'],
    ['an empty reference', { images: [{}] }, 'missing_required_parameter'],
    ['both kinds of reference', { images: [{ image_url: 'data:', file_id: 'file-1' }] }, 'invalid_value'],
    ['an unknown file', { images: [{ file_id: 'file-1' }] }, 'invalid_value'],
    ['a photo that is none', { images: [{ image_url: 'data:image/png;base64,AAAA' }] }, 'invalid_image_file'],
    ['a PDF', { images: [{ image_url: 'data:application/pdf;base64,AAAA' }] }, 'unsupported_file_mimetype'],
  ])('in a JSON edit %s', async (_, change, code) => {
    const order = { model: 'gpt-image-2', prompt: 'x', images: [{ image_url: await smallDataUrl() }], ...change };
    expect(await refusal(await post(`${simulator().openai}/images/edits`, order))).toEqual([
      400,
      expect.stringContaining(code),
    ]);
  });

  const form = async (parts: readonly [string, string | Blob][]): Promise<[number, string]> => {
    const body = new FormData();
    for (const [name, value] of [['model', 'gpt-image-2'], ['prompt', 'x'], ...parts] as const)
      body.append(name, value);
    const headers = { authorization: 'Bearer test-key' };
    return refusal(await fetch(`${simulator().openai}/images/edits`, { method: 'POST', headers, body }));
  };
  const photo = async (type = 'image/png', size = 64): Promise<Blob> =>
    new Blob([new Uint8Array(await smallPicture('png', size))], { type });

  it('a form without a photo', async () => {
    expect(await form([])).toEqual([400, expect.stringContaining('missing_required_parameter')]);
  });

  it('a photo without a media type, as toFile sends it', async () => {
    expect(await form([['image', await photo('application/octet-stream')]])).toEqual([
      400,
      expect.stringContaining('unsupported_file_mimetype'),
    ]);
  });

  it('seventeen photos', async () => {
    const one = await photo();
    expect(await form(Array.from({ length: 17 }, () => ['image[]', one]))).toEqual([
      400,
      expect.stringContaining('invalid_value'),
    ]);
  });

  it('two photos under the name of one', async () => {
    const one = await photo();
    expect(
      await form([
        ['image', one],
        ['image', one],
      ]),
    ).toEqual([400, expect.stringContaining('Duplicate parameter')]);
  });

  it('a mask of another size', async () => {
    expect(
      await form([
        ['image', await photo()],
        ['mask', await photo('image/png', 32)],
      ]),
    ).toEqual([400, expect.stringContaining('invalid_image_format')]);
  });

  it.each([
    ['an object that is open', { type: 'object', properties: {}, required: [] }],
    [
      'a property that is not required',
      { type: 'object', properties: { a: { type: 'string' } }, required: [], additionalProperties: false },
    ],
    ['no schema', undefined],
  ])('as a strict schema %s', async (_, schema) => {
    const text = { format: { type: 'json_schema', name: 'page', strict: true, schema } };
    expect(
      await refusal(await post(`${simulator().openai}/responses`, { model: 'gpt-6-luna', input: 'x', text })),
    ).toEqual([400, expect.stringContaining('invalid_json_schema')]);
  });

  it('a chat that its document does not know', async () => {
    const order = { model: 'gpt-6-luna', messages: [{ role: 'nobody', content: 'x' }] };
    expect((await post(`${simulator().openai}/chat/completions`, order)).status).toBe(400);
  });

  it('a body that is no JSON, another content type and another path', async () => {
    const url = `${simulator().openai}/images/generations`;
    const headers = { authorization: 'Bearer test-key', 'content-type': 'application/json' };
    expect((await fetch(url, { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect(
      (await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'text/plain' }, body: '{}' })).status,
    ).toBe(400);
    expect((await post(`${simulator().openai}/images/variations`, {})).status).toBe(404);
  });
});

describe('xAI refuses', () => {
  const picture = { model: 'grok-imagine-image-2.0', prompt: 'a fox' };
  const clip = { model: 'grok-imagine-video', prompt: 'waves' };

  it.each<[string, string, object, number]>([
    ['a model that never was', 'images/generations', { ...picture, model: 'grok-9' }, 404],
    [
      'quality of the first model',
      'images/generations',
      { ...picture, model: 'grok-imagine-image', quality: 'low' },
      400,
    ],
    [
      '21:9 of the first model',
      'images/generations',
      { ...picture, model: 'grok-imagine-image', aspect_ratio: '21:9' },
      400,
    ],
    ['high quality', 'images/generations', { ...picture, quality: 'high' }, 400],
    ['a size', 'images/generations', { ...picture, size: '1024x1024' }, 400],
    ['a picture in a generation', 'images/generations', { ...picture, image: { url: 'data:' } }, 400],
    ['an edit without a picture', 'images/edits', picture, 400],
    ['no prompt', 'images/generations', { model: picture.model }, 400],
    ['a clip without words or picture', 'videos/generations', { model: clip.model }, 400],
    ['1080p of the first clip model', 'videos/generations', { ...clip, resolution: '1080p' }, 400],
    ['sixteen seconds', 'videos/generations', { ...clip, duration: 16 }, 400],
    ['half a second', 'videos/generations', { ...clip, duration: 0.5 }, 400],
    [
      'keyframes of the lite model',
      'videos/generations',
      { ...clip, model: 'grok-imagine-video-1.5-lite', keyframes: [] },
      400,
    ],
    ['a seed', 'videos/generations', { ...clip, seed: 1 }, 400],
    ['a picture that is none', 'videos/generations', { ...clip, image: { url: 'data:image/png;base64,AAAA' } }, 422],
    ['a file as picture', 'videos/generations', { ...clip, image: { url: 'data:application/pdf;base64,AAAA' } }, 400],
  ])('%s', async (_, path, order, status) => {
    expect((await refusal(await post(`${simulator().xai}/${path}`, order)))[0]).toBe(status);
    expect(simulator().charges()).toEqual([]);
  });

  it('image and images together, and more photos than the model takes', async () => {
    const photo = { url: await smallDataUrl(), type: 'image_url' };
    const edit = (more: object): Promise<Response> => post(`${simulator().xai}/images/edits`, { ...picture, ...more });
    expect((await edit({ image: photo, images: [photo] })).status).toBe(400);
    expect((await edit({ images: Array.from({ length: 6 }, () => photo) })).status).toBe(400);
    expect((await edit({ images: Array.from({ length: 5 }, () => photo) })).status).toBe(200);
    expect((await edit({ model: 'grok-imagine-image', images: Array.from({ length: 4 }, () => photo) })).status).toBe(
      400,
    );
  });

  it('a multipart edit, as the openai client would send it', async () => {
    const body = new FormData();
    body.append('model', picture.model);
    const headers = { authorization: 'Bearer test-key' };
    expect((await fetch(`${simulator().xai}/images/edits`, { method: 'POST', headers, body })).status).toBe(415);
  });
});

describe('Google refuses', () => {
  const contents = [{ role: 'user', parts: [{ text: 'a fox' }] }];
  const generate = (model: string, body: object): Promise<Response> =>
    postGoogle(simulator(), `models/${model}:generateContent`, body);

  it.each<[string, string, object, number]>([
    ['a model that is gone', 'gemini-2.5-flash-image', { contents }, 404],
    ['a clip model', 'gemini-omni-1.2-flash', { contents }, 404],
    ['no contents', 'gemini-3.8-flash', {}, 400],
    ['an unknown field', 'gemini-3.8-flash', { contents, response_format: {} }, 400],
    ['the newer responseFormat', 'gemini-3-pro-image', { contents, generationConfig: { responseFormat: {} } }, 400],
    [
      "another Google service's field",
      'gemini-3-pro-image',
      { contents, generationConfig: { imageConfig: { personGeneration: 'x' } } },
      400,
    ],
    [
      '2K of the lite model',
      'gemini-3.1-flash-lite-image',
      { contents, generationConfig: { imageConfig: { imageSize: '2K' } } },
      400,
    ],
    [
      'an unknown ratio',
      'gemini-3-pro-image',
      { contents, generationConfig: { imageConfig: { aspectRatio: '1:8' } } },
      400,
    ],
    ['a schema without its type', 'gemini-3.8-flash', { contents, generationConfig: { responseJsonSchema: {} } }, 400],
    ['a part of nothing', 'gemini-3.8-flash', { contents: [{ parts: [{}] }] }, 400],
    [
      'a photo that is none',
      'gemini-3-pro-image',
      { contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }] }] },
      400,
    ],
  ])('%s', async (_, model, body, status) => {
    expect((await refusal(await generate(model, body)))[0]).toBe(status);
    expect(simulator().charges()).toEqual([]);
  });

  it('fifteen photos', async () => {
    const part = { inlineData: { mimeType: 'image/png', data: (await smallPicture()).toString('base64') } };
    const parts = [{ text: 'x' }, ...Array.from({ length: 15 }, () => part)];
    expect((await generate('gemini-3-pro-image', { contents: [{ parts }] })).status).toBe(400);
    expect((await generate('gemini-3-pro-image', { contents: [{ parts: parts.slice(0, -1) }] })).status).toBe(200);
  });

  const clip = { model: 'gemini-omni-1.1-flash', background: true, input: 'waves' };
  it.each<[string, object, number]>([
    ['a duration as a number', { response_format: { type: 'video', duration: 6 } }, 400],
    ['a clip that is too long', { response_format: { type: 'video', duration: '11s' } }, 400],
    ['a clip that is too short', { response_format: { type: 'video', duration: '2s' } }, 400],
    ['a square clip', { response_format: { type: 'video', aspect_ratio: '1:1' } }, 400],
    ['background without store', { store: false, response_format: { type: 'video' } }, 400],
    [
      'image-to-video without an image',
      { response_format: { type: 'video' }, generation_config: { video_config: { task: 'image_to_video' } } },
      400,
    ],
    ['another field', { response_format: { type: 'video' }, seconds: 6 }, 400],
    ['no words', { input: [], response_format: { type: 'video' } }, 400],
    ['a model that never was', { model: 'veo-3', response_format: { type: 'video' } }, 404],
  ])('for a clip %s', async (_, change, status) => {
    expect((await refusal(await postGoogle(simulator(), 'interactions', { ...clip, ...change })))[0]).toBe(status);
  });

  it('an unknown clip with 400, not 404', async () => {
    const response = await fetch(`${simulator().google}/v1beta/interactions/v1_nothing`, {
      headers: { 'x-goog-api-key': 'test-key' },
    });
    expect(await refusal(response)).toEqual([400, expect.stringContaining('Invalid interaction name')]);
  });
});

describe('a key', () => {
  const openai = (key: string): Promise<Response> =>
    post(`${simulator().openai}/images/generations`, openAIPicture, key);
  const text = (key: string): Promise<Response> =>
    post(`${simulator().openai}/responses`, { model: 'gpt-6-luna', input: 'x' }, key);
  const xai = (key: string): Promise<Response> =>
    post(`${simulator().xai}/images/generations`, { model: 'grok-imagine-image', prompt: 'x' }, key);
  const google = (key: string): Promise<Response> =>
    postGoogle(simulator(), 'models/gemini-3.8-flash:generateContent', { contents: [{ parts: [{ text: 'x' }] }] }, key);

  it.each<[string, (key: string) => Promise<Response>, string, number, string]>([
    ['wrong at OpenAI', openai, 'wrong-1', 401, 'invalid_api_key'],
    ['of nobody at OpenAI', openai, 'sk-real-looking', 401, 'invalid_api_key'],
    ['without money at OpenAI, for pictures', openai, 'broke-1', 400, 'billing_hard_limit_reached'],
    ['without money at OpenAI, for text', text, 'broke-1', 429, 'insufficient_quota'],
    ['not verified at OpenAI', openai, 'unverified-1', 403, 'organization must be verified'],
    ['wrong at xAI, which is a 400', xai, 'wrong-1', 400, 'Incorrect API key provided'],
    ['without money at xAI', xai, 'broke-1', 403, 'used all available credits'],
    ['without rights at xAI', xai, 'unverified-1', 403, 'permission'],
    ['wrong at Google, which is a 400', google, 'wrong-1', 400, 'API key not valid'],
    ['without money at Google', google, 'broke-1', 400, 'FAILED_PRECONDITION'],
    ['without rights at Google', google, 'unverified-1', 403, 'PERMISSION_DENIED'],
  ])('%s', async (_, call, key, status, words) => {
    expect(await refusal(await call(key))).toEqual([status, expect.stringContaining(words)]);
    expect(simulator().charges()).toEqual([]);
  });

  it('that is missing is refused everywhere', async () => {
    const { openai: base, xai: xaiBase, google: googleBase } = simulator();
    const urls = [`${base}/models`, `${xaiBase}/models`, `${googleBase}/v1beta/models`];
    expect(await Promise.all(urls.map(async (url) => (await fetch(url)).status))).toEqual([401, 401, 403]);
  });
});
