import type { Terminal } from './terminal.ts';

/** What a command gets. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Absolute path for the value of `--data`, or the default one without it. */
  dataFolder(given: string | undefined): string;
}

/** Answers with the exit code: 0 done, 1 failed, 2 wrong use, 130 stopped by Ctrl-C. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;
