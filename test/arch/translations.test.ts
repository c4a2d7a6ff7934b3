import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './source-files.ts';

const FOLDER = 'src/renderer/locales';
const LANGUAGES = ['en', 'fr'];

/** The names of all texts; plural forms count as one, because languages differ in them. */
function textNames(node: unknown, name = ''): string[] {
  if (typeof node === 'string') return [name.replace(/_(zero|one|two|few|many|other)$/, '')];
  return Object.entries(node as object).flatMap(([key, child]) => textNames(child, name ? `${name}.${key}` : key));
}

function namespacesOf(language: string): string[] {
  return filesBelow(`${FOLDER}/${language}`).map((path) => path.slice(`${FOLDER}/${language}/`.length));
}

function textsOf(language: string, file: string): unknown {
  return JSON.parse(read(`${FOLDER}/${language}/${file}`));
}

/** The places in a text that are filled in, like {{count}}. */
function placesOf(node: unknown, name = ''): string[] {
  if (typeof node !== 'string') {
    return Object.entries(node as object).flatMap(([key, child]) => placesOf(child, name ? `${name}.${key}` : key));
  }
  return (node.match(/\{\{\s*[-\w]+/g) ?? []).map(
    (place) => `${name.replace(/_\w+$/, '')} ${place.replace(/\W+/g, '')}`,
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}

describe('the translations', () => {
  it('have the same files in every language', () => {
    const [first, ...others] = LANGUAGES.map(namespacesOf);
    expect(first?.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(namespacesOf('en'))('have the same texts in every language: %s', (file) => {
    const [first, ...others] = LANGUAGES.map((language) => unique(textNames(textsOf(language, file))));
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(namespacesOf('en'))('fill in the same things in every language: %s', (file) => {
    const [first, ...others] = LANGUAGES.map((language) => unique(placesOf(textsOf(language, file))));
    for (const other of others) expect(other).toEqual(first);
  });
});
