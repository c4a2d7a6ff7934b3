import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonErrors } from '../../src/contract/errors.ts';
import { Style, Tier } from '../../src/contract/values.ts';
import { errorKeys } from '../../src/renderer/lib/error-sentence.ts';

const folder = join(import.meta.dirname, '../../src/renderer/locales');
const namespaces = readdirSync(join(folder, 'en')).toSorted();

function textsOf(language: string, namespace: string): Map<string, string> {
  const texts = new Map<string, string>();
  function walk(value: unknown, path: string): void {
    if (typeof value === 'string') texts.set(path, value);
    else for (const [key, child] of Object.entries(value as object)) walk(child, path ? `${path}.${key}` : key);
  }
  walk(JSON.parse(readFileSync(join(folder, language, namespace), 'utf8')), '');
  return texts;
}

/** `pages_one` and `pages_other` are one text in two numbers; languages need not have the same ones. */
function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

describe('both languages', () => {
  it.each(namespaces)('%s: no text is empty', (namespace) => {
    const texts = [...textsOf('en', namespace), ...textsOf('fr', namespace)];
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(namespaces)('%s: a text that counts has both of its forms', (namespace) => {
    const halves = ['en', 'fr'].flatMap((language) => {
      const keys = new Set(textsOf(language, namespace).keys());
      const counted = [...keys].filter((key) => /_(one|other)$/.test(key)).map(withoutPlural);
      return counted.filter((key) => !keys.has(`${key}_one`) || !keys.has(`${key}_other`));
    });
    expect(halves).toEqual([]);
  });
});

describe('words for what the contract names', () => {
  const common = textsOf('en', 'common.json');
  const home = textsOf('en', 'home.json');

  it('has a sentence for every error', () => {
    expect(Object.keys(errorKeys).toSorted()).toEqual(Object.keys(commonErrors).toSorted());
    expect(Object.values(errorKeys).filter((key) => !common.has(key))).toEqual([]);
  });

  it('has a name for every style and room', () => {
    expect(Style.options.filter((style) => !home.has(`style.name.${style}`))).toEqual([]);
    expect(Tier.options.filter((tier) => !common.has(`room.name.${tier}`))).toEqual([]);
  });
});
