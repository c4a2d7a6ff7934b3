import { systemClock } from '../../engine/system-ports.ts';
import { dropPin } from '../../engine/tiers/drop-pin.ts';
import type { CommandContext } from '../command.ts';
import { createHostLog } from '../host-log.ts';
import { StartError } from '../start-error.ts';
import { startFailureSentence } from '../start-failure.ts';

/** Removes a forgotten PIN and says so. Throws a {@link StartError} when the data folder cannot be used. */
export function resetPin(given: string | undefined, { terminal, dataFolder }: CommandContext): number {
  const folder = dataFolder(given);
  try {
    const wasSet = dropPin({ dataFolder: folder, clock: systemClock, log: createHostLog(terminal.say) });
    terminal.say(
      wasSet
        ? 'The PIN is removed. A new one can be set in Settings, in the grown-ups’ room.'
        : 'No PIN was set, so there was nothing to remove.',
    );
    return 0;
  } catch (error) {
    const sentence = startFailureSentence(error, folder);
    if (sentence === null) throw error;
    throw new StartError(sentence, { cause: error });
  }
}
