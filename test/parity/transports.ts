import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpRpcLink } from '@orpc/client/fetch';
import { RPCLink as PortRpcLink } from '@orpc/client/message-port';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { RPCHandler } from '@orpc/server/message-port';
import { onTestFinished } from 'vitest';
import { alwaysOn } from '../../src/api/http/http-server.ts';
import { router } from '../../src/api/router.ts';
import { createSession } from '../../src/api/session.ts';
import { commonErrors } from '../../src/contract/errors.ts';
import { contract } from '../../src/contract/index.ts';
import type { Client } from '../../src/contract/index.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { startServer } from '../../src/headless/serve/start-server.ts';
import type { RunningServer } from '../../src/headless/serve/start-server.ts';
import { temporaryFolder } from '../support/test-engine.ts';

/** The page as far as this suite needs one. */
export const PAGE = '<!doctype html><title>Fableroom</title>';

/** A running host on a free port, with a small built page; stopped with the test. */
export async function testServer(engine: Engine): Promise<RunningServer & { readonly said: readonly string[] }> {
  const rendererFolder = temporaryFolder();
  mkdirSync(join(rendererFolder, 'assets'));
  writeFileSync(join(rendererFolder, 'index.html'), PAGE);
  writeFileSync(join(rendererFolder, 'assets', 'app-1a2b3c.js'), 'export {};');
  const said: string[] = [];
  const server = await startServer({ engine, tier: 'adult', port: 0, rendererFolder, say: (line) => said.push(line) });
  onTestFinished(() => server.stop(() => engine.close()));
  return { ...server, said };
}

/** What a browser sends that came through a one-time link: it may do all that a window may. */
export async function pageHeaders(server: Pick<RunningServer, 'newLink'>): Promise<Record<string, string>> {
  const opened = await fetch(server.newLink(), { redirect: 'manual' });
  const [cookie = ''] = (opened.headers.get('set-cookie') ?? '').split(';');
  return { cookie, 'sec-fetch-site': 'same-origin' };
}

/** Gives the typed client the errors in the form that it knows; on the wire they are problem details. */
export async function readingProblems(request: Request | string | URL, init?: object): Promise<Response> {
  const response = await fetch(request, init);
  if (response.headers.get('content-type') !== 'application/problem+json') return response;
  const { code, status, detail, data } = (await response.json()) as Record<string, unknown>;
  const defined = Object.hasOwn(commonErrors, String(code));
  return Response.json({ defined, code, status, message: detail, data }, { status: response.status });
}

/** One way to reach the operations; each connection starts in the adult room. */
export interface Transport {
  readonly name: string;
  connect(engine: Engine): Promise<Client>;
}

export const transports: readonly Transport[] = [
  {
    name: 'MessagePort',
    connect: async (engine) => {
      const { port1, port2 } = new MessageChannel();
      const session = createSession(engine, 'adult', (tier) => `media://${tier}/{id}`);
      const localApi = alwaysOn(0, () => ({ port: 1, url: 'http://127.0.0.1:1' }));
      new RPCHandler(router).upgrade(port2, { context: { engine, session, desktop: null, localApi } });
      port1.start();
      port2.start();
      onTestFinished(() => port1.close());
      return createORPCClient(new PortRpcLink({ port: port1 }));
    },
  },
  {
    name: 'HTTP /rpc',
    connect: async (engine) => {
      const server = await testServer(engine);
      const headers = await pageHeaders(server);
      return createORPCClient(new HttpRpcLink({ url: `${server.url}/rpc`, headers }));
    },
  },
  {
    name: 'HTTP /api/v1',
    connect: async (engine) => {
      const server = await testServer(engine);
      const headers = await pageHeaders(server);
      return createORPCClient(
        new OpenAPILink(contract, { url: `${server.url}/api/v1`, headers, fetch: readingProblems }),
      );
    },
  },
];
