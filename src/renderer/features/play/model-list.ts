import type { Model } from '../../../contract/models.ts';
import type { Job } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';

/** What `models.list` answers with, as far as a page needs it. */
export interface ModelList {
  models: Model[];
  defaults: { text: string; image: string; video: string | null; check: string | null };
}

/** What this model usually takes on this computer; null until there is a history. */
export function typicalSeconds(list: ModelList | undefined, modelId: string): Model['typicalSeconds'] {
  return list?.models.find((model) => model.id === modelId)?.typicalSeconds ?? null;
}

/** Models that could do the work of this job now in place of its own; a clip starts from the picture if there is one. */
export function otherModels(list: ModelList | undefined, job: Job, hasPicture: boolean): Model[] {
  return (list?.models ?? []).filter(
    ({ id, kind, usable, capabilities }) =>
      usable &&
      kind === job.kind &&
      id !== job.modelId &&
      (kind !== 'video' || (hasPicture ? capabilities.imageToVideo : capabilities.textToVideo)),
  );
}

/** The model that would make a clip for a page of this story; undefined where none can. */
export function clipModel(list: ModelList | undefined, story: Story, hasPicture: boolean): Model | undefined {
  const id = story.models.video?.id ?? list?.defaults.video;
  const model = list?.models.find((one) => one.id === id && one.usable);
  return model && (hasPicture || model.capabilities.textToVideo) ? model : undefined;
}
