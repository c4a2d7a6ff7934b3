import type OpenAI from 'openai';
import type { ImageEditStreamEvent, ImageGenStreamEvent } from 'openai/resources/images';
import { failureOf } from '../../provider-kit/error-reply.ts';
import { finishedStep } from '../../provider-kit/finished-step.ts';
import { failure } from '../../provider-kit/http-outcome.ts';
import { numberAt } from '../../provider-kit/loose-json.ts';
import type { ImageRequest, MediaOutput, RunContext, Step } from '../../provider-kit/model.ts';
import { openAIClient } from '../../provider-kit/openai-client.ts';
import { pictureFromBase64, wholePicture } from '../../provider-kit/picture-bytes.ts';
import { limitReferences } from '../../provider-kit/reference-limit.ts';
import { withTimeLimit } from '../../provider-kit/time-limit.ts';
import { judgeOpenAI } from './judge-reply.ts';
import type { PictureModelData } from './picture-models.ts';

/** A sunburst at its best takes minutes. */
export const PICTURE_TIMEOUT_MS = 600_000;
export const MOST_REFERENCES = 16;
/** Rough pictures on the way. */
export const PARTIAL_PICTURES = 2;
const QUALITY = 'medium';

/**
 * Makes one picture: `POST /images/generations`, with references `POST /images/edits` as multipart. Both stream;
 * rough pictures go out as drafts, and the cost comes from the tokens that the last event counts.
 */
export function makePicture(
  data: PictureModelData,
  request: ImageRequest,
  context: RunContext,
  defaultBaseUrl: string,
): Promise<Step<MediaOutput>> {
  return withTimeLimit(context, context.timeLimitMs ?? PICTURE_TIMEOUT_MS, async (limited) => {
    try {
      const client = await openAIClient(limited, defaultBaseUrl);
      return await readEvents(await send(client, data, request, limited.signal), data, limited);
    } catch (error) {
      throw failureOf(error, judgeOpenAI, context.clock.now());
    }
  });
}

async function send(
  client: OpenAI,
  data: PictureModelData,
  { prompt, parts, width, height, references }: ImageRequest,
  signal: AbortSignal,
): Promise<AsyncIterable<ImageGenStreamEvent | ImageEditStreamEvent>> {
  // Hard edges of single pixels do not survive JPEG; everything else is much smaller as JPEG.
  const format = parts.style === 'pixel-art' ? 'png' : 'jpeg';
  const body = {
    model: data.id,
    prompt,
    size: `${width}x${height}`,
    quality: QUALITY,
    output_format: format,
    ...(format === 'jpeg' ? { output_compression: 92 } : {}),
    partial_images: PARTIAL_PICTURES,
    stream: true,
  } as const;
  if (references.length === 0) return client.images.generate(body, { signal });
  limitReferences(data.id, { references }, MOST_REFERENCES);
  const fidelity = data.inputFidelity ? { input_fidelity: data.inputFidelity } : {};
  // The names of people have no business in file names.
  const image = references.map(({ bytes, mediaType }, index) => {
    const name = `reference-${index + 1}.${mediaType.split('/')[1] ?? 'png'}`;
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  });
  return client.images.edit({ ...body, ...fidelity, image }, { signal });
}

async function readEvents(
  events: AsyncIterable<ImageGenStreamEvent | ImageEditStreamEvent>,
  { rates }: PictureModelData,
  { progress }: RunContext,
): Promise<Step<MediaOutput>> {
  let begun = false;
  for await (const event of events) {
    begun = true;
    switch (event.type) {
      case 'image_generation.partial_image':
      case 'image_edit.partial_image': {
        const draft = wholePicture(event.b64_json);
        if (draft) progress({ kind: 'draft', ...draft });
        break;
      }
      case 'image_generation.completed':
      case 'image_edit.completed': {
        const output = pictureFromBase64(event.b64_json ?? '');
        return finishedStep(output, costOf(event.usage, rates));
      }
      default: // Kinds of event that came later than this code say nothing that is needed here.
    }
  }
  if (!begun) throw failure({ kind: 'empty' }, 'The answer has no picture');
  const detail = 'The stream ended before the picture was complete';
  throw failure({ kind: 'transient', sent: true, detail }, detail);
}

function costOf(usage: unknown, rates: PictureModelData['rates']): number | null {
  const input = numberAt(usage, 'input_tokens');
  const output = numberAt(usage, 'output_tokens');
  if (input === null || output === null) return null;
  const image = numberAt(usage, 'input_tokens_details', 'image_tokens') ?? 0;
  return Math.ceil((input - image) * rates.text + image * rates.image + output * rates.output);
}
