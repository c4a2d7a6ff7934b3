import type { Writable } from 'node:stream';

/** Where a command writes: results to `out`, everything that is said to a person to `say`. */
export interface Terminal {
  /** One line to standard output; resolves when it has left this process. */
  out(line: string): Promise<void>;
  /** One line to standard error. */
  say(line: string): void;
  /** Bytes to standard error as they are, for a block that is redrawn. */
  draw(text: string): void;
  /** Whether a person watches, so that lines can be redrawn in place. */
  readonly live: boolean;
  /** Width in characters. */
  columns(): number;
}

export interface TerminalStream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A reader that goes away (`… | head -1`) ends the output, not the work. */
export function createTerminal(output: TerminalStream, messages: TerminalStream): Terminal {
  for (const stream of [output, messages]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    out: (line) => new Promise((resolve) => output.write(`${line}\n`, () => resolve())),
    say: (line) => void messages.write(`${line}\n`),
    draw: (text) => void messages.write(text),
    live: messages.isTTY === true,
    columns: () => messages.columns ?? 80,
  };
}
