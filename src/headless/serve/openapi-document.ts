import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../contract/index.ts';
import { Event } from '../../contract/events.ts';
import { Model } from '../../contract/models.ts';
import { Asset, Job, Scene, Take } from '../../contract/scenes.ts';
import { Story, StoryCard } from '../../contract/stories.ts';
import { Settings } from '../../contract/system.ts';

const PROBLEMS = {
  '400': 'The request cannot be read, or a field is not as documented.',
  '401': 'No token, or one that is not valid here.',
  '403': 'The request comes from another origin.',
  '413': 'The body is larger than 1 MiB.',
  '421': 'The address is not one of this host: use 127.0.0.1 or localhost, with the port.',
} as const;

type JsonObject = { [key: string]: unknown };

/** The parts of an OpenAPI document that are of interest here. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: OpenApiOperation } };
  readonly components: { readonly schemas: JsonObject };
}

export interface OpenApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly responses: JsonObject;
}

/** The OpenAPI document of `/api/v1`: every operation of the contract, media, and what this host itself refuses. */
export async function openApiDocument(version: string): Promise<OpenApiDocument> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: {
      title: 'Fableroom',
      version,
      description: 'Stories, pictures and clips of one room on this computer. Every request needs its token.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    commonSchemas: {
      Story: { schema: Story },
      StoryCard: { schema: StoryCard },
      Scene: { schema: Scene },
      Take: { schema: Take },
      Asset: { schema: Asset },
      Job: { schema: Job },
      Model: { schema: Model },
      Settings: { schema: Settings },
      Event: { schema: Event },
      UndefinedError: { error: 'UndefinedError' },
    },
  });
  const paths: { [path: string]: { [method: string]: OpenApiOperation } } = {};
  for (const [path, methods] of Object.entries({ ...document.paths, ...mediaPaths() })) {
    const operations = Object.entries(methods as { [method: string]: OpenApiOperation });
    paths[path] = Object.fromEntries(
      operations.map(([method, operation]) => [
        method,
        { ...operation, responses: { ...problemResponses(), ...operation.responses } },
      ]),
    );
  }
  const schemas = { ...document.components?.schemas, Problem: PROBLEM_SCHEMA };
  return { ...document, paths, components: { ...document.components, schemas } };
}

/** RFC 9457 problem details. */
const PROBLEM_SCHEMA: JsonObject = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
};

function problemResponses(): JsonObject {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, description]) => [status, { description, content }]),
  );
}

/** Bytes are not an operation of the contract; both hosts serve them beside it. */
function mediaPaths(): OpenApiDocument['paths'] {
  const bytes = { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  const operation = (method: 'GET' | 'HEAD'): OpenApiOperation & JsonObject => ({
    operationId: method === 'GET' ? 'media.content' : 'media.contentHeaders',
    summary: method === 'GET' ? 'Read an asset' : 'Size and type of an asset',
    description: 'The bytes of a picture or clip, or a thumbnail of it. Answers byte ranges and If-None-Match.',
    tags: ['media'],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'width', in: 'query', description: 'A thumbnail this wide.', schema: { enum: [320, 640] } },
      { name: 'Range', in: 'header', description: 'One byte range.', schema: { type: 'string' } },
      { name: 'If-None-Match', in: 'header', schema: { type: 'string' } },
    ],
    responses: {
      '200': { description: 'The whole file.', ...(method === 'GET' ? bytes : {}) },
      '206': { description: 'The part that was asked for.', ...(method === 'GET' ? bytes : {}) },
      '304': { description: 'Unchanged.' },
      '404': { description: 'There is no such asset in this room, or its file is gone.' },
      '416': { description: 'The file has no such part.' },
    },
  });
  return { '/media/assets/{id}/content': { get: operation('GET'), head: operation('HEAD') } };
}
