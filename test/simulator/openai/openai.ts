import { jobReference } from '../core/billing.ts';
import {
  isRecord,
  jsonReply,
  textOf,
  type WireError,
  type Call,
  type Kind,
  type Reply,
  type Route,
  type Twist,
} from '../core/exchange.ts';
import { bearerKey, kindOfKey } from '../core/keys.ts';
import type { SimulatedProvider, World } from '../core/world.ts';
import { chatCall } from '../text/chat-call.ts';
import { responsesCall } from '../text/responses-call.ts';
import type { TextVendor } from '../text/text-vendor.ts';
import { editCall, generationCall } from './images-call.ts';
import {
  billingLimit,
  errorReply,
  invalid,
  noQuota,
  openAIError,
  openAIFailure,
  unverified,
  wrongKey,
} from './openai-errors.ts';
import { modelList, openAIModel } from './openai-models.ts';
import { checkRequest } from './openapi-check.ts';

/** OpenAI's wire format (section 1 and 4 of the wire contracts). */
export function createOpenAI(world: World): SimulatedProvider {
  const vendor: TextVendor = {
    now: () => world.clock.now(),
    admit: (call, id) => {
      checkKey(call, 'text', String(id));
      return openAIModel(id, 'text', world.clock.now()).id;
    },
    invalid,
    charge: (call, id, inputTokens, outputTokens, refused) => {
      const { textIn, textOut } = openAIModel(id, 'text', world.clock.now());
      world.charge({
        ...jobReference(call),
        model: id,
        kind: 'text',
        units: inputTokens + outputTokens,
        amountMicros: Math.round(inputTokens * textIn + outputTokens * textOut),
        refused,
      });
    },
  };

  const models = (call: Call): Reply => {
    checkKey(call, null, '');
    const list = modelList(world.clock.now());
    const id = /^\/v1\/models\/(.+)$/u.exec(call.path)?.[1];
    if (id === undefined) return jsonReply(200, list);
    const model = list.data.find((one) => 'id' in one && one.id === decodeURIComponent(id));
    if (!model) throw notFound(`The model '${id}' does not exist`, 'model_not_found');
    return jsonReply(200, model);
  };

  const imageCall =
    (work: typeof generationCall) =>
    async (call: Call, twist: Twist | null): Promise<Reply> => {
      checkKey(call, 'image', modelOf(call) ?? '');
      return work(call, world, twist);
    };

  const posts: Record<string, { kind: Kind; work(call: Call, twist: Twist | null): Promise<Reply> }> = {
    '/v1/images/generations': { kind: 'image', work: imageCall(generationCall) },
    '/v1/images/edits': { kind: 'image', work: imageCall(editCall) },
    '/v1/responses': { kind: 'text', work: (call, twist) => responsesCall(call, vendor, twist) },
    '/v1/chat/completions': {
      kind: 'text',
      work: (call, twist) => {
        const value = call.body.form === 'json' ? call.body.value : null;
        return chatCall(call, checkRequest('CreateChatCompletionRequest', value), vendor, twist);
      },
    },
  };

  return {
    route: (call): Route => {
      const post = call.method === 'POST' ? posts[call.path] : undefined;
      if (post) {
        return { stage: 'submit', kind: post.kind, model: modelOf(call), handle: (twist) => post.work(call, twist) };
      }
      if (call.method === 'GET' && /^\/v1\/models(\/|$)/u.test(call.path)) {
        return { stage: 'models', kind: null, model: null, handle: async () => models(call) };
      }
      throw notFound(`Invalid URL (${call.method} ${call.path})`, null);
    },
    failure: openAIFailure,
    unreadable: () =>
      errorReply(400, {
        message: 'We could not parse the body of your request.',
        type: 'invalid_request_error',
        code: null,
      }),
    reset: () => undefined,
  };
}

function notFound(message: string, code: string | null): WireError {
  return openAIError(404, { message, type: 'invalid_request_error', code });
}

/** Throws WireError in the words that OpenAI has for a key of that kind. */
function checkKey(call: Call, kind: Kind | null, model: string): void {
  const key = kindOfKey(bearerKey(call));
  if (key === 'missing') {
    throw openAIError(401, {
      message:
        "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth.",
      type: 'invalid_request_error',
      code: null,
    });
  }
  if (key === 'wrong') throw openAIError(401, wrongKey());
  if (key === 'broke' && kind === 'image') throw openAIError(400, billingLimit());
  if (key === 'broke' && kind === 'text') throw openAIError(429, noQuota());
  if (key === 'unverified' && kind === 'image') throw openAIError(403, unverified(model));
}

function modelOf({ body }: Call): string | null {
  if (body.form === 'json') return isRecord(body.value) ? textOf(body.value['model']) : null;
  if (body.form !== 'multipart') return null;
  return textOf(body.parts.find(({ name }) => name === 'model')?.value);
}
