import type { Client } from '../../../contract/index.ts';

/** What `accounts.list` answers with. */
export type AccountList = Awaited<ReturnType<Client['accounts']['list']>>;

/** A provider that takes a key. */
export type ProviderWithKey = AccountList['providers'][number];
