import type { JsonObject, OpenApiDocument, OpenApiOperation } from './openapi-document.ts';

/** Bytes are not an operation of the contract; both hosts serve them beside it. */
export function mediaContentPaths(): OpenApiDocument['paths'] {
  return { '/media/assets/{id}/content': { get: operation('GET'), head: operation('HEAD') } };
}

const BYTES = { schema: { type: 'string', format: 'binary' } };
const CONTENT = {
  content: Object.fromEntries(
    ['image/png', 'image/jpeg', 'image/webp', 'video/mp4', 'video/webm'].map((type) => [type, BYTES]),
  ),
};

function operation(method: 'GET' | 'HEAD'): OpenApiOperation & JsonObject {
  const bytes = method === 'GET' ? CONTENT : {};
  return {
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
      '200': { description: 'The whole file.', ...bytes },
      '206': { description: 'The part that was asked for.', ...bytes },
      '304': { description: 'Unchanged.' },
      '404': { description: 'There is no such asset in this room, or its file is gone.' },
      '416': { description: 'The file has no such part.' },
    },
  };
}
