import type { LedgerEntry } from '../../contract/money.ts';
import type { ProviderReference } from '../../contract/values.ts';
import type { LedgerLine } from '../store/money-store.ts';

/** Names that a ledger line keeps only as ids. */
export interface LedgerNames {
  /** With its id for a title where it is gone. */
  provider(id: string): ProviderReference;
  /** Null for an account that is gone. */
  accountName(id: string): string | null;
}

/** A line of the ledger as it crosses the boundary. */
export function ledgerView(line: LedgerLine, names: LedgerNames): LedgerEntry {
  return {
    id: line.id,
    at: line.at,
    jobId: line.job_id,
    kind: line.kind,
    outcome: line.outcome,
    provider: names.provider(line.provider_id),
    accountName: line.account_id === null ? null : names.accountName(line.account_id),
    modelId: line.model_id,
    modelTitle: line.model_title || line.model_id,
    story: line.story_id !== null && line.story_title !== null ? { id: line.story_id, title: line.story_title } : null,
    sceneId: line.scene_id,
    estimateMicros: line.estimate_micros,
    actualMicros: line.actual_micros,
  };
}
