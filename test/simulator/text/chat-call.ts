import { randomUUID } from 'node:crypto';
import { tokensIn } from '../core/billing.ts';
import { isRecord, jsonReply, type Call, type Reply, type Twist } from '../core/exchange.ts';
import { answerForSchema, piecesOf } from './answer-for-schema.ts';
import { checkNamedSchema, contentText } from './responses-call.ts';
import { eventReply } from './server-sent-events.ts';
import type { TextVendor } from './text-vendor.ts';

const REFUSAL = "I'm sorry, but I can't help with that.";

/** `POST /v1/chat/completions`, whole or streamed. The caller has checked the body against what its service takes. */
export async function chatCall(
  call: Call,
  body: Record<string, unknown>,
  vendor: TextVendor,
  twist: Twist | null,
): Promise<Reply> {
  const model = vendor.admit(call, body['model']);
  const messages = Array.isArray(body['messages']) ? body['messages'].filter(isRecord) : [];
  if (messages.length === 0) throw vendor.invalid('invalid_value', "'messages' must not be empty.", 'messages');
  const textOfRole = (isInstruction: boolean): string =>
    messages
      .filter(({ role }) => (role === 'system' || role === 'developer') === isInstruction)
      .map(({ content }) => contentText(content))
      .join('\n');
  const telling = { instructions: textOfRole(true), input: textOfRole(false) };
  const schema = schemaOf(body['response_format'], vendor);
  const refused = twist === 'refused-input' || twist === 'refused-output' || twist === 'billed-refusal';
  const text = schema === null ? 'The light on the water.' : JSON.stringify(answerForSchema(schema, telling));
  const spoken = refused ? REFUSAL : twist === 'empty' ? '' : text;
  const tokens = { input: tokensIn(telling.instructions + telling.input), output: tokensIn(spoken) };
  if (twist === null || twist === 'billed-refusal') vendor.charge(call, model, tokens.input, tokens.output, refused);
  if (twist === 'wrong-type') return { status: 200, headers: { 'content-type': 'text/plain' }, chunks: ['ready'] };

  const common = { id: `chatcmpl-${randomUUID()}`, created: Math.floor(vendor.now() / 1000), model };
  const usage = {
    prompt_tokens: tokens.input,
    completion_tokens: tokens.output,
    total_tokens: tokens.input + tokens.output,
  };
  const field = refused ? 'refusal' : 'content';
  if (body['stream'] !== true) {
    const message = { role: 'assistant', content: null, refusal: null, [field]: spoken };
    return jsonReply(200, {
      ...common,
      object: 'chat.completion',
      choices: twist === 'empty' ? [] : [{ index: 0, message, finish_reason: 'stop', logprobs: null }],
      usage,
    });
  }
  const chunk = (delta: object, reason: string | null): object => ({
    ...common,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: reason, logprobs: null }],
  });
  const options = body['stream_options'];
  const events = [
    chunk({ role: 'assistant', [field]: '' }, null),
    ...piecesOf(spoken).map((piece) => chunk({ [field]: piece }, null)),
    chunk({}, 'stop'),
    ...(isRecord(options) && options['include_usage'] === true
      ? [{ ...common, object: 'chat.completion.chunk', choices: [], usage }]
      : []),
  ];
  return eventReply(events, 'done-line');
}

function schemaOf(format: unknown, vendor: TextVendor): unknown {
  if (!isRecord(format) || format['type'] === 'text') return null;
  if (format['type'] === 'json_object') return { type: 'object', properties: {} };
  const named = format['json_schema'];
  if (format['type'] !== 'json_schema' || !isRecord(named)) {
    throw vendor.invalid('invalid_value', 'The response format is not known.', 'response_format');
  }
  checkNamedSchema(named, 'response_format.json_schema', vendor);
  return named['schema'];
}
