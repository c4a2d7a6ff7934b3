import { jobReference, tokensIn } from '../core/billing.ts';
import { isRecord, jsonReply, type Call, type Reply, type Twist } from '../core/exchange.ts';
import type { World } from '../core/world.ts';
import { makePicture, NOT_MEDIA } from '../media/make-picture.ts';
import { eventReply } from '../text/server-sent-events.ts';
import { checkUploads, readEdit } from './edit-body.ts';
import { imageOrder, type ImageOrder } from './image-rules.ts';
import { invalid, moderated } from './openai-errors.ts';
import { openAIModel, type OpenAIImageModel } from './openai-models.ts';
import { checkRequest } from './openapi-check.ts';

/** `POST /v1/images/generations`, whole or streamed. Throws WireError. */
export async function generationCall(call: Call, world: World, twist: Twist | null): Promise<Reply> {
  if (call.body.form !== 'json' || !isRecord(call.body.value)) {
    throw invalid('invalid_content_type', "Unsupported content type. This endpoint takes 'application/json'.");
  }
  const model = openAIModel(call.body.value['model'], 'image', world.clock.now());
  const order = imageOrder(checkRequest('CreateImageRequest', call.body.value), model);
  return answer({ call, world, twist, model, order, references: 0, events: 'image_generation' });
}

/** `POST /v1/images/edits`, multipart or JSON, whole or streamed. Throws WireError. */
export async function editCall(call: Call, world: World, twist: Twist | null): Promise<Reply> {
  const sent = readEdit(call);
  const model = openAIModel(sent.fields['model'], 'image', world.clock.now());
  const order = imageOrder(sent.fields, model);
  await checkUploads(sent, model);
  return answer({ call, world, twist, model, order, references: sent.images.length, events: 'image_edit' });
}

interface Work {
  readonly call: Call;
  readonly world: World;
  readonly twist: Twist | null;
  readonly model: OpenAIImageModel;
  readonly order: ImageOrder;
  readonly references: number;
  readonly events: 'image_generation' | 'image_edit';
}

const TOKENS_PER_REFERENCE = 1000;
const TOKENS_PER_PARTIAL = 100;

/** Output tokens of one picture of 1024×1024 pixels. */
const QUALITY_TOKENS: Readonly<Record<string, number>> = {
  low: 196,
  medium: 1767,
  high: 7024,
  xhigh: 12_000,
  max: 20_000,
};

async function answer(work: Work): Promise<Reply> {
  const { call, world, twist, model, order, references, events } = work;
  if (twist === 'refused-input') throw moderated('input');
  if (twist === 'refused-output') throw moderated('output');
  const usage = usageOf(order, references);
  if (twist !== 'empty') {
    world.charge({
      ...jobReference(call),
      model: model.id,
      kind: 'image',
      units: order.count,
      amountMicros: Math.round(
        usage.input_tokens_details.text_tokens * model.textIn +
          usage.input_tokens_details.image_tokens * model.imageIn +
          usage.output_tokens * model.imageOut,
      ),
      refused: twist === 'billed-refusal',
    });
  }
  if (twist === 'billed-refusal') throw moderated('output');
  const base64 = (words: string, blocks = 8): Promise<string> =>
    twist === 'wrong-type'
      ? Promise.resolve(NOT_MEDIA.toString('base64'))
      : makePicture({ ...order, words, blocks, transparent: order.background === 'transparent' }).then((picture) =>
          picture.toString('base64'),
        );
  const created = Math.floor(world.clock.now() / 1000);
  const look = {
    size: `${order.width}x${order.height}`,
    quality: order.quality,
    background: order.background,
    output_format: order.format,
  };
  const pictures = twist === 'empty' ? 0 : order.count;
  const words = (index: number): string => `${model.id} ${order.prompt} ${references} ${index}`;
  if (!order.stream) {
    const data = await Promise.all(
      Array.from({ length: pictures }, async (_, index) => ({ b64_json: await base64(words(index)) })),
    );
    return jsonReply(200, { created, ...look, data, usage, safety_identifier: null }, rateHeaders());
  }
  const sent: object[] = [];
  for (let index = 0; index < pictures; index++) {
    for (let partial = 0; partial < order.partials; partial++) {
      sent.push({
        type: `${events}.partial_image`,
        b64_json: await base64(words(index), 2 + partial * 2),
        partial_image_index: partial,
        created_at: created,
        ...look,
      });
    }
    sent.push({
      type: `${events}.completed`,
      b64_json: await base64(words(index)),
      created_at: created,
      ...look,
      usage,
    });
  }
  const reply = eventReply(sent);
  return { ...reply, headers: { ...reply.headers, ...rateHeaders() } };
}

function usageOf(order: ImageOrder, references: number): ReturnType<typeof usageFrom> {
  const area = (order.width * order.height) / (1024 * 1024);
  const one = Math.round((QUALITY_TOKENS[order.quality] ?? 0) * area) + order.partials * TOKENS_PER_PARTIAL;
  return usageFrom(tokensIn(order.prompt), references * TOKENS_PER_REFERENCE, one * order.count);
}

function usageFrom(textTokens: number, imageTokens: number, output: number) {
  return {
    total_tokens: textTokens + imageTokens + output,
    input_tokens: textTokens + imageTokens,
    output_tokens: output,
    input_tokens_details: { text_tokens: textTokens, image_tokens: imageTokens },
    output_tokens_details: { image_tokens: output, text_tokens: 0 },
  };
}

function rateHeaders(): Record<string, string> {
  return {
    'x-ratelimit-limit-requests': '500',
    'x-ratelimit-remaining-requests': '499',
    'x-ratelimit-reset-requests': '120ms',
  };
}
