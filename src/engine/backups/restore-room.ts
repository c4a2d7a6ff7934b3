import type { ContentCategory } from '../../contract/errors.ts';
import type { Tier } from '../../contract/values.ts';
import type { TrashItem } from '../../contract/trash.ts';
import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Finding } from '../gate/word-check.ts';
import { freeName } from '../characters/character-names.ts';
import { foldedText } from '../store/folded-text.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { rowsOf, type BackupGroup, type BackupLine, type BackupRow } from '../store/backup-tables.ts';
import type { AssetRow } from '../store/rows.ts';
import { contentOf, copiedId } from './content-of.ts';
import type { BackupRoom } from './read-backup.ts';
import { RestoreHeld } from './restore-held.ts';
import { RestoreMedia } from './restore-media.ts';
import { translateRow } from './translate-rows.ts';

/** What of a room a backup is brought into. */
export interface RestoredRoom {
  readonly tier: Tier;
  /** Absolute path of its library.db. */
  readonly databasePath: string;
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  now(): number;
  /** Things go to the trash as one change. */
  throwAway(items: readonly TrashItem[]): void;
  /** Things come back from the trash. */
  bringBack(items: readonly TrashItem[]): void;
  /** Why something does not belong in this room; null where it does. Absent in a room that takes everything. */
  judge?: ((group: BackupGroup) => Finding | null) | undefined;
}

/** Something that stays in its file because it does not belong in the room. */
export interface KeptOut {
  readonly kind: 'story' | 'character' | 'picture';
  readonly title: string;
  readonly category: ContentCategory;
  readonly words: readonly string[];
}

export type RestoreMode = 'merge' | 'replace';

/** What became of the things of a backup, or would become of them. */
export interface RestoreCounts {
  adds: number;
  same: number;
  differs: number;
  onlyHere: number;
  stories: number;
  characters: number;
  /** Pictures and clips that were gone when the backup was made. */
  missing: number;
  /** Left out because they are damaged. */
  damaged: number;
  /** Left out because they do not belong in the room. */
  keptOut: KeptOut[];
}

interface Verdict {
  readonly what: 'adds' | 'same' | 'differs';
  /** The id that it has here, or gets. */
  readonly id: string;
  readonly content: string;
}

const KINDS = ['stories', 'characters'] as const;
const KEPT_OUT = { stories: 'story', characters: 'character', media_tasks: 'picture' } as const;
const ITEM = { stories: 'story', characters: 'character' } as const;
const TITLE_LIMIT = 120;
const THROWN_AT_ONCE = 500;
const FOREIGN: ReadonlySet<string> = new Set(['SQLITE_CONSTRAINT', 'SQLITE_MISMATCH', 'SQLITE_TOOBIG']);

export interface RestoreHow {
  readonly mode: RestoreMode;
  /** A file with the whole library. */
  readonly isWhole: boolean;
  /** A grown-up wants what does not belong in the room there all the same. */
  readonly letThrough?: boolean;
}

/** Brings what a file has for one room into that room, or says what that would do. */
export class RoomRestore {
  readonly #room: RestoredRoom;
  readonly #backup: BackupRoom;
  readonly #mode: RestoreMode;
  /** A story file says nothing of what else there should be. */
  readonly #isWhole: boolean;
  readonly #letThrough: boolean;
  readonly #media: RestoreMedia;
  readonly #held: RestoreHeld;
  /** By id in the file: the id here, of characters and their photos. */
  readonly #ids = new Map<string, string>();
  readonly #kept = new Set<string>();
  readonly #replaced: TrashItem[] = [];
  readonly #missing = new Set<string>();
  readonly #renamed = new Map<string, string>();

  constructor(room: RestoredRoom, backup: BackupRoom, how: RestoreHow) {
    this.#room = room;
    this.#backup = backup;
    this.#mode = how.mode;
    this.#isWhole = how.isWhole;
    this.#letThrough = how.letThrough === true;
    this.#media = new RestoreMedia(room, backup);
    this.#held = new RestoreHeld(room, backup);
  }

