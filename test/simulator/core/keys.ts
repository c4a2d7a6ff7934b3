import type { Call } from './exchange.ts';

/** What the simulator makes of a key. `missing` and `wrong` are different answers at every provider. */
export type KeyKind = 'good' | 'broke' | 'unverified' | 'wrong' | 'missing';

export function kindOfKey(key: string | null): KeyKind {
  if (key === null || key === '') return 'missing';
  if (key.startsWith('test-')) return 'good';
  if (key.startsWith('broke-')) return 'broke';
  return key.startsWith('unverified-') ? 'unverified' : 'wrong';
}

export function bearerKey(call: Call): string | null {
  return /^Bearer (.+)$/u.exec(call.headers.authorization ?? '')?.[1] ?? null;
}
