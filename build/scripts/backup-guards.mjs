const HOSTILE = ['src/engine/backups/hostile-backups.test.ts'];
const FORGED = ['test/security/forged-backups.test.ts'];
const HELD = ['src/engine/backups/held-in-backups.test.ts'];
const BACKUPS = ['src/engine/backups/backups.test.ts'];

/**
 * What a file from somebody else cannot do, and what a backup of our own must be before it is called one.
 * @type {readonly import('./guard-list.mjs').Guard[]}
 */
export const BACKUP_GUARDS = [
  {
    about: 'backup',
    name: 'the kids’ room takes in what a file says',
    file: 'src/engine/library.ts',
    code: 'judge: gate ? (group) => gate.brought(group) : undefined,',
    without: '',
    tests: ['src/engine/backups/kept-out.test.ts'],
  },
  {
    about: 'backup',
    name: 'a file that is only added changes the rules of the kids’ room',
    file: 'src/engine/backups/backups.ts',
    code: "mode === 'replace' && settings",
    without: 'settings',
    tests: ['src/engine/backups/kept-settings.test.ts'],
  },
  ...[
    {
      name: 'names in a file lead anywhere',
      file: 'src/engine/backups/zip-reader.ts',
      code: 'const name = readPartName(path);',
      without:
        "const name = readPartName(path) ?? ({ what: 'media', tier: 'adult', assetId: path, mediaType: 'image/png' } as const);",
    },
    {
      name: 'a file holds links and devices',
      file: 'src/engine/backups/zip-reader.ts',
      code: 'if (kind !== 0 && kind !== PLAIN_FILE) throw',
      without: 'if (kind !== 0 && kind < PLAIN_FILE / 8) throw',
    },
    {
      name: 'a file holds parts that are not in its list',
      file: 'src/engine/backups/read-backup.ts',
      code: 'if (path !== MANIFEST && !listed.has(path)) throw',
      without: 'if (path === MANIFEST && listed.has(path)) throw',
    },
    {
      name: 'pictures of a file are packed, so that they unpack to more',
      file: 'src/engine/backups/zip-reader.ts',
      code: "if (method === 0 ? packed !== bytes : name.what === 'media')",
      without: 'if (method === 0 && packed !== bytes)',
    },
    {
      name: 'rows of a file are taken as they are',
      file: 'src/engine/backups/row-shapes.ts',
      code: 'return read.success ? [table as BackupTable, read.data] : null;',
      without: 'return [table as BackupTable, read.data ?? (row as BackupLine[1])];',
    },
    {
      name: 'a file brings tables of its own',
      file: 'src/engine/backups/row-shapes.ts',
      code: "if (typeof table !== 'string' || !Object.hasOwn(BACKUP_COLUMNS, table)) return null;",
      without: "if (typeof table !== 'string' || !Object.hasOwn(BACKUP_COLUMNS, table)) return ['ledger', {}];",
    },
    {
      name: 'a story of the grown-ups’ room is called one of the kids’ room',
      file: 'src/engine/backups/read-backup.ts',
      code: "header.data.tier === 'kids' &&",
      without: '',
    },
  ].map((guard) => ({ about: /** @type {const} */ ('backup'), tests: HOSTILE, ...guard })),
  ...[
    {
      name: 'rows of a file hang on things that are here already',
      file: 'src/engine/backups/read-backup.ts',
      code: 'return isWhole && hangsTogether(group) ? group : null;',
      without: 'return isWhole && hangsTogether ? group : null;',
    },
    {
      name: 'a file unpacks to far more than it is',
      file: 'src/engine/backups/zip-reader.ts',
      code: '(bytes > HARMLESS_BYTES && bytes > packed * MOST_RATIO)',
      without: '(bytes < HARMLESS_BYTES && bytes > most * MOST_RATIO)',
    },
    {
      name: 'parts of a file lie over one another',
      file: 'src/engine/backups/zip-reader.ts',
      code: 'if (packed > zip.fileSize) throw',
      without: 'if (packed < 0) throw',
    },
    {
      name: 'what is in a file is not compared with its hash',
      file: 'src/engine/backups/zip-reader.ts',
      code: "return digest.digest('hex') === sha256;",
      without: "return digest.digest('hex').length === sha256.length;",
    },
    {
      name: 'rows under the grown-ups’ name come into the kids’ room',
      file: 'src/engine/backups/read-backup.ts',
      code: "rows.name.tier === 'kids' &&",
      without: '',
    },
    {
      name: 'a file that has no kids’ room fills it',
      file: 'src/engine/backups/read-backup.ts',
      code: "manifest.rooms.some(({ tier }) => tier === 'kids');",
      without: 'manifest.rooms.length >= 0;',
    },
  ].map((guard) => ({ about: /** @type {const} */ ('backup'), tests: FORGED, ...guard })),
  ...[
    {
      name: 'a picture that waits for its check comes into the grown-ups’ room',
      file: 'src/engine/backups/read-backup.ts',
      code: "tier === 'kids' && media.get(String(id))?.mediaType === type;",
      without: 'media.get(String(id))?.mediaType === type;',
    },
    {
      name: 'a picture that waits for its check is given away with a story',
      file: 'src/engine/backups/write-backup.ts',
      code: 'order.storyId === null ? room.snapshot.heldIds() : []',
      without: 'room.snapshot.heldIds()',
    },
    {
      name: 'what waits for its check is any file that somebody calls a picture',
      file: 'src/engine/backups/restore-held.ts',
      code: "if (bytes && (await inspectMedia(bytes, 'image')).mediaType === media.mediaType) return bytes;",
      without: "if (inspectMedia.name !== '') return bytes;",
    },
    {
      name: 'a picture that waits hangs on the check of another one',
      file: 'src/engine/backups/hangs-together.ts',
      code: "lookedAt(check).heldJobId === row['job_id'];",
      without: "lookedAt(check).heldJobId !== row['nothing'];",
    },
    {
      name: 'a check hangs on a story without being one of its jobs',
      file: 'src/engine/backups/hangs-together.ts',
      code: "if (group.kind !== 'media_tasks' && rowsOf(group, 'jobs').some(isAlone)) return false;",
      without: "if (group.kind === 'stories' && rowsOf(group, 'photos').some(isAlone)) return false;",
    },
    {
      name: 'a picture that was kept away comes back as one that waits',
      file: 'src/engine/backups/restore-held.ts',
      code: '!store.held.find(jobId) || ',
      without: '',
    },
  ].map((guard) => ({ about: /** @type {const} */ ('backup'), tests: HELD, ...guard })),
  ...[
    {
      name: 'a backup is called done that does not come back',
      file: 'src/engine/backups/check-backup.ts',
      code: 'if (faults.length > 0) throw',
      without: 'if (faults.length < 0) throw',
    },
    {
      name: 'a backup is written over something else',
      file: 'src/engine/backups/make-backup.ts',
      code: 'if (existsSync(place) && !beginsAsZip(place)) throw',
      without: "if (existsSync(place) && place === '') throw",
    },
    {
      name: 'backups lie in the folder that they save',
      file: 'src/engine/backups/backups.ts',
      code: "if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside)))",
      without: "if (inside === '..')",
    },
    {
      name: 'what was not finished takes the place of the last good one',
      file: 'src/engine/backups/make-backup.ts',
      code: 'const part = `${order.path}.${randomUUID().slice(0, 8)}.part`;',
      without: 'const part = order.path;',
    },
  ].map((guard) => ({ about: /** @type {const} */ ('backup'), tests: BACKUPS, ...guard })),
];
