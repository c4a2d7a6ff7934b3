import { randomUUID } from 'node:crypto';
import { jobReference, tokensIn } from '../core/billing.ts';
import { isRecord, jsonReply, textOf, type Call, type Reply, type Twist } from '../core/exchange.ts';
import type { World } from '../core/world.ts';
import { makePicture, NOT_MEDIA, sizeForRatio } from '../media/make-picture.ts';
import { answerForSchema, piecesOf } from '../text/answer-for-schema.ts';
import { eventReply } from '../text/server-sent-events.ts';
import { invalidArgument } from './google-errors.ts';
import type { GoogleImageModel, GoogleTextModel } from './google-models.ts';
import { readContents, type Contents } from './read-contents.ts';

interface Work {
  readonly call: Call;
  readonly world: World;
  readonly twist: Twist | null;
  readonly streamed: boolean;
}

interface Tokens {
  readonly prompt: number;
  readonly candidates: number;
  readonly modality: 'TEXT' | 'IMAGE';
}

const LONG_SIDES: Readonly<Record<string, number>> = { '512': 512, '1K': 1024, '2K': 2048, '4K': 4096 };
const TOKENS_PER_PICTURE = 1120;

/** `:generateContent` and `:streamGenerateContent` (sections 3.1 and 3.4 of the wire contracts). Throws WireError. */
export async function generateContentCall(model: GoogleImageModel | GoogleTextModel, work: Work): Promise<Reply> {
  const contents = await readContents(work.call.body.form === 'json' ? work.call.body.value : null);
  if (work.twist === 'wrong-type' && model.kind === 'text') {
    return { status: 200, headers: { 'content-type': 'text/plain' }, chunks: ['ready'] };
  }
  return model.kind === 'image' ? paint(model, contents, work) : write(model, contents, work);
}

async function paint(model: GoogleImageModel, { input, pictures, config }: Contents, work: Work): Promise<Reply> {
  const { call, world, twist } = work;
  const modalities = config['responseModalities'];
  if (Array.isArray(modalities) && !modalities.includes('IMAGE')) {
    throw invalidArgument('The requested combination of response modalities is not supported by the model.');
  }
  const look = isRecord(config['imageConfig']) ? config['imageConfig'] : {};
  const ratio = chosen(look['aspectRatio'], model.ratios, '1:1', 'aspect_ratio');
  const size = chosen(look['imageSize'], model.sizes, '1K', 'image_size');
  const order = {
    ...sizeForRatio(ratio, LONG_SIDES[size] ?? 1024),
    format: model.mediaType === 'image/png' ? ('png' as const) : ('jpeg' as const),
    words: `${model.id} ${input} ${pictures}`,
  };
  const tokens: Tokens = {
    prompt: tokensIn(input) + pictures * 258,
    candidates: TOKENS_PER_PICTURE,
    modality: 'IMAGE',
  };
  const withheld = withheldReply(model.id, twist, tokens, 'IMAGE_SAFETY', work.streamed);
  if (twist === null || twist === 'billed-refusal' || twist === 'wrong-type') {
    world.charge({
      ...jobReference(call),
      model: model.id,
      kind: 'image',
      units: 1,
      amountMicros: Math.round(model.dollars * (size === '4K' ? 1.8 : 1) * 1e6),
      refused: twist === 'billed-refusal',
    });
  }
  if (withheld) return withheld;
  const inline = (bytes: Buffer): object => ({
    inlineData: { mimeType: model.mediaType, data: bytes.toString('base64') },
  });
  const thought = model.thinks
    ? [
        { text: 'Drafting the scene.', thought: true },
        { ...inline(await makePicture({ ...order, blocks: 2 })), thought: true },
      ]
    : [];
  const picture = twist === 'wrong-type' ? NOT_MEDIA : await makePicture(order);
  const parts = [...thought, { text: 'Here is the scene.' }, { ...inline(picture), thoughtSignature: 'c2ltdWxhdGVk' }];
  return send(
    parts.map((part) => [part]),
    { model: model.id, tokens, finishReason: 'STOP', streamed: work.streamed },
  );
}

