import { join } from 'node:path';
import type { Tier } from '../contract/values.ts';
import { AccountBook } from './accounts/account-book.ts';
import { Accounts } from './accounts/accounts.ts';
import { Clients } from './clients/clients.ts';
import { ModelShelf } from './catalogue/model-shelf.ts';
import { AccountLimits } from './jobs/account-limits.ts';
import { Budgets } from './money/budgets.ts';
import type { Ports } from './ports.ts';
import type { Provider } from './provider-kit/model.ts';
import { openEngineStore, type EngineStore } from './store/engine-store.ts';
import { Rooms } from './tiers/rooms.ts';

/** What both rooms look at. There is no content in it. */
export interface Shared {
  readonly store: EngineStore;
  readonly book: AccountBook;
  readonly accounts: Accounts;
  readonly shelf: ModelShelf;
  readonly budgets: Budgets;
  /** The lock between the rooms, and the rules of the kids' room. */
  readonly rooms: Rooms;
  /** Programs with a token. */
  readonly clients: Clients;
  /** A provider counts what both rooms send. */
  readonly limits: AccountLimits;
}

/**
 * Opens engine.db and starts to read the keys. `changed` is told when models, or what can be used, are others.
 * `spentMicros` says what the calls of a program have cost in its room.
 */
export function openShared(
  ports: Ports,
  providers: readonly Provider[],
  changed: () => void,
  spentMicros: (tier: Tier, clientId: string) => number,
): Shared {
  const { clock, dataFolder, environment, log, secrets } = ports;
  const newId = (): string => ports.newId();
  const store = openEngineStore(join(dataFolder, 'engine.db'), { log, now: () => clock.now() });
  const shelf = new ModelShelf({ providers, store, now: () => clock.now(), changed });
  const book = new AccountBook({ providers, environment, store: store.accounts, secrets, log });
  const accounts = new Accounts({ providers, book, shelf, store, secrets, clock, newId, changed });
  const clients = new Clients({ store, clock, newId, spentMicros });
  const rooms = new Rooms({ store, book, shelf, ports });
  return { store, book, accounts, shelf, budgets: new Budgets(store), rooms, clients, limits: new AccountLimits() };
}