  /** What `restore` would do. Changes nothing. */
  async plan(): Promise<RestoreCounts> {
    const counts = nothing();
    const named = new Set<string>();
    for await (const group of this.#backup.groups()) {
      if (!group) counts.damaged++;
      else {
        named.add(group.id);
        const verdict = this.#verdict(group);
        if (!this.#keepsOut(group, verdict, counts)) this.#count(counts, group, verdict);
      }
      await turn();
    }
    counts.onlyHere = this.#onlyHere(named).length;
    counts.missing = this.#missing.size;
    return counts;
  }

  /** One thing after another, each whole or not at all; done twice it does no more than once. */
  async restore(
    each: (group: BackupGroup, files: readonly AssetRow[]) => void = () => undefined,
  ): Promise<RestoreCounts> {
    const counts = nothing();
    const named = new Set<string>();
    for await (const group of this.#backup.groups()) {
      if (!group) {
        counts.damaged++;
        continue;
      }
      named.add(group.id);
      const verdict = this.#verdict(group);
      // What is counted is how it was before.
      const files = this.#keepsOut(group, verdict, counts) ? [] : await this.#take(group, verdict, counts);
      each(group, files);
      await turn();
    }
    const gone = this.#onlyHere(named);
    counts.onlyHere = gone.length;
    counts.missing = this.#missing.size;
    counts.damaged += this.#media.damaged + this.#held.damaged;
    if (this.#mode === 'replace') this.#throwAway([...gone, ...this.#replaced]);
    for await (const rows of this.#isWhole ? this.#backup.ledger() : []) {
      this.#room.store.commit(() => rows.forEach((row) => this.#room.store.backup.insert('ledger', row)));
    }
    return counts;
  }

  #verdict(group: BackupGroup): Verdict {
    const { store } = this.#room;
    for (const { id } of rowsOf(group, 'assets')) {
      if (!this.#backup.media.has(String(id))) this.#missing.add(String(id));
    }
    const content = contentOf(group, (id) => this.#media.nameInBackup(id));
    const here = store.backup.group(group.kind, group.id);
    if (group.kind === 'media_tasks') return { what: here ? 'same' : 'adds', id: group.id, content };
    if (here && contentOf(here, (id) => this.#media.nameHere(id)) === content) {
      return { what: 'same', id: group.id, content };
    }
    const isFree = !here && !ownIds(group).some(([table, id]) => store.backup.has(table, id));
    if (isFree) return { what: 'adds', id: group.id, content };
    const copy = copiedId(group.id, content);
    if (store.backup.has(group.kind, copy)) return { what: 'same', id: copy, content };
    return { what: here ? 'differs' : 'adds', id: copy, content };
  }

  /** What is here already was let in then. */
  #keepsOut(group: BackupGroup, { what }: Verdict, counts: RestoreCounts): boolean {
    const found = what === 'same' || this.#letThrough ? null : (this.#room.judge?.(group) ?? null);
    if (!found) return false;
    const [head = {}] = rowsOf(group, group.kind);
    const title = String(head['title'] ?? head['name'] ?? head['prompt'] ?? '').slice(0, TITLE_LIMIT);
    counts.keptOut.push({ kind: KEPT_OUT[group.kind], title, ...found });
    return true;
  }

  #count(counts: RestoreCounts, group: BackupGroup, { what, id }: Verdict): void {
    if (group.kind === 'media_tasks') return;
    // What is in the trash here and was not then is not here.
    counts[group.kind]++;
    const comesBack = what === 'same' && this.#comesBack(group, id);
    counts[comesBack ? 'adds' : what]++;
  }

  #comesBack({ kind, ...group }: BackupGroup, id: string): boolean {
    if (kind === 'media_tasks') return false;
    const [head] = rowsOf(group, kind);
    return head?.['deleted_at'] === null && this.#room.store.backup.deletedAt(kind, id) !== null;
  }

  async #take(group: BackupGroup, verdict: Verdict, counts: RestoreCounts): Promise<readonly AssetRow[]> {
    const { kind } = group;
    if (verdict.what === 'same') {
      this.#count(counts, group, verdict);
      await this.#media.heal(group);
      await this.#held.bring(group, this.#idsHere(group, verdict));
      if (kind !== 'media_tasks' && this.#comesBack(group, verdict.id)) {
        this.#room.bringBack([{ kind: ITEM[kind], id: verdict.id }]);
      }
      // It was in the trash then.
      if (kind !== 'media_tasks' && rowsOf(group, kind)[0]?.['deleted_at'] !== null) {
        this.#replaced.push({ kind: ITEM[kind], id: verdict.id });
      }
      this.#note(group, verdict);
      return [];
    }
    const files = await this.#media.bring(group);
    try {
      this.#note(group, verdict);
      this.#room.store.commit(() => this.#insert(group, verdict, files));
    } catch (error) {
      await this.#media.letGo(files);
      if (!FOREIGN.has(((error as { code?: string }).code ?? '').split('_').slice(0, 2).join('_'))) throw error;
      // Rows that do not hang together were not written by us.
      counts.damaged++;
      return [];
    }
    await this.#held.bring(group, this.#idsHere(group, verdict));
    this.#count(counts, group, verdict);
    if (kind !== 'media_tasks' && verdict.what === 'differs') this.#replaced.push({ kind: ITEM[kind], id: group.id });
    return files;
  }

