import { isRecord } from '../core/exchange.ts';
import { pictureSize } from '../media/make-picture.ts';
import { invalidArgument, xaiError } from './xai-errors.ts';

/** Refuses what the endpoint does not know. Throws WireError 400. */
export function onlyFields(body: Record<string, unknown>, known: ReadonlySet<string>): void {
  for (const name of Object.keys(body)) if (!known.has(name)) throw invalidArgument(`Unknown field: ${name}.`);
}

/** One of some words, or `otherwise` when the field is missing. Throws WireError 400. */
export function oneOf(
  body: Record<string, unknown>,
  name: string,
  words: readonly string[],
  otherwise: string,
): string {
  const value = body[name] ?? otherwise;
  if (typeof value !== 'string' || !words.includes(value)) {
    throw invalidArgument(`Invalid ${name}: ${JSON.stringify(value)}. Supported: ${words.join(', ')}.`);
  }
  return value;
}

/** A whole number in a range, or `otherwise`. Throws WireError 400. */
export function wholeNumber(
  body: Record<string, unknown>,
  name: string,
  [least, most]: readonly [number, number],
  otherwise: number,
): number {
  const value = body[name] ?? otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw invalidArgument(`Invalid ${name}: ${JSON.stringify(value)}. It is a whole number from ${least} to ${most}.`);
  }
  return value;
}

const LARGEST = 10 * 1024 * 1024;

/** Checks `{ url, type? }` with a picture in a data URL. Throws WireError. */
export async function checkPictureReference(reference: unknown, name: string): Promise<void> {
  const url = isRecord(reference) ? reference['url'] : null;
  if (typeof url !== 'string') throw invalidArgument(`${name} must be an object with a url or a file_id.`);
  const [prefix] = /^data:image\/(?:png|jpeg|webp);base64,/u.exec(url) ?? [];
  if (prefix === undefined) throw invalidArgument(`Failed to fetch ${name}: it is no PNG, JPEG or WebP.`);
  const bytes = Buffer.from(url.slice(prefix.length), 'base64');
  if (bytes.length > LARGEST) throw invalidArgument(`${name} is larger than 10 MiB.`);
  if ((await pictureSize(bytes)) === null) throw xaiError(422, 'unprocessable', `${name} could not be decoded.`);
}
