import type { JsonValue } from './model.ts';

type JsonObject = { readonly [key: string]: JsonValue };

/** Keywords that strict JSON output takes from every provider. Lengths and ranges are checked when a page is read. */
const KEPT = new Set(['type', 'description', 'enum', 'const', 'anyOf']);

/**
 * A JSON Schema as strict mode wants it: every object closed, every property required, and no keyword that a
 * provider might reject. The order of the properties stays, because answers are written in it.
 */
export function strictSchema(schema: JsonObject): { [key: string]: JsonValue } {
  const strict: { [key: string]: JsonValue } = {};
  for (const [key, value] of Object.entries(schema)) {
    if (KEPT.has(key))
      strict[key] = key === 'anyOf' ? asList(value).map((each) => strictSchema(asObject(each))) : value;
  }
  const properties = schema['properties'];
  if (properties !== undefined) {
    const entries = Object.entries(asObject(properties));
    strict['properties'] = Object.fromEntries(entries.map(([name, each]) => [name, strictSchema(asObject(each))]));
    strict['required'] = entries.map(([name]) => name);
    strict['additionalProperties'] = false;
  }
  if (schema['items'] !== undefined) strict['items'] = strictSchema(asObject(schema['items']));
  return strict;
}

function asObject(value: JsonValue): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('Not a JSON Schema');
  return value as JsonObject;
}

function asList(value: JsonValue): readonly JsonValue[] {
  if (!Array.isArray(value)) throw new Error('Not a JSON Schema');
  return value as readonly JsonValue[];
}
