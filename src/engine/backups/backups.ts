import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { BackupContents, BackupResult, RestorePlan } from '../../contract/backups.ts';
import type { Tier } from '../../contract/values.ts';
import { EngineError } from '../errors.ts';
import type { BackupPlan } from '../store/backups-store.ts';
import { BACKUP_ENDING, fileRefused } from './backup-format.ts';
import { cleanUpBackups, makeBackup, placeForFile, type MakeParts, type RoomInBackups } from './make-backup.ts';
import { openBackup, type OpenBackup } from './read-backup.ts';
import { RoomRestore, type KeptOut, type RestoreCounts, type RestoreHow } from './restore-room.ts';
import { WeeklyBackup } from './weekly-backup.ts';

/** So much stays free on the disk. */
const SPARE_BYTES = 200_000_000;

/** Of what stays in its file, so many are named. */
const KEPT_OUT_SHOWN = 50;

interface RestoreWish extends Pick<RestoreHow, 'mode' | 'letThrough'> {
  readonly path: string;
}

interface BackupsParts extends MakeParts {
  room(tier: Tier): RoomInBackups;
  /** Whether nothing is being made in any room. */
  isIdle(): boolean;
  /** Bytes that are free where the data folder lies. */
  freeBytes(): Promise<number>;
}

const TIERS: readonly Tier[] = ['kids', 'adult'];

/** Files with everything, or with one story, and the way back. One thing is done at a time. */
export class Backups {
  readonly #parts: BackupsParts;
  readonly #weekly: WeeklyBackup;
  #line: Promise<unknown> = Promise.resolve();
  #fraction: number | null = null;
  #isClosing = false;

