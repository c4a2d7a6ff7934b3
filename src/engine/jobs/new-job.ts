import { hash } from 'node:crypto';
import type { WorkKind } from '../../contract/values.ts';
import type { JobRow } from '../store/rows.ts';
import { actingClientId } from './acting-client.ts';
import { laneId } from './lane-id.ts';

/** A job that is to be made; all of it is frozen. */
export interface NewJob {
  readonly kind: WorkKind;
  readonly storyId: string | null;
  readonly sceneId: string | null;
  readonly providerId: string;
  /** Null for what is built in. */
  readonly accountId: string | null;
  readonly modelId: string;
  readonly modelTitle: string;
  readonly practice: boolean;
  /** Lower comes first. */
  readonly priority: number;
  readonly inputs: unknown;
  /** Most that one call may cost. */
  readonly estimateMicros: number;
  /** Least that it may cost; as much as the most unless told otherwise. */
  readonly estimateLowMicros?: number;
  /** False when nobody has said what it costs. */
  readonly priceKnown?: boolean;
}

/** The row of a new job: queued, its inputs frozen and hashed. */
export function draftJob(request: NewJob, id: string, now: number): JobRow {
  const inputs = JSON.stringify(request.inputs);
  return {
    id,
    kind: request.kind,
    state: 'queued',
    story_id: request.storyId,
    scene_id: request.sceneId,
    provider_id: request.providerId,
    account_id: request.accountId ?? null,
    client_id: actingClientId(),
    model_id: request.modelId,
    model_title: request.modelTitle,
    practice: request.practice ? 1 : 0,
    lane: laneId(request.accountId ?? request.providerId, request.kind),
    priority: request.priority,
    rank: null,
    inputs_json: inputs,
    inputs_hash: hash('sha256', inputs),
    operation_json: null,
    attempt: 0,
    calls: 0,
    due_at: null,
    error_code: null,
    error_message: null,
    estimate_micros: request.estimateMicros,
    estimate_low_micros: request.estimateLowMicros ?? request.estimateMicros,
    price_known: request.priceKnown === false ? 0 : 1,
    cost_micros: null,
    still_charged: null,
    late_until: null,
    queued_at: now,
    submitted_at: null,
    ended_at: null,
  };
}
