import type { IncomingMessage } from 'node:http';
import type { CallBody, FormPart } from './exchange.ts';

/** A body that is not what its content type says. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
}

/** Reads a whole request body. Throws UnreadableBody. */
export async function readBody(request: IncomingMessage): Promise<CallBody> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  if (bytes.length === 0) return { form: 'none' };
  const header = request.headers['content-type'] ?? '';
  const mediaType = header.split(';')[0]?.trim().toLowerCase() ?? '';
  try {
    if (mediaType === 'application/json') return { form: 'json', value: JSON.parse(bytes.toString()) };
    if (mediaType === 'multipart/form-data') return { form: 'multipart', parts: await formParts(bytes, header) };
  } catch (error) {
    throw new UnreadableBody(String(error));
  }
  return { form: 'other', mediaType, size: bytes.length };
}

async function formParts(bytes: Buffer, header: string): Promise<FormPart[]> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': header } }).formData();
  return Promise.all(
    [...form].map(async ([name, value]) => ({
      name,
      value:
        typeof value === 'string'
          ? value
          : { bytes: new Uint8Array(await value.arrayBuffer()), fileName: value.name, mediaType: value.type },
    })),
  );
}
