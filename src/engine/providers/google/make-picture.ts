import { failureOf } from '../../provider-kit/error-reply.ts';
import { at, listAt, textAt } from '../../provider-kit/loose-json.ts';
import type { ImageRequest, MediaOutput, RunContext, Step } from '../../provider-kit/model.ts';
import { nearestRatio } from '../../provider-kit/nearest-ratio.ts';
import { pictureFromBase64 } from '../../provider-kit/picture-bytes.ts';
import { limitReferences } from '../../provider-kit/reference-limit.ts';
import { withTimeLimit } from '../../provider-kit/time-limit.ts';
import { googleClient } from './google-client.ts';
import { inlineData } from './inline-data.ts';
import { judgeGoogle } from './judge-reply.ts';
import type { PictureModelData } from './models.ts';
import { throwRefusal } from './read-candidate.ts';

export const PICTURE_TIMEOUT_MS = 300_000;

/** Makes one picture with `generateContent`; references go along as inline data, and nothing is stored there. */
export function makePicture(
  data: PictureModelData,
  { prompt, width, height, references }: ImageRequest,
  context: RunContext,
): Promise<Step<MediaOutput>> {
  return withTimeLimit(context, context.timeLimitMs ?? PICTURE_TIMEOUT_MS, async (limited) => {
    limitReferences(data.id, { references }, data.referencePhotos);
    try {
      const client = await googleClient(limited, judgeGoogle);
      const reply = await client.models.generateContent({
        model: data.id,
        contents: [{ role: 'user', parts: [{ text: prompt }, ...references.map(inlineData)] }],
        config: {
          responseModalities: ['TEXT', 'IMAGE'],
          imageConfig: { aspectRatio: nearestRatio(width, height, data.ratios), imageSize: '1K' },
          store: false,
          abortSignal: limited.signal,
        },
      });
      throwRefusal(reply);
      return { state: 'done', output: pictureFromBase64(base64In(reply)) };
    } catch (error) {
      throw failureOf(error, judgeGoogle, context.clock.now());
    }
  });
}

/** The first picture that is no draft among the model's thoughts; empty where there is none. */
function base64In(reply: unknown): string {
  const parts = listAt(reply, 'candidates', 0, 'content', 'parts').filter((part) => at(part, 'thought') !== true);
  return parts.map((part) => textAt(part, 'inlineData', 'data')).find((data) => data !== '') ?? '';
}
