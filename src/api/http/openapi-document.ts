import { STATUS_CODES } from 'node:http';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { toJSONSchema } from 'zod';
import { ApiClient } from '../../contract/clients.ts';
import { commonErrors } from '../../contract/errors.ts';
import { contract } from '../../contract/index.ts';
import { Event } from '../../contract/events.ts';
import { MediaTask } from '../../contract/media.ts';
import { Model } from '../../contract/models.ts';
import { Price } from '../../contract/money.ts';
import { Asset, Job, Scene, Take } from '../../contract/scenes.ts';
import { Story, StoryCard } from '../../contract/stories.ts';
import { Settings } from '../../contract/system.ts';
import { neededRight, type NeededRight } from '../client-rights.ts';
import { canBeDryRun } from './dry-run.ts';
import { mediaContentPaths } from './openapi-media.ts';

const PROBLEMS = {
  '400': 'The request cannot be read, or a field is not as documented.',
  '401': 'No token, or one that is not valid here.',
  '403': 'The request comes from another origin, or the token may not do this.',
  '413': 'The body is larger than this operation takes.',
  '421': 'The address is not one of this host: use 127.0.0.1 or localhost, with the port.',
} as const;

export type JsonObject = { [key: string]: unknown };

const PROBLEM_REFERENCE = { $ref: '#/components/schemas/Problem' } as const;

/** The parts of an OpenAPI document that are of interest here. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: { readonly [path: string]: { readonly [method: string]: OpenApiOperation } };
  readonly components: { readonly schemas: JsonObject };
}

export interface OpenApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly JsonObject[];
  readonly requestBody?: JsonObject;
  readonly responses: JsonObject;
  /** Least right of a token. */
  readonly 'x-right'?: NeededRight;
}

/** The OpenAPI document of `/api/v1`: every operation of the contract, media, and what this host itself refuses. */
export async function openApiDocument(version: string): Promise<OpenApiDocument> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: {
      title: 'Fableroom',
      version,
      description:
        'Stories, pictures and clips of one room on this computer. Every request needs a token of that room. Errors are problem details (RFC 9457) with a `code` for programs and its `data`.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of one room, with the right to read, make or manage. It is made in Settings.',
        },
      },
    },
    commonSchemas: {
      Story: { schema: Story },
      StoryCard: { schema: StoryCard },
      Scene: { schema: Scene },
      Take: { schema: Take },
      Asset: { schema: Asset },
      Job: { schema: Job },
      Model: { schema: Model },
      MediaTask: { schema: MediaTask },
      Price: { schema: Price },
      Client: { schema: ApiClient },
      Settings: { schema: Settings },
      Event: { schema: Event },
    },
    customErrorResponseBodySchema: (defined) => ({
      anyOf: [...defined.map(([code]) => ({ $ref: `#/components/schemas/Problem_${code}` })), PROBLEM_REFERENCE],
    }),
  });
  const paths: { [path: string]: { [method: string]: OpenApiOperation } } = {};
  for (const [path, methods] of Object.entries({ ...document.paths, ...mediaContentPaths() })) {
    const operations = Object.entries(methods as { [method: string]: OpenApiOperation });
    paths[path] = Object.fromEntries(
      operations.map(([method, operation]) => [method, completed(path, method, operation)]),
    );
  }
  const schemas = { ...document.components?.schemas, Problem: PROBLEM_SCHEMA, ...problemSchemas() };
  return { ...document, paths, components: { ...document.components, schemas } };
}

/** One schema for each thing that can go wrong in an operation, with what belongs to it. */
function problemSchemas(): JsonObject {
  return Object.fromEntries(
    Object.entries(commonErrors).map(([code, { status, data }]) => {
      const { $schema: _, ...shape } = toJSONSchema(data);
      const own = { properties: { code: { const: code }, status: { const: status }, data: shape } };
      return [`Problem_${code}`, { allOf: [PROBLEM_REFERENCE, own] }];
    }),
  );
}

/** Names of what can go wrong in an operation. */
const CODES = [...Object.keys(commonErrors), 'BAD_REQUEST'];

