import type { Tier } from '../../contract/values.ts';
import { assetName, startAssetName } from '../assets/asset-name.ts';
import type { StoredMediaType } from '../assets/media-types.ts';
import { EngineError } from '../errors.ts';
import type { BackupGroup, BackupLine, BackupRow, GroupKind } from '../store/backup-tables.ts';
import { BACKUP_FORMAT, fileRefused, Manifest, ManifestStart, MANIFEST, RowsHeader } from './backup-format.ts';
import { hangsTogether, withoutLostHeld } from './hangs-together.ts';
import { readLine } from './row-shapes.ts';
import { hasHash, openZip, type OpenZip, type ZipPart } from './zip-reader.ts';

const LINE_BYTES = 96 * 1024 * 1024;
const GROUP_BYTES = 512 * 1024 * 1024;
const LEDGER_AT_ONCE = 500;
/** What begins a group: its own row, with the files that it shows before it. */
const HEADS: Readonly<Record<string, GroupKind>> = { characters: 'characters', stories: 'stories' };
const KEYS: Readonly<Record<GroupKind, string>> = { characters: 'id', stories: 'id', media_tasks: 'job_id' };

/** A picture or clip of a file whose bytes were found to be right. */
export interface BackupMedia {
  readonly mediaType: StoredMediaType;
  readonly bytes: number;
  /** What it is called in the room that it comes into. */
  readonly fileName: string;
  /** All of it, once more compared with its hash; null where the file was changed since. */
  read(): Promise<Uint8Array | null>;
}

/** What is in a file for one room. */
export interface BackupRoom {
  /** Where it goes: the room that it was made in, or the grown-ups' where that is in doubt. */
  readonly tier: Tier;
  /** By asset; a picture that waits for its check by the job that made it. */
  readonly media: ReadonlyMap<string, BackupMedia>;
  /** Stories, characters and pictures one after another; null for one that is not as we would write it. */
  groups(): AsyncGenerator<BackupGroup | null>;
  /** Lines of money, some at a time. */
  ledger(): AsyncGenerator<readonly BackupRow[]>;
}

export interface OpenBackup {
  readonly manifest: Manifest;
  readonly rooms: readonly BackupRoom[];
  /** Pictures and clips that are missing from it, or damaged. */
  readonly damaged: number;
  close(): void;
}

/**
 * Opens a file and compares every part with its hash. `nameKey`: the key from which a room names its files. Throws
 * INPUT_REFUSED {field: path, reason: not-ours, damaged, newer-format, missing or not-allowed}.
 */