function write(model: GoogleTextModel, contents: Contents, work: Work): Reply {
  const { config, instructions, input } = contents;
  const { call, world, twist } = work;
  const schema = config['responseJsonSchema'] ?? config['responseSchema'];
  if (schema !== undefined && config['responseMimeType'] !== 'application/json') {
    throw invalidArgument("Function calling or a response schema with response mime type 'text/plain' is unsupported.");
  }
  const text = schema === undefined ? 'The light on the water.' : JSON.stringify(answerForSchema(schema, contents));
  const prompt = tokensIn(instructions + input) + contents.pictures * 258;
  const tokens: Tokens = { prompt, candidates: tokensIn(text), modality: 'TEXT' };
  const withheld = withheldReply(model.id, twist, tokens, 'SAFETY', work.streamed);
  if (twist === null || twist === 'billed-refusal') {
    world.charge({
      ...jobReference(call),
      model: model.id,
      kind: 'text',
      units: tokens.prompt + tokens.candidates,
      amountMicros: Math.round(tokens.prompt * model.textIn + tokens.candidates * model.textOut),
      refused: twist === 'billed-refusal',
    });
  }
  if (withheld) return withheld;
  const pieces = work.streamed ? piecesOf(text) : [text];
  return send(
    pieces.map((piece) => [{ text: piece }]),
    { model: model.id, tokens, finishReason: 'STOP', streamed: work.streamed },
  );
}

function chosen(value: unknown, words: readonly string[], otherwise: string, name: string): string {
  const word = value === undefined ? otherwise : textOf(value);
  if (word === null || !words.includes(word)) {
    throw invalidArgument(`Invalid value at 'generation_config.image_config.${name}': ${JSON.stringify(value)}`);
  }
  return word;
}

/** The answers with status 200 that bring nothing; null where the result is given. */
function withheldReply(
  model: string,
  twist: Twist | null,
  tokens: Tokens,
  safetyReason: string,
  streamed: boolean,
): Reply | null {
  const spent = { ...tokens, candidates: 0 };
  switch (twist) {
    case 'refused-input': {
      const answer = {
        promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
        usageMetadata: usage(spent),
        modelVersion: model,
        responseId: randomUUID(),
      };
      return streamed ? eventReply([answer]) : jsonReply(200, answer);
    }
    case 'refused-output':
      return send([[]], { model, tokens: spent, finishReason: safetyReason, streamed });
    case 'billed-refusal':
      return tokens.modality === 'IMAGE'
        ? send([[{ text: "I can't create that picture." }]], { model, tokens, finishReason: 'STOP', streamed })
        : send([[]], { model, tokens, finishReason: safetyReason, streamed });
    case 'empty':
      return send([[]], {
        model,
        tokens: spent,
        finishReason: tokens.modality === 'IMAGE' ? 'NO_IMAGE' : 'STOP',
        streamed,
      });
    default:
      return null;
  }
}

interface Ending {
  readonly model: string;
  readonly tokens: Tokens;
  readonly finishReason: string;
  readonly streamed: boolean;
}

/** Parts in the pieces they come in; the last piece carries the reason and the usage. */
function send(pieces: readonly (readonly object[])[], { model, tokens, finishReason, streamed }: Ending): Reply {
  const common = { modelVersion: model, responseId: randomUUID() };
  const last = { finishReason, index: 0 };
  const content = (parts: readonly object[]): object =>
    parts.length === 0 ? {} : { content: { role: 'model', parts } };
  if (!streamed) {
    const candidate = { ...content(pieces.flat()), ...last };
    return jsonReply(200, { candidates: [candidate], usageMetadata: usage(tokens), ...common });
  }
  return eventReply(
    pieces.map((parts, index) => {
      const end = index === pieces.length - 1;
      const candidate = { ...content(parts), ...(end ? last : { index: 0 }) };
      return { candidates: [candidate], ...(end && { usageMetadata: usage(tokens) }), ...common };
    }),
  );
}

function usage({ prompt, candidates, modality }: Tokens): object {
  return {
    promptTokenCount: prompt,
    candidatesTokenCount: candidates,
    totalTokenCount: prompt + candidates,
    thoughtsTokenCount: 0,
    candidatesTokensDetails: [{ modality, tokenCount: candidates }],
  };
}
