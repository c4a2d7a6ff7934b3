import { EngineError } from '../../errors.ts';

/** The keys are there and closed. */
export function keysLocked(cause?: unknown): EngineError {
  return new EngineError('KEYS_LOCKED', 'Keys are locked', {}, cause);
}