export async function openBackup(path: string, nameKey: (tier: Tier) => Buffer): Promise<OpenBackup> {
  const zip = await openZip(path);
  try {
    const manifest = await readManifest(zip);
    const hashes = new Map(manifest.entries.map((entry) => [entry.path, entry.sha256]));
    let damaged = manifest.entries.filter((entry) => !zip.parts.has(entry.path)).length;
    const rooms: BackupRoom[] = [];
    for (const rows of partsOf(zip, 'rows')) {
      if (!(await hasHash(zip.read(rows), hashes.get(rows.path) ?? ''))) {
        throw fileRefused('damaged', `${rows.path} is not what was written`);
      }
      const tier = await roomOf(zip, rows, manifest);
      const media = new Map<string, BackupMedia>();
      for (const part of partsOf(zip, 'media')) {
        if (part.name.what !== 'media' || rows.name.what !== 'rows' || part.name.tier !== rows.name.tier) continue;
        const found = await readMedia(zip, part, hashes.get(part.path), nameKey(tier));
        if (found) media.set(part.name.assetId, found);
        else damaged++;
      }
      rooms.push(roomFrom(zip, rows, tier, media));
    }
    return { manifest, rooms, damaged, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function partsOf(zip: OpenZip, what: 'rows' | 'media'): ZipPart[] {
  return [...zip.parts.values()].filter(({ name }) => name.what === what);
}

async function readManifest(zip: OpenZip): Promise<Manifest> {
  const part = zip.parts.get(MANIFEST);
  const chunks = part ? await Array.fromAsync(zip.read(part)) : [];
  const value = parsed(Buffer.concat(chunks).toString());
  const start = ManifestStart.safeParse(value);
  if (start.success && start.data.format > BACKUP_FORMAT) {
    throw fileRefused('newer-format', 'A newer Fableroom wrote it');
  }
  const manifest = Manifest.safeParse(value);
  if (!manifest.success) throw fileRefused('not-ours', 'Its list of parts is none of ours', manifest.error);
  const listed = new Set(manifest.data.entries.map(({ path }) => path));
  for (const path of zip.parts.keys()) {
    if (path !== MANIFEST && !listed.has(path)) throw fileRefused('not-ours', `${path} is not in its list`);
  }
  if (listed.size !== manifest.data.entries.length) throw fileRefused('not-ours', 'Its list has a part twice');
  const rows = manifest.data.entries.filter(({ path }) => path.endsWith('.jsonl'));
  if (rows.some(({ path }) => !zip.parts.has(path))) throw fileRefused('damaged', 'The rows of a room are missing');
  return manifest.data;
}

/** Only what says in every place that it belongs to the kids' room comes into it. */
async function roomOf(zip: OpenZip, rows: ZipPart, manifest: Manifest): Promise<Tier> {
  let first: unknown = null;
  for await (const line of linesOf(zip, rows)) {
    first = line;
    break;
  }
  const header = RowsHeader.safeParse(first);
  if (!header.success) throw fileRefused('not-ours', 'Nobody can tell which room it is for');
  const isKids =
    header.data.tier === 'kids' &&
    rows.name.what === 'rows' &&
    rows.name.tier === 'kids' &&
    manifest.rooms.some(({ tier }) => tier === 'kids');
  return isKids ? 'kids' : 'adult';
}

async function readMedia(
  zip: OpenZip,
  part: ZipPart,
  sha256: string | undefined,
  nameKey: Buffer,
): Promise<BackupMedia | null> {
  if (part.name.what !== 'media' || sha256 === undefined) return null;
  const { mediaType } = part.name;
  const name = startAssetName(nameKey);
  try {
    if (!(await hasHash(zip.read(part), sha256, name))) return null;
  } catch (error) {
    if (error instanceof EngineError) return null; // One damaged picture does not take the others with it.
    throw error;
  }
  return {
    mediaType,
    bytes: part.bytes,
    fileName: assetName(name, mediaType),
    read: async () => {
      const chunks = await Array.fromAsync(zip.read(part));
      return (await hasHash(eachOf(chunks), sha256)) ? Buffer.concat(chunks) : null;
    },
  };
}

async function* eachOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function roomFrom(zip: OpenZip, rows: ZipPart, tier: Tier, media: ReadonlyMap<string, BackupMedia>): BackupRoom {
  return {
    tier,
    media,
    async *groups() {
      // Only the kids' room has pictures that wait.
      const isThere = ({ job_id: id, media_type: type }: BackupRow): boolean =>
        tier === 'kids' && media.get(String(id))?.mediaType === type;
      for await (const group of groupsOf(linesOf(zip, rows))) yield group && withoutLostHeld(group, isThere);
    },
    async *ledger() {
      let some: BackupRow[] = [];
      for await (const line of linesOf(zip, rows)) {
        // Most lines are others: they are told apart without a look at all of it.
        const read = Array.isArray(line) && line[0] === 'ledger' ? readLine(line) : null;
        if (read) some.push(read[1]);
        if (some.length < LEDGER_AT_ONCE) continue;
        yield some;
        some = [];
      }
      if (some.length > 0) yield some;
    },
  };
}

/** Files come before what shows them, and what begins a group comes before what hangs on it. */
async function* groupsOf(lines: AsyncIterable<unknown>): AsyncGenerator<BackupGroup | null> {
  let waiting: BackupLine[] = [];
  let isWaitingWhole = true;
  let group: { kind: GroupKind; id: string; lines: BackupLine[]; isWhole: boolean } | null = null;
  let isFirst = true;
  for await (const value of lines) {
    const wasFirst = isFirst;
    isFirst = false;
    if (wasFirst || (Array.isArray(value) && value[0] === 'ledger')) continue;
    const line = readLine(value);
    if (!line) {
      if (Array.isArray(value) && value[0] === 'assets') isWaitingWhole = false;
      else if (group) group.isWhole = false;
      else yield null;
      continue;
    }
    const [table, row] = line;
    const isAlone = table === 'jobs' && row['story_id'] === null && row['kind'] !== 'check';
    const head = isAlone ? 'media_tasks' : HEADS[table];
    if (table === 'assets') waiting.push(line);
    else if (head) {
      if (group) yield finished(group);
      const id = String(row[head === 'media_tasks' ? 'id' : KEYS[head]]);
      group = { kind: head, id, lines: [...waiting, line], isWhole: isWaitingWhole };
      [waiting, isWaitingWhole] = [[], true];
    } else group?.lines.push(line);
  }
  if (group) yield finished(group);
}

function finished({ isWhole, ...group }: BackupGroup & { isWhole: boolean }): BackupGroup | null {
  return isWhole && hangsTogether(group) ? group : null;
}

/** Each line as the value that it says; undefined for one that says none. */
async function* linesOf(zip: OpenZip, part: ZipPart): AsyncGenerator {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  let inGroup = 0;
  for await (const chunk of zip.read(part)) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const line = Buffer.concat([...pieces, chunk.subarray(start, end)]).toString();
      [pieces, bytes, start] = [[], 0, end + 1];
      inGroup = /^\["(?:assets|characters|stories|ledger)"/.test(line) ? 0 : inGroup + line.length;
      if (inGroup > GROUP_BYTES) throw fileRefused('not-ours', 'One of its stories is too large');
      yield parsed(line);
    }
    pieces.push(chunk.subarray(start));
    bytes += chunk.length - start;
    if (bytes > LINE_BYTES) throw fileRefused('not-ours', 'One of its lines is too long');
  }
  if (bytes > 0) yield parsed(Buffer.concat(pieces).toString());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // Whatever it is, it is not ours.
  }
}
