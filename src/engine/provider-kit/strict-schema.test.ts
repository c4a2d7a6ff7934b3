import { describe, expect, it } from 'vitest';
import { strictSchema } from './strict-schema.ts';

describe('strictSchema', () => {
  it('closes and requires everything at every depth, keeps the order, and drops what strict mode rejects', () => {
    const strict = strictSchema({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 120, pattern: 'x' },
        // A field that is called like a keyword is a field.
        default: { type: 'boolean', default: true },
        choices: {
          type: 'array',
          maxItems: 4,
          items: { type: 'object', properties: { label: { type: 'string' } } },
        },
        end: { anyOf: [{ type: 'null' }, { type: 'integer', minimum: 0 }] },
      },
      required: ['title'],
    });
    expect(strict).toEqual({
      type: 'object',
      properties: {
        title: { type: 'string' },
        default: { type: 'boolean' },
        choices: {
          type: 'array',
          items: {
            type: 'object',
            properties: { label: { type: 'string' } },
            required: ['label'],
            additionalProperties: false,
          },
        },
        end: { anyOf: [{ type: 'null' }, { type: 'integer' }] },
      },
      required: ['title', 'default', 'choices', 'end'],
      additionalProperties: false,
    });
    expect(Object.keys(strict['properties'] as object)).toEqual(['title', 'default', 'choices', 'end']);
  });
});
