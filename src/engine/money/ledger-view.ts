import type { LedgerEntry } from '../../contract/money.ts';
import { EngineError } from '../errors.ts';
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

/** Before everything. */
const NEWEST = { at: Number.MAX_SAFE_INTEGER, id: '' };

/** The place after which a page begins. Throws INPUT_REFUSED. */
export function readLedgerCursor(cursor: string | undefined): { at: number; id: string } {
  if (cursor === undefined) return NEWEST;
  const match = /^(\d{1,15})\.([\da-f-]{36})$/.exec(cursor);
  if (!match?.[1] || !match[2]) {
    throw new EngineError('INPUT_REFUSED', 'That is no place in the list', { field: 'cursor', reason: 'malformed' });
  }
  return { at: Number(match[1]), id: match[2] };
}
