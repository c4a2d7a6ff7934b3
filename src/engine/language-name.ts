let names: Intl.DisplayNames | null = null;

/** English name of a language by its tag, such as `fr`; the tag itself where nobody knows it. */
export function languageName(tag: string): string {
  // Making it reads the system's tables of languages, which no start of the program should wait for.
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return names.of(tag) ?? tag;
}
