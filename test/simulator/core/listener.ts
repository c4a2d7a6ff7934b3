import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createDoor, type AddressInfo, type Server, type Socket } from 'node:net';
import type { FaultScripts } from './fault-scripts.ts';
import { WireError, type Call, type ProviderId, type Reply, type Route, type Stage } from './exchange.ts';
import { playFault } from './play-fault.ts';
import { readBody, UnreadableBody } from './read-body.ts';
import { loggableBody, loggableHeaders, loggablePath, type RequestLog } from './request-log.ts';
import { sendReply } from './send-reply.ts';
import type { SimulatedClock } from './simulated-clock.ts';
import type { SimulatedProvider } from './world.ts';

export interface Listener {
  readonly origin: string;
  /** Opens or closes the port, as the faults in force want it. */
  refresh(): void;
  reset(): void;
  close(): Promise<void>;
}

interface ListenerOptions {
  readonly provider: ProviderId;
  readonly format: SimulatedProvider;
  readonly port: number;
  readonly log: RequestLog;
  readonly faults: FaultScripts;
  readonly clock: SimulatedClock;
}

const HOST = '127.0.0.1';
const AT_FIRST: readonly Stage[] = ['submit', 'models'];

/** One provider's own port. */
export async function startListener(options: ListenerOptions): Promise<Listener> {
  const { provider, format, log, faults, clock } = options;
  let reached = new Set<Stage>(AT_FIRST);
  let closed = false;
  let numbers = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    const requestId = `req_sim_${provider}_${++numbers}`;
    response.setHeader('x-request-id', requestId);
    // A kept connection would still be answered when the next call is to find a closed port, so the client is told to
    // leave it. We do not end it: Node's fetch (undici) dies of an assertion when a connection ends before an unread body.
    response.setHeader('connection', 'keep-alive');
    response.setHeader('keep-alive', 'timeout=1');
    const call: Call = {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: { form: 'none' },
      origin,
    };
    const entry = log.add({
      at: clock.now(),
      provider,
      method: call.method,
      path: loggablePath(new URL(url)),
      headers: loggableHeaders(request.headers),
      body: null,
      stage: null,
      kind: null,
      model: null,
      fault: null,
      status: null,
    });
    response.on('close', () => {
      if (response.headersSent) entry.update({ status: response.statusCode });
    });
    let route: Route;
    try {
      const body = await readBody(request);
      entry.update({ body: loggableBody(body) });
      route = format.route({ ...call, body });
    } catch (error) {
      sendReply(response, refusal(error));
      return;
    }
    const script = faults.take(provider, route);
    entry.update({ stage: route.stage, kind: route.kind, model: route.model, fault: script?.fault ?? null });
    const work = async (twist: Parameters<Route['handle']>[0]): Promise<Reply> => {
      try {
        return await route.handle(twist);
      } catch (error) {
        return refusal(error);
      }
    };
    if (script !== null) {
      await playFault({ script, format, work, response, stage: route.stage });
      return;
    }
    const reply = await work(null);
    noteProgress(route, reply);
    refresh();
    sendReply(response, reply);
  }

  const refusal = (error: unknown): Reply => {
    if (error instanceof WireError) return error.reply;
    if (error instanceof UnreadableBody) return format.unreadable();
    throw error;
  };

  const noteProgress = (route: Route, reply: Reply): void => {
    if (reply.status >= 400) return;
    if (route.stage === 'submit' && route.kind === 'video') reached.add('poll');
    if (reply.chunks.some((chunk) => typeof chunk === 'string' && chunk.includes(origin))) reached.add('download');
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A bug of the simulator must not look like an answer of the provider.
      response.writeHead(599, { 'content-type': 'text/plain' });
      response.end(`The simulator failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    });
  });
  server.requestTimeout = 0;
  server.keepAliveTimeout = 0;
  // Its own door, because an HTTP server that stops listening ends the connections that it thinks are idle.
  const door = createDoor((socket) => server.emit('connection', socket));
  const close = closerOf(door);

  const { port } = await listen(door, options.port);
  const origin = `http://${HOST}:${port}`;
  const wantsOpen = (): boolean => !closed && !faults.refuses(provider, reached);
  const refresh = (): void => {
    if (wantsOpen() === door.listening) return;
    if (door.listening) {
      door.close();
    } else if (!closed) {
      door.listen(port, HOST);
    }
  };
  return {
    origin,
    refresh,
    reset: () => {
      reached = new Set(AT_FIRST);
      refresh();
    },
    close: () => {
      closed = true;
      return close();
    },
  };
}

/** Listens on this computer only. Rejects when the port is taken. */
export function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** What ends a server with all of its connections; to be called before it listens. */
export function closerOf(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.resetAndDestroy();
    });
}
