/** What can go wrong in the engine in a way that its callers may act on. Bugs stay plain errors. */
export type EngineErrorCode =
  | 'NOT_FOUND'
  | 'INPUT_REFUSED'
  | 'MODEL_UNUSABLE'
  | 'STATE_CONFLICT'
  | 'NOT_ALLOWED'
  | 'PIN_REFUSED'
  | 'CONTENT_REFUSED'
  | 'KEYS_LOCKED'
  | 'DISK_FULL'
  | 'DATA_FOLDER'
  | 'LOCKED'
  | 'NEWER_DATABASE'
  | 'CLOSED';

/** What is told besides the code; its shape per code is the contract's. */
export type EngineErrorData = Readonly<Record<string, string | number | null | readonly string[]>>;

/** The messages are for logs and the local API; sentences for people are made by code where they are shown. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  readonly data: EngineErrorData;

  constructor(code: EngineErrorCode, message: string, data: EngineErrorData = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.data = data;
  }
}

/** Nothing of that kind has that id in this room. */
export function notFound(what: string, id: string): EngineError {
  return new EngineError('NOT_FOUND', `There is no ${what} ${id}`, { what, id });
}

/** Whether something failed for want of room on the disk, which may pass. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof EngineError && error.code === 'DISK_FULL';
}

/** Closes a switch over a union: adding a member then does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
