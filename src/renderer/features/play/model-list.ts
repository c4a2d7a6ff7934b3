import type { Model } from '../../../contract/models.ts';

/** What `models.list` answers with, as far as a page needs it. */
export interface ModelList {
  models: Model[];
  defaults: { text: string; image: string; video: string | null };
}

/** What this model usually takes on this computer; null until there is a history. */
export function typicalSeconds(list: ModelList | undefined, modelId: string): Model['typicalSeconds'] {
  return list?.models.find((model) => model.id === modelId)?.typicalSeconds ?? null;
}
