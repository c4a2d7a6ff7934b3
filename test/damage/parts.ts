import type { createEngine, Engine } from '../../src/engine/engine.ts';
import type { Log, SettingsStore, SettingsValues } from '../../src/engine/ports.ts';
import type { systemPorts } from '../../src/engine/system-ports.ts';
import type { Provider } from '../../src/engine/provider-kit/model.ts';
import { memorySecrets } from '../support/memory-secrets.ts';

/** The engine that is put to the test: from the build in a long run, from the source in a short one. */
export interface EngineParts {
  readonly createEngine: typeof createEngine;
  readonly systemPorts: typeof systemPorts;
}

const SETTINGS: SettingsValues = {
  theme: 'system',
  storyFont: 'literata',
  textScale: 1,
  reduceMotion: false,
  language: 'en',
};

/** Opens a data folder as a host does. `lines` receives what is logged. */
export async function openedEngine(
  { createEngine: create, systemPorts: portsOf }: EngineParts,
  dataFolder: string,
  { providers, lines = [] }: { providers: readonly Provider[]; lines?: string[] },
): Promise<Engine> {
  const settings: SettingsStore = { get: () => SETTINGS, set: () => SETTINGS };
  const note = (message: string): void => void lines.push(message);
  const log: Log = { info: note, warn: note, error: note };
  const ports = portsOf({ dataFolder, settings, log });
  return create({ ...ports, secrets: memorySecrets(), environment: {} }, providers);
}
