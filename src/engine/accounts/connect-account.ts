import { guardedDownload } from '../assets/guarded-download.ts';
import type { Clock } from '../ports.ts';
import type { RunContext } from '../provider-kit/model.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import { patientFetch } from '../provider-kit/patient-fetch.ts';
import type { Account } from './environment-accounts.ts';

/** How a call reaches the provider's service with an account, or without one for what is built in. */
export function connectAccount(
  account: Account | null,
  { signal, clock }: { readonly signal: AbortSignal; readonly clock: Clock },
): Pick<RunContext, 'fetch' | 'secret' | 'baseUrl' | 'download'> {
  const baseUrl = account?.baseUrl ?? null;
  return {
    fetch: patientFetch,
    secret: async (name) => {
      const secret = account?.secrets[name];
      if (secret === undefined) throw new ProviderFailure({ kind: 'auth' }, `No key named ${name} is set`);
      return secret;
    },
    baseUrl,
    download: (url, headers = {}) => guardedDownload(url, { headers, ownBaseUrl: baseUrl, signal, clock }),
  };
}
