import type { Account, KeyTest } from '../../contract/accounts.ts';
import { notFound } from '../errors.ts';
import type { Log, SecretStore } from '../ports.ts';
import type { Provider } from '../provider-kit/model.ts';
import type { AccountRow, AccountsStore } from '../store/accounts-store.ts';
import { lastFourOf } from './account-input.ts';
import type { AccountAccess } from './connect-account.ts';
import { environmentAccounts, type EnvironmentAccount } from './environment-accounts.ts';
import { KeyRing } from './key-ring.ts';

/** An account as far as the choice of models needs it. */
export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly providerId: string;
  readonly baseUrl: string | null;
  /** A key that nobody has read yet counts as there. */
  readonly key: 'there' | 'missing' | 'locked';
}

interface BookParts {
  readonly providers: readonly Provider[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly store: AccountsStore;
  readonly secrets: SecretStore;
  readonly log: Log;
}

/** Which accounts there are, from the environment and stored, and how a call gets at their keys. */
export class AccountBook {
  readonly ring: KeyRing;
  readonly #providers: readonly Provider[];
  readonly #store: AccountsStore;
  readonly #environment: readonly EnvironmentAccount[];
  readonly #environmentTests = new Map<string, KeyTest>();
  #rows: readonly AccountRow[];

  constructor({ providers, environment, store, secrets, log }: BookParts) {
    this.ring = new KeyRing(secrets, log);
    this.#providers = providers;
    this.#store = store;
    this.#environment = environmentAccounts(environment, providers);
    this.#rows = store.all();
  }

  /** Reads the stored accounts again after a change. */
  refresh(): void {
    this.#rows = this.#store.all();
  }

  /** Tries to read every key that is not held yet; those that cannot be read stay so. */
  async openKeys(): Promise<void> {
    await this.ring.open(this.#rows.map(({ id }) => id));
  }

  /** What the environment carries first, then the stored ones, oldest first. */
  ids(): readonly string[] {
    return [...this.#environment.map(({ id }) => id), ...this.#rows.map(({ id }) => id)];
  }

  /** Accounts of a provider in the order in which new stories try them: the one that is marked, then as in `ids`. */
  of(providerId: string): readonly KnownAccount[] {
    const isMarked = (id: string): boolean => this.#rows.some((row) => row.id === id && row.preferred === 1);
    return this.ids()
      .flatMap((id) => this.find(id) ?? [])
      .filter((account) => account.providerId === providerId)
      .toSorted((a, b) => Number(isMarked(b.id)) - Number(isMarked(a.id)));
  }

  find(id: string): KnownAccount | null {
    const carried = this.environmental(id);
    if (carried) {
      const { providerId, baseUrl } = carried;
      return { id, name: this.#titleOf(providerId), providerId, baseUrl, key: 'there' };
    }
    const row = this.#rows.find((each) => each.id === id);
    if (!row) return null;
    const state = this.ring.state(id);
    const key = state === 'unread' ? 'there' : state;
    return { id, name: row.name, providerId: row.provider_id, baseUrl: row.base_url, key };
  }

  /** What a call with that account needs; null when there is no such account any more. */
  access(id: string): AccountAccess | null {
    const carried = this.environmental(id);
    if (carried) {
      const { baseUrl, secrets } = carried;
      return { baseUrl, secret: (name) => Promise.resolve(secrets[name] ?? null) };
    }
    const row = this.#rows.find((each) => each.id === id);
    return row ? { baseUrl: row.base_url, secret: () => this.#keyOf(id) } : null;
  }

  environmental(id: string): EnvironmentAccount | null {
    return this.#environment.find((each) => each.id === id) ?? null;
  }

  /** A stored account. Throws NOT_FOUND. */
  row(id: string): AccountRow {
    const row = this.#rows.find((each) => each.id === id);
    if (!row) throw notFound('account', id);
    return row;
  }

  /** Names of a provider's accounts, but for one. */
  namesOf(providerId: string, exceptId: string | null): ReadonlySet<string> {
    const others = this.of(providerId).filter(({ id }) => id !== exceptId);
    return new Set(others.map(({ name }) => name));
  }

  /** The last test of an account that the environment carries lives as long as this process. */
  keepEnvironmentTest(id: string, test: KeyTest): void {
    this.#environmentTests.set(id, test);
  }

  /** An account as it crosses the boundary. Throws NOT_FOUND. */
  view(id: string): Account {
    const account = this.find(id);
    if (!account) throw notFound('account', id);
    const carried = this.environmental(id);
    const siblings = this.of(account.providerId);
    const preferred = siblings.find(({ key }) => key === 'there') ?? siblings[0];
    const configured = account.key === 'there';
    return {
      id,
      provider: { id: account.providerId, title: this.#titleOf(account.providerId) },
      name: account.name,
      origin: carried ? 'environment' : 'stored',
      configured,
      lastFour: configured
        ? carried
          ? lastFourOf(Object.values(carried.secrets)[0] ?? '')
          : this.row(id).last_four
        : null,
      baseUrl: account.baseUrl,
      preferred: preferred?.id === id,
      lastTest: carried ? (this.#environmentTests.get(id) ?? null) : storedTest(this.row(id)),
    };
  }

  /** Reads a key; an account that was removed meanwhile has none. */
  async #keyOf(id: string): Promise<string | null> {
    if (!this.find(id)) return null;
    return this.ring.get(id);
  }

  #titleOf(providerId: string): string {
    return this.#providers.find(({ id }) => id === providerId)?.title ?? providerId;
  }
}

function storedTest({ test_json }: AccountRow): KeyTest | null {
  return test_json === null ? null : (JSON.parse(test_json) as KeyTest);
}
