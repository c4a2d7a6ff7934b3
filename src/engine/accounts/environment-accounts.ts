import type { AccountDeclaration, Provider } from '../provider-kit/model.ts';

/** An account that environment variables of this process carry. Its keys stay in memory. */
export interface EnvironmentAccount {
  readonly id: string;
  readonly providerId: string;
  readonly secrets: Readonly<Record<string, string>>;
  /** Without a slash at the end; null for the provider's own address. */
  readonly baseUrl: string | null;
}

/** Id of the account that environment variables carry for a provider. */
export function environmentAccountId(providerId: string): string {
  return `environment:${providerId}`;
}

/** The accounts in an environment, one per provider at most. */
export function environmentAccounts(
  environment: Readonly<Record<string, string | undefined>>,
  providers: readonly Provider[],
): readonly EnvironmentAccount[] {
  return providers.flatMap(({ id, account }) => {
    const secrets = account && secretsOf(account, environment);
    if (!secrets) return [];
    const baseUrl = environment[account.baseUrlVariable]?.trim().replace(/\/+$/, '');
    return [{ id: environmentAccountId(id), providerId: id, secrets, baseUrl: baseUrl || null }];
  });
}

function secretsOf(
  account: AccountDeclaration,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> | null {
  const secrets: Record<string, string> = {};
  for (const { name, variables } of account.secrets) {
    const value = variables.map((variable) => environment[variable]?.trim()).find(Boolean);
    if (!value) return null;
    secrets[name] = value;
  }
  return secrets;
}
