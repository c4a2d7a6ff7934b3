import { AsyncLocalStorage } from 'node:async_hooks';

const acting = new AsyncLocalStorage<string | null>();

/**
 * Does something for a program that called with its token, or with null for a person. Every job that is made meanwhile
 * carries its id and counts against its cap, and so do those that follow from them.
 */
export function actFor<Result>(clientId: string | null, work: () => Result): Result {
  return acting.run(clientId, work);
}

/** The program for which this is done; null for a person. */
export function actingClientId(): string | null {
  return acting.getStore() ?? null;
}
