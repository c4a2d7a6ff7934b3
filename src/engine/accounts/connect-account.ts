import { guardedDownload } from '../assets/guarded-download.ts';
import type { Clock } from '../ports.ts';
import type { RunContext } from '../provider-kit/model.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import { patientFetch } from '../provider-kit/patient-fetch.ts';
import { hidingKeys } from './hide-keys.ts';

/** What a call needs of an account. */
export interface AccountAccess {
  /** Without a slash at the end; null for the provider's own address. */
  readonly baseUrl: string | null;
  /** The key of that name; null when there is none. Throws EngineError KEYS_LOCKED. */
  secret(name: string): Promise<string | null>;
}

interface How {
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** The fetch of every call; without a limit of its own unless another one is given. */
  readonly fetch?: typeof fetch;
}

/** How a call reaches the provider's service with an account, or without one for what is built in. */
export function connectAccount(
  account: AccountAccess | null,
  { signal, clock, fetch = patientFetch }: How,
): Pick<RunContext, 'fetch' | 'secret' | 'baseUrl' | 'download'> {
  const baseUrl = account?.baseUrl ?? null;
  const used = new Set<string>();
  return {
    fetch: hidingKeys(fetch, used),
    secret: async (name) => {
      const secret = await account?.secret(name);
      if (secret === undefined || secret === null) {
        throw new ProviderFailure({ kind: 'auth' }, `No key named ${name} is set`);
      }
      used.add(secret);
      return secret;
    },
    baseUrl,
    download: (url, headers = {}) => guardedDownload(url, { headers, ownBaseUrl: baseUrl, signal, clock }),
  };
}
