/** The entry of a list of model data with that id. Throws for one that is not in the list, which is a bug. */
export function dataOf<Data extends { readonly id: string }>(list: readonly Data[], id: string): Data {
  const data = list.find((each) => each.id === id);
  if (!data) throw new Error(`No model of this provider is called ${id}`);
  return data;
}
