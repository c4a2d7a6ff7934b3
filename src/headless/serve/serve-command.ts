import type { Command } from '../command.ts';
import { helpText } from '../options/help-text.ts';
import { asksForHelp } from '../options/parse-options.ts';
import { readServeOptions, serveOptionSpecs } from './serve-options.ts';

const PURPOSE = 'Serves Fableroom to a browser and to scripts on this computer, until Ctrl-C.';

/** The headless host: answers until it is told to stop. */
export const serveCommand: Command = async (args, context) => {
  if (asksForHelp(args)) {
    await context.terminal.out(helpText('npm run headless -- [options]', PURPOSE, serveOptionSpecs));
    return 0;
  }
  const options = readServeOptions(args);
  if (options.resetPin) {
    const { resetPin } = await import('./reset-pin.ts');
    return resetPin(options.data, context);
  }
  // The engine takes a while to load; help and wrong options are answered without it.
  const { serveUntilStopped } = await import('./serve-until-stopped.ts');
  return serveUntilStopped(options, context);
};
