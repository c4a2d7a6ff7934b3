import { EngineError } from '../engine/errors.ts';
import type { Session } from './session.ts';

/** Throws NOT_ALLOWED in the kids' room, where nothing is decided that costs money. */
export function grownUpsOnly({ tier }: Session): void {
  if (tier === 'kids') {
    throw new EngineError('NOT_ALLOWED', "This cannot be done in the kids' room", { reason: 'not-in-this-room' });
  }
}
