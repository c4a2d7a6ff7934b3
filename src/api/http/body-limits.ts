import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PHOTO_BYTES_LIMIT } from '../../contract/values.ts';
import { problem } from './problem.ts';

const WORDS_BYTES = 1024 * 1024;
/** A photo, and the form around it. */
const PHOTO_BYTES = PHOTO_BYTES_LIMIT + 64 * 1024;
/** An operation that says it all in its address, or in a few fields. */
const FIELDS_BYTES = 64 * 1024;

/** The operations that a file comes with. */
const PHOTO_PATHS =
  /^\/(rpc\/characters\/(addPhoto|replacePhoto)|api\/v1\/(characters\/[^/]+\/photos|photos\/[^/]+\/file))$/;
/** Those that steer, and carry neither a page of words nor a list. */
const FIELDS_PATHS =
  /^\/(rpc\/(jobs|media|money|budgets|rooms|clients|localApi|system|models|accounts)\/|api\/v1\/(jobs|media|money|budgets|room|clients|local-api|system|settings|models|accounts|scenes\/[^/]+\/takes)(\/|$))/;

/** Nothing is read that is larger than what its operation can need. */
export function limitedBody(): MiddlewareHandler {
  const fields = bodyLimit({ maxSize: FIELDS_BYTES, onError: () => problem(413, 'The body is larger than 64 KiB.') });
  const words = bodyLimit({ maxSize: WORDS_BYTES, onError: () => problem(413, 'The body is larger than 1 MiB.') });
  const photo = bodyLimit({ maxSize: PHOTO_BYTES, onError: () => problem(413, 'The photo is larger than 40 MiB.') });
  return (context, next) => {
    const { method, path } = context.req;
    if (method === 'POST' && PHOTO_PATHS.test(path)) return photo(context, next);
    return FIELDS_PATHS.test(path) ? fields(context, next) : words(context, next);
  };
}
