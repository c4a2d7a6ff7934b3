import type { Model } from '../../contract/models.ts';

export interface ProviderGroup {
  provider: Model['provider'];
  practice: boolean;
  models: Model[];
}

/** Groups in the order in which the engine lists them; what is built in comes last. */
export function modelsByProvider(models: readonly Model[]): ProviderGroup[] {
  const groups = new Map<string, ProviderGroup>();
  for (const model of models) {
    const group = groups.get(model.provider.id) ?? { provider: model.provider, practice: true, models: [] };
    group.models.push(model);
    group.practice &&= model.practice;
    groups.set(model.provider.id, group);
  }
  return [...groups.values()].toSorted((one, other) => Number(one.practice) - Number(other.practice));
}
