import type { Interactions } from '@google/genai';
import { failureOf } from '../../provider-kit/error-reply.ts';
import { failure } from '../../provider-kit/http-outcome.ts';
import { listAt, numberAt, textAt } from '../../provider-kit/loose-json.ts';
import type { JsonValue, MediaOutput, Reference, RunContext, Step, VideoRequest } from '../../provider-kit/model.ts';
import type { Outcome } from '../../provider-kit/outcome.ts';
import { pictureSize } from '../../provider-kit/picture-size.ts';
import { limitClipReferences } from '../../provider-kit/reference-limit.ts';
import { withTimeLimit } from '../../provider-kit/time-limit.ts';
import { googleBaseUrl, googleClient } from './google-client.ts';
import { judgeGoogle, judgeGooglePoll } from './judge-reply.ts';

/** Longest from the order to its result. */
export const CLIP_TIMEOUT_MS = 600_000;
const SUBMIT_TIMEOUT_MS = 120_000;
/** Most photos that a clip without a picture is made from; how many it takes at most is not published. */
export const CLIP_REFERENCES = 3;
const POLL_TIMEOUT_MS = 60_000;
const POLL_AFTER_MS = 5_000;

/** The mark that stands for a photo in a prompt. */
export const referenceTag = (index: number): string => `<IMAGE_REF_${index}>`;

/**
 * Orders one clip as an interaction in the background: from a picture, from photos of those in it, or from words alone.
 * The operation is its id.
 */
export function startClip(
  model: string,
  { prompt, durationSeconds, picture, references = [] }: VideoRequest,
  context: RunContext,
): Promise<Step<MediaOutput>> {
  return withTimeLimit(context, SUBMIT_TIMEOUT_MS, async (limited) => {
    limitClipReferences(model, { picture, references }, CLIP_REFERENCES);
    const photos = (picture ? [picture] : references).map(inlineImage);
    const text = { type: 'text' as const, text: picture ? `<FIRST_FRAME> ${prompt}` : prompt };
    const order: Interactions.InteractionCreateParams.CreateModelInteractionParamsNonStreaming = {
      model,
      background: true,
      store: true,
      input: [...photos, text],
      response_format: {
        type: 'video',
        delivery: 'uri',
        aspect_ratio: ratioOf(picture),
        duration: `${durationSeconds}s`,
        resolution: '720p',
      },
      generation_config: { video_config: { task: taskOf(picture, references) } },
    };
    try {
      const client = await googleClient(limited, judgeGoogle);
      const once = { maxRetries: 0, signal: limited.signal };
      const { id } = await client.interactions.create(order, once);
      if (!id) throw failure({ kind: 'empty' }, 'The order was answered without an id');
      return { state: 'pending', operation: { id }, pollAfterMs: POLL_AFTER_MS };
    } catch (error) {
      throw failureOf(error, judgeGoogle, context.clock.now());
    }
  });
}

/** Asks after a clip by its id, and fetches it when it is there. */
export async function resumeClip(operation: JsonValue, context: RunContext): Promise<Step<MediaOutput>> {
  const slow: Outcome = { kind: 'transient', sent: true, detail: 'No answer to the question after the clip' };
  const ask = async (limited: RunContext): Promise<unknown> => {
    try {
      const client = await googleClient(limited, judgeGooglePoll);
      return await client.interactions.get(textAt(operation, 'id'), {}, { maxRetries: 0, signal: limited.signal });
    } catch (error) {
      throw failureOf(error, judgeGooglePoll, context.clock.now());
    }
  };
  const interaction = await withTimeLimit(context, POLL_TIMEOUT_MS, ask, slow);
  const status = textAt(interaction, 'status');
  switch (status) {
    case 'completed':
      return { state: 'done', output: await clipOf(interaction, context) };
    case 'cancelled':
      throw failure({ kind: 'cancelled' }, 'The clip was cancelled there');
    case 'budget_exceeded':
      throw failure({ kind: 'billing' }, 'The budget for the clip was used up');
    case 'failed':
    case 'incomplete':
    case 'requires_action':
    case 'requires_continuation':
      throw failure({ kind: 'empty' }, textAt(interaction, 'error', 'message') || `The clip ended as ${status}`);
    default: // `queued`, `in_progress`, and any word that is not known yet.
      return { state: 'pending', operation, pollAfterMs: POLL_AFTER_MS };
  }
}

/** Ends the work there. */
export function cancelClip(operation: JsonValue, context: RunContext): Promise<void> {
  return withTimeLimit(context, POLL_TIMEOUT_MS, async (limited) => {
    const client = await googleClient(limited, judgeGooglePoll);
    await client.interactions.cancel(textAt(operation, 'id'), {}, { maxRetries: 0, signal: limited.signal });
  });
}

/** The one of both ratios that is nearer to the picture's; wide where there is none. */
function ratioOf(picture: VideoRequest['picture']): '16:9' | '9:16' {
  const size = picture && pictureSize(picture.bytes);
  return size && size.height > size.width ? '9:16' : '16:9';
}

function taskOf(
  picture: VideoRequest['picture'],
  references: readonly Reference[],
): 'image_to_video' | 'reference_to_video' | 'text_to_video' {
  if (picture) return 'image_to_video';
  return references.length === 0 ? 'text_to_video' : 'reference_to_video';
}

function inlineImage({ bytes, mediaType }: MediaOutput): {
  type: 'image';
  mime_type: string;
  data: string;
} {
  return { type: 'image', mime_type: mediaType, data: Buffer.from(bytes).toString('base64') };
}

async function clipOf(interaction: unknown, context: RunContext): Promise<MediaOutput> {
  const contents = listAt(interaction, 'steps').flatMap((step) => listAt(step, 'content'));
  const video = contents.find((content) => textAt(content, 'type') === 'video');
  const data = textAt(video, 'data');
  if (data !== '') return { bytes: Buffer.from(data, 'base64'), mediaType: textAt(video, 'mime_type') || 'video/mp4' };
  const uri = textAt(video, 'uri');
  if (uri !== '') return download(uri, context);
  if (contents.length === 0) throw failure({ kind: 'empty' }, 'The answer has no clip');
  const tokens = listAt(interaction, 'usage', 'output_tokens_by_modality')
    .filter((each) => textAt(each, 'modality') === 'video')
    .reduce<number>((sum, each) => sum + (numberAt(each, 'tokens') ?? 0), 0);
  throw failure({ kind: 'refused', stage: 'output', billed: tokens > 0 }, 'The model answered with words instead');
}

/** Results wait behind the key; it goes to the service's own host only. */
async function download(uri: string, context: RunContext): Promise<MediaOutput> {
  const url = URL.parse(uri);
  if (!url) throw failure({ kind: 'invalid', detail: 'not an address' }, 'The clip has no address');
  url.searchParams.set('alt', 'media');
  const own = url.origin === new URL(googleBaseUrl(context)).origin;
  return context.download(url.href, own ? { 'x-goog-api-key': await context.secret('key') } : {});
}
