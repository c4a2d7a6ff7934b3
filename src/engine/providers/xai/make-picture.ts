import { dataUrl } from '../../provider-kit/data-url.ts';
import { finishedStep } from '../../provider-kit/finished-step.ts';
import { failure } from '../../provider-kit/http-outcome.ts';
import { at, listAt, textAt } from '../../provider-kit/loose-json.ts';
import type { ImageRequest, MediaOutput, RunContext, Step } from '../../provider-kit/model.ts';
import { nearestRatio } from '../../provider-kit/nearest-ratio.ts';
import { pictureFromBase64 } from '../../provider-kit/picture-bytes.ts';
import { limitReferences } from '../../provider-kit/reference-limit.ts';
import { sendJson } from '../../provider-kit/send-json.ts';
import { withTimeLimit } from '../../provider-kit/time-limit.ts';
import { costOf } from './cost.ts';
import { billedBy, judgeXai } from './judge-reply.ts';
import type { PictureModelData } from './picture-models.ts';
import { xaiAddress } from './xai-address.ts';

export const PICTURE_TIMEOUT_MS = 300_000;
const QUALITY = 'medium';

/** Makes one picture: `POST /images/generations`, with references `POST /images/edits`; JSON both ways. */
export function makePicture(
  data: PictureModelData,
  request: ImageRequest,
  context: RunContext,
): Promise<Step<MediaOutput>> {
  return withTimeLimit(context, context.timeLimitMs ?? PICTURE_TIMEOUT_MS, async (limited) => {
    const { references } = request;
    limitReferences(data.id, request, data.referencePhotos);
    const body = {
      model: data.id,
      prompt: request.prompt,
      n: 1,
      aspect_ratio: nearestRatio(request.width, request.height, data.ratios),
      resolution: '1k',
      response_format: 'b64_json',
      ...(data.qualities.includes(QUALITY) ? { quality: QUALITY } : {}),
      ...(references.length === 0
        ? {}
        : { images: references.map((reference) => ({ url: dataUrl(reference), type: 'image_url' })) }),
    };
    const address = await xaiAddress(limited, references.length === 0 ? '/images/generations' : '/images/edits');
    const reply = await sendJson({ method: 'POST', ...address, body }, limited, judgeXai);
    return readReply(reply.body, limited);
  });
}

async function readReply(body: unknown, { download }: RunContext): Promise<Step<MediaOutput>> {
  const [picture] = listAt(body, 'data');
  const blocked = textAt(body, 'block_reason') || textAt(picture, 'block_reason');
  if (blocked || at(picture, 'respect_moderation') === false) {
    const stage = blocked ? 'input' : 'output';
    throw failure({ kind: 'refused', stage, ...billedBy(body) }, blocked || 'The picture was withheld');
  }
  const url = textAt(picture, 'url');
  const base64 = textAt(picture, 'b64_json');
  const output = base64 === '' && url !== '' ? await download(url) : pictureFromBase64(base64);
  return finishedStep(output, costOf(body));
}
