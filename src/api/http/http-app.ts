import { onError, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import type { CallingClient } from '../../engine/clients/clients.ts';
import type { Engine } from '../../engine/engine.ts';
import { EngineError } from '../../engine/errors.ts';
import type { Log } from '../../engine/ports.ts';
import { assetResponse } from '../asset-response.ts';
import { wireError, type LocalApiSwitch } from '../base.ts';
import { router, type ApiContext } from '../router.ts';
import { createSession, type Session } from '../session.ts';
import { createApiV1 } from './api-v1.ts';
import { limitedBody } from './body-limits.ts';
import { linkOf, openByLink, servePage, sessionOfCookie, type BrowserPage } from './browser-page.ts';
import { closedPage } from './closed-page.ts';
import { openApiDocument, type OpenApiDocument } from './openapi-document.ts';
import { problem, problemResponse } from './problem.ts';
import { referencePage } from './reference-page.ts';
import { reportBug } from './report-bug.ts';
import { isOwnHost, isOwnOrigin, isOwnPage, type RequestOrigin } from './request-origin.ts';
import { responseHeaders } from './response-headers.ts';

/** Template of an asset's address, for `system.info`. It is the same in every room: the session knows the room. */
export const ASSET_ADDRESS = '/api/v1/media/assets/{id}/content';

export interface HttpAppOptions {
  readonly engine: Engine;
  /** The port that this app is reached at. */
  readonly port: number;
  readonly version: string;
  readonly log: Log;
  readonly localApi: LocalApiSwitch;
  /** Null where only programs are answered. */
  readonly page: BrowserPage | null;
}

interface AppEnvironment {
  Variables: { session: Session; client: CallingClient | null };
}

/** Everything that a host answers over HTTP. */
export function createHttpApp(options: HttpAppOptions): Hono<AppEnvironment> {
  const { engine, localApi, log, page, port } = options;
  const app = new Hono<AppEnvironment>();
  const rpc = new RPCHandler(router, { clientInterceptors: [onError((error) => reportBug(error, log))] });
  const apiV1 = createApiV1(log);
  const contextOf = ({ var: { client, session } }: Context<AppEnvironment>): ApiContext => ({
    engine,
    session,
    desktop: null,
    localApi,
    ...(client ? { client } : {}),
  });
  let document: Promise<OpenApiDocument> | null = null;
  const documentOnce = (): Promise<OpenApiDocument> => (document ??= openApiDocument(options.version));

  app.use(responseHeaders);
  app.use(onlyOwnAddress(port));
  if (page) app.get('/open/:secret', (context) => openByLink(context, port, page));
  // It says what can be asked for and nothing of what is here, so that a person can read it before having a token.
  app.get('/api/v1/docs', async () => referencePage(await documentOnce(), port));
  app.use(onlyKnownCallers(options));
  app.use(limitedBody());

  app.post('/open', (context) => {
    // Only the program that started this host may open pages: a page may do more than any other token.
    const isStarter = context.var.client !== null && context.var.client.id === null;
    if (!page || !isStarter) return problem(403, 'A new link needs the token of this host.');
    return context.json({ link: linkOf(port, page.access) }, 201);
  });
  app.get('/api/v1/openapi.json', async (context) => context.json(await documentOnce()));
  app.get('/api/v1/media/assets/:id/content', (context) =>
    assetResponse(context.req.raw, context.var.session.library, context.req.param('id')),
  );
  app.use('/rpc/*', async (context, next) => {
    const { response } = await rpc.handle(context.req.raw, { prefix: '/rpc', context: contextOf(context) });
    return response ?? next();
  });
  app.use('/api/v1/*', async (context, next) => (await apiV1(context.req.raw, contextOf(context))) ?? next());
  if (page) servePage(app, page);
  app.notFound(() => problem(404, 'There is nothing at this address.'));
  app.onError((error) => {
    const wire = error instanceof EngineError ? wireError(error) : error;
    if (wire instanceof ORPCError) return problemResponse(wire);
    reportBug(error, log);
    return problem(500, 'Something went wrong here; the log of Fableroom says more.');
  });
  return app;
}

function onlyOwnAddress(port: number): MiddlewareHandler {
  return async (context, next) => {
    const request = requestOriginOf(context);
    if (!isOwnHost(request, port)) {
      return problem(421, `This host answers at 127.0.0.1:${port} and localhost:${port} only.`);
    }
    if (!isOwnOrigin(request)) return problem(403, 'Requests from another origin are refused.');
    return next();
  };
}

function onlyKnownCallers({ engine, page, port }: HttpAppOptions): MiddlewareHandler<AppEnvironment> {
  const sessions = new WeakMap<CallingClient, Session>();
  const sessionOf = (client: CallingClient): Session => {
    const known =
      sessions.get(client) ?? createSession(engine, client.tier, () => ASSET_ADDRESS, { staysInRoom: true });
    sessions.set(client, known);
    return known;
  };
  return async (context, next) => {
    const authorization = context.req.header('authorization');
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    const client = token === undefined ? null : engine.clients.byToken(token);
    if (client) {
      context.set('session', sessionOf(client));
      context.set('client', client);
      return next();
    }
    const session = sessionOfCookie(context, port, page?.access);
    if (!session || token !== undefined) return unauthorized(context, page !== null);
    if (!isOwnPage(requestOriginOf(context))) return problem(403, 'Only the page of this host may use its session.');
    context.set('session', session);
    context.set('client', null);
    return next();
  };
}

function unauthorized(context: Context, hasPage: boolean): Response {
  const forProgram = /^\/(api|rpc)(\/|$)/.test(context.req.path);
  const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
  if (hasPage && reads && !forProgram) return closedPage(context.req.header('accept-language'));
  const headers = { 'www-authenticate': 'Bearer' };
  return problem(401, 'A valid token is needed: Authorization: Bearer …', { headers });
}

function requestOriginOf(context: Context): RequestOrigin {
  return {
    method: context.req.method,
    addressHost: new URL(context.req.url).host,
    host: context.req.header('host'),
    origin: context.req.header('origin'),
    fetchSite: context.req.header('sec-fetch-site'),
  };
}
