import type { z } from 'zod';
import { MEDIA_SCHEME } from '../contract/desktop.ts';
import type { Tier } from '../contract/values.ts';

/** What an address of a picture or clip names. */
export interface MediaAddress {
  readonly tier: string;
  readonly assetId: string;
}

/** Template of the addresses of one room, as the page gets it: it puts an asset's id for `{id}`. */
export function mediaAddressTemplate(tier: z.infer<typeof Tier>): string {
  return `${MEDIA_SCHEME}://${tier}/{id}`;
}

/** Reads `media://<tier>/<asset id>`; null for everything that is not exactly that. A query is left to the reader. */
export function readMediaAddress(address: string): MediaAddress | null {
  const match = /^media:\/\/([a-z]+)\/([\w-]{1,128}(?:\.\d{1,3})?)(?:\?[^#]*)?$/.exec(address);
  return match?.[1] === undefined || match[2] === undefined ? null : { tier: match[1], assetId: match[2] };
}

/**
 * Answers `media://` for the window's room and no other. What belongs to the other room is not there: the answer is
 * the same as for an id that never was.
 *
 * @param room the room that the window is in at this moment
 * @param read answers for an asset of that room
 */
export function mediaProtocol(
  room: () => z.infer<typeof Tier>,
  read: (request: Request, assetId: string) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const address = readMediaAddress(request.url);
    if (address === null || address.tier !== room()) {
      return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
    }
    const response = await read(request, address.assetId);
    // To the page, media:// is another origin than app://. Only our own windows know either scheme.
    response.headers.set('cross-origin-resource-policy', 'cross-origin');
    return response;
  };
}
