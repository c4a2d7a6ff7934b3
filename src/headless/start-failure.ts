import { assertNever, EngineError } from '../engine/errors.ts';

/** Why a data folder cannot be used, by the engine's word for it. */
const REASONS: Readonly<Record<string, string>> = {
  'not-allowed': 'this account may not write there',
  'read-only': 'it is read-only',
  'not-a-folder': 'a file is in its place',
  missing: 'it is not there and cannot be made',
  full: 'the disk is full',
  damaged: 'a database in it is damaged',
  unreadable: 'its disk does not answer as it should',
};

/**
 * The one sentence for a person when the engine does not start on their data folder. Null for anything else: that is
 * a bug, and shown with its stack.
 */
export function startFailureSentence(error: unknown, dataFolder: string): string | null {
  if (!(error instanceof EngineError)) return systemFailureSentence(error, dataFolder);
  switch (error.code) {
    case 'LOCKED': {
      const { pid } = error.data;
      const where = typeof pid === 'string' && /^\d+$/.test(pid) ? ` by process ${pid}` : '';
      return `${dataFolder} is in use${where}: close Fableroom there first, or choose another folder with --data.`;
    }
    case 'NEWER_DATABASE':
      return `${dataFolder} was written by a newer Fableroom: update this one to open it (nothing there was changed).`;
    case 'DISK_FULL':
      return cannotBeUsed(dataFolder, 'the disk is full');
    case 'DATA_FOLDER':
      return cannotBeUsed(dataFolder, REASONS[String(error.data['reason'])] ?? error.message);
    case 'CLOSED':
    case 'NOT_FOUND':
    case 'INPUT_REFUSED':
    case 'MODEL_UNUSABLE':
    case 'STATE_CONFLICT':
    case 'NOT_ALLOWED':
    case 'PIN_REFUSED':
    case 'CONTENT_REFUSED':
    case 'KEYS_LOCKED':
      return null;
    default:
      return assertNever(error.code);
  }
}

/** Faults of the file system or of SQLite that the engine has no word for. */
function systemFailureSentence(error: unknown, dataFolder: string): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (isDiskFull(error)) return cannotBeUsed(dataFolder, 'the disk is full');
  return /^(E[A-Z0-9]+|SQLITE_\w+)$/.test(error.code) ? cannotBeUsed(dataFolder, error.message) : null;
}

/** Said by the file system, by SQLite, by the engine, and by the engine through the api. */
const FULL_DISK_CODES = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'DISK_FULL']);

/** Whether a fault means that there is no space left. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && FULL_DISK_CODES.has(code);
}

function cannotBeUsed(dataFolder: string, reason: string): string {
  return `The data folder ${dataFolder} cannot be used, because ${reason}: choose another one with --data.`;
}
