/** Thrown by the context's fetch when a request certainly never left: no address, no connection, no handshake. */
export class NeverSent extends Error {
  override readonly name = 'NeverSent';
}

/** Whether somewhere behind an error there is a request that never left. Client libraries wrap what fetch throws. */
export function neverSent(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof NeverSent) return true;
  return false;
}
