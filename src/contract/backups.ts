import { z } from 'zod';
import { ContentCategory } from './errors.ts';
import { operation } from './operation.ts';
import { Id, Tier, Timestamp } from './values.ts';

/** What is in a backup file, read from its manifest. */
export const BackupContents = z.object({
  /** `library`: both rooms with settings that are no secret. `story`: one story with its characters. */
  kind: z.enum(['library', 'story']),
  madeAt: Timestamp,
  version: z.string(),
  rooms: z.array(z.object({ tier: Tier, stories: z.int(), characters: z.int(), files: z.int(), bytes: z.int() })),
  /** For a story. */
  title: z.string().nullable(),
});
export type BackupContents = z.infer<typeof BackupContents>;

/** A backup that was made, or failed. */
export const BackupResult = z.object({
  at: Timestamp,
  /** Null when it failed. */
  path: z.string().nullable(),
  bytes: z.int().nullable(),
  /** It was restored into a temporary folder and every hash was right. */
  verified: z.boolean(),
  /** Null when it went well. */
  problem: z.enum(['disk-full', 'not-allowed', 'missing-folder', 'verification', 'interrupted', 'other']).nullable(),
  automatic: z.boolean(),
});
export type BackupResult = z.infer<typeof BackupResult>;

const SettingValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** Brings in what the kids’ room would not let in. */
const LetThrough = z.boolean().default(false);

/** What a restore would do, or did. */
export const RestorePlan = z.object({
  contents: BackupContents,
  /** Stories and characters that are not here yet. */
  adds: z.int(),
  /** Here already and the same. */
  same: z.int(),
  /** Here already, another version: kept beside the one that is here when merging. */
  differs: z.int(),
  /** Only here: stay when merging, go to the trash when replacing. */
  onlyHere: z.int(),
  bytes: z.int(),
  /** Files of the backup that are damaged or missing; they are left out. */
  damaged: z.int(),
  /** Left out because the kids’ room does not let it in; it stays in the file. */
  keptOut: z.int(),
  /** The first of these, with what stopped them. */
  keptOutFirst: z.array(
    z.object({
      kind: z.enum(['story', 'character', 'picture']),
      title: z.string(),
      category: ContentCategory,
      words: z.array(z.string()),
    }),
  ),
  /** Settings, caps and rules of the kids’ room that replacing changes; none when merging. */
  settings: z.array(z.object({ tier: Tier, field: z.string(), from: SettingValue, to: SettingValue })),
});
export type RestorePlan = z.infer<typeof RestorePlan>;

const Path = z.string().min(1).max(4000);

/** Grown-ups' window only, and never by a token; a single story may be saved from either room by its window. */
export const backups = {
  state: operation
    .route({
      method: 'GET',
      path: '/backups',
      summary: 'Read backups',
      description: 'Where and how often backups are made by themselves, how the last ones went, and what runs now.',
      tags: ['backups'],
    })
    .output(
      z.object({
        /** Null while no folder is chosen. */
        folder: z.string().nullable(),
        weekly: z.boolean(),
        nextAt: Timestamp.nullable(),
        /** Newest first. */
        results: z.array(BackupResult),
        /** Share done of the one that runs now; null when none does. */
        running: z.object({ fraction: z.number().min(0).max(1) }).nullable(),
        /** Whether this host can show the operating system's own file dialogs. */
        canAskForPath: z.boolean(),
      }),
    ),
  set: operation
    .route({
      method: 'PUT',
      path: '/backups',
      summary: 'Choose the backup folder',
      description: 'A folder for backups, and whether one is made every week by itself.',
      tags: ['backups'],
    })
    .input(z.object({ folder: Path.nullable(), weekly: z.boolean() }))
    .output(z.object({ folder: z.string().nullable(), weekly: z.boolean(), nextAt: Timestamp.nullable() })),
  choosePath: operation
    .route({
      method: 'POST',
      path: '/backups/choose-path',
      summary: 'Ask for a path',
      description: 'Shows the operating system’s dialog. Null when the person cancelled.',
      tags: ['backups'],
    })
    .input(z.object({ what: z.enum(['folder', 'open-file', 'save-story']), name: z.string().max(120).optional() }))
    .output(z.object({ path: z.string().nullable() })),
  make: operation
    .route({
      method: 'POST',
      path: '/backups',
      summary: 'Make a backup',
      description:
        'Writes one file with the whole library, restores it into a temporary folder as a test, and only then calls it done. Without a path it goes into the chosen folder.',
      tags: ['backups'],
    })
    .input(z.object({ path: Path.optional() }))
    .output(BackupResult),
  saveStory: operation
    .route({
      method: 'POST',
      path: '/stories/{storyId}/file',
      summary: 'Save a story as a file',
      description: 'Writes one story with its characters, pictures and clips into one file, verified like a backup.',
      tags: ['backups'],
    })
    .input(z.object({ storyId: Id, path: Path }))
    .output(BackupResult),
  inspect: operation
    .route({
      method: 'POST',
      path: '/backups/inspect',
      summary: 'Look into a backup',
      description:
        'Reads a backup or story file, checks every hash, and says what restoring it would do. Changes nothing.',
      tags: ['backups'],
    })
    .input(z.object({ path: Path, mode: z.enum(['merge', 'replace']).default('merge'), letThrough: LetThrough }))
    .output(RestorePlan),
  restore: operation
    .route({
      method: 'POST',
      path: '/backups/restore',
      summary: 'Restore a backup',
      description:
        'Merges a backup or story file into the library, or replaces it: what is only here then goes to the trash. A story comes into the room that it was made in, and never into a more open one; what the kids’ room does not let in stays in the file, unless it is let through. Replacing also brings back settings, caps and the rules of the kids’ room; keys, the PIN and tokens are in no file.',
      tags: ['backups'],
    })
    .input(z.object({ path: Path, mode: z.enum(['merge', 'replace']), letThrough: LetThrough }))
    .output(RestorePlan),
};
