import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import type { Library } from '../../src/engine/library.ts';
import { addFunctions } from '../../src/engine/store/sql-functions.ts';
import {
  defineProvider,
  type ImageModel,
  type ImageRequest,
  type Model,
  type Provider,
  type VideoRequest,
} from '../../src/engine/provider-kit/model.ts';
import { pageJson, pictureBytes, scriptedProvider, type Script } from './scripted-provider.ts';
import { temporaryFolder, testEngine } from './test-engine.ts';

/** A photo of somebody; what is wrong with its file, if anything. */
export interface ShelfPhoto {
  readonly cropId: string;
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** A room with characters and photos on its disk, a built-in writer, and a service whose painters take some photos. */
export interface MemoryRoom {
  readonly library: Library;
  readonly script: Script;
  /** Every picture request that left, in order. */
  readonly pictures: ImageRequest[];
  readonly clips: VideoRequest[];
  /** Who is on the next pages. */
  who: string[];
  /** Id of the painter that takes that many photos. */
  painter(limit: number): string;
  /** A new photo: whole, without its file, or with bytes in it that are no picture from the middle on. */
  photo(fault?: 'gone' | 'broken'): Promise<ShelfPhoto>;
  /** A character with these photos; ids of them in their order. */
  character(name: string, photos: readonly ShelfPhoto[]): { id: string; photoIds: string[] };
  agree(): void;
  withdraw(): void;
  rows<Row>(sql: string, ...values: unknown[]): Row[];
  run(sql: string, ...values: unknown[]): void;
}

/** Most photos with a clip. */
const CLIP_PHOTOS = 2;
const LIMITS = [0, 1, 2, 3, 5, 16];
export const SERVICE = 'gallery';

/** With `eye` the service has a model that sees too, called `gallery-eye`. */
export async function memoryRoom(
  clip: Uint8Array | null = null,
  { eye = false }: { readonly eye?: boolean } = {},
): Promise<MemoryRoom> {
  const dataFolder = temporaryFolder();
  const { provider, script } = scriptedProvider(clip);
  const pictures: ImageRequest[] = [];
  const clips: VideoRequest[] = [];
  script.text = async () => ({ state: 'done', output: { text: pageJson({ who: room.who }) } });
  if (clip) {
    script.video = async (request) => {
      clips.push(request);
      return { state: 'done', output: { bytes: clip, mediaType: 'video/mp4' } };
    };
  }
  script.image = async () => ({ state: 'done', output: { bytes: await pictureBytes(), mediaType: 'image/png' } });
  const painter = (limit: number): ImageModel => ({
    kind: 'image',
    id: `painter-${limit}`,
    title: `Painter of ${limit}`,
    price: { lowMicros: 1_000, highMicros: 1_000, asOf: '2026-11-21', source: 'example.com' },
    concurrency: 4,
    afterCrash: 'ask',
    width: 64,
    height: 64,
    referencePhotos: limit,
    partialPictures: false,
    start: async (request, context) => {
      pictures.push(request);
      return script.image(request, context);
    },
  });
  const gallery = defineProvider({
    id: SERVICE,
    title: 'The Gallery',
    kind: 'service',
    models: [...LIMITS.map(painter), ...(eye ? eyesOf(provider) : [])],
    account: {
      secrets: [{ name: 'key', variables: ['GALLERY_KEY'] }],
      baseUrlVariable: 'GALLERY_URL',
      keyPage: 'https://example.com/keys',
      defaultBaseUrl: 'https://gallery.example.com/v1',
      listModels: async () => [],
      like: (model, id, title) => ({ ...model, id, title }),
    },
  });
  const engine = await testEngine({
    dataFolder,
    providers: [{ ...provider, models: provider.models.map(withPhotos) }, gallery],
    environment: { GALLERY_KEY: 'test-key' },
  });
  const library = engine.library('adult');
  const folder = join(dataFolder, 'tiers', 'adult');
  const database = new Database(join(folder, 'library.db'));
  addFunctions(database);
  onTestFinished(() => void database.close());
  let number = 0;
  const next = (): string => String(++number).padStart(6, '0');
  const run = (sql: string, ...values: unknown[]): void => void database.prepare(sql).run(...values);
  const room: MemoryRoom = {
    library,
    script,
    pictures,
    clips,
    who: ['Mia'],
    painter: (limit) => `painter-${limit}`,
    photo: async (fault) => {
      const noise = { width: 24, height: 24, channels: 3 } as const;
      const bytes = new Uint8Array(
        await sharp(randomBytes(24 * 24 * 3), { raw: noise })
          .png()
          .toBuffer(),
      );
      const row = await library.assets.store(bytes, 'image');
      library.assets.insert(row);
      const path = join(folder, 'media', row.file_name.slice(0, 2), row.file_name);
      if (fault === 'gone') rmSync(path);
      if (fault === 'broken')
        writeFileSync(path, Buffer.concat([bytes.subarray(0, 80), Buffer.alloc(bytes.length - 80)]));
      return { cropId: row.id, bytes, isWhole: fault === undefined };
    },
    character: (name, photos) => {
      const id = `character-${next()}`;
      run(
        `INSERT INTO characters VALUES (?, ?, ?, 'girl', 'a girl', '{"hair":"","skin":"","age":"","outfit":"","marks":""}',
         'ember', 1, 1, NULL)`,
        id,
        name,
        `${name.toLowerCase()} ${id}`,
      );
      const photoIds = photos.map(({ cropId }, position) => {
        const photoId = `photo-${next()}`;
        run(
          `INSERT INTO photos VALUES (?, ?, ?, ?, 'face', '{"left":0,"top":0,"width":1,"height":1}', '{}', ?, 1)`,
          photoId,
          id,
          cropId,
          cropId,
          position,
        );
        return photoId;
      });
      return { id, photoIds };
    },
    agree: () => run('INSERT OR IGNORE INTO photo_consents VALUES (?, 1)', SERVICE),
    withdraw: () => run('DELETE FROM photo_consents'),
    rows: (sql, ...values) => database.prepare(sql).all(...values) as never,
    run,
  };
  return room;
}

/** The scripted writer that sees, as a model of the service. */
function eyesOf({ models }: Provider): Model[] {
  return models.filter(({ kind }) => kind === 'text').map((model) => ({ ...model, id: 'gallery-eye' }));
}

/** Only the clip maker: the painters of this room are those of the service. */
function withPhotos(model: Model): Model {
  return model.kind === 'video' ? Object.defineProperty(model, 'referencePhotos', { value: CLIP_PHOTOS }) : model;
}
