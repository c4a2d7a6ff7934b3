import type { WorkKind } from '../../contract/values.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { estimateOf } from '../money/estimate.ts';
import type { JobRow, SceneRow, StoryRow } from '../store/rows.ts';

/** Lower comes first in its lane. */
const PRIORITY: Readonly<Record<WorkKind, number>> = { text: 0, image: 10, video: 20, check: 30 };

export interface DraftParts {
  readonly catalogue: Catalogue;
  runner(): JobRunner;
}

/** A job for a scene with its price of now; to be inserted and admitted by the caller. Throws MODEL_UNUSABLE. */
export function draftFor(
  { catalogue, runner }: DraftParts,
  story: StoryRow,
  scene: SceneRow,
  { kind, inputs, modelId }: { readonly kind: WorkKind; readonly inputs: unknown; readonly modelId: string },
): JobRow {
  const { account, model, provider } = catalogue.usable(kind, modelId);
  const estimate = estimateOf(model, inputs, kind);
  return runner().draft({
    kind,
    storyId: story.id,
    sceneId: scene.id,
    providerId: provider.id,
    accountId: account?.id ?? null,
    modelId: model.id,
    modelTitle: model.title,
    practice: provider.kind === 'built-in',
    priority: PRIORITY[kind],
    inputs,
    estimateMicros: estimate.highMicros,
    estimateLowMicros: estimate.lowMicros,
    priceKnown: estimate.known,
  });
}
