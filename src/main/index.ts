import { app, protocol } from 'electron';
import { MEDIA_SCHEME } from '../contract/desktop.ts';
import { readCommandArguments } from './command-arguments.ts';
import { usualDataFolder, useDataFolder } from './data-folder.ts';
import { openDesktopApp } from './desktop-app.ts';
import type { Failure } from './failure.ts';
import { failureFrom } from './failure.ts';
import { DEBUG_LOG, openLogFile } from './log-file.ts';

// Both must happen before Electron is ready.
const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges },
  { scheme: MEDIA_SCHEME, privileges },
]);
app.enableSandbox();

const words = readCommandArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
const dataFolder = words.dataFolder ?? usualDataFolder();
const failure = tryDataFolder(dataFolder);

if (failure === null && !app.requestSingleInstanceLock()) {
  process.stderr.write(`Fableroom is already open with ${dataFolder}; its window comes to the front.\n`);
  app.exit(0);
} else {
  const log = openLogFile(dataFolder, process.argv.includes(DEBUG_LOG));
  for (const complaint of words.complaints) {
    process.stderr.write(`${complaint}\n`);
    log.warn('An option was not understood', { complaint });
  }
  process.on('uncaughtExceptionMonitor', (error) => log.error('A bug', { error }));
  // Not awaited here: Electron is ready only after this module has ended.
  void app
    .whenReady()
    .then(() => openDesktopApp({ dataFolder, room: words.room, failure, log }))
    .catch((error: unknown) => {
      log.error('Fableroom could not open its window', { error });
      app.exit(1);
    });
}

function tryDataFolder(folder: string): Failure | null {
  try {
    useDataFolder(folder);
    return null;
  } catch (error) {
    return failureFrom(error, folder);
  }
}
