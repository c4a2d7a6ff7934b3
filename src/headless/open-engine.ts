import { createEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { systemPorts } from '../engine/system-ports.ts';
import { createHostLog } from './host-log.ts';
import { openSettingsFile } from './settings-file.ts';
import { StartError } from './start-error.ts';
import { startFailureSentence } from './start-failure.ts';

/** Opens the engine on a data folder. Throws a {@link StartError} when that folder cannot be used. */
export async function openEngine(dataFolder: string, say: (line: string) => void): Promise<Engine> {
  try {
    return await createEngine(
      systemPorts({ dataFolder, settings: openSettingsFile(dataFolder), log: createHostLog(say) }),
    );
  } catch (error) {
    const sentence = startFailureSentence(error, dataFolder);
    if (sentence === null) throw error;
    throw new StartError(sentence, { cause: error });
  }
}
