import { homedir } from 'node:os';
import type { Command, CommandContext } from './command.ts';
import { defaultDataFolder, givenDataFolder } from './data-folder.ts';
import { crashReport } from './host-log.ts';
import { StartError } from './start-error.ts';
import { isDiskFull } from './start-failure.ts';
import { unknown } from './options/parse-options.ts';
import { UsageError } from './options/usage-error.ts';
import { serveCommand } from './serve/serve-command.ts';
import { storyCommand } from './story/story-command.ts';
import { createTerminal } from './terminal.ts';

const COMMANDS: Readonly<Record<string, Command>> = { serve: serveCommand, story: storyCommand };

/** Runs one command to its end and answers with the exit code: 0 done, 1 failed, 2 wrong use, 130 Ctrl-C. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const terminal = createTerminal(process.stdout, process.stderr);
  const context: CommandContext = {
    terminal,
    dataFolder: (given) =>
      given === undefined
        ? defaultDataFolder(process.platform, process.env, homedir())
        : givenDataFolder(given, process.env, process.cwd()),
  };
  const [name = 'serve', ...rest] = args;
  process.on('uncaughtException', (error) => {
    terminal.say(crashText(error));
    process.exit(1);
  });
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(unknown('command', name, Object.keys(COMMANDS)));
    return await command(rest, context);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(error.message);
      return 2;
    }
    if (error instanceof StartError) {
      terminal.say(error.message);
      return 1;
    }
    terminal.say(crashText(error));
    return 1;
  }
}

/** A full disk is nobody's bug; anything else is one. */
function crashText(error: unknown): string {
  if (isDiskFull(error)) return 'The disk is full, so Fableroom stops here; everything that was finished is kept.';
  return crashReport(error);
}
