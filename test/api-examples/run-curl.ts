import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface CurlAnswer {
  readonly status: number;
  /** Headers as they came, where the example asks for them, and the body. */
  readonly text: string;
}

/** What stands in front of every example: the same curl, which also says the status, and does not wait for ever. */
const PREAMBLE = `curl() { command curl -sS --max-time "$PATIENCE" -w '\\n%{http_code}' "$@"; }\n`;

/** Runs an example as a person would, in a shell with these variables. */
export async function runCurl(example: string, variables: Readonly<Record<string, string>>): Promise<CurlAnswer> {
  const isStream = example.startsWith('curl -N');
  const env = { PATH: process.env['PATH'] ?? '', PATIENCE: isStream ? '2' : '20', ...variables };
  const { stdout } = await run('bash', ['-c', PREAMBLE + example], { env }).catch((error: unknown) => {
    // A stream that is still open when the time is over is what a stream is.
    if (isStream && error instanceof Error && 'code' in error && error.code === 28) {
      return error as unknown as { stdout: string };
    }
    throw error;
  });
  const lines = stdout.split('\n');
  return { status: Number(lines.at(-1)), text: lines.slice(0, -1).join('\n') };
}
