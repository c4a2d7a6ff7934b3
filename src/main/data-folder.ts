import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Where everything lives unless the command line names another place. The headless host uses the same. */
export function usualDataFolder(): string {
  return join(app.getPath('appData'), 'Fableroom');
}

/**
 * Makes the folder when it is missing and gives it to Electron, so that the single-instance lock belongs to it.
 * Chromium's own files go into a folder of their own below it.
 *
 * @throws the file system's error when the folder cannot be made.
 */
export function useDataFolder(dataFolder: string): void {
  const browserFolder = join(dataFolder, 'window');
  mkdirSync(browserFolder, { recursive: true });
  app.setPath('userData', dataFolder);
  app.setPath('sessionData', browserFolder);
}
