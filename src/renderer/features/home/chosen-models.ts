import type { Model } from '../../../contract/models.ts';
import type { Draft } from './draft-store.ts';

export interface ModelList {
  models: Model[];
  defaults: { text: string; image: string; video: string | null };
}

export interface ChosenModels {
  text: Model | null;
  image: Model | null;
  /** Null when none can make clips. */
  video: Model | null;
}

export function usableModels(models: readonly Model[], kind: Model['kind']): Model[] {
  return models.filter((model) => model.kind === kind && model.usable);
}

/** What the story will be made with: the pick where it is still usable, else the engine's default. */
export function chosenModels(
  { models, defaults }: ModelList,
  draft: Pick<Draft, 'textModelId' | 'imageModelId'>,
): ChosenModels {
  function pick(kind: Model['kind'], wanted: string | null, fallback: string | null): Model | null {
    const usable = usableModels(models, kind);
    return usable.find(({ id }) => id === wanted) ?? usable.find(({ id }) => id === fallback) ?? null;
  }
  return {
    text: pick('text', draft.textModelId, defaults.text),
    image: pick('image', draft.imageModelId, defaults.image),
    video: pick('video', null, defaults.video),
  };
}

export interface ProviderGroup {
  provider: Model['provider'];
  practice: boolean;
  models: Model[];
}

/** Groups in the order in which the engine lists them; what is built in comes last. */
export function byProvider(models: readonly Model[]): ProviderGroup[] {
  const groups = new Map<string, ProviderGroup>();
  for (const model of models) {
    const group = groups.get(model.provider.id) ?? { provider: model.provider, practice: true, models: [] };
    group.models.push(model);
    group.practice &&= model.practice;
    groups.set(model.provider.id, group);
  }
  return [...groups.values()].toSorted((one, other) => Number(one.practice) - Number(other.practice));
}
