import type { Model } from '../../../contract/models.ts';
import type { Draft } from './draft-store.ts';

export interface ModelList {
  models: Model[];
  defaults: { text: string; image: string; video: string | null; check: string | null };
}

export interface ChosenModels {
  text: Model | null;
  image: Model | null;
  /** Null when none can make clips. */
  video: Model | null;
  /** Looks at pictures; null when none can. */
  check: Model | null;
}

/** Models of a kind: those that can be used now, and the rest. */
export function offerOf(models: readonly Model[], kind: Model['kind']): { usable: Model[]; others: Model[] } {
  const ofKind = models.filter((model) => model.kind === kind);
  return { usable: ofKind.filter(({ usable }) => usable), others: ofKind.filter(({ usable }) => !usable) };
}

/** Usable models that can look at a picture. */
export function lookers(models: readonly Model[]): Model[] {
  return models.filter(({ usable, capabilities }) => usable && capabilities.checksPictures);
}

/** What the story will be made with: the pick where it is still usable, else the engine's default. */
export function chosenModels(
  { models, defaults }: ModelList,
  draft: Pick<Draft, 'textModelId' | 'imageModelId' | 'videoModelId' | 'checkModelId'>,
): ChosenModels {
  function pick(kind: Model['kind'], wanted: string | null, fallback: string | null): Model | null {
    return among(offerOf(models, kind).usable, wanted, fallback);
  }
  return {
    text: pick('text', draft.textModelId, defaults.text),
    image: pick('image', draft.imageModelId, defaults.image),
    video: pick('video', draft.videoModelId, defaults.video),
    check: among(lookers(models), draft.checkModelId, defaults.check),
  };
}

function among(usable: readonly Model[], wanted: string | null, fallback: string | null): Model | null {
  return usable.find(({ id }) => id === wanted) ?? usable.find(({ id }) => id === fallback) ?? null;
}
