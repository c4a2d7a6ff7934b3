import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

const UNKNOWN_32 = 0xffffffff;
const UNKNOWN_16 = 0xffff;
/** The version of the format that knows files above 4 GB. */
const VERSION = 45;
/** So much is written at a time. */
const TOGETHER_BYTES = 256 * 1024;
const STORED = 0;
const DEFLATED = 8;
const UTF_8_NAMES = 0x0800;
/** 1 January 1980, the first day there is: the file says nothing of when its parts were made. */
const NO_DATE = 0x0021;

export interface ZippedEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface CentralEntry extends ZippedEntry {
  readonly crc: number;
  readonly method: number;
  readonly compressedBytes: number;
  readonly offset: number;
}

/**
 * Writes a ZIP file part by part, without ever holding a whole part in memory. Sizes are always written in their long
 * form (ZIP64), so neither 4 GB nor 65,535 parts are a limit.
 */
export class ZipWriter {
  readonly #file: FileHandle;
  readonly #entries: CentralEntry[] = [];
  #at = 0;
  /** What is still to be written, from `#written` on: many small parts go to the disk together. */
  #pending: Uint8Array[] = [];
  #written = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Throws what the file system throws, also where the file is there already. */
  static async create(path: string): Promise<ZipWriter> {
    return new ZipWriter(await open(path, 'wx'));
  }

  /** Adds a part. Pictures and clips are packed already, so they are stored as they are. */
  async add(
    path: string,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    how: 'stored' | 'deflated' = 'stored',
  ): Promise<ZippedEntry> {
    const offset = this.#at;
    const method = how === 'stored' ? STORED : DEFLATED;
    const name = Buffer.from(path);
    const header = localHeader(name, { method, crc: 0, bytes: 0, compressedBytes: 0 });
    await this.#write(header);
    const start = this.#at;
    const digest = createHash('sha256');
    let crc = 0;
    let bytes = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        digest.update(chunk);
        crc = crc32(chunk, crc);
        bytes += chunk.byteLength;
        yield chunk;
      }
    }
    const take = async (packed: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const chunk of packed) await this.#write(chunk);
    };
    if (how === 'stored') await take(counted());
    else await pipeline(counted, createDeflateRaw(), take);
    const sizes = { method, crc, bytes, compressedBytes: this.#at - start };
    // Only now are they known.
    const known = localHeader(name, sizes);
    if (offset < this.#written) await writeAll(this.#file, known, offset);
    else known.copy(header);
    const entry = { path, sha256: digest.digest('hex'), offset, ...sizes };
    this.#entries.push(entry);
    return { path, bytes, sha256: entry.sha256 };
  }

  /** Writes the list of parts and waits until all of it is on the disk. Answers with the size of the file. */
  async finish(): Promise<number> {
    const start = this.#at;
    for (const entry of this.#entries) await this.#write(centralHeader(entry));
    await this.#write(endOfList(this.#entries.length, start, this.#at));
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    return this.#at;
  }

  /** Lets go of a file that is not finished. It stays where it is. */
  async abandon(): Promise<void> {
    await this.#file.close();
  }

  async #write(chunk: Uint8Array): Promise<void> {
    this.#pending.push(chunk);
    this.#at += chunk.byteLength;
    if (this.#at - this.#written >= TOGETHER_BYTES) await this.#flush();
  }

  async #flush(): Promise<void> {
    const at = this.#written;
    const pending = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#written = this.#at;
    await writeAll(this.#file, pending, at);
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < chunk.byteLength;) {
    const { bytesWritten } = await file.write(chunk, done, chunk.byteLength - done, at + done);
    done += bytesWritten;
  }
}

type Sizes = Pick<CentralEntry, 'method' | 'crc' | 'bytes' | 'compressedBytes'>;

function localHeader(name: Buffer, { method, crc, bytes, compressedBytes }: Sizes): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF_8_NAMES, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(NO_DATE, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(UNKNOWN_32, 18);
  header.writeUInt32LE(UNKNOWN_32, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(20, 28);
  return Buffer.concat([header, name, longForm(bytes, compressedBytes)]);
}

function centralHeader({ path, method, crc, bytes, compressedBytes, offset }: CentralEntry): Buffer {
  const name = Buffer.from(path);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(UTF_8_NAMES, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt16LE(NO_DATE, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(UNKNOWN_32, 20);
  header.writeUInt32LE(UNKNOWN_32, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(28, 30);
  header.writeUInt32LE(UNKNOWN_32, 42);
  return Buffer.concat([header, name, longForm(bytes, compressedBytes, offset)]);
}

function longForm(...values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return field;
}

function endOfList(count: number, start: number, end: number): Buffer {
  const long = Buffer.alloc(56);
  long.writeUInt32LE(0x06064b50, 0);
  long.writeBigUInt64LE(44n, 4);
  long.writeUInt16LE(VERSION, 12);
  long.writeUInt16LE(VERSION, 14);
  long.writeBigUInt64LE(BigInt(count), 24);
  long.writeBigUInt64LE(BigInt(count), 32);
  long.writeBigUInt64LE(BigInt(end - start), 40);
  long.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  const short = Buffer.alloc(22);
  short.writeUInt32LE(0x06054b50, 0);
  short.writeUInt16LE(UNKNOWN_16, 8);
  short.writeUInt16LE(UNKNOWN_16, 10);
  short.writeUInt32LE(UNKNOWN_32, 12);
  short.writeUInt32LE(UNKNOWN_32, 16);
  return Buffer.concat([long, locator, short]);
}
