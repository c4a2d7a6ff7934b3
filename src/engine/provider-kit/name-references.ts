const LIKENESS =
  'Take face, hair, skin and build from there and keep them exactly; take pose, light and style from the words above.';

/**
 * Says which photos show whom, one sentence for each name. `place` is how the provider calls the photo of an index
 * from 0, `say` puts a name and its photos together.
 */
export function nameReferences(
  names: readonly string[],
  place: (index: number) => string,
  say: (name: string, places: string) => string = (name, places) => `${name} is shown in ${places}.`,
): string {
  const places = Map.groupBy(
    names.map((name, index) => ({ name, place: place(index) })),
    ({ name }) => name,
  );
  const sentences = [...places].map(([name, shown]) => say(name, joined(shown.map((each) => each.place))));
  return [...sentences, LIKENESS].join(' ');
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
] as const;

/** "the first image", for the photo of index 0. */
export function ordinalImage(index: number): string {
  const ordinal = ORDINALS[index];
  return ordinal === undefined ? `image number ${index + 1}` : `the ${ordinal} image`;
}

function joined(places: readonly string[]): string {
  const [last = '', ...before] = places.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}
