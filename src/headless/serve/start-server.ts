import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createRouterClient } from '@orpc/server';
import { router } from '../../api/router.ts';
import { createSession } from '../../api/session.ts';
import type { Session } from '../../api/session.ts';
import type { Tier } from '../../contract/values.ts';
import type { Engine } from '../../engine/engine.ts';
import { createHostLog } from '../host-log.ts';
import { createAccess } from './access.ts';
import { ASSET_ADDRESS, createHttpApp, linkOf } from './http-app.ts';
import { listen } from './listen.ts';

/** How long answers that are being sent may take to end once the host stops. */
const LAST_ANSWERS_MILLISECONDS = 1_000;

export interface ServerOptions {
  readonly engine: Engine;
  readonly tier: Tier;
  /** 0 for a free one. */
  readonly port: number;
  readonly rendererFolder: string;
  readonly say: (line: string) => void;
}

/** A host that answers on 127.0.0.1. */
export interface RunningServer {
  readonly port: number;
  readonly url: string;
  /** A new token for scripts. */
  newToken(): string;
  /** A new link that opens one browser session. */
  newLink(): string;
  /** Takes no new calls, closes the engine (which ends the event streams), and lets the last answers out. */
  stop(closeEngine: () => Promise<void>): Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { engine, tier } = options;
  const newSession = (): Session => createSession(engine, tier, () => ASSET_ADDRESS);
  const access = createAccess(newSession, () => Date.now());
  const context = { engine, session: newSession(), desktop: null };
  const { version } = await createRouterClient(router, { context }).system.info();

  // Without TLS or HTTP/2 options the adaptor makes a plain server.
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server;
  const port = await listen(server, options.port);
  const log = createHostLog(options.say);
  const app = createHttpApp({ engine, access, port, rendererFolder: options.rendererFolder, version, log });
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    newToken: () => access.newToken(),
    newLink: () => linkOf({ access, port }),
    stop: async (closeEngine) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await closeEngine();
      const impatience = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MILLISECONDS);
      server.closeIdleConnections();
      await closed;
      clearTimeout(impatience);
    },
  };
}
