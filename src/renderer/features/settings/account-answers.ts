import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Account, KeyProtection } from '../../../contract/accounts.ts';
import { queries } from '../../lib/queries.ts';

function forget(cache: QueryClient): void {
  void cache.invalidateQueries({ queryKey: queries.accounts.list.key() });
  void cache.invalidateQueries({ queryKey: queries.models.list.key() });
}

/** Writes the answers of the accounts' operations into what is shown, and has the rest read again. */
export function useAccountAnswers() {
  const cache = useQueryClient();
  const queryKey = queries.accounts.list.queryKey({ input: undefined });
  return {
    put(account: Account): void {
      cache.setQueryData(queryKey, (list) => {
        if (!list) return list;
        const known = list.accounts.some(({ id }) => id === account.id);
        const accounts = known
          ? list.accounts.map((old) => (old.id === account.id ? account : old))
          : [...list.accounts, account];
        return { ...list, accounts };
      });
      forget(cache);
    },
    drop(accountId: string): void {
      cache.setQueryData(
        queryKey,
        (list) => list && { ...list, accounts: list.accounts.filter(({ id }) => id !== accountId) },
      );
      forget(cache);
    },
    protect(protection: KeyProtection): void {
      cache.setQueryData(queryKey, (list) => list && { ...list, protection });
      forget(cache);
    },
  };
}
