import type { Provider } from '../provider-kit/model.ts';

/** What is needed to use a provider. Secrets stay in memory. */
export interface Account {
  readonly secrets: Readonly<Record<string, string>>;
  /** Without a slash at the end; null for the provider's own address. */
  readonly baseUrl: string | null;
}

/** Accounts that the environment variables of this process carry, one per provider at most. */
export class EnvironmentAccounts {
  readonly #accounts = new Map<string, Account>();

  constructor(environment: Readonly<Record<string, string | undefined>>, providers: readonly Provider[]) {
    for (const provider of providers) {
      const account = accountOf(provider, environment);
      if (account) this.#accounts.set(provider.id, account);
    }
  }

  /** The account for a provider; null when none is configured. */
  of(providerId: string): Account | null {
    return this.#accounts.get(providerId) ?? null;
  }
}

function accountOf({ account }: Provider, environment: Readonly<Record<string, string | undefined>>): Account | null {
  if (!account) return null;
  const secrets: Record<string, string> = {};
  for (const { name, variables } of account.secrets) {
    const value = variables.map((variable) => environment[variable]?.trim()).find(Boolean);
    if (!value) return null;
    secrets[name] = value;
  }
  const baseUrl = environment[account.baseUrlVariable]?.trim().replace(/\/+$/, '');
  return { secrets, baseUrl: baseUrl || null };
}