  constructor(parts: BackupsParts) {
    this.#parts = parts;
    this.#weekly = new WeeklyBackup({
      ...parts,
      make: (folder) => this.#make(this.#nameIn(folder), null, TIERS, true),
    });
  }

  /** Cleans up after a run that ended in the middle of one, and waits for the next one by itself. Call once. */
  start(): void {
    cleanUpBackups(this.#parts);
    this.#weekly.start();
  }

  state(): BackupPlan & { results: BackupResult[]; running: { fraction: number } | null } {
    const { backups } = this.#parts.store;
    const running = this.#fraction === null ? null : { fraction: this.#fraction };
    return { ...backups.plan(), results: backups.results(), running };
  }

  /** Throws INPUT_REFUSED {field: folder, reason: not-absolute, missing or inside-data-folder}. */
  set({ folder, weekly }: { folder: string | null; weekly: boolean }): BackupPlan {
    const { store, dataFolder } = this.#parts;
    if (folder !== null && folder !== store.backups.plan().folder) requireUsable(folder, dataFolder);
    const plan = { folder, weekly: weekly && folder !== null, nextAt: this.#weekly.nextAt(folder, weekly) };
    store.commit(() => store.backups.setPlan(plan));
    this.#weekly.start();
    return plan;
  }

  /** Everything in one file. Throws INPUT_REFUSED {field: path} where nobody said where. */
  make({ path }: { path?: string | undefined }): Promise<BackupResult> {
    const { folder } = this.#parts.store.backups.plan();
    if (path === undefined && folder === null) {
      throw new EngineError('INPUT_REFUSED', 'Choose a folder first', { field: 'path', reason: 'no-folder' });
    }
    return this.#make(path === undefined ? this.#nameIn(folder ?? '') : placeForFile(path), null, TIERS, false);
  }

  /** One story with its characters. Throws NOT_FOUND. */
  async saveStory(tier: Tier, { storyId, path }: { storyId: string; path: string }): Promise<BackupResult> {
    this.#parts.room(tier).store.stories.get(storyId);
    return this.#make(placeForFile(path), storyId, [tier], false);
  }

  /** Says what bringing a file back would do. Throws INPUT_REFUSED {field: path}. */
  inspect({ path, ...how }: RestoreWish): Promise<RestorePlan> {
    return this.#inLine(async () => {
      const backup = await this.#open(path);
      try {
        return await this.#each(backup, how, (restore) => restore.plan());
      } finally {
        backup.close();
      }
    });
  }

  /** Brings a file back. Throws INPUT_REFUSED {field: path}, and DISK_FULL before anything was written. */
  restore({ path, ...how }: RestoreWish): Promise<RestorePlan> {
    return this.#inLine(async () => {
      const backup = await this.#open(path);
      try {
        const bytes = backup.rooms
          .flatMap(({ media }) => [...media.values()])
          .reduce((sum, each) => sum + each.bytes, 0);
        if ((await this.#parts.freeBytes()) < bytes + SPARE_BYTES) {
          throw new EngineError('DISK_FULL', 'No room for all of it', { path: this.#parts.dataFolder });
        }
        const done = await this.#each(backup, how, (restore) => restore.restore(() => this.#lookIfClosing()));
        if (done.settings.length > 0 && backup.manifest.settings) this.#parts.settings.apply(backup.manifest.settings);
        this.#parts.log.info('brought a backup back', { mode: how.mode, adds: done.adds, differs: done.differs });
        return done;
      } finally {
        for (const { tier } of backup.rooms) this.#parts.room(tier).changed();
        backup.close();
      }
    });
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#weekly.close();
    await this.#line;
  }

  #make(path: string, storyId: string | null, tiers: readonly Tier[], automatic: boolean): Promise<BackupResult> {
    return this.#inLine(async () => {
      this.#fraction = 0;
      try {
        return await makeBackup(this.#parts, {
          path,
          rooms: tiers.map((tier) => this.#parts.room(tier)),
          storyId,
          automatic,
          progress: (fraction) => {
            this.#lookIfClosing();
            this.#fraction = fraction;
          },
        });
      } finally {
        this.#fraction = null;
      }
    });
  }

  #open(path: string): Promise<OpenBackup> {
    if (!isAbsolute(path)) throw fileRefused('not-absolute', 'Say the whole path');
    return openBackup(path, (tier) => Buffer.from(this.#parts.room(tier).store.assets.nameKey(), 'hex'));
  }

  async #each(
    backup: OpenBackup,
    { mode, letThrough = false }: Omit<RestoreWish, 'path'>,
    work: (restore: RoomRestore) => Promise<RestoreCounts>,
  ): Promise<RestorePlan> {
    const { kind, madeAt, version, title, settings } = backup.manifest;
    const plan = { adds: 0, same: 0, differs: 0, onlyHere: 0, bytes: 0, damaged: backup.damaged };
    // Where it is added to what is here, the settings of here stay.
    const changes = mode === 'replace' && settings ? this.#parts.settings.changes(settings) : [];
    const rooms: BackupContents['rooms'] = [];
    const keptOut: KeptOut[] = [];
    for (const room of backup.rooms) {
      this.#lookIfClosing();
      const how = { mode, isWhole: kind === 'library', letThrough };
      const counts = await work(new RoomRestore(this.#parts.room(room.tier), room, how));
      const bytes = [...room.media.values()].reduce((sum, each) => sum + each.bytes, 0);
      const { stories, characters } = counts;
      rooms.push({ tier: room.tier, stories, characters, files: room.media.size, bytes });
      for (const name of ['adds', 'same', 'differs', 'onlyHere', 'damaged'] as const) plan[name] += counts[name];
      plan.damaged += counts.missing;
      keptOut.push(...counts.keptOut);
      plan.bytes += bytes;
    }
    return {
      contents: { kind, madeAt, version, title, rooms },
      ...plan,
      keptOut: keptOut.length,
      keptOutFirst: keptOut.slice(0, KEPT_OUT_SHOWN).map(({ words, ...each }) => ({ ...each, words: [...words] })),
      settings: changes,
    };
  }

  /** A name that is free, with the day and the time. */
  #nameIn(folder: string): string {
    const [day, time = ''] = new Date(this.#parts.clock.now()).toISOString().split('T');
    const name = `Fableroom ${day} ${time.slice(0, 5).replace(':', '.')}`;
    for (let number = 1; ; number++) {
      const path = join(folder, `${name}${number > 1 ? `-${number}` : ''}${BACKUP_ENDING}`);
      if (!existsSync(path)) return path;
    }
  }

  #inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#lookIfClosing();
    const done = this.#line.then(work);
    this.#line = done.catch(() => undefined);
    return done;
  }

  #lookIfClosing(): void {
    if (this.#isClosing) throw new EngineError('CLOSED', 'Fableroom is closing');
  }
}

function requireUsable(folder: string, dataFolder: string): void {
  const refuse = (reason: string, message: string): never => {
    throw new EngineError('INPUT_REFUSED', message, { field: 'folder', reason });
  };
  if (!isAbsolute(folder)) refuse('not-absolute', 'Say the whole path');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse('missing', `${folder} is not there`);
  const inside = relative(dataFolder, folder);
  // What is kept beside the library is lost with it.
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside)))
    refuse('inside-data-folder', 'It is in the way');
}
