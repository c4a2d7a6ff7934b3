import { createReadStream, existsSync } from 'node:fs';
import type { Tier } from '../../contract/values.ts';
import { isStoredMediaType, type StoredMediaType } from '../assets/media-types.ts';
import type { BackupSnapshot } from '../store/backup-store.ts';
import type { BackupGroup, BackupLine, BackupRow, GroupKind } from '../store/backup-tables.ts';
import { mendedRow } from '../store/salvage-mend.ts';
import {
  BACKUP_FORMAT,
  FIRST_FORMAT,
  MANIFEST,
  mediaPath,
  rowsPath,
  type Manifest,
  type RoomSummary,
} from './backup-format.ts';
import { withoutLostHeld } from './hangs-together.ts';
import type { KeptSettings } from './kept-settings.ts';
import { readLine } from './row-shapes.ts';
import { ZipWriter, type ZippedEntry } from './zip-writer.ts';

const KINDS = ['characters', 'stories', 'media_tasks'] as const satisfies readonly GroupKind[];
/** Lines are packed in pieces of about this size. */
const PIECE_BYTES = 256 * 1024;

/** One room to be written: what is in it at one moment, and where its files are. */
export interface WrittenRoom {
  readonly tier: Tier;
  readonly snapshot: BackupSnapshot;
  /** Absolute path of a file that is whole; null for one that is missing or damaged. */
  path(assetId: string): Promise<string | null>;
  /** A picture that waits for its check; null for one that is missing or damaged. */
  held(jobId: string): Promise<{ bytes: Uint8Array; mediaType: StoredMediaType } | null>;
}

export interface BackupOrder {
  readonly path: string;
  readonly rooms: readonly WrittenRoom[];
  readonly version: string;
  /** UTC milliseconds. */
  readonly madeAt: number;
  /** With an id only that story, with the characters that play in it and without the lines of money. */
  readonly storyId: string | null;
  /** Absent in the file of one story. */
  readonly settings?: KeptSettings;
  /** Told how many bytes of pictures and clips are in it, of how many. */
  progress(done: number, of: number): void;
}

/** Parts with pictures that wait for their check, by the job that made them. */
type HeldParts = ReadonlyMap<string, { readonly part: ZippedEntry; readonly mediaType: StoredMediaType }>;

interface Collected {
  readonly counts: Record<string, number>;
  readonly assets: Map<string, { mediaType: string; bytes: number }>;
  title: string | null;
  /** Whether a picture waits for its check. */
  readonly isWaiting: boolean;
  readonly held: HeldParts;
}

/**
 * Writes a file that must not be there yet. The rows are those of the moment that the snapshots hold; a picture that is
 * deleted while it is written is left out. Throws what the file system throws, and leaves what was written behind then.
 */
export async function writeBackup(order: BackupOrder): Promise<{ bytes: number; manifest: Manifest }> {
  const zip = await ZipWriter.create(order.path);
  try {
    const entries: ZippedEntry[] = [];
    const collected = new Map<WrittenRoom, Collected>();
    for (const room of order.rooms) {
      // A story for others takes none of them along: nobody has judged them.
      const waiting = order.storyId === null ? room.snapshot.heldIds() : [];
      const held = await addHeld(zip, room, waiting);
      entries.push(...[...held.values()].map(({ part }) => part));
      const found: Collected = { counts: {}, assets: new Map(), title: null, isWaiting: waiting.length > 0, held };
      collected.set(room, found);
      entries.push(await zip.add(rowsPath(room.tier), rowsOfRoom(room, order.storyId, found), 'deflated'));
      // From here on nothing is read from the database, whose log cannot be shortened while it is held.
      room.snapshot.close();
    }
    const rooms: RoomSummary[] = [];
    const total = [...collected.values()].flatMap(({ assets }) => [...assets.values()]);
    const of = total.reduce((sum, { bytes }) => sum + bytes, 0);
    let done = 0;
    for (const [room, { assets, counts, held }] of collected) {
      let [files, bytes] = [held.size, [...held.values()].reduce((sum, { part }) => sum + part.bytes, 0)];
      for (const [assetId, { mediaType, bytes: size }] of assets) {
        const added = await addFile(zip, room, assetId, mediaType);
        done += size;
        order.progress(done, of);
        if (!added) continue;
        entries.push(added);
        files++;
        bytes += added.bytes;
      }
      const { stories = 0, characters = 0 } = counts;
      rooms.push({ tier: room.tier, stories, characters, files, bytes });
    }
    const titles = [...collected.values()].map(({ title }) => title);
    const manifest: Manifest = {
      format: [...collected.values()].some(({ isWaiting }) => isWaiting) ? BACKUP_FORMAT : FIRST_FORMAT,
      kind: order.storyId === null ? 'library' : 'story',
      madeAt: order.madeAt,
      version: order.version,
      title: order.storyId === null ? null : (titles[0] ?? null),
      rooms,
      ...(order.settings && { settings: order.settings }),
      rows: Object.fromEntries([...collected].map(([{ tier }, { counts }]) => [tier, counts])),
      entries,
    };
    await zip.add(MANIFEST, [Buffer.from(JSON.stringify(manifest))], 'deflated');
    return { bytes: await zip.finish(), manifest };
  } catch (error) {
    await zip.abandon();
    throw error;
  }
}

