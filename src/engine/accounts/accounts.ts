import type { Account, KeyProtection, KeyTest } from '../../contract/accounts.ts';
import type { ModelShelf } from '../catalogue/model-shelf.ts';
import { EngineError, notFound } from '../errors.ts';
import type { Clock, SecretStore } from '../ports.ts';
import type { AccountDeclaration, Provider } from '../provider-kit/model.ts';
import type { AccountRow } from '../store/accounts-store.ts';
import type { EngineStore } from '../store/engine-store.ts';
import type { AccountBook, KnownAccount } from './account-book.ts';
import { checkedBaseUrl, checkedKey, freeName, lastFourOf, plainName } from './account-input.ts';
import { connectAccount } from './connect-account.ts';
import { testKey } from './test-key.ts';

interface AccountsParts {
  readonly providers: readonly Provider[];
  readonly book: AccountBook;
  readonly shelf: ModelShelf;
  readonly store: EngineStore;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  newId(): string;
  /** Told when accounts, or what can be used with them, are other than before. */
  changed(): void;
  /** The fetch of key tests, where it is not the usual one. */
  readonly fetch?: typeof fetch;
}

export interface NewAccount {
  readonly providerId: string;
  readonly name?: string | undefined;
  readonly key: string;
  readonly baseUrl?: string | null | undefined;
}

export interface AccountChange {
  readonly id: string;
  readonly name?: string | undefined;
  readonly key?: string | undefined;
  readonly baseUrl?: string | null | undefined;
  readonly preferred?: true | undefined;
}

interface ProviderFacts {
  id: string;
  title: string;
  keyPage: string;
  defaultBaseUrl: string;
  variables: string[];
}

type Service = Provider & { readonly account: AccountDeclaration };

/** Everything that a person does with accounts, which belong to no room. A key goes in and never comes back. */
export class Accounts {
  readonly #parts: AccountsParts;
  readonly #services: readonly Service[];
  readonly #closing = new AbortController();
  /** Settled once every key has been asked for; how that went shows in the accounts. */
  readonly opened: Promise<void>;

  constructor(parts: AccountsParts) {
    this.#parts = parts;
    this.#services = parts.providers.filter((provider): provider is Service => provider.account !== undefined);
    this.opened = this.#open();
  }

  /** Every account, the providers that take one, and how keys are protected. */
  async list(): Promise<{ accounts: Account[]; providers: ProviderFacts[]; protection: KeyProtection }> {
    await this.opened;
    const { book, secrets } = this.#parts;
    return {
      accounts: book.ids().map((id) => book.view(id)),
      providers: this.#services.map(factsOf),
      protection: await secrets.protection(),
    };
  }

  /** Keeps a key and its account. Throws INPUT_REFUSED, KEYS_LOCKED or DISK_FULL; nothing is kept then. */
  async add(input: NewAccount): Promise<Account> {
    const service = this.#services.find(({ id }) => id === input.providerId);
    if (!service) throw unknownProvider(input.providerId);
    const { book, clock, newId, store } = this.#parts;
    const key = checkedKey(input.key);
    const baseUrl = checkedBaseUrl(input.baseUrl ?? null);
    const id = newId();
    await book.ring.put(id, key);
    const row: AccountRow = {
      id,
      provider_id: service.id,
      name: this.#nameFor(service.id, input.name ?? '', null),
      base_url: baseUrl,
      last_four: lastFourOf(key),
      preferred: 0,
      test_json: null,
      created_at: clock.now(),
    };
    try {
      store.commit(() => store.accounts.insert(row));
    } catch (error) {
      await book.ring.remove(id);
      throw error;
    }
    return this.#changed(id);
  }

  /** Throws NOT_FOUND, NOT_ALLOWED for what the environment says, INPUT_REFUSED, KEYS_LOCKED or DISK_FULL. */
  async update({ id, name, key, baseUrl, preferred }: AccountChange): Promise<Account> {
    const { book, store } = this.#parts;
    const carried = book.environmental(id);
    if (carried) {
      if (name !== undefined || key !== undefined || baseUrl !== undefined) throw setElsewhere();
      if (preferred) store.commit(() => store.accounts.unmark(carried.providerId));
      return this.#changed(id);
    }
    book.row(id);
    const newKey = key === undefined ? null : checkedKey(key);
    const newAddress = baseUrl === undefined ? undefined : checkedBaseUrl(baseUrl);
    if (newKey !== null) await book.ring.put(id, newKey);
    const row = { ...book.row(id) };
    if (name !== undefined) row.name = this.#nameFor(row.provider_id, name, id);
    // What a test said holds for that key at that address only.
    if (newKey !== null || (newAddress !== undefined && newAddress !== row.base_url)) row.test_json = null;
    if (newKey !== null) row.last_four = lastFourOf(newKey);
    if (newAddress !== undefined) row.base_url = newAddress;
    store.commit(() => {
      if (preferred) store.accounts.unmark(row.provider_id);
      store.accounts.update(preferred ? { ...row, preferred: 1 } : row);
    });
    return this.#changed(id);
  }

