import { randomUUID } from 'node:crypto';
import { tokensIn } from '../core/billing.ts';
import { isRecord, jsonReply, textOf, type Call, type Reply, type Twist } from '../core/exchange.ts';
import { pictureSize } from '../media/make-picture.ts';
import { answerForSchema, piecesOf } from './answer-for-schema.ts';
import { strictSchemaProblem } from './check-strict-schema.ts';
import { eventReply } from './server-sent-events.ts';
import type { TextVendor } from './text-vendor.ts';

const FIELDS = new Set(
  `model instructions input reasoning text max_output_tokens stream store metadata temperature top_p user
  safety_identifier prompt_cache_key service_tier include truncation stream_options previous_response_id tools
  tool_choice parallel_tool_calls background`.split(/\s+/u),
);

const TOKENS_PER_PICTURE = 765;
const REFUSAL = "I'm sorry, but I can't help with that.";

/** `POST /v1/responses`, whole or streamed (section 4 of the wire contracts). Throws WireError. */
export async function responsesCall(call: Call, vendor: TextVendor, twist: Twist | null): Promise<Reply> {
  const body = call.body.form === 'json' && isRecord(call.body.value) ? call.body.value : null;
  if (body === null) throw vendor.invalid('invalid_body', 'The request body is a JSON object.', null);
  const model = vendor.admit(call, body['model']);
  for (const name of Object.keys(body)) {
    if (!FIELDS.has(name)) throw vendor.invalid('unknown_parameter', `Unknown parameter: '${name}'.`, name);
  }
  const pictures = await checkPictures(body['input'], vendor);
  const input = inputText(body['input']);
  if (input === null) {
    throw vendor.invalid('missing_required_parameter', "Missing required parameter: 'input'.", 'input');
  }
  const instructions = textOf(body['instructions']) ?? '';
  const schema = schemaOf(body['text'], vendor);
  const refused = twist === 'refused-input' || twist === 'refused-output' || twist === 'billed-refusal';
  const text =
    schema === null ? 'The light on the water.' : JSON.stringify(answerForSchema(schema, { instructions, input }));
  const spoken = refused ? REFUSAL : twist === 'empty' ? '' : text;
  const tokens = { input: tokensIn(instructions + input) + pictures * TOKENS_PER_PICTURE, output: tokensIn(spoken) };
  if (twist === null || twist === 'billed-refusal') vendor.charge(call, model, tokens.input, tokens.output, refused);
  if (twist === 'wrong-type') return { status: 200, headers: { 'content-type': 'text/plain' }, chunks: ['ready'] };

  const part = refused
    ? { type: 'refusal', refusal: spoken }
    : { type: 'output_text', text: spoken, annotations: [], logprobs: [] };
  const itemId = `msg_${randomUUID()}`;
  const item = { id: itemId, type: 'message', role: 'assistant' };
  const response = {
    id: `resp_${randomUUID()}`,
    object: 'response',
    created_at: Math.floor(vendor.now() / 1000),
    model,
    error: null,
    incomplete_details: null,
    instructions: instructions || null,
    metadata: body['metadata'] ?? {},
    parallel_tool_calls: true,
    store: body['store'] ?? true,
    text: body['text'] ?? { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
  };
  const output = twist === 'empty' ? [] : [{ ...item, status: 'completed', content: [part] }];
  const completed = {
    ...response,
    status: 'completed',
    output,
    usage: {
      input_tokens: tokens.input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: tokens.output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: tokens.input + tokens.output,
    },
  };
  if (body['stream'] !== true) return jsonReply(200, completed);

  const started = { ...response, status: 'in_progress', output: [], usage: null };
  const place = { item_id: itemId, output_index: 0, content_index: 0 };
  const word = refused ? 'refusal' : 'output_text';
  const written =
    twist === 'empty'
      ? []
      : [
          {
            type: 'response.output_item.added',
            output_index: 0,
            item: { ...item, status: 'in_progress', content: [] },
          },
          { type: 'response.content_part.added', ...place, part: { ...part, [refused ? 'refusal' : 'text']: '' } },
          ...piecesOf(spoken).map((delta) => ({ type: `response.${word}.delta`, ...place, delta })),
          { type: `response.${word}.done`, ...place, [refused ? 'refusal' : 'text']: spoken },
          { type: 'response.content_part.done', ...place, part },
          { type: 'response.output_item.done', output_index: 0, item: output[0] },
        ];
  const events = [
    { type: 'response.created', response: started },
    { type: 'response.in_progress', response: started },
    ...written,
    { type: 'response.completed', response: completed },
  ];
  return eventReply(events.map((event, index) => ({ ...event, sequence_number: index })));
}

/** How many `input_image` parts there are. Throws WireError where one is no picture that can be read. */
async function checkPictures(input: unknown, vendor: TextVendor): Promise<number> {
  const messages = Array.isArray(input) ? input.filter(isRecord) : [];
  const parts = messages.flatMap(({ content }) => (Array.isArray(content) ? content.filter(isRecord) : []));
  const pictures = parts.filter(({ type }) => type === 'input_image');
  for (const { image_url: address } of pictures) {
    const data = /^data:image\/(?:png|jpeg|webp|gif);base64,(.+)$/u.exec(textOf(address) ?? '')?.[1];
    if (data === undefined || (await pictureSize(Buffer.from(data, 'base64'))) === null) {
      throw vendor.invalid('invalid_value', 'Invalid image data. Expected a data URL of a picture.', 'input');
    }
  }
  return pictures.length;
}

/** The text of a Responses input: a string, or messages of strings or of `input_text` parts. */
function inputText(input: unknown): string | null {
  if (typeof input === 'string') return input === '' ? null : input;
  if (!Array.isArray(input) || input.length === 0) return null;
  return input.map((message) => contentText(isRecord(message) ? message['content'] : message)).join('\n');
}

/** The text of a message's content: a string, or parts with a `text`. */
export function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (isRecord(part) ? (textOf(part['text']) ?? '') : '')).join('\n');
}

function schemaOf(text: unknown, vendor: TextVendor): unknown {
  const format = isRecord(text) ? text['format'] : null;
  if (!isRecord(format) || format['type'] === 'text') return null;
  if (format['type'] !== 'json_schema') {
    throw vendor.invalid('invalid_value', "Supported values are: 'json_schema' and 'text'.", 'text.format.type');
  }
  checkNamedSchema(format, 'text.format', vendor);
  return format['schema'];
}

/** Checks `{ name, schema, strict }`. Throws WireError. */
export function checkNamedSchema(format: Record<string, unknown>, place: string, vendor: TextVendor): void {
  const name = textOf(format['name']);
  if (name === null || !/^[\w-]{1,64}$/u.test(name)) {
    throw vendor.invalid('missing_required_parameter', `Missing required parameter: '${place}.name'.`, `${place}.name`);
  }
  const problem = format['strict'] === true ? strictSchemaProblem(format['schema']) : null;
  if (problem !== null || !isRecord(format['schema'])) {
    const message = `Invalid schema for response_format '${name}': ${problem ?? 'schema is missing'}`;
    throw vendor.invalid('invalid_json_schema', message, `${place}.schema`);
  }
}
