import type { CDPSession } from 'playwright-core';
import { isChromiumAddress, toApplication, toChromium, withChromiumSources } from './addresses.ts';
import { answerRequest } from './protocol.ts';
import { recordCall } from './recorded-calls.ts';

/** Asks the application whether a navigation that the page wants may happen. */
type MayNavigate = (request: { url: string; chromiumUrl: string; isMainFrame: boolean }) => boolean;

/** A request that Chromium holds back, as far as it matters here. */
interface Paused {
  readonly requestId: string;
  readonly resourceType: string;
  readonly frameId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly postData?: string;
  };
}

/**
 * Answers every request of a page from the application's protocol handlers. Nothing else is answered: what is not of
 * a scheme of the application never leaves the machine, and a test can look up what wanted to.
 */
export async function routeRequests(devtools: CDPSession, mayNavigate: MayNavigate): Promise<void> {
  await devtools.send('Page.enable');
  const { frameTree } = await devtools.send('Page.getFrameTree');
  devtools.on('Fetch.requestPaused', (paused: Paused) => {
    answer(devtools, paused, paused.frameId === frameTree.frame.id, mayNavigate).catch((error: unknown) => {
      process.stderr.write(`[host] ${paused.request.url}: ${String(error)}\n`);
      // The page may be gone with the request, and then there is nothing left to tell.
      devtools.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => undefined);
    });
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answer(
  devtools: CDPSession,
  { requestId, resourceType, request }: Paused,
  isMainFrame: boolean,
  mayNavigate: MayNavigate,
): Promise<void> {
  const url = toApplication(request.url);
  const isDocument = resourceType === 'Document';
  if (isDocument && !mayNavigate({ url, chromiumUrl: request.url, isMainFrame })) {
    await devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    return;
  }
  if (toChromium(url) === url) {
    recordCall('network', [request.method, url]);
    await devtools.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
    return;
  }
  if (resourceType === 'Media' && !isChromiumAddress(request.url)) {
    // Chromium takes media of an unknown scheme for a local file and fails when it has to read on later. Electron
    // teaches it better with `stream: true`; here the request goes on over HTTP, which it reads the same way.
    await fulfil(devtools, requestId, { status: 307, headers: { location: toChromium(url) }, body: Buffer.alloc(0) });
    return;
  }
  const body = request.postData === undefined ? null : new Uint8Array(Buffer.from(request.postData));
  const response = await answerRequest(url, { method: request.method, headers: request.headers, body });
  if (response === null) throw new Error('No handler for this scheme');
  const policy = response.headers['content-security-policy'];
  if (isDocument && policy !== undefined) response.headers['content-security-policy'] = withChromiumSources(policy);
  await fulfil(devtools, requestId, response);
}

async function fulfil(
  devtools: CDPSession,
  requestId: string,
  response: { status: number; headers: Record<string, string>; body: Buffer },
): Promise<void> {
  await devtools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: Object.entries(response.headers).map(([name, value]) => ({ name, value })),
    body: response.body.toString('base64'),
  });
}