/** They go first, since each may be judged at any moment, and is gone from here then. */
async function addHeld(zip: ZipWriter, room: WrittenRoom, jobIds: readonly string[]): Promise<HeldParts> {
  const added = new Map<string, { part: ZippedEntry; mediaType: StoredMediaType }>();
  for (const jobId of jobIds) {
    const picture = await room.held(jobId);
    if (!picture) continue;
    const { bytes, mediaType } = picture;
    added.set(jobId, { part: await zip.add(mediaPath(room.tier, jobId, mediaType), [bytes]), mediaType });
  }
  return added;
}

async function addFile(
  zip: ZipWriter,
  room: WrittenRoom,
  assetId: string,
  mediaType: string,
): Promise<ZippedEntry | null> {
  const path = await room.path(assetId);
  if (path === null || !isStoredMediaType(mediaType)) return null;
  // It may be deleted for good between the look and the read; an open file stays readable.
  const file = createReadStream(path, { highWaterMark: PIECE_BYTES });
  try {
    await new Promise((resolve, reject) => file.once('open', resolve).once('error', reject));
  } catch (error) {
    if (!existsSync(path)) return null;
    throw error;
  }
  return zip.add(mediaPath(room.tier, assetId, mediaType), file as AsyncIterable<Uint8Array>);
}

/** The rows of a room as lines of JSON, group by group. */
async function* rowsOfRoom(room: WrittenRoom, storyId: string | null, found: Collected): AsyncGenerator<Uint8Array> {
  let piece = `${JSON.stringify({ tier: room.tier })}\n`;
  for (const line of linesOfRoom(room.snapshot, storyId, found)) {
    piece += `${JSON.stringify(line)}\n`;
    if (piece.length < PIECE_BYTES) continue;
    yield Buffer.from(piece);
    piece = '';
    // A library of many thousand pages is written while others work.
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield Buffer.from(piece);
}

function* linesOfRoom(snapshot: BackupSnapshot, storyId: string | null, found: Collected): Generator<BackupLine> {
  for (const kind of KINDS) {
    for (const id of idsOf(snapshot, kind, storyId)) {
      const group = snapshot.group(kind, id);
      if (!group) continue;
      const lines = (storyId === null ? group.lines : asGift(group)).map((each) => readable(each));
      const isThere = ({ job_id: jobId, media_type: type }: BackupRow): boolean =>
        found.held.get(String(jobId))?.mediaType === type;
      for (const line of withoutLostHeld({ ...group, lines }, isThere).lines) {
        note(found, line);
        yield line;
      }
    }
  }
  if (storyId !== null) return;
  for (const row of snapshot.ledger()) {
    const line: BackupLine = ['ledger', row];
    note(found, line);
    yield line;
  }
}

/** What a fault of the disk has left unreadable has its stand-in, as wherever it is shown. */
function readable(line: BackupLine): BackupLine {
  return readLine(line) ? line : [line[0], mendedRow(...line) as BackupRow];
}

function idsOf(snapshot: BackupSnapshot, kind: GroupKind, storyId: string | null): string[] {
  if (storyId === null) return snapshot.ids(kind);
  if (kind === 'stories') return [storyId];
  return kind === 'characters' ? snapshot.castOf(storyId) : [];
}

/** A story for others tells nothing of what it cost. */
function asGift({ lines }: BackupGroup): BackupLine[] {
  return lines.map(([table, row]) => [
    table,
    table === 'jobs' ? { ...row, cost_micros: null, estimate_micros: 0, estimate_low_micros: 0 } : row,
  ]);
}

function note(found: Collected, [table, row]: BackupLine): void {
  const { counts, assets } = found;
  if (table === 'assets') {
    // Two stories may show the same picture.
    if (assets.has(String(row['id']))) return;
    assets.set(String(row['id']), { mediaType: String(row['media_type']), bytes: Number(row['bytes']) });
  }
  if (table === 'stories') found.title = String(row['title']);
  counts[table] = (counts[table] ?? 0) + 1;
}
