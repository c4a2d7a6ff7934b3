import { randomUUID } from 'node:crypto';
import { jobReference } from '../core/billing.ts';
import { jsonReply, textOf, type Call, type Reply, type Twist } from '../core/exchange.ts';
import type { World } from '../core/world.ts';
import { makeClip } from '../media/make-clip.ts';
import { sizeForRatio } from '../media/make-picture.ts';
import { checkPictureReference, oneOf, onlyFields, wholeNumber } from './read-fields.ts';
import { invalidArgument, moderated, ticks, xaiReply } from './xai-errors.ts';
import type { XaiFiles } from './xai-files.ts';
import { xaiModel } from './xai-models.ts';

const FIELDS = new Set(
  `model prompt image image_url duration aspect_ratio resolution reference_images generate_audio last_frame
  keyframes storage_options user metadata`.split(/\s+/u),
);
const RATIOS = ['16:9', '9:16', '1:1', '4:3', '3:4', '3:2', '2:3'];
/** Clips are small, whatever resolution was paid for: what is tested is the way, not the picture. */
const LONG_SIDE = 160;

interface Clip {
  readonly call: Call;
  readonly model: string;
  readonly ratio: string;
  readonly duration: number;
  readonly dollars: number;
  readonly twist: Twist | null;
  polls: number;
  charged: boolean;
  url: string | null;
}

export interface XaiVideos {
  submit(call: Call, body: Record<string, unknown>, twist: Twist | null): Promise<Reply>;
  poll(call: Call, id: string, twist: Twist | null): Reply;
  clear(): void;
}

/** `POST /v1/videos/generations` and `GET /v1/videos/{request_id}` (sections 2.4 and 2.5 of the wire contracts). */
export function createXaiVideos(world: World, files: XaiFiles): XaiVideos {
  const clips = new Map<string, Clip>();

  function charge(clip: Clip, refused: boolean): void {
    if (clip.charged) {
      if (refused) world.withhold(jobReference(clip.call));
      return;
    }
    clip.charged = true;
    world.charge({
      ...jobReference(clip.call),
      model: clip.model,
      kind: 'video',
      units: clip.duration,
      amountMicros: Math.round(clip.dollars * 1e6),
      refused,
    });
  }

  return {
    submit: async (call, body, twist) => {
      const order = await readOrder(body);
      if (twist === 'refused-input') throw moderated('video', null);
      if (twist === 'wrong-type')
        return { status: 200, headers: { 'content-type': 'text/plain' }, chunks: ['accepted'] };
      if (twist === 'empty') return jsonReply(200, {});
      const id = randomUUID();
      const clip: Clip = { ...order, call, twist, polls: 0, charged: false, url: null };
      clips.set(id, clip);
      // Accepted work is paid work, also when nobody ever asks for it; a moderated one is settled when it ends.
      if (twist === null) charge(clip, false);
      return jsonReply(200, { request_id: id });
    },
    poll: (call, id, pollTwist) => {
      const clip = clips.get(id);
      if (!clip) return xaiReply(404, 'Some requested entity was not found', `Request ${id} was not found.`);
      if (pollTwist === 'wrong-type')
        return { status: 200, headers: { 'content-type': 'text/plain' }, chunks: ['soon'] };
      if (pollTwist === 'unknown-status') return jsonReply(200, { status: 'reticulating', model: clip.model });
      if (pollTwist === 'transient-400') return xaiReply(400, 'invalid-argument', 'Try again.');
      if (pollTwist === 'expired-url') return jsonReply(200, { status: 'expired', model: clip.model });
      clip.polls++;
      if (pollTwist === null && clip.polls <= world.pollsUntilDone) return pending(clip, world.pollsUntilDone);
      return finish(call, clip, pollTwist ?? clip.twist);
    },
    clear: () => clips.clear(),
  };

  function finish(call: Call, clip: Clip, twist: Twist | null): Reply {
    const done = (video: object, dollars: number): Reply =>
      jsonReply(200, {
        status: 'done',
        progress: 100,
        model: clip.model,
        video,
        usage: { cost_in_usd_ticks: ticks(dollars) },
      });
    if (twist === 'billed-refusal') {
      charge(clip, true);
      throw moderated('video', clip.dollars);
    }
    const dollars = clip.charged ? clip.dollars : 0;
    if (twist === 'refused-output') {
      return done({ url: '', duration: clip.duration, respect_moderation: false }, dollars);
    }
    if (twist === 'empty') return done({ url: '', duration: clip.duration, respect_moderation: true }, dollars);
    if (twist === 'refused-input') {
      const error = { code: 'invalid_argument', message: 'The prompt was rejected by content moderation.' };
      return jsonReply(200, { status: 'failed', model: clip.model, error });
    }
    const size = sizeForRatio(clip.ratio, LONG_SIDE);
    const bytes = (): Promise<Uint8Array> => makeClip({ ...size, durationSeconds: clip.duration });
    clip.url ??= files.add(call.origin, { mediaType: 'video/mp4', bytes }, 'vidgen');
    return done({ url: clip.url, duration: clip.duration, respect_moderation: true }, dollars);
  }
}

/** "Not yet": the first time with an empty body, as the service does. */
function pending(clip: Clip, pollsUntilDone: number): Reply {
  if (clip.polls === 1) return { status: 202, headers: {}, chunks: [] };
  const progress = Math.floor((clip.polls / (pollsUntilDone + 1)) * 100);
  return jsonReply(202, { status: 'pending', progress, model: clip.model });
}

async function readOrder(
  body: Record<string, unknown>,
): Promise<{ model: string; ratio: string; duration: number; dollars: number }> {
  const model = xaiModel(body['model'], 'video');
  onlyFields(body, FIELDS);
  const picture = body['image'] ?? (body['image_url'] === undefined ? undefined : { url: body['image_url'] });
  const references = body['reference_images'];
  if (picture !== undefined && references !== undefined) {
    throw invalidArgument('image and reference_images cannot be used together.');
  }
  const prompt = textOf(body['prompt']) ?? '';
  if (prompt === '' && picture === undefined) throw invalidArgument('prompt is required without an image.');
  if (picture !== undefined) await checkPictureReference(picture, 'image');
  if (references !== undefined) {
    if (!Array.isArray(references) || references.length < 1 || references.length > 7) {
      throw invalidArgument('reference_images takes 1 to 7 images.');
    }
    for (const [index, reference] of references.entries()) {
      await checkPictureReference(reference, `reference_images[${index}]`);
    }
  }
  for (const name of ['last_frame', 'keyframes']) {
    if (body[name] !== undefined && !model.frames) throw invalidArgument(`${name} is not supported by ${model.id}.`);
  }
  const duration = wholeNumber(body, 'duration', [1, references === undefined ? 15 : 10], 8);
  const resolution = oneOf(body, 'resolution', Object.keys(model.pricePerSecond), '480p');
  if (references !== undefined && resolution === '1080p') {
    throw invalidArgument('reference_images are not supported at 1080p.');
  }
  const pictures = Number(picture !== undefined) + (Array.isArray(references) ? references.length : 0);
  const dollars = duration * (model.pricePerSecond[resolution] ?? 0) + pictures * model.pricePerPicture;
  const ratio = oneOf(body, 'aspect_ratio', RATIOS, '16:9');
  return { model: model.id, ratio, duration, dollars };
}
