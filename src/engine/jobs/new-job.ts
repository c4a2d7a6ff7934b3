import { createHash } from 'node:crypto';
import type { GenerationKind } from '../../contract/values.ts';
import type { JobRow } from '../store/rows.ts';

/** A job that is to be made; all of it is frozen. */
export interface NewJob {
  readonly kind: GenerationKind;
  readonly storyId: string | null;
  readonly sceneId: string | null;
  readonly providerId: string;
  readonly modelId: string;
  readonly modelTitle: string;
  readonly practice: boolean;
  /** Lower comes first. */
  readonly priority: number;
  readonly inputs: unknown;
  readonly estimateMicros: number;
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
    account_id: null,
    model_id: request.modelId,
    model_title: request.modelTitle,
    practice: request.practice ? 1 : 0,
    lane: `${request.providerId}/${request.kind}`,
    priority: request.priority,
    inputs_json: inputs,
    inputs_hash: createHash('sha256').update(inputs).digest('hex'),
    operation_json: null,
    attempt: 0,
    due_at: null,
    error_code: null,
    error_message: null,
    estimate_micros: request.estimateMicros,
    cost_micros: null,
    queued_at: now,
    submitted_at: null,
    ended_at: null,
  };
}
