import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { EngineError } from '../../engine/errors.ts';
import type { LocalApiSwitch } from '../base.ts';
import { createHttpApp, type HttpAppOptions } from './http-app.ts';
import { listen } from './listen.ts';

/** How long answers that are being sent may take to end once a host stops. */
const LAST_ANSWERS_MILLISECONDS = 1_000;

/** Something that answers on 127.0.0.1. */
export interface HttpServer {
  readonly port: number;
  readonly url: string;
  /** Takes no new calls, does `meanwhile`, and lets the last answers out. */
  stop(meanwhile?: () => Promise<void>): Promise<void>;
}

interface HttpServerOptions extends Omit<HttpAppOptions, 'port'> {
  /** 0 for a free one. */
  readonly port: number;
}

/** Throws what the system says where nothing can be listened on. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  // Without TLS or HTTP/2 options the adaptor makes a plain server.
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server;
  const port = await listen(server, options.port);
  const app = createHttpApp({ ...options, port });
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    stop: async (meanwhile = async () => undefined) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await meanwhile();
      const impatience = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MILLISECONDS);
      server.closeIdleConnections();
      await closed;
      clearTimeout(impatience);
    },
  };
}

/** A host that answers always, at the port that it has. */
export function alwaysOn(asked: number, now: () => { readonly port: number; readonly url: string }): LocalApiSwitch {
  const state = (): ReturnType<LocalApiSwitch['state']> => {
    const { port, url } = now();
    return {
      on: true,
      url: `${url}/api/v1`,
      port: asked,
      portTaken: asked !== 0 && port !== asked,
      canBeSwitchedOff: false,
    };
  };
  return {
    state,
    set: async ({ on }) => {
      if (!on) throw new EngineError('NOT_ALLOWED', 'This host answers as long as it runs', { reason: 'always-on' });
      return state();
    },
  };
}
