import { dataUrl } from '../../provider-kit/data-url.ts';
import type { JudgeReply } from '../../provider-kit/error-reply.ts';
import { finishedStep } from '../../provider-kit/finished-step.ts';
import { failure } from '../../provider-kit/http-outcome.ts';
import { at, numberAt, textAt } from '../../provider-kit/loose-json.ts';
import type { JsonValue, MediaOutput, RunContext, Step, VideoRequest } from '../../provider-kit/model.ts';
import type { Outcome } from '../../provider-kit/outcome.ts';
import { limitClipReferences } from '../../provider-kit/reference-limit.ts';
import { sendJson } from '../../provider-kit/send-json.ts';
import { withTimeLimit } from '../../provider-kit/time-limit.ts';
import { costOf } from './cost.ts';
import { billedBy, judgeXai } from './judge-reply.ts';
import { xaiAddress } from './xai-address.ts';

/** Longest from the order to its result. */
export const CLIP_TIMEOUT_MS = 300_000;
const SUBMIT_TIMEOUT_MS = 120_000;
/** Most photos that a clip without a picture is made from. */
export const CLIP_REFERENCES = 7;
const POLL_TIMEOUT_MS = 60_000;
const POLL_AFTER_MS = 5_000;
const RESOLUTION = '720p';
/** Like the pictures; a clip from a picture takes the picture's ratio, and another one would stretch it. */
const RATIO = '1:1';

/**
 * Orders one clip: `POST /videos/generations`, from a picture, from photos of those in it, or from words alone. The
 * operation is xAI's id of the order.
 */
export function startClip(
  model: string,
  { prompt, durationSeconds, picture, references = [] }: VideoRequest,
  context: RunContext,
): Promise<Step<MediaOutput>> {
  return withTimeLimit(context, SUBMIT_TIMEOUT_MS, async (limited) => {
    limitClipReferences(model, { picture, references }, CLIP_REFERENCES);
    const body = {
      model,
      prompt,
      duration: durationSeconds,
      resolution: RESOLUTION,
      ...(picture ? { image: { url: dataUrl(picture) } } : { aspect_ratio: RATIO }),
      ...(references.length === 0
        ? {}
        : { reference_images: references.map((reference) => ({ url: dataUrl(reference) })) }),
    };
    const address = await xaiAddress(limited, '/videos/generations');
    const reply = await sendJson({ method: 'POST', ...address, body }, limited, judgeXai);
    const requestId = textAt(reply.body, 'request_id');
    if (requestId === '') throw failure({ kind: 'empty' }, 'The order was answered without an id');
    return { state: 'pending', operation: { requestId }, pollAfterMs: POLL_AFTER_MS };
  });
}

/**
 * Asks after a clip: `GET /videos/{id}`. 202 and any word that is not known mean "not yet". Fetches the result when it
 * is there.
 */
export async function resumeClip(operation: JsonValue, context: RunContext): Promise<Step<MediaOutput>> {
  const slow: Outcome = { kind: 'transient', sent: true, detail: 'No answer to the question after the clip' };
  const ask = async (limited: RunContext): Promise<{ status: number; body: unknown }> => {
    const path = `/videos/${encodeURIComponent(textAt(operation, 'requestId'))}`;
    return sendJson({ method: 'GET', ...(await xaiAddress(limited, path)) }, limited, judgePoll);
  };
  const { status, body } = await withTimeLimit(context, POLL_TIMEOUT_MS, ask, slow);
  const url = textAt(body, 'video', 'url');
  const word = textAt(body, 'status') || (url === '' ? 'pending' : 'done');
  if (status !== 202 && word === 'done') return finished(body, url, context);
  if (word === 'failed') throw failed(body);
  if (word === 'expired') throw failure({ kind: 'expired' }, 'The clip is no longer there');
  return pending(operation, numberAt(body, 'progress'), context);
}

/** For a clip, 404 and 410 say that the order is not known, which has nothing to do with the model. */
const judgePoll: JudgeReply = (reply, now) =>
  reply.status === 404 || reply.status === 410 ? { kind: 'expired' } : judgeXai(reply, now);

async function finished(body: unknown, url: string, { download }: RunContext): Promise<Step<MediaOutput>> {
  if (at(body, 'video', 'respect_moderation') === false) {
    throw failure({ kind: 'refused', stage: 'output', ...billedBy(body) }, 'The clip was withheld');
  }
  if (url === '') throw failure({ kind: 'empty' }, 'The answer has no clip');
  return finishedStep(await download(url), costOf(body));
}

/** A clip that failed there stays failed, so asking again would not help; ordering again may. */
function failed(body: unknown): Error {
  const code = textAt(body, 'error', 'code');
  const message = textAt(body, 'error', 'message') || code || 'The clip failed';
  if (/moderat/i.test(`${code} ${message}`)) {
    return failure(
      { kind: 'refused', stage: /\bprompt\b/i.test(message) ? 'input' : 'output', ...billedBy(body) },
      message,
    );
  }
  return failure(code === 'invalid_argument' ? { kind: 'invalid', detail: message } : { kind: 'empty' }, message);
}

function pending(operation: JsonValue, percent: number | null, context: RunContext): Step<never> {
  if (percent !== null) context.progress({ kind: 'fraction', fraction: Math.min(1, Math.max(0, percent / 100)) });
  return { state: 'pending', operation, pollAfterMs: POLL_AFTER_MS };
}
