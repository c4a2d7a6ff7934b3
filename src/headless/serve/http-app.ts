import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { onError, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { assetResponse } from '../../api/asset-response.ts';
import { router } from '../../api/router.ts';
import type { ApiContext } from '../../api/router.ts';
import type { Session } from '../../api/session.ts';
import { commonErrors } from '../../contract/errors.ts';
import type { ApiErrorCode } from '../../contract/errors.ts';
import type { Engine } from '../../engine/engine.ts';
import { EngineError } from '../../engine/errors.ts';
import type { Log } from '../../engine/ports.ts';
import type { Access } from './access.ts';
import { closedPage } from './closed-page.ts';
import { openApiDocument } from './openapi-document.ts';
import { problem } from './problem.ts';
import { isOwnHost, isOwnOrigin, isOwnPage } from './request-origin.ts';
import type { RequestOrigin } from './request-origin.ts';
import { responseHeaders } from './response-headers.ts';

/** Template of an asset's address, for `system.info`. It is the same in every room: the session knows the room. */
export const ASSET_ADDRESS = '/api/v1/media/assets/{id}/content';

const BODY_LIMIT_BYTES = 1024 * 1024;

export interface HttpAppOptions {
  readonly engine: Engine;
  readonly access: Access<Session>;
  /** The port that this app is reached at. */
  readonly port: number;
  /** Where the built page is. */
  readonly rendererFolder: string;
  readonly version: string;
  readonly log: Log;
}

interface AppEnvironment {
  Variables: { session: Session; grantedBy: 'token' | 'cookie' };
}

/** Everything that this host answers over HTTP. */
export function createHttpApp(options: HttpAppOptions): Hono<AppEnvironment> {
  const { engine, log } = options;
  const app = new Hono<AppEnvironment>();
  const rpc = new RPCHandler(router, { clientInterceptors: [onError((error) => reportBug(error, log))] });
  const openApi = new OpenAPIHandler(router, { clientInterceptors: [onError((error) => reportBug(error, log))] });
  const contextOf = (context: Context<AppEnvironment>): ApiContext => ({
    engine,
    session: context.var.session,
    desktop: null,
  });
  let document: ReturnType<typeof openApiDocument> | null = null;

  app.use(responseHeaders);
  app.use(onlyOwnAddress(options.port));
  app.get('/open/:secret', (context) => openByLink(context, options));
  app.use(onlyWithSession(options));
  app.use(bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: () => problem(413, 'The body is larger than 1 MiB.') }));

  app.post('/open', (context) => {
    if (context.var.grantedBy !== 'token') return problem(403, 'A new link needs the token.');
    return context.json({ link: linkOf(options) }, 201);
  });
  app.get('/api/v1/openapi.json', async (context) =>
    context.json(await (document ??= openApiDocument(options.version))),
  );
  app.get('/api/v1/media/assets/:id/content', (context) =>
    assetResponse(context.req.raw, context.var.session.library, context.req.param('id')),
  );
  app.use('/rpc/*', async (context, next) => {
    const { response } = await rpc.handle(context.req.raw, { prefix: '/rpc', context: contextOf(context) });
    return response ?? next();
  });
  app.use('/api/v1/*', async (context, next) => {
    const { response } = await openApi.handle(context.req.raw, { prefix: '/api/v1', context: contextOf(context) });
    return response ?? next();
  });
  if (existsSync(options.rendererFolder)) {
    app.get('/assets/*', page(options.rendererFolder, 'public, max-age=31536000, immutable'));
    app.get('*', page(options.rendererFolder, 'no-cache'));
  }
  app.notFound(() => problem(404, 'There is nothing at this address.'));
  app.onError((error) => {
    if (error instanceof EngineError && error.code in commonErrors) {
      return problem(commonErrors[error.code as ApiErrorCode].status, error.message);
    }
    reportBug(error, log);
    return problem(500, 'Something went wrong here; the terminal of Fableroom says more.');
  });
  return app;
}

/** A one-time link to this host. */
export function linkOf(options: Pick<HttpAppOptions, 'access' | 'port'>): string {
  return `http://127.0.0.1:${options.port}/open/${options.access.newLinkSecret()}`;
}

/** Two hosts on one machine share their cookies, as a cookie knows no port; so its name says which one it is for. */
function cookieName(port: number): string {
  return `fableroom-${port}`;
}

function onlyOwnAddress(port: number): MiddlewareHandler {
  return async (context, next) => {
    const request = requestOriginOf(context);
    if (!isOwnHost(request, port))
      return problem(421, `This host answers at 127.0.0.1:${port} and localhost:${port} only.`);
    if (!isOwnOrigin(request)) return problem(403, 'Requests from another origin are refused.');
    return next();
  };
}

function onlyWithSession({ access, port }: HttpAppOptions): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    const token = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const byToken = token === undefined ? null : access.sessionOfToken(token);
    if (byToken) {
      context.set('session', byToken);
      context.set('grantedBy', 'token');
      return next();
    }
    const cookie = getCookie(context, cookieName(port));
    const byCookie = cookie === undefined ? null : access.sessionOfCookie(cookie);
    if (!byCookie || token !== undefined) return unauthorized(context);
    if (!isOwnPage(requestOriginOf(context))) return problem(403, 'Only the page of this host may use its session.');
    context.set('session', byCookie);
    context.set('grantedBy', 'cookie');
    return next();
  };
}

function unauthorized(context: Context): Response {
  const forProgram = /^\/(api|rpc)(\/|$)/.test(context.req.path);
  const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
  if (reads && !forProgram) return closedPage(context.req.header('accept-language'));
  return problem(401, 'A valid token is needed: Authorization: Bearer …', { 'www-authenticate': 'Bearer' });
}

function openByLink(context: Context<AppEnvironment>, { access, port }: HttpAppOptions): Response {
  if (context.req.method === 'HEAD') return closedPage(context.req.header('accept-language'));
  const cookie = access.redeemLink(context.req.param('secret') ?? '');
  if (cookie !== null) {
    setCookie(context, cookieName(port), cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect('/', 303);
  }
  const known = getCookie(context, cookieName(port));
  if (known !== undefined && access.sessionOfCookie(known)) return context.redirect('/', 303);
  return closedPage(context.req.header('accept-language'));
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

function page(folder: string, caching: string): MiddlewareHandler {
  return serveStatic({ root: folder, onFound: (_path, context) => context.header('cache-control', caching) });
}

/** Errors that have a form on the wire are answers; anything else is a bug, and said in the log. */
function reportBug(error: unknown, log: Log): void {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return;
  log.error('A request failed', { error });
}
