import { createHmac } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset } from '../../contract/scenes.ts';
import { EngineError, notFound } from '../errors.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { AssetRow } from '../store/rows.ts';
import { writeDurableFile } from './durable-file.ts';
import { inspectMedia } from './inspect-media.ts';
import { MEDIA_ENDINGS } from './media-types.ts';
import { makeThumbnail, type ThumbnailWidth } from './thumbnails.ts';

/** A file that can be served: where it is, what it is, and a tag that changes with its bytes. */
export interface ServableFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly etag: string;
}

interface AssetPorts {
  readonly store: LibraryStore;
  /** Absolute path of the room's media folder. */
  readonly folder: string;
  newId(): string;
  now(): number;
}

/** The pictures and clips of one room. */
export class AssetLibrary {
  readonly #ports: AssetPorts;
  readonly #nameKey: Buffer;
  readonly #thumbnails = new Map<string, Promise<void>>();
  readonly #uninserted = new Map<string, AssetRow>();

  constructor(ports: AssetPorts) {
    this.#ports = ports;
    this.#nameKey = Buffer.from(ports.store.assets.nameKey(), 'hex');
  }

  /**
   * Puts bytes on disk, durably, and answers with the row that the caller's transaction still has to insert. Equal
   * bytes share one row and one file. Throws JobFailure `wrong-type` and EngineError DISK_FULL.
   */
  async store(bytes: Uint8Array, wanted: 'image' | 'video'): Promise<AssetRow> {
    const facts = await inspectMedia(bytes, wanted);
    const digest = createHmac('sha256', this.#nameKey).update(bytes).digest('hex').slice(0, 40);
    const fileName = `${digest}.${MEDIA_ENDINGS[facts.mediaType]}`;
    await writeDurableFile(this.#pathOf(fileName), bytes);
    const known = this.#ports.store.assets.findByFileName(fileName) ?? this.#uninserted.get(fileName);
    if (known) return known;
    const row: AssetRow = {
      id: this.#ports.newId(),
      file_name: fileName,
      media_type: facts.mediaType,
      bytes: bytes.byteLength,
      width: facts.width,
      height: facts.height,
      duration_seconds: facts.durationSeconds,
      created_at: this.#ports.now(),
    };
    this.#uninserted.set(fileName, row);
    return row;
  }

  /** Enters a stored file into the library; part of the caller's transaction. Entering it twice is no matter. */
  insert(row: AssetRow): void {
    this.#ports.store.assets.insertOnce(row);
    this.#uninserted.delete(row.file_name);
  }

  /** Absolute path of a stored file that is whole; null when it is missing or damaged. */
  path(id: string): string | null {
    const row = this.#ports.store.assets.find(id);
    if (!row) return null;
    const path = this.#pathOf(row.file_name);
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() && found.size === row.bytes ? path : null;
  }

  /** The bytes and type of a stored file. Throws NOT_FOUND when it is missing or damaged. */
  async read(id: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
    const row = this.#ports.store.assets.find(id);
    const path = this.path(id);
    if (!row || !path) throw notFound('asset', id);
    return { bytes: await readFile(path), mediaType: row.media_type };
  }

  view(id: string): Asset {
    const row = this.#ports.store.assets.find(id);
    if (!row) throw notFound('asset', id);
    return {
      id: row.id,
      mediaType: row.media_type,
      bytes: row.bytes,
      width: row.width,
      height: row.height,
      durationSeconds: row.duration_seconds,
      present: this.path(id) !== null,
    };
  }

  /** The file to serve for an id, or its thumbnail. Null when there is none that is whole. */
  async servable(id: string, width: ThumbnailWidth | null): Promise<ServableFile | null> {
    const row = this.#ports.store.assets.find(id);
    const path = this.path(id);
    if (!row || !path) return null;
    if (width === null || !row.media_type.startsWith('image/')) {
      return { path, mediaType: row.media_type, bytes: row.bytes, etag: `"${row.file_name}"` };
    }
    const thumbnail = join(this.#ports.folder, 'thumbnails', String(width), `${row.file_name}.webp`);
    const found = statSync(thumbnail, { throwIfNoEntry: false });
    if (!found || found.size === 0) await this.#makeThumbnailOnce(path, thumbnail, width);
    const made = statSync(thumbnail, { throwIfNoEntry: false });
    if (!made) return null;
    return { path: thumbnail, mediaType: 'image/webp', bytes: made.size, etag: `"${row.file_name}-${width}"` };
  }

  /** Makes both thumbnails of a picture ahead of need. A picture that cannot be opened simply has none. */
  async prepareThumbnails(id: string): Promise<void> {
    await this.servable(id, 320);
    await this.servable(id, 640);
  }

  async #makeThumbnailOnce(source: string, target: string, width: ThumbnailWidth): Promise<void> {
    const running = this.#thumbnails.get(target) ?? makeThumbnail(source, target, width);
    this.#thumbnails.set(target, running);
    try {
      await running;
    } catch (error) {
      if (error instanceof EngineError) throw error;
      // A damaged picture is shown as absent: there is no thumbnail of it.
    } finally {
      this.#thumbnails.delete(target);
    }
  }

  #pathOf(fileName: string): string {
    return join(this.#ports.folder, fileName.slice(0, 2), fileName);
  }
}
