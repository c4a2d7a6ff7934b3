import { ORPCError } from '@orpc/server';
import type { Log } from '../../engine/ports.ts';

/** Errors that have a form on the wire are answers; anything else is a bug, and said in the log. */
export function reportBug(error: unknown, log: Log): void {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return;
  log.error('A request failed', { error });
}
