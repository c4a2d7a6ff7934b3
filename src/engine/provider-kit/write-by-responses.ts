import type { ResponseInput, ResponseStreamEvent } from 'openai/resources/responses/responses';
import { failureOf, type JudgeReply } from './error-reply.ts';
import { finishedStep } from './finished-step.ts';
import { failure } from './http-outcome.ts';
import { limitedFetch } from './limited-fetch.ts';
import { listAt, numberAt, textAt } from './loose-json.ts';
import type { RunContext, Step, TextRequest } from './model.ts';
import { openAIClient } from './openai-client.ts';
import { strictSchema } from './strict-schema.ts';
import { tokenCost, type TextRates } from './text-rates.ts';
import { withTimeLimit } from './time-limit.ts';

/** Room for a page and for what a model thinks before it writes. */
const MOST_OUTPUT_TOKENS = 16_000;

/** A model that writes through `POST /responses`. */
export interface ResponsesWriter {
  readonly model: string;
  readonly defaultBaseUrl: string;
  readonly timeoutMs: number;
  /** How long a model that thinks first may think; null where it takes no such wish. */
  readonly effort: 'low' | 'medium' | 'high' | null;
  readonly rates: TextRates;
  readonly judge: JudgeReply;
}

/** What a model is asked, and the shape of its answer. */
interface Asked extends Pick<TextRequest, 'instructions' | 'outputSchema'> {
  readonly input: string | ResponseInput;
  /** What the answer is called: letters, digits, `_` and `-`. */
  readonly name: string;
}

/** Writes one page. */
export function writeByResponses(
  writer: ResponsesWriter,
  { instructions, input, outputSchema }: TextRequest,
  context: RunContext,
): Promise<Step<{ text: string }>> {
  return askByResponses(writer, { instructions, input, outputSchema, name: 'page' }, context);
}

/**
 * Asks once: streaming, strict JSON schema, nothing stored there. A refusal ends as `refused`, also where it came
 * instead of the text; an answer that was cut off is `empty`.
 */
export function askByResponses(
  writer: ResponsesWriter,
  request: Asked,
  context: RunContext,
): Promise<Step<{ text: string }>> {
  return withTimeLimit(context, context.timeLimitMs ?? writer.timeoutMs, async (limited) => {
    try {
      const client = await openAIClient({ ...limited, fetch: limitedFetch(limited.fetch) }, writer.defaultBaseUrl);
      const events = await client.responses.create(
        {
          model: writer.model,
          instructions: request.instructions,
          input: request.input,
          ...(writer.effort ? { reasoning: { effort: writer.effort } } : {}),
          text: {
            format: {
              type: 'json_schema',
              name: request.name,
              strict: true,
              schema: strictSchema(request.outputSchema),
            },
          },
          max_output_tokens: MOST_OUTPUT_TOKENS,
          store: false,
          stream: true,
        },
        { signal: limited.signal },
      );
      return await readEvents(events, writer, limited);
    } catch (error) {
      throw failureOf(error, writer.judge, context.clock.now());
    }
  });
}

async function readEvents(
  events: AsyncIterable<ResponseStreamEvent>,
  { rates, judge }: ResponsesWriter,
  { progress, clock }: RunContext,
): Promise<Step<{ text: string }>> {
  for await (const event of events) {
    switch (event.type) {
      case 'response.output_text.delta':
        progress({ kind: 'text', delta: event.delta });
        break;
      case 'response.completed':
        return finished(event.response, rates);
      case 'response.incomplete':
        if (event.response.incomplete_details?.reason === 'content_filter') throw refusal();
        throw failure({ kind: 'empty' }, 'The answer was cut off');
      case 'response.failed': {
        const body = event.response.error;
        const message = body?.message ?? 'The response failed';
        throw failure(judge({ status: null, headers: new Headers(), body, message }, clock.now()), message);
      }
      default: // Many more kinds of event come; they say nothing that is needed here.
    }
  }
  const detail = 'The stream ended before the answer was complete';
  throw failure({ kind: 'transient', sent: true, detail }, detail);
}

function finished(response: unknown, rates: TextRates): Step<{ text: string }> {
  const contents = listAt(response, 'output').flatMap((item) => listAt(item, 'content'));
  const text = contents.map((part) => (textAt(part, 'type') === 'output_text' ? textAt(part, 'text') : '')).join('');
  if (text === '' && contents.some((part) => textAt(part, 'type') === 'refusal')) throw refusal();
  if (text === '') throw failure({ kind: 'empty' }, 'The answer has no text');
  const input = numberAt(response, 'usage', 'input_tokens');
  const output = numberAt(response, 'usage', 'output_tokens');
  return finishedStep({ text }, input === null || output === null ? null : tokenCost(rates, input, output));
}

function refusal(): Error {
  return failure({ kind: 'refused', stage: 'output', billed: null }, 'The model would not write this');
}
