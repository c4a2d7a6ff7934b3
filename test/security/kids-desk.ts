import { createORPCClient, getEventMeta } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { cpSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { assetResponse } from '../../src/api/asset-response.ts';
import { router } from '../../src/api/router.ts';
import { createSession } from '../../src/api/session.ts';
import type { Client } from '../../src/contract/index.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import { startServer } from '../../src/headless/serve/start-server.ts';
import { mediaProtocol } from '../../src/main/media-protocol.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { memorySecrets } from '../support/memory-secrets.ts';
import { pageJson, scriptedProvider } from '../support/scripted-provider.ts';
import { memoryLog, memorySettings, temporaryFolder } from '../support/test-engine.ts';

/** Ids in their order; those of one stream do not depend on how many another one has given out. */
export class IdStreams {
  #counts = new Map<string, number>();
  stream = 'a';

  readonly next = (): string => {
    const count = (this.#counts.get(this.stream) ?? 0) + 1;
    this.#counts.set(this.stream, count);
    return `00000000-0000-7000-8000-${this.stream}${count.toString(16).padStart(11, '0')}`;
  };
}

/** An engine on a folder, and every way in which somebody in the kids' room can ask it something. */
export interface KidsDesk {
  readonly engine: Engine;
  readonly ids: IdStreams;
  /** Over HTTP, as a program with a token of the kids' room. */
  http(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<string>;
  /** Over a port, as the window. */
  readonly client: Client;
  /** A picture, as the window asks for it. */
  media(address: string): Promise<string>;
  /** All that the room's events have told so far. */
  heard(): string[];
  /** Lines of the log. */
  logged(): string;
}

const START = Date.UTC(2026, 10, 21, 12);
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Opens a copy of a folder, or a new one, in which nothing happens by chance. */
export async function kidsDesk(from: string | null): Promise<KidsDesk & { readonly dataFolder: string }> {
  const dataFolder = temporaryFolder();
  if (from !== null) cpSync(from, dataFolder, { recursive: true });
  const { provider, script } = scriptedProvider();
  // Equal pictures in both rooms, so that a name or a row that they shared would show.
  script.image = async () => ({ state: 'done', output: { bytes: PICTURE, mediaType: 'image/png' } });
  script.text = async ({ brief }) => {
    const words = JSON.stringify(brief);
    if (words.includes('fails')) throw new Error('The writer has no ink');
    return {
      state: 'done',
      output: { text: pageJson({ storyTitle: words.includes('secret') ? 'Velvet' : 'The Lamp' }) },
    };
  };
  const log = memoryLog();
  const ids = new IdStreams();
  const engine = await createEngine(
    {
      ...systemPorts({ dataFolder, settings: memorySettings(), log }),
      clock: new FakeClock(START),
      newId: ids.next,
      environment: {},
      secrets: memorySecrets(),
      freeBytes: async () => 2 ** 40,
    },
    [provider],
  );
  onTestFinished(() => engine.close());
  const server = await startServer({ engine, tier: 'kids', port: 0, rendererFolder: dataFolder, say: () => undefined });
  onTestFinished(() => server.stop(() => engine.close()));
  const authorization = `Bearer ${server.newToken()}`;
  const hide = (text: string): string =>
    text.replaceAll(dataFolder, '<data>').replaceAll(String(server.port), '<port>');

  const { port1, port2 } = new MessageChannel();
  const session = createSession(engine, 'kids', (tier) => `media://${tier}/{id}`);
  new RPCHandler(router).upgrade(port2, { context: { engine, session, desktop: null } });
  port1.start();
  port2.start();
  onTestFinished(() => port1.close());
  const client: Client = createORPCClient(new RPCLink({ port: port1 }));
  const heard: string[] = [];
  const listening = new AbortController();
  void listen(client, listening.signal, (event) => heard.push(hide(JSON.stringify(event))));
  onTestFinished(() => listening.abort());
  const answerMedia = mediaProtocol(
    () => 'kids',
    (request, id) => assetResponse(request, session.library, id),
  );

  return {
    dataFolder,
    engine,
    ids,
    client,
    http: async (method, path, body, headers = {}) => {
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: { authorization, ...json, ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1');
      const told = [...response.headers].filter(([name]) => name !== 'date' && name !== 'keep-alive');
      return hide(`${response.status} ${JSON.stringify(told)} ${bytes}`);
    },
    media: async (address) => {
      const response = await answerMedia(new Request(address));
      const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1');
      return `${response.status} ${JSON.stringify([...response.headers])} ${bytes}`;
    },
    heard: () => heard,
    logged: () => hide(JSON.stringify(log.lines)),
  };
}

async function listen(client: Client, signal: AbortSignal, tell: (event: unknown) => void): Promise<void> {
  try {
    for await (const event of await client.events.watch(undefined, { signal })) {
      // What stands before the dot names this run of the program, by chance.
      tell({ event, id: getEventMeta(event)?.id?.replace(/^[^.]+/, '') });
    }
  } catch (error) {
    if (!signal.aborted) tell({ broken: String(error) });
  }
}
