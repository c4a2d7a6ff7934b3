import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeIsNewEnough, OLDEST_NODE } from './node-version.ts';

describe('the guard on Node versions', () => {
  it.each([
    ['24.15.0', true],
    ['24.21.0', true],
    ['26.0.0', true],
    ['24.14.9', false],
    ['20.19.2', false],
    ['9.99.0', false],
  ])('would compare versions as text, or minor numbers alone: %s', (version, enough) => {
    expect(nodeIsNewEnough(version)).toBe(enough);
  });

  it('would drift away from what package.json promises', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      engines: { node: string };
    };
    expect(manifest.engines.node).toBe(`>=${OLDEST_NODE}`);
  });

  it('would come too late: the entry may import nothing else before it has checked', () => {
    const entry = readFileSync(new URL('./index.ts', import.meta.url), 'utf8');
    const imports = [...entry.matchAll(/^import .* from '(.*)';$/gm)].map((match) => match[1]);
    expect(imports).toEqual(['./node-version.ts']);
  });
});
