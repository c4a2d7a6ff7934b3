import { isAbsolute, posix, resolve, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that the desktop app uses too, so that both hosts show the same stories. Absolute. */
export function defaultDataFolder(platform: NodeJS.Platform, environment: Environment, home: string): string {
  switch (platform) {
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Fableroom');
    case 'win32':
      return win32.join(environment['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Fableroom');
    default: {
      const configured = environment['XDG_CONFIG_HOME'];
      // The XDG rules say that a relative path there is to be ignored.
      const folder = configured && posix.isAbsolute(configured) ? configured : posix.join(home, '.config');
      return posix.join(folder, 'Fableroom');
    }
  }
}

/**
 * Absolute path of what a person gave as `--data`. npm runs scripts in the project's folder and keeps the one that
 * the person was in as INIT_CWD; a relative path means the latter.
 */
export function givenDataFolder(path: string, environment: Environment, currentFolder: string): string {
  if (isAbsolute(path)) return resolve(path);
  const startedByNpm = environment['npm_lifecycle_event'] !== undefined;
  return resolve((startedByNpm && environment['INIT_CWD']) || currentFolder, path);
}
