import type { LedgerEntry } from '../../contract/money.ts';
import type { LedgerLine } from '../store/money-store.ts';

/** Names that a ledger line keeps only as ids. */
export interface LedgerNames {
  /** The provider's title; its id for one that is gone. */
  providerTitle(id: string): string;
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
    provider: { id: line.provider_id, title: names.providerTitle(line.provider_id) },
    accountName: line.account_id === null ? null : names.accountName(line.account_id),
    modelId: line.model_id,
    modelTitle: line.model_title || line.model_id,
    story: line.story_id !== null && line.story_title !== null ? { id: line.story_id, title: line.story_title } : null,
    sceneId: line.scene_id,
    estimateMicros: line.estimate_micros,
    actualMicros: line.actual_micros,
  };
}
