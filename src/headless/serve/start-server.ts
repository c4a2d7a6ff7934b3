import { createRouterClient } from '@orpc/server';
import { createBrowserAccess } from '../../api/http/browser-access.ts';
import { linkOf } from '../../api/http/browser-page.ts';
import { ASSET_ADDRESS } from '../../api/http/http-app.ts';
import { alwaysOn, startHttpServer, type HttpServer } from '../../api/http/http-server.ts';
import { router } from '../../api/router.ts';
import { createSession } from '../../api/session.ts';
import type { Session } from '../../api/session.ts';
import type { Tier } from '../../contract/values.ts';
import type { Engine } from '../../engine/engine.ts';
import { createHostLog } from '../host-log.ts';
import { StartError } from '../start-error.ts';

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
  /** A new token for the program that started this host, kept in memory only. */
  newToken(): string;
  /** A new link that opens one browser session. */
  newLink(): string;
  /** Takes no new calls, closes the engine (which ends the event streams), and lets the last answers out. */
  stop(closeEngine: () => Promise<void>): Promise<void>;
}

/** Throws a {@link StartError} where nothing can be listened on. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { engine, tier } = options;
  const newSession = (): Session => createSession(engine, tier, () => ASSET_ADDRESS);
  const access = createBrowserAccess(newSession, () => Date.now());
  const context = { engine, session: newSession(), desktop: null };
  const { version } = await createRouterClient(router, { context }).system.info();
  const log = createHostLog(options.say);
  const listening: { server?: HttpServer } = {};
  const localApi = alwaysOn(options.port, () => listening.server ?? { port: options.port, url: '' });
  const page = { access, rendererFolder: options.rendererFolder };
  const server = await startHttpServer({ engine, port: options.port, version, log, localApi, page }).catch(
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartError(`Fableroom cannot listen on 127.0.0.1: ${reason}.`, { cause: error });
    },
  );
  listening.server = server;
  return {
    port: server.port,
    url: server.url,
    newToken: () => engine.clients.addForHost(tier),
    newLink: () => linkOf(server.port, access),
    stop: (closeEngine) => server.stop(closeEngine),
  };
}
