import { jobReference } from '../core/billing.ts';
import {
  isRecord,
  jsonReply,
  textOf,
  WireError,
  type Call,
  type Kind,
  type Route,
  type Stage,
  type Twist,
} from '../core/exchange.ts';
import type { Reply } from '../core/exchange.ts';
import { bearerKey, kindOfKey } from '../core/keys.ts';
import type { SimulatedProvider, World } from '../core/world.ts';
import { chatCall } from '../text/chat-call.ts';
import { responsesCall } from '../text/responses-call.ts';
import type { TextVendor } from '../text/text-vendor.ts';
import { invalidArgument, noCredits, wrongKey, xaiError, xaiFailure, xaiReply } from './xai-errors.ts';
import { createXaiFiles } from './xai-files.ts';
import { xaiImagesCall } from './xai-images.ts';
import { xaiModel, xaiModelList } from './xai-models.ts';
import { createXaiVideos } from './xai-videos.ts';

/** xAI's wire format (section 2 of the wire contracts). */
export function createXai(world: World): SimulatedProvider {
  const files = createXaiFiles(world.clock);
  const videos = createXaiVideos(world, files);
  const vendor: TextVendor = {
    now: () => world.clock.now(),
    admit: (call, id) => {
      checkKey(call, true);
      return xaiModel(id, 'text').id;
    },
    invalid: (_code, message) => invalidArgument(message),
    charge: (call, id, inputTokens, outputTokens, refused) => {
      const { textIn, textOut } = xaiModel(id, 'text');
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

  const submits: Record<string, { kind: Kind; work(call: Call, twist: Twist | null): Promise<Reply> }> = {
    '/v1/images/generations': {
      kind: 'image',
      work: (call, twist) => xaiImagesCall(call, paidBody(call), 'generations', { world, files, twist }),
    },
    '/v1/images/edits': {
      kind: 'image',
      work: (call, twist) => xaiImagesCall(call, paidBody(call), 'edits', { world, files, twist }),
    },
    '/v1/videos/generations': { kind: 'video', work: (call, twist) => videos.submit(call, paidBody(call), twist) },
    '/v1/responses': { kind: 'text', work: (call, twist) => responsesCall(call, vendor, twist) },
    '/v1/chat/completions': { kind: 'text', work: (call, twist) => chatCall(call, jsonBody(call), vendor, twist) },
  };

  const free = (call: Call): Reply => {
    checkKey(call, false);
    if (call.path !== '/v1/api-key') return jsonReply(200, xaiModelList());
    const flags = { api_key_blocked: false, api_key_disabled: false, team_blocked: false };
    return jsonReply(200, { name: 'simulated key', acls: ['api-key:model:*', 'api-key:endpoint:*'], ...flags });
  };

  const gets: readonly {
    path: RegExp;
    stage: Stage;
    kind: Kind | null;
    work(call: Call, twist: Twist | null): Promise<Reply>;
  }[] = [
    { path: /^\/v1\/(?:models|api-key)$/u, stage: 'models', kind: null, work: async (call) => free(call) },
    {
      path: /^\/v1\/videos\/[^/]+$/u,
      stage: 'poll',
      kind: 'video',
      work: async (call, twist) => {
        checkKey(call, false);
        return videos.poll(call, call.path.split('/').at(-1) ?? '', twist);
      },
    },
    { path: /^\/xai-imgen\//u, stage: 'download', kind: 'image', work: (call, twist) => files.get(call, twist) },
    { path: /^\/xai-vidgen\//u, stage: 'download', kind: 'video', work: (call, twist) => files.get(call, twist) },
  ];

  return {
    route: (call): Route => {
      const submit = call.method === 'POST' ? submits[call.path] : undefined;
      if (submit) {
        const model = call.body.form === 'json' && isRecord(call.body.value) ? textOf(call.body.value['model']) : null;
        return { stage: 'submit', kind: submit.kind, model, handle: (twist) => submit.work(call, twist) };
      }
      const reading = call.method === 'GET' || call.method === 'HEAD';
      const get = reading ? gets.find(({ path }) => path.test(call.path)) : undefined;
      if (get) return { stage: get.stage, kind: get.kind, model: null, handle: (twist) => get.work(call, twist) };
      throw xaiError(404, 'Not found', `There is no ${call.method} ${call.path}.`);
    },
    failure: xaiFailure,
    unreadable: () => xaiReply(400, 'invalid-argument', 'Failed to parse the request body as JSON.'),
    reset: () => {
      files.clear();
      videos.clear();
    },
  };
}

function paidBody(call: Call): Record<string, unknown> {
  checkKey(call, true);
  return jsonBody(call);
}

function jsonBody({ body }: Call): Record<string, unknown> {
  if (body.form === 'multipart' || body.form === 'other') {
    throw xaiError(415, 'unsupported-media-type', 'Expected request with `Content-Type: application/json`.');
  }
  if (body.form !== 'json' || !isRecord(body.value)) throw invalidArgument('The request body must be a JSON object.');
  return body.value;
}

/** Throws WireError in the words that xAI has for a key of that kind: a wrong one is a 400. */
function checkKey(call: Call, paid: boolean): void {
  switch (kindOfKey(bearerKey(call))) {
    case 'good':
      return;
    case 'missing':
      throw xaiError(401, 'unauthenticated:no-credentials', 'No credentials were provided.');
    case 'wrong':
      throw new WireError(wrongKey());
    case 'broke':
      if (paid) throw new WireError(noCredits());
      return;
    case 'unverified':
      if (paid)
        throw xaiError(
          403,
          'permission-denied',
          'The caller does not have permission to execute the specified operation.',
        );
  }
}
