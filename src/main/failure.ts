import { EngineError } from '../engine/errors.ts';

/** Why a data folder cannot be used. */
export type FolderTrouble = 'not-allowed' | 'read-only' | 'not-a-folder' | 'missing' | 'damaged' | 'other';

/** What keeps Fableroom from working, as far as a person needs to know. */
export type Failure =
  | { readonly kind: 'data-folder'; readonly path: string; readonly reason: FolderTrouble }
  | { readonly kind: 'locked'; readonly path: string; readonly process: string | null }
  | { readonly kind: 'newer-database'; readonly path: string }
  | { readonly kind: 'disk-full'; readonly path: string }
  | { readonly kind: 'window-crashed' }
  | { readonly kind: 'unexpected'; readonly reason: string };

/**
 * Sorts what was thrown while starting.
 *
 * @param dataFolder named where the error does not say which path it is about
 */
export function failureFrom(error: unknown, dataFolder: string): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message = error instanceof Error ? error.message : String(error);
  const data = error instanceof EngineError ? error.data : {};
  const path = textOf(data['path']) ?? dataFolder;
  if (code === 'LOCKED') return { kind: 'locked', path, process: /^\d+$/.exec(textOf(data['pid']) ?? '')?.[0] ?? null };
  if (code === 'NEWER_DATABASE') return { kind: 'newer-database', path };
  if (code === 'DISK_FULL') return { kind: 'disk-full', path };
  const reason = code === 'DATA_FOLDER' ? (textOf(data['reason']) ?? 'other') : systemReasons[String(code)];
  if (reason === undefined) return { kind: 'unexpected', reason: message };
  return reason === 'full' ? { kind: 'disk-full', path } : { kind: 'data-folder', path, reason: knownTrouble(reason) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Codes of the file system, as the engine sorts them too. */
const systemReasons: Readonly<Record<string, FolderTrouble | 'full'>> = {
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'read-only',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'damaged',
  ENOENT: 'missing',
  ENOSPC: 'full',
};

function knownTrouble(reason: string): FolderTrouble {
  switch (reason) {
    case 'not-allowed':
    case 'read-only':
    case 'not-a-folder':
    case 'missing':
    case 'damaged':
      return reason;
    default:
      return 'other';
  }
}