  /** Remembers where a thing is here, for what points at it. */
  #note(group: BackupGroup, { id, content }: Verdict): void {
    if (group.kind === 'media_tasks') return;
    this.#kept.add(id);
    if (group.kind !== 'characters') return;
    this.#ids.set(group.id, id);
    if (id === group.id) return;
    for (const photo of rowsOf(group, 'photos')) {
      this.#ids.set(String(photo['id']), copiedId(String(photo['id']), content));
    }
  }

  /** Part of one transaction. */
  #insert(group: BackupGroup, verdict: Verdict, files: readonly AssetRow[]): void {
    const { what, id } = verdict;
    const { store, assets } = this.#room;
    for (const row of files) assets.insert(row);
    const idOf = this.#idsHere(group, verdict);
    for (const line of group.lines) {
      if (line[0] !== 'assets') this.#insertRow(line[0], translateRow(line, idOf), what);
    }
    if (group.kind !== 'stories') return;
    store.trash.recount(id);
    const [story] = rowsOf(group, 'stories');
    // Only now, whole, it enters the library and what can be searched.
    store.backup.setDeletedAt('stories', id, (story?.['deleted_at'] as number | null | undefined) ?? null);
  }

  /** By id in the file: the id here. */
  #idsHere(group: BackupGroup, { id, content }: Verdict): (id: string) => string {
    const own = new Map(
      id === group.id ? [] : ownIds(group).map(([, each]) => [each, copiedId(each, content)] as const),
    );
    return (each) => own.get(each) ?? this.#ids.get(each) ?? this.#media.idOf(each) ?? each;
  }

  #insertRow(table: Exclude<BackupLine[0], 'assets'>, row: BackupRow, what: Verdict['what']): void {
    const { store } = this.#room;
    switch (table) {
      case 'characters': {
        const name = String(row['name']);
        const isTaken = row['deleted_at'] === null && store.characters.byName(foldedText(name)) !== undefined;
        if (isTaken) this.#renamed.set(String(row['id']), name);
        store.backup.insert(table, isTaken ? { ...row, ...freeName(store, name) } : row);
        return;
      }
      case 'stories': {
        const isBeside = what === 'differs' && this.#mode === 'merge';
        const title = isBeside ? `${String(row['title']).slice(0, TITLE_LIMIT - 4)} (2)` : row['title'];
        store.backup.insert(table, { ...row, title: title ?? '', deleted_at: this.#room.now() });
        return;
      }
      case 'story_characters':
        // One who is gone for good left their words to the story.
        if (store.backup.has('characters', String(row['character_id']))) store.backup.insert(table, row);
        return;
      default:
        store.backup.insert(table, row);
    }
  }

  #onlyHere(named: ReadonlySet<string>): TrashItem[] {
    if (!this.#isWhole) return [];
    return KINDS.flatMap((kind) =>
      this.#room.store.backup
        .liveIds(kind)
        .filter((id) => !named.has(id) && !this.#kept.has(id))
        .map((id) => ({ kind: ITEM[kind], id })),
    );
  }

  #throwAway(items: readonly TrashItem[]): void {
    for (let at = 0; at < items.length; at += THROWN_AT_ONCE)
      this.#room.throwAway(items.slice(at, at + THROWN_AT_ONCE));
    const { store } = this.#room;
    // Names that had to give way to somebody who has gone now.
    for (const [id, name] of this.#renamed) {
      const folded = foldedText(name);
      if (store.characters.byName(folded)) continue;
      store.commit(() => store.backup.nameCharacter(id, name, folded));
    }
  }
}

type OwnId = readonly ['characters' | 'photos' | 'stories' | 'scenes' | 'takes' | 'jobs', string];

/** Ids that rows of a group have of their own. */
function ownIds(group: BackupGroup): OwnId[] {
  return group.lines.flatMap(([table, row]): OwnId[] => {
    const hasId = table === 'characters' || table === 'photos' || table === 'stories' || table === 'scenes';
    return hasId || table === 'takes' || table === 'jobs' ? [[table, String(row['id'])]] : [];
  });
}

function nothing(): RestoreCounts {
  return { adds: 0, same: 0, differs: 0, onlyHere: 0, stories: 0, characters: 0, missing: 0, damaged: 0, keptOut: [] };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
