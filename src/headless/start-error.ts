/** The host cannot start. The message is one sentence for a person; the exit code is 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
