import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type JSXAttribute, type JSXText, type Node } from '@swc/core';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/renderer');
const locales = join(folder, 'locales/en');

/** Attributes that a person sees or hears. */
const spoken = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
  'hint',
  'iconName',
]);
const hasWords = /\p{L}{2,}/u;

interface Finding {
  literals: string[];
  /** Keys given to `t` as plain text, with their namespace. */
  keys: string[];
}

function lookThrough(source: string, path: string): Finding {
  const found: Finding = { literals: [], keys: [] };
  const namespace = /useTranslation\(\s*\[?\s*'(\w+)'/.exec(source)?.[1] ?? 'common';
  for (const [, key = ''] of source.matchAll(/\bt\(\s*'([\w:.-]+)'/g))
    found.keys.push(key.includes(':') ? key : `${namespace}:${key}`);
  for (const [, yes = '', no = ''] of source.matchAll(/\bt\(\s*[^'`,()]*\? '([\w:.-]+)' : '([\w:.-]+)'/g)) {
    for (const key of [yes, no]) found.keys.push(key.includes(':') ? key : `${namespace}:${key}`);
  }
  walk(parseSync(source, { syntax: 'typescript', tsx: path.endsWith('x') }), found);
  return found;
}

function walk(value: unknown, found: Finding): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Node;
  if (node.type === 'JSXText') {
    const text = (node as JSXText).value;
    if (hasWords.test(text)) found.literals.push(text.trim());
  }
  if (node.type === 'JSXAttribute') {
    const { name, value: given } = node as JSXAttribute;
    const attribute = name.type === 'Identifier' ? name.value : '';
    if (given?.type === 'StringLiteral' && spoken.has(attribute) && hasWords.test(given.value))
      found.literals.push(`${attribute}="${given.value}"`);
  }
  for (const child of Object.values(node)) walk(child, found);
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path, ...lookThrough(readFileSync(join(folder, path), 'utf8'), path) }));

/** Every key of a namespace, a plural under its own name too, and every branch. */
function keysOf(namespace: string): Set<string> {
  const keys = new Set<string>();
  function collect(value: unknown, path: string): void {
    keys.add(path);
    keys.add(path.replace(/_(one|many|other)$/, ''));
    if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) collect(child, path ? `${path}.${key}` : key);
  }
  collect(JSON.parse(readFileSync(join(locales, `${namespace}.json`), 'utf8')), '');
  return keys;
}

describe('what a person sees', () => {
  it('finds the literal strings it is here to find', () => {
    const { literals } = lookThrough('const a = <p title="Close it">Read on {1} <i>3</i></p>;', 'a.tsx');
    expect(literals).toEqual(['title="Close it"', 'Read on']);
  });

  it('never stands in the code: a language would be missing', () => {
    expect(files.flatMap(({ path, literals }) => literals.map((literal) => `${path}: ${literal}`))).toEqual([]);
  });

  it('exists under the key that the code asks for', () => {
    expect(files.flatMap(({ keys }) => keys).length).toBeGreaterThan(100);
    const missing = files.flatMap(({ path, keys }) =>
      keys
        .filter((full) => {
          const [namespace = '', key = ''] = full.split(':');
          return !keysOf(namespace).has(key);
        })
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
