/** What the launcher tells the host process, as JSON in one environment variable. */
export interface HostOptions {
  /** Absolute path of the built main process. */
  readonly mainBundle: string;
  readonly chromium: string;
  readonly headless: boolean;
  /** Chromium's own profile; a new folder for each start. */
  readonly profileFolder: string;
  /** Stands for the folder in which the operating system keeps the data of applications. */
  readonly appDataFolder: string;
  /** What `app.getVersion()` answers. */
  readonly version: string;
}

const VARIABLE = 'FABLEROOM_CHROMIUM_HOST';

export function toEnvironment(options: HostOptions): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(options) };
}

/** @throws when the process was not started by the launcher. */
export function fromEnvironment(): HostOptions {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('The Chromium host is started by test/electron-host/launch.ts');
  return JSON.parse(text) as HostOptions;
}
