import { implement, ORPCError } from '@orpc/server';
import { commonErrors, type ApiErrorCode } from '../contract/errors.ts';
import { contract } from '../contract/index.ts';
import type { Engine } from '../engine/engine.ts';
import { EngineError, type EngineErrorCode } from '../engine/errors.ts';
import { actFor } from '../engine/jobs/acting-client.ts';
import type { CallingClient } from '../engine/clients/clients.ts';
import type { LocalApi } from '../contract/clients.ts';
import { requireRight } from './client-rights.ts';
import type { Session } from './session.ts';

/** What only a desktop host can do. */
export interface DesktopAbilities {
  showFolder(path: string): Promise<void>;
  /** Opens the folder of a file with the file marked. */
  showFile(path: string): void;
  /** Asks with the operating system's own dialog; `name` is proposed for a file that is saved. Null when cancelled. */
  choosePath(what: 'folder' | 'open-file' | 'save-story', name: string): Promise<string | null>;
}

/** How a host answers programs on this computer. */
export interface LocalApiSwitch {
  state(): LocalApi;
  /** Throws NOT_ALLOWED where it always answers. */
  set(wanted: { on: boolean; port: number }): Promise<LocalApi>;
}

/** What every handler is given. */
export interface ApiContext {
  readonly engine: Engine;
  readonly session: Session;
  /** Null where there is no desktop to act on. */
  readonly desktop: DesktopAbilities | null;
  /** The program that calls with its token; absent for a window or page. */
  readonly client?: CallingClient;
  /** Absent where nobody listens and nobody can. */
  readonly localApi?: LocalApiSwitch;
}

/** Errors that only happen while a data folder is being opened, before there is anything to call. */
type OpeningErrorCode = 'LOCKED' | 'NEWER_DATABASE';

// Every other code of the engine has a form on the wire; a new one without it does not compile.
const wireCodes: Record<Exclude<EngineErrorCode, OpeningErrorCode>, ApiErrorCode> = {
  NOT_FOUND: 'NOT_FOUND',
  INPUT_REFUSED: 'INPUT_REFUSED',
  MODEL_UNUSABLE: 'MODEL_UNUSABLE',
  STATE_CONFLICT: 'STATE_CONFLICT',
  NOT_ALLOWED: 'NOT_ALLOWED',
  PIN_REFUSED: 'PIN_REFUSED',
  CONTENT_REFUSED: 'CONTENT_REFUSED',
  KEYS_LOCKED: 'KEYS_LOCKED',
  DISK_FULL: 'DISK_FULL',
  DATA_FOLDER: 'DATA_FOLDER',
  CLOSED: 'CLOSED',
};

/** An error of the engine as callers get it; one that no call can meet stays as it is. */
export function wireError(error: EngineError): ORPCError<string, unknown> | EngineError {
  if (error.code === 'LOCKED' || error.code === 'NEWER_DATABASE') return error;
  const code = wireCodes[error.code];
  return new ORPCError(code, {
    defined: true,
    status: commonErrors[code].status,
    message: error.message,
    data: error.data,
    cause: error,
  });
}

/** The implementer that all handlers start from. */
export const base = implement(contract)
  .$context<ApiContext>()
  .use(async ({ next, path, context: { client, session } }) => {
    const { leaving } = session;
    try {
      if (client) requireRight(client, path);
      const answer = await actFor(client?.id ?? null, () => next());
      // What was read in a room that has been left since is not told in the other one.
      if (leaving.aborted && path[0] !== 'rooms') {
        throw new EngineError('STATE_CONFLICT', 'The room was left meanwhile', { state: 'room-left' });
      }
      return answer;
    } catch (error) {
      throw error instanceof EngineError ? wireError(error) : error;
    }
  });
