import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { EngineError } from '../errors.ts';
import { fileRefused, MANIFEST, readPartName, type PartName } from './backup-format.ts';

const MOST_ENTRIES = 2_000_000;
const MANIFEST_BYTES = 512 * 1024 * 1024;
/** Rows are words, which pack well; what packs better than this is made to fill a disk. */
const MOST_RATIO = 400;
/** Below this, packing does not matter. */
const HARMLESS_BYTES = 1024 * 1024;
const ROWS_BYTES = 64 * 1024 ** 3;
/** Pictures and clips are read as a whole. */
const MEDIA_BYTES = 1024 ** 3;
/** What the reader says of names that would lead out of a folder. */
const FOREIGN_NAME = /^(?:absolute path|invalid relative path|invalid characters)/;
const FILE_KIND = 0o170000;
const PLAIN_FILE = 0o100000;

/** A part of a file whose name and sizes are as we would write them. */
export interface ZipPart {
  readonly path: string;
  readonly name: PartName;
  readonly bytes: number;
  readonly entry: Entry;
}

/** A ZIP file that holds nothing but parts of ours. No name in it is ever used as a path. */
export interface OpenZip {
  readonly bytes: number;
  readonly parts: ReadonlyMap<string, ZipPart>;
  /** Bytes of a part as they come. Throws INPUT_REFUSED where they cannot be read or are not as many as it says. */
  read(part: ZipPart): AsyncGenerator<Uint8Array>;
  close(): void;
}

/** Looks at the list of parts only. Throws INPUT_REFUSED {reason: not-ours, damaged, missing or not-allowed}. */
export async function openZip(path: string): Promise<OpenZip> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, strictFileNames: true });
  } catch (error) {
    throw openingError(error, path);
  }
  try {
    const parts = await listParts(zip);
    return { bytes: zip.fileSize, parts, read: (part) => readPart(zip, part), close: () => zip.close() };
  } catch (error) {
    zip.close();
    if (error instanceof EngineError) throw error;
    const isName = FOREIGN_NAME.test((error as Error).message);
    throw fileRefused(isName ? 'not-ours' : 'damaged', `${path} cannot be read`, error);
  }
}

async function listParts(zip: ZipFile): Promise<Map<string, ZipPart>> {
  const parts = new Map<string, ZipPart>();
  let packed = 0;
  if (zip.entryCount > MOST_ENTRIES) throw fileRefused('not-ours', 'It has too many parts');
  for await (const entry of zip.eachEntry()) {
    const part = partOf(entry);
    if (parts.has(part.path)) throw fileRefused('not-ours', `${part.path} is in it twice`);
    parts.set(part.path, part);
    packed += entry.compressedSize;
  }
  // Parts that lie over one another would unpack to more than the file holds.
  if (packed > zip.fileSize) throw fileRefused('not-ours', 'Its parts are larger than itself');
  if (!parts.has(MANIFEST)) throw fileRefused('not-ours', 'It has no list of its parts');
  return parts;
}

function partOf(entry: Entry): ZipPart {
  const { fileName: path, uncompressedSize: bytes, compressedSize: packed, compressionMethod: method } = entry;
  const name = readPartName(path);
  if (!name) throw fileRefused('not-ours', `Nothing of ours is called ${path.slice(0, 200)}`);
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  if (kind !== 0 && kind !== PLAIN_FILE) throw fileRefused('not-ours', `${path} is no plain file`);
  if (entry.isEncrypted() || (method !== 0 && method !== 8)) throw fileRefused('not-ours', `${path} is locked`);
  if (method === 0 ? packed !== bytes : name.what === 'media')
    throw fileRefused('not-ours', `${path} has a wrong size`);
  const most = { manifest: MANIFEST_BYTES, rows: ROWS_BYTES, media: MEDIA_BYTES }[name.what];
  if (bytes > most || (bytes > HARMLESS_BYTES && bytes > packed * MOST_RATIO)) {
    throw fileRefused('not-ours', `${path} is too large`);
  }
  return { path, name, bytes, entry };
}

async function* readPart(zip: ZipFile, { entry, path }: ZipPart): AsyncGenerator<Uint8Array> {
  let stream: Readable | null = null;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw fileRefused('damaged', `${path} cannot be read`, error);
  } finally {
    stream?.destroy();
  }
}

/** Takes in a part, and says whether its bytes are those that are expected. */
export async function hasHash(
  chunks: AsyncIterable<Uint8Array>,
  sha256: string,
  also?: { update(chunk: Uint8Array): unknown },
): Promise<boolean> {
  const digest = createHash('sha256');
  for await (const chunk of chunks) {
    digest.update(chunk);
    also?.update(chunk);
  }
  return digest.digest('hex') === sha256;
}

function openingError(error: unknown, path: string): EngineError {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return fileRefused('missing', `${path} is not there`, error);
  if (code === 'EACCES' || code === 'EPERM') return fileRefused('not-allowed', `${path} may not be read`, error);
  return fileRefused('not-ours', `${path} is no file of ours`, error);
}
