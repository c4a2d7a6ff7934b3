/** A wrong option or value. The message is one sentence for the person at the terminal; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
