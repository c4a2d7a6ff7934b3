import { implement, ORPCError } from '@orpc/server';
import { commonErrors, type ApiErrorCode } from '../contract/errors.ts';
import { contract } from '../contract/index.ts';
import type { Engine } from '../engine/engine.ts';
import { EngineError, type EngineErrorCode } from '../engine/errors.ts';
import type { Session } from './session.ts';

/** What only a desktop host can do. */
export interface DesktopAbilities {
  showFolder(path: string): Promise<void>;
  /** Opens the folder of a file with the file marked. */
  showFile(path: string): void;
}

/** What every handler is given. */
export interface ApiContext {
  readonly engine: Engine;
  readonly session: Session;
  /** Null where there is no desktop to act on. */
  readonly desktop: DesktopAbilities | null;
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
  KEYS_LOCKED: 'KEYS_LOCKED',
  DISK_FULL: 'DISK_FULL',
  DATA_FOLDER: 'DATA_FOLDER',
  CLOSED: 'CLOSED',
};

function wireError(error: EngineError): ORPCError<string, unknown> | EngineError {
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
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw error instanceof EngineError ? wireError(error) : error;
    }
  });
