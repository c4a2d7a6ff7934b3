import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Session } from '../session.ts';
import type { BrowserAccess } from './browser-access.ts';
import { closedPage } from './closed-page.ts';

/** The page of a host that serves one to a browser. */
export interface BrowserPage {
  readonly access: BrowserAccess<Session>;
  /** Where the built page is. */
  readonly rendererFolder: string;
}

/** A one-time link to a host. */
export function linkOf(port: number, access: BrowserAccess<Session>): string {
  return `http://127.0.0.1:${port}/open/${access.newLinkSecret()}`;
}

/** The browser session that a request belongs to; undefined when it brought no cookie of this host, null for a wrong one. */
export function sessionOfCookie(
  context: Context,
  port: number,
  access: BrowserAccess<Session> | undefined,
): Session | null | undefined {
  const cookie = getCookie(context, cookieName(port));
  return cookie === undefined ? undefined : (access?.sessionOfCookie(cookie) ?? null);
}

/** Answers a one-time link: a cookie and the way to the page, or a page that says how to get one. */
export function openByLink(context: Context, port: number, { access }: BrowserPage): Response {
  if (context.req.method === 'HEAD') return closedPage(context.req.header('accept-language'));
  const cookie = access.redeemLink(context.req.param('secret') ?? '');
  if (cookie !== null) {
    setCookie(context, cookieName(port), cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect('/', 303);
  }
  if (sessionOfCookie(context, port, access)) return context.redirect('/', 303);
  return closedPage(context.req.header('accept-language'));
}

/** Serves the files of the built page, where there is one. */
export function servePage<Environment extends object>(app: Hono<Environment>, { rendererFolder }: BrowserPage): void {
  if (!existsSync(rendererFolder)) return;
  app.get('/assets/*', files(rendererFolder, 'public, max-age=31536000, immutable'));
  app.get('*', files(rendererFolder, 'no-cache'));
}

/** Two hosts on one machine share their cookies, as a cookie knows no port; so its name says which one it is for. */
function cookieName(port: number): string {
  return `fableroom-${port}`;
}

function files(folder: string, caching: string): MiddlewareHandler {
  return serveStatic({ root: folder, onFound: (_path, context) => context.header('cache-control', caching) });
}
