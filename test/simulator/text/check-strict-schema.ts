import { isRecord } from '../core/exchange.ts';

/**
 * What a strict schema lacks: every object says `additionalProperties: false` and requires all of its properties.
 * Null when nothing is wrong.
 */
export function strictSchemaProblem(schema: unknown, place = '()'): string | null {
  if (!isRecord(schema)) return `In context=${place}, a schema must be an object.`;
  if (schema['type'] === 'object' || isRecord(schema['properties'])) {
    if (schema['additionalProperties'] !== false) {
      return `In context=${place}, 'additionalProperties' is required to be supplied and to be false.`;
    }
    const properties = isRecord(schema['properties']) ? schema['properties'] : {};
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    for (const [name, inner] of Object.entries(properties)) {
      if (!required.includes(name)) {
        return `In context=${place}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${name}'.`;
      }
      const problem = strictSchemaProblem(inner, `('properties', '${name}')`);
      if (problem !== null) return problem;
    }
  }
  for (const list of [schema['anyOf'], schema['items'], schema['$defs'] && Object.values(schema['$defs'])]) {
    for (const inner of list === undefined ? [] : [list].flat()) {
      const problem = strictSchemaProblem(inner, `${place} items`);
      if (problem !== null) return problem;
    }
  }
  return null;
}
