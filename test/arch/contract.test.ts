import { describe, expect, it } from 'vitest';
import { contract } from '../../src/contract/index.ts';

interface Operation {
  readonly name: string;
  readonly route: { method?: string; path?: string; summary?: string; description?: string; tags?: readonly string[] };
  readonly hasOutput: boolean;
}

/** oRPC keeps what was declared under this key. */
const DECLARED = '~orpc';

function operationsOf(node: object, name = ''): Operation[] {
  if (DECLARED in node) {
    const { route, outputSchema } = node[DECLARED] as { route: Operation['route']; outputSchema?: unknown };
    return [{ name, route, hasOutput: outputSchema !== undefined }];
  }
  return Object.entries(node).flatMap(([key, child]) => operationsOf(child as object, name ? `${name}.${key}` : key));
}

const operations = operationsOf(contract);

describe('the contract', () => {
  it('is found at all', () => {
    expect(operations.map(({ name }) => name)).toContain('stories.create');
  });

  it.each(operations)('documents $name', ({ route, hasOutput }) => {
    expect(route.method).toMatch(/^(GET|POST|PUT|PATCH|DELETE)$/);
    expect(route.path).toMatch(/^(\/[a-z][a-z-]*|\/\{[a-z][a-zA-Z]*\})+$/);
    expect(route.summary).toMatch(/^[A-Z].{3,50}[^.]$/);
    expect(route.description).toMatch(/^[A-Z].{3,}\.$/s);
    expect(route.tags).toHaveLength(1);
    expect(hasOutput).toBe(true);
  });

  it('gives no two operations one address', () => {
    // The names of parameters do not tell two addresses apart.
    const addresses = operations.map(({ route }) => `${route.method} ${route.path?.replace(/\{\w+\}/g, '{}')}`);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });
});
