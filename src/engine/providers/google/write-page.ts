import { failureOf } from '../../provider-kit/error-reply.ts';
import { finishedStep } from '../../provider-kit/finished-step.ts';
import { failure } from '../../provider-kit/http-outcome.ts';
import { at, listAt, numberAt, textAt } from '../../provider-kit/loose-json.ts';
import type { CheckRequest, MediaOutput, RunContext, Step, TextRequest } from '../../provider-kit/model.ts';
import { limitedFetch } from '../../provider-kit/limited-fetch.ts';
import { strictSchema } from '../../provider-kit/strict-schema.ts';
import { TEXT_TIMEOUT_MS, type TextModelData } from '../../provider-kit/text-model.ts';
import { tokenCost, type TextRates } from '../../provider-kit/text-rates.ts';
import { withTimeLimit } from '../../provider-kit/time-limit.ts';
import { googleClient } from './google-client.ts';
import { inlineData } from './inline-data.ts';
import { judgeGoogle } from './judge-reply.ts';
import { throwRefusal } from './read-candidate.ts';

/** Room for a page and for what a model thinks before it writes. */
const MOST_OUTPUT_TOKENS = 16_000;

type Writer = Pick<TextModelData, 'id' | 'rates'>;

/** Writes one page. */
export function writePage(writer: Writer, request: TextRequest, context: RunContext): Promise<Step<{ text: string }>> {
  return ask(writer, request, [], context);
}

/** Looks at a picture; it and the photos go along as inline data. */
export function checkPicture(
  writer: Writer,
  request: CheckRequest,
  context: RunContext,
): Promise<Step<{ text: string }>> {
  return ask(writer, request, [request.picture, ...request.references], context);
}

/** Asks once with `streamGenerateContent` and a JSON schema; nothing is stored there. */
function ask(
  { id, rates }: Writer,
  request: Pick<TextRequest, 'instructions' | 'input' | 'outputSchema'>,
  pictures: readonly MediaOutput[],
  context: RunContext,
): Promise<Step<{ text: string }>> {
  return withTimeLimit(context, context.timeLimitMs ?? TEXT_TIMEOUT_MS, async (limited) => {
    try {
      const client = await googleClient({ ...limited, fetch: limitedFetch(limited.fetch) }, judgeGoogle);
      const chunks = await client.models.generateContentStream({
        model: id,
        contents: [{ role: 'user', parts: [{ text: request.input }, ...pictures.map(inlineData)] }],
        config: {
          systemInstruction: request.instructions,
          responseMimeType: 'application/json',
          responseJsonSchema: strictSchema(request.outputSchema),
          maxOutputTokens: MOST_OUTPUT_TOKENS,
          // The library would order again where a model pauses.
          automaticContinuation: false,
          store: false,
          abortSignal: limited.signal,
        },
      });
      return await readChunks(chunks, rates, limited);
    } catch (error) {
      throw failureOf(error, judgeGoogle, context.clock.now());
    }
  });
}

async function readChunks(
  chunks: AsyncIterable<unknown>,
  rates: TextRates,
  { progress }: RunContext,
): Promise<Step<{ text: string }>> {
  let text = '';
  let reason = '';
  let costMicros: number | null = null;
  for await (const chunk of chunks) {
    throwRefusal(chunk);
    const parts = listAt(chunk, 'candidates', 0, 'content', 'parts').filter((part) => at(part, 'thought') !== true);
    const delta = parts.map((part) => textAt(part, 'text')).join('');
    text += delta;
    if (delta !== '') progress({ kind: 'text', delta });
    reason = textAt(chunk, 'candidates', 0, 'finishReason') || reason;
    costMicros = costOf(chunk, rates) ?? costMicros;
  }
  if (reason === '') {
    const detail = 'The stream ended before the answer was complete';
    throw failure({ kind: 'transient', sent: true, detail }, detail);
  }
  if (reason !== 'STOP' || text === '') throw failure({ kind: 'empty' }, `The answer ended with ${reason}`);
  return finishedStep({ text }, costMicros);
}

function costOf(chunk: unknown, rates: TextRates): number | null {
  const input = numberAt(chunk, 'usageMetadata', 'promptTokenCount');
  const output = numberAt(chunk, 'usageMetadata', 'candidatesTokenCount');
  if (input === null || output === null) return null;
  const thoughts = numberAt(chunk, 'usageMetadata', 'thoughtsTokenCount') ?? 0;
  return tokenCost(rates, input, output + thoughts);
}
