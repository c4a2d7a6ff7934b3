import {
  isRecord,
  jsonReply,
  textOf,
  type Call,
  type Kind,
  type Reply,
  type Route,
  type Stage,
  type Twist,
} from '../core/exchange.ts';
import { kindOfKey } from '../core/keys.ts';
import type { SimulatedProvider, World } from '../core/world.ts';
import { generateContentCall } from './generate-content.ts';
import { googleFailure, noBilling, statusError, statusReply, wrongKey } from './google-errors.ts';
import { googleModel, livingModels, modelResource, noSuchModel } from './google-models.ts';
import { createInteractions } from './interactions.ts';

const GENERATE = /^\/(v1beta|v1)\/models\/([^/:]+):(generateContent|streamGenerateContent)$/u;
const MODELS = /^\/(v1beta|v1)\/models(?:\/([^/:]+))?$/u;
const INTERACTION = /^\/(?:v1beta|v1)\/interactions(?:\/([^/]+?)(\/cancel)?)?$/u;
const FILE = /^\/(?:v1beta|v1)\/files\/([^/:]+)(?::download)?$/u;

/** Google's wire format (section 3 of the wire contracts), below `/v1beta` and `/v1`. */
export function createGoogle(world: World): SimulatedProvider {
  const interactions = createInteractions(world);
  const now = (): number => world.clock.now();

  const route = (
    stage: Stage | null,
    kind: Kind | null,
    model: string | null,
    handle: (twist: Twist | null) => Promise<Reply>,
  ): Route => ({ stage, kind, model, handle });

  function generate(call: Call, version: string, id: string, method: string): Route {
    const model = googleModel(id, now());
    const streamed = method === 'streamGenerateContent';
    return route('submit', model?.kind ?? null, id, async (twist) => {
      checkKey(call, true);
      if (model === null || model.kind === 'video') throw noSuchModel(id, version);
      if (!streamed) return generateContentCall(model, { call, world, twist, streamed });
      const reply = await generateContentCall(model, { call, world, twist, streamed: true });
      return call.query.get('alt') === 'sse' ? reply : asArray(reply);
    });
  }

  function models(call: Call, version: string, id: string | undefined): Reply {
    checkKey(call, false);
    if (id === undefined) return jsonReply(200, { models: livingModels(now()).map(modelResource) });
    const model = googleModel(id, now());
    if (model === null) throw noSuchModel(id, version);
    return jsonReply(200, modelResource(model));
  }

  function interaction(call: Call, id: string | undefined, cancel: boolean): Route | null {
    const { method } = call;
    if (id === undefined) {
      if (method !== 'POST') return null;
      const model = call.body.form === 'json' && isRecord(call.body.value) ? textOf(call.body.value['model']) : null;
      return route('submit', 'video', model, async (twist) => {
        checkKey(call, true);
        return interactions.create(call, twist);
      });
    }
    const keyed =
      (work: (twist: Twist | null) => Promise<Reply>) =>
      async (twist: Twist | null): Promise<Reply> => {
        checkKey(call, false);
        return work(twist);
      };
    if (cancel) {
      return method === 'POST'
        ? route(
            null,
            'video',
            null,
            keyed(() => interactions.cancel(call, id)),
          )
        : null;
    }
    if (method === 'GET')
      return route(
        'poll',
        'video',
        null,
        keyed((twist) => interactions.poll(call, id, twist)),
      );
    if (method === 'DELETE')
      return route(
        null,
        'video',
        null,
        keyed(async () => interactions.remove(id)),
      );
    return null;
  }

  function find(call: Call): Route | null {
    const path = decodeURIComponent(call.path);
    const [, version = '', id = '', method = ''] = GENERATE.exec(path) ?? [];
    if (method !== '' && call.method === 'POST') return generate(call, version, id, method);
    const listed = MODELS.exec(path);
    if (listed && call.method === 'GET') {
      return route('models', null, null, async () => models(call, listed[1] ?? '', listed[2]));
    }
    const [interactionPath, interactionId, cancel] = INTERACTION.exec(path) ?? [];
    if (interactionPath !== undefined) return interaction(call, interactionId, cancel !== undefined);
    const file = FILE.exec(path)?.[1];
    if (file === undefined || (call.method !== 'GET' && call.method !== 'HEAD')) return null;
    return route('download', 'video', null, async (twist) => {
      checkKey(call, false);
      return interactions.download(call, file, twist);
    });
  }

  return {
    route: (call) => {
      const found = find(call);
      if (!found) throw statusError(404, 'NOT_FOUND', `The requested URL ${call.path} was not found on this server.`);
      return found;
    },
    failure: googleFailure,
    unreadable: () => statusReply(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unexpected token.'),
    reset: () => interactions.clear(),
  };
}

/** Without `alt=sse` a stream is one JSON array. */
function asArray(reply: Reply): Reply {
  if (reply.status !== 200 || reply.chunks.length <= 1) return reply;
  const answers = reply.chunks.map(String).flatMap((chunk) => {
    const data = /^data: (.+)$/mu.exec(chunk)?.[1];
    return data === undefined ? [] : [data];
  });
  return { ...reply, headers: { 'content-type': 'application/json' }, chunks: [`[${answers.join(',\n')}]`] };
}

/** Throws WireError in the words that Google has for a key of that kind: a wrong one is a 400. */
function checkKey(call: Call, paid: boolean): void {
  const header = call.headers['x-goog-api-key'];
  switch (kindOfKey(typeof header === 'string' ? header : call.query.get('key'))) {
    case 'good':
      return;
    case 'missing':
      throw statusError(
        403,
        'PERMISSION_DENIED',
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
      );
    case 'wrong':
      throw wrongKey();
    case 'broke':
      if (paid) throw noBilling();
      return;
    case 'unverified':
      if (paid) throw statusError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
  }
}
