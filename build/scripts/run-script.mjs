import { SetupError } from './install-packages.mjs';
import { UsageError } from './read-options.mjs';
import { interruptedBy } from './run-child.mjs';

/**
 * Runs the body of a script and ends the process with its exit code: 2 for wrong use, 1 for what cannot be set up.
 * @param {() => Promise<number>} body
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof SetupError)) throw error;
    if (interruptedBy() === null) process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : interruptedBy() === null ? 1 : 130;
  }
}