  /**
   * Deletes the key, then the account and its own models. Calls of it that are still to come end with `auth`. Throws
   * NOT_FOUND, NOT_ALLOWED or KEYS_LOCKED.
   */
  async remove(id: string): Promise<void> {
    const { book, shelf, store, changed } = this.#parts;
    if (book.environmental(id)) throw setElsewhere();
    book.row(id);
    await book.ring.remove(id);
    store.commit(() => {
      store.accounts.remove(id);
      store.catalogue.removeOwnOf(id);
    });
    book.refresh();
    shelf.refresh();
    changed();
  }

  /** One free call with an account's key. What the provider's own service says of dates goes to the catalogue. */
  async test(id: string): Promise<Account> {
    const { book, clock, fetch, shelf, store } = this.#parts;
    const account = book.find(id);
    const access = book.access(id);
    const service = this.#services.find((each) => each.id === account?.providerId);
    if (!account || !access || !service) throw notFound('account', id);
    const signal = this.#closing.signal;
    const connection = connectAccount(access, { signal, clock, ...(fetch ? { fetch } : {}) });
    const { outcome, listed } = await testKey(service.account, { ...connection, signal, clock });
    const named = new Set(listed.flatMap((each) => [each.id, ...(each.aliases ?? [])]));
    const unlocked = shelf.servedBy(service.id, id).filter((model) => named.has(model.id));
    const ours = new Set(unlocked.map((model) => model.id));
    const others = listed.filter((each) => ![each.id, ...(each.aliases ?? [])].some((name) => ours.has(name)));
    const test: KeyTest = { outcome, at: clock.now(), unlocked, others: others.length };
    if (outcome === 'ok' && access.baseUrl === null) shelf.takeDates(service, listed, clock.now());
    if (book.environmental(id)) book.keepEnvironmentTest(id, test);
    else store.commit(() => store.accounts.update({ ...book.row(id), test_json: JSON.stringify(test) }));
    return this.#changed(id);
  }

  /** Throws NOT_FOUND. */
  known(id: string): KnownAccount {
    const account = this.#parts.book.find(id);
    if (!account) throw notFound('account', id);
    return account;
  }

  /** From now on keys are kept in a file that only this passphrase opens. Throws as the secret store does. */
  async setPassphrase(passphrase: string): Promise<KeyProtection> {
    const protection = await this.#parts.secrets.setPassphrase(passphrase);
    this.#parts.changed();
    return protection;
  }

  /** Opens what is closed and reads the keys in it. Throws as the secret store does. */
  async unlock(passphrase?: string): Promise<KeyProtection> {
    const { book, changed, secrets } = this.#parts;
    const protection = await secrets.unlock(passphrase);
    await book.openKeys();
    changed();
    return protection;
  }

  /** Ends key tests that still run. */
  close(): void {
    this.#closing.abort(new EngineError('CLOSED', 'Fableroom is closing'));
  }

  /** What could not be read is known only now, and models that need it are not usable after all. */
  async #open(): Promise<void> {
    const { book, changed } = this.#parts;
    if (book.ids().every((id) => book.environmental(id))) return;
    await book.openKeys();
    if (!this.#closing.signal.aborted && book.ids().some((id) => book.find(id)?.key !== 'there')) changed();
  }

  #changed(id: string): Account {
    this.#parts.book.refresh();
    this.#parts.changed();
    return this.#parts.book.view(id);
  }

  #nameFor(providerId: string, wanted: string, id: string | null): string {
    const title = this.#services.find((each) => each.id === providerId)?.title ?? providerId;
    return plainName(wanted) || freeName(title, this.#parts.book.namesOf(providerId, id));
  }
}

function factsOf({ id, title, account }: Service): ProviderFacts {
  const { keyPage, defaultBaseUrl, secrets } = account;
  return { id, title, keyPage, defaultBaseUrl, variables: secrets.flatMap(({ variables }) => variables) };
}

function unknownProvider(id: string): EngineError {
  const message = `No provider that takes an account is called ${id}`;
  return new EngineError('INPUT_REFUSED', message, { field: 'providerId', reason: 'unknown' });
}

function setElsewhere(): EngineError {
  const message = 'This account comes from variables of the environment, and is changed there';
  return new EngineError('NOT_ALLOWED', message, { reason: 'environment' });
}
