import type * as Electron from 'electron';
import { addScheme } from './addresses.ts';
import { implementedOnly } from './implemented-only.ts';
import { readiness } from './readiness.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

export const protocol = implementedOnly<Electron.Protocol>('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (readiness.ready) throw new Error('protocol.registerSchemesAsPrivileged must be called before app is ready');
    for (const { scheme } of schemes) addScheme(scheme);
  },
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has already been registered`);
    addScheme(scheme);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
});

/** What the application's handler answers, as bytes; null when the scheme has none. */
export async function answerRequest(
  address: string,
  request: { method: string; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> | null },
): Promise<{ status: number; headers: Record<string, string>; body: Buffer } | null> {
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (handler === undefined) return null;
  const response = await handler(new Request(address, request));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
