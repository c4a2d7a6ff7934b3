import type { KeyTest } from '../../contract/accounts.ts';
import { EngineError } from '../errors.ts';
import type { AccountDeclaration, ListContext, ListedModel } from '../provider-kit/model.ts';
import { ProviderFailure, type Outcome } from '../provider-kit/outcome.ts';
import { withTimeLimit } from '../provider-kit/time-limit.ts';

const TIME_LIMIT_MS = 20_000;

/** How one free call ended, and what the service named. */
export interface KeyAnswer {
  readonly outcome: KeyTest['outcome'];
  readonly listed: readonly ListedModel[];
}

/**
 * Asks a service once for its models, for 20 s at most. Everything that a service can answer is an outcome; only the
 * signal's own reason and bugs are thrown.
 */
export async function testKey(declaration: AccountDeclaration, context: ListContext): Promise<KeyAnswer> {
  try {
    const listed = await withTimeLimit(context, TIME_LIMIT_MS, (limited) => declaration.listModels(limited));
    return { outcome: 'ok', listed };
  } catch (error) {
    if (error instanceof ProviderFailure) return { outcome: outcomeOf(error.outcome), listed: [] };
    if (error instanceof EngineError && error.code === 'KEYS_LOCKED') return { outcome: 'keys-locked', listed: [] };
    throw error;
  }
}

function outcomeOf({ kind }: Outcome): KeyTest['outcome'] {
  switch (kind) {
    case 'auth':
    case 'billing':
    case 'verification':
    case 'rate-limited':
      return kind;
    case 'transient':
    case 'timeout':
      return 'unreachable';
    default:
      return 'unexpected';
  }
}
