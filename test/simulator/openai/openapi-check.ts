import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isRecord } from '../core/exchange.ts';
import { invalid } from './openai-errors.ts';

type Schema = Record<string, unknown>;

const document = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as {
  components: { schemas: Record<string, Schema> };
};

/** What the models have learnt since the document was written (openai 7.55.0, `resources/images.d.ts`). */
const NEWER_IMAGE_FIELDS: Schema = {
  size: { type: 'string' },
  quality: { type: 'string', enum: ['auto', 'low', 'medium', 'high', 'xhigh', 'max'] },
  output_format: { type: 'string', enum: ['png', 'jpeg', 'webp', 'gif', 'svg'] },
  output_compression: { type: 'integer', minimum: 0, maximum: 100 },
  moderation: { type: 'string', enum: ['low', 'auto'] },
  complexity: { type: 'string', enum: ['low', 'medium', 'high'] },
  frame_count: { type: 'integer', minimum: 2, maximum: 64 },
  frame_duration_ms: { type: 'integer', minimum: 1 },
  svg: { type: 'object' },
  safety_identifier: { type: 'string', maxLength: 128 },
  prompt: { type: 'string', minLength: 1, maxLength: 32_000 },
};

/** Fields of the document that no GPT image model takes. */
const FORBIDDEN = ['response_format', 'style'];

function imageRequest(name: string, more: Schema = {}): Schema {
  const { properties, ...rest } = document.components.schemas[name] ?? {};
  const fields = { ...(isRecord(properties) ? properties : {}), ...NEWER_IMAGE_FIELDS, ...more };
  const allowed = Object.entries(fields).filter(([field]) => !FORBIDDEN.includes(field));
  return {
    ...rest,
    properties: Object.fromEntries(allowed),
    required: ['model', ...requiredOf(rest)],
    additionalProperties: false,
  };
}

function requiredOf(schema: Schema): string[] {
  return Array.isArray(schema['required']) ? schema['required'].map(String) : [];
}

const SCHEMAS: Record<string, Schema> = {
  ...document.components.schemas,
  CreateImageRequest: imageRequest('CreateImageRequest'),
  EditImageBodyJsonParam: imageRequest('EditImageBodyJsonParam'),
  CreateImageEditRequest: imageRequest('CreateImageEditRequest', { markup: { type: 'string' } }),
};

/** OpenAPI 3.0 says `nullable` beside any schema; JSON Schema says it with a type. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isRecord(value)) return value;
  const { nullable, ...rest } = value;
  const schema = Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, toJsonSchema(inner)]));
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'openapi', components: { schemas: toJsonSchema(SCHEMAS) as object } });

function validatorFor(name: string): ValidateFunction {
  const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
  if (!validate) throw new Error(`The document has no ${name}`);
  return validate;
}

/** What is wrong with a value by OpenAI's document; null when nothing is. */
export function openApiProblem(name: string, value: unknown): string | null {
  const validate = validatorFor(name);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/** Checks a request against OpenAI's document and what the models have learnt since. Throws WireError 400. */
export function checkRequest(name: string, value: unknown): Schema {
  const validate = validatorFor(name);
  if (validate(value)) return value as Schema;
  throw problem(validate.errors ?? []);
}

function problem(errors: readonly ErrorObject[]): Error {
  // Where several forms are allowed, each complains of its own; one that is nearly right says more than a wrong type.
  const error =
    errors.find(({ keyword }) => keyword === 'additionalProperties') ??
    errors.find(({ keyword }) => keyword !== 'type' && keyword !== 'anyOf') ??
    errors[0];
  const place = error?.instancePath.slice(1).replaceAll('/', '.') ?? '';
  const inPlace = (name: unknown): string => [place, String(name)].filter(Boolean).join('.');
  switch (error?.keyword) {
    case 'additionalProperties': {
      const param = inPlace(error.params['additionalProperty']);
      return invalid('unknown_parameter', `Unknown parameter: '${param}'.`, param);
    }
    case 'required': {
      const param = inPlace(error.params['missingProperty']);
      return invalid('missing_required_parameter', `Missing required parameter: '${param}'.`, param);
    }
    case 'type':
      return invalid('invalid_type', `Invalid type for '${place}': ${error.message}.`, place || null);
    default:
      return invalid('invalid_value', `Invalid value for '${place}': ${error?.message ?? 'refused'}.`, place || null);
  }
}
