import { EngineError } from '../errors.ts';

/** Shortest key of which the last four characters may be shown. */
const SHOWN_FROM = 12;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function refused(field: string, reason: string, message: string): EngineError {
  return new EngineError('INPUT_REFUSED', message, { field, reason });
}

/** A key without what came along when it was copied. Throws INPUT_REFUSED; the message never repeats it. */
export function checkedKey(key: string): string {
  const trimmed = key.trim();
  if (trimmed === '') throw refused('key', 'empty', 'There is no key');
  if (!/^[\u{21}-\u{7e}]+$/u.test(trimmed)) {
    throw refused('key', 'malformed', 'A key has no spaces and only plain letters, digits and signs');
  }
  return trimmed;
}

/** Last four characters of a key; null when it is so short that they would tell much of it. */
export function lastFourOf(key: string): string | null {
  return key.length >= SHOWN_FROM ? key.slice(-4) : null;
}

/** An address of a service without a slash at its end; null for the provider's own. Throws INPUT_REFUSED. */
export function checkedBaseUrl(address: string | null): string | null {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '') return null;
  const url = URL.parse(trimmed);
  const plain = url && !url.username && !url.password && !/[?#\s]/.test(trimmed);
  if (!url || !plain || !/^https?:$/.test(url.protocol)) {
    throw refused('baseUrl', 'malformed', 'An address begins with https:// and has no password and no question in it');
  }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    throw refused('baseUrl', 'insecure', 'A key is only sent over https, except to this computer');
  }
  return url.href.replace(/\/+$/, '');
}

/** A name to show, on one line. */
export function plainName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}

/** A provider's title, numbered when an account is called so already. */
export function freeName(title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(title)) return title;
  let number = 2;
  while (taken.has(`${title} ${number}`)) number++;
  return `${title} ${number}`;
}
