import { closeSync, fstatSync, lstatSync, readFile, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Asset } from '../../contract/scenes.ts';
import { EngineError, notFound } from '../errors.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { AssetRow } from '../store/rows.ts';
import { assetName, startAssetName } from './asset-name.ts';
import { writeDurableFile } from './durable-file.ts';
import { inspectMedia } from './inspect-media.ts';
import { openInside } from './open-inside.ts';
import { makeThumbnail, THUMBNAIL_WIDTHS, type ThumbnailWidth } from './thumbnails.ts';
import { TypeCheck } from './type-check.ts';

/** A file that can be served: where it is, what it is, and a tag that changes with its bytes. */
export interface ServableFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly etag: string;
}

/** How many files there are, and their bytes together. */
export interface Space {
  readonly files: number;
  readonly bytes: number;
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
  readonly #types = new TypeCheck();
  readonly #thumbnails = new Map<string, Promise<void>>();
  #isClosing = false;
  readonly #uninserted = new Map<string, AssetRow>();
  /** Names of files that are written, or are there already, and whose rows are still to be entered. */
  readonly #expected = new Set<string>();

  constructor(ports: AssetPorts) {
    this.#ports = ports;
    this.#nameKey = Buffer.from(ports.store.assets.nameKey(), 'hex');
  }

  /**
   * Puts bytes on disk, durably, and answers with the row that the caller's transaction still has to insert. Equal
   * bytes share one row and one file. `id`: that of a new row. Throws JobFailure `wrong-type` and EngineError DISK_FULL.
   */
  async store(bytes: Uint8Array, wanted: 'image' | 'video', id?: string): Promise<AssetRow> {
    const facts = await inspectMedia(bytes, wanted);
    const fileName = assetName(startAssetName(this.#nameKey).update(bytes), facts.mediaType);
    this.#expected.add(fileName);
    await writeDurableFile(this.#pathOf(fileName), bytes);
    const known = this.#ports.store.assets.findByFileName(fileName) ?? this.#uninserted.get(fileName);
    if (known) return known;
    const row: AssetRow = {
      id: id ?? this.#ports.newId(),
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
    this.#expected.delete(row.file_name);
  }

  /** Lets go of a stored file that was not entered after all. */
  async discard(row: AssetRow): Promise<void> {
    this.#uninserted.delete(row.file_name);
    this.#expected.delete(row.file_name);
    // What cannot be removed now is a file that no row names; the next repair sets it aside.
    await this.remove(row.file_name).catch(() => null);
  }

  /** Whether a file has a row, or is about to get one. */
  isNeeded(fileName: string): boolean {
    return this.#expected.has(fileName) || this.#ports.store.assets.findByFileName(fileName) !== undefined;
  }

  /** What a file and its thumbnails take on the disk. */
  spaceOf(fileName: string): Space {
    const sizes = this.#pathsOf(fileName).flatMap((path) => statSync(path, { throwIfNoEntry: false })?.size ?? []);
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  /**
   * Removes a file and its thumbnails; null, and nothing is removed, when a row names it. Throws what the file system
   * throws, such as EBUSY.
   */
  async remove(fileName: string): Promise<Space | null> {
    // A thumbnail that is being made would be there again afterwards.
    await Promise.allSettled(this.#pathsOf(fileName).flatMap((path) => this.#thumbnails.get(path) ?? []));
    // From here on without a pause, so that nobody needs it in between.
    if (this.isNeeded(fileName)) return null;
    const space = this.spaceOf(fileName);
    for (const path of this.#pathsOf(fileName)) rmSync(path, { force: true });
    return space;
  }

  /** Absolute path of a stored file that is whole; null when it is missing or damaged. */
  path(id: string): string | null {
    const row = this.#ports.store.assets.find(id);
    return row ? this.#wholePath(row) : null;
  }

  /** Those of some files that are whole. */
  whole(ids: readonly string[]): Set<string> {
    const rows = this.#ports.store.assets.findAll(ids);
    return new Set(rows.flatMap((row) => (this.#wholePath(row) === null ? [] : [row.id])));
  }

  #wholePath(row: AssetRow): string | null {
    const path = this.#pathOf(row.file_name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== row.bytes) return null;
    return this.#types.isRight(path, row.media_type, found) ? path : null;
  }

  /** The bytes and type of a stored file, exactly as they were stored. Throws NOT_FOUND when it is missing or damaged. */
  async read(id: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
    const row = this.#ports.store.assets.find(id);
    const path = this.path(id);
    const bytes = row && path ? await this.#readWhole(path, row.bytes) : null;
    if (!row || !bytes || !this.#isAsStored(row, bytes)) throw notFound('asset', id);
    return { bytes, mediaType: row.media_type };
  }

  /**
   * Opens a servable file and answers with its descriptor, which the caller closes. Null when what is there now is not
   * the file of that size inside this room's folder.
   */
  open({ path, bytes }: ServableFile): number | null {
    const file = openInside(this.#ports.folder, path);
    if (file === null || fstatSync(file).size === bytes) return file;
    closeSync(file);
    return null;
  }

  /** A file is named by its bytes, so that damage shows which the format itself forgives. */
  #isAsStored({ file_name }: AssetRow, bytes: Uint8Array): boolean {
    const digest = startAssetName(this.#nameKey).update(bytes).digest('hex');
    return file_name.startsWith(`${digest.slice(0, file_name.indexOf('.'))}.`);
  }

  async #readWhole(path: string, bytes: number): Promise<Uint8Array | null> {
    const file = openInside(this.#ports.folder, path);
    if (file === null) return null;
    try {
      const read = await promisify(readFile)(file);
      return read.byteLength === bytes ? read : null;
    } finally {
      closeSync(file);
    }
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
    const thumbnail = this.thumbnailPath(row.file_name, width);
    const found = statSync(thumbnail, { throwIfNoEntry: false });
    if (!found || found.size === 0) await this.#makeThumbnailOnce(path, row.bytes, thumbnail, width);
    const made = statSync(thumbnail, { throwIfNoEntry: false });
    if (!made) return null;
    return { path: thumbnail, mediaType: 'image/webp', bytes: made.size, etag: `"${row.file_name}-${width}"` };
  }

  /** Makes both thumbnails of a picture ahead of need. A picture that cannot be opened simply has none. */
  async prepareThumbnails(id: string): Promise<void> {
    for (const width of THUMBNAIL_WIDTHS) if (!this.#isClosing) await this.servable(id, width);
  }

  /** Makes no thumbnail any more, and ends when those that are being made are written. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#thumbnails.values());
  }

  async #makeThumbnailOnce(path: string, bytes: number, target: string, width: ThumbnailWidth): Promise<void> {
    if (this.#isClosing) return;
    const running = this.#thumbnails.get(target) ?? this.#makeThumbnail(path, bytes, target, width);
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

  async #makeThumbnail(path: string, bytes: number, target: string, width: ThumbnailWidth): Promise<void> {
    const picture = await this.#readWhole(path, bytes);
    if (picture) await makeThumbnail(picture, target, width);
  }

  thumbnailPath(fileName: string, width: ThumbnailWidth): string {
    return join(this.#ports.folder, 'thumbnails', String(width), `${fileName}.webp`);
  }

  #pathsOf(fileName: string): string[] {
    return [this.#pathOf(fileName), ...THUMBNAIL_WIDTHS.map((width) => this.thumbnailPath(fileName, width))];
  }

  #pathOf(fileName: string): string {
    return join(this.#ports.folder, fileName.slice(0, 2), fileName);
  }
}