/** RFC 9457 problem details. */
const PROBLEM_SCHEMA: JsonObject = {
  type: 'object',
  description: 'What went wrong, as RFC 9457 has it.',
  required: ['type', 'title', 'status', 'detail', 'code', 'data'],
  properties: {
    type: { type: 'string', description: 'Where the reference page tells more of it, or about:blank.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: `Its name for programs, such as ${CODES.join(', ')}.` },
    data: { description: 'What belongs to that code; null where there is nothing.' },
  },
};

const PROBLEM_CONTENT = { 'application/problem+json': { schema: PROBLEM_REFERENCE } };

function completed(path: string, method: string, operation: OpenApiOperation): OpenApiOperation {
  const [resource = '', name = ''] = (operation.operationId ?? '').split('.');
  const right: NeededRight = resource === 'media' && name.startsWith('content') ? 'read' : neededRight(resource, name);
  const parameters = [
    ...(operation.parameters ?? []),
    ...(method === 'post' ? [IDEMPOTENCY_KEY] : []),
    ...(isDryRunPath(path, method) ? [DRY_RUN] : []),
    ...(operation.operationId === 'events.watch' ? RESUME : []),
  ];
  return {
    ...operation,
    ...(parameters.length === 0 ? {} : { parameters }),
    responses: withDryRun(path, method, { ...problemResponses(), ...asProblems(operation.responses) }),
    'x-right': right,
  };
}

const IDEMPOTENCY_KEY: JsonObject = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Up to 200 visible characters of your own. The same request with the same key is done once and answered the same for a day.',
  schema: { type: 'string', maxLength: 200 },
};
const DRY_RUN: JsonObject = {
  name: 'dryRun',
  in: 'query',
  description: 'With true (here or as a field of the body) nothing is begun: the answer is the plan and its price.',
  schema: { type: 'boolean' },
};
const RESUME: readonly JsonObject[] = [
  {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'Id of the last event that was read: what came after it is told again, as far as it is still kept.',
    schema: { type: 'string' },
  },
  {
    name: 'cursor',
    in: 'query',
    description: 'The same, for readers without that header.',
    schema: { type: 'string' },
  },
];

function isDryRunPath(path: string, method: string): boolean {
  return method === 'post' && canBeDryRun(`/api/v1${path.replaceAll(/\{\w+\}/g, 'x')}`);
}

/** With dryRun the same status carries another body. */
function withDryRun(path: string, method: string, responses: JsonObject): JsonObject {
  if (!isDryRunPath(path, method)) return responses;
  const done = responses['200'] as { content: { 'application/json': { schema: JsonObject } } } & JsonObject;
  const { schema } = done.content['application/json'];
  const content = { 'application/json': { schema: { oneOf: [schema, DRY_RUN_ANSWER] } } };
  return { ...responses, '200': { ...done, content } };
}

const PLAN_LINE: JsonObject = {
  type: 'object',
  required: ['kind', 'modelId', 'modelTitle', 'durationSeconds'],
  properties: {
    kind: { type: 'string' },
    modelId: { type: 'string' },
    modelTitle: { type: 'string' },
    durationSeconds: { type: ['number', 'null'] },
  },
};

const DRY_RUN_ANSWER: JsonObject = {
  type: 'object',
  description: 'With dryRun: what would be called, and what it would cost.',
  required: ['plan', 'price'],
  properties: { plan: { type: 'array', items: PLAN_LINE }, price: { $ref: '#/components/schemas/Price' } },
};

/** The same responses, each failure under its own media type. */
function asProblems(responses: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      const { content = {}, ...rest } = response as { content?: JsonObject } & JsonObject;
      const body = content['application/json'];
      if (Number(status) < 400 || body === undefined) return [status, response];
      const description = STATUS_CODES[status] ?? status;
      return [status, { ...rest, description, content: { 'application/problem+json': body } }];
    }),
  );
}

function problemResponses(): JsonObject {
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, description]) => [status, { description, content: PROBLEM_CONTENT }]),
  );
}
