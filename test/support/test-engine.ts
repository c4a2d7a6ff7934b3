import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import type { Clock, Log, SecretStore, SettingsStore, SettingsValues } from '../../src/engine/ports.ts';
import type { Provider } from '../../src/engine/provider-kit/model.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import { layDatabases } from './empty-databases.ts';

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fableroom-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Log lines of a test, to look into. */
export function memoryLog(): Log & { lines: { level: string; message: string; fields: unknown }[] } {
  const lines: { level: string; message: string; fields: unknown }[] = [];
  const at =
    (level: string) =>
    (message: string, fields?: Readonly<Record<string, unknown>>): void => {
      lines.push({ level, message, fields });
    };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

export function memorySettings(): SettingsStore {
  let values: SettingsValues = {
    theme: 'system',
    storyFont: 'literata',
    textScale: 1,
    reduceMotion: false,
    language: 'en',
  };
  return {
    get: () => values,
    set: (patch) => (values = { ...values, ...patch }),
  };
}

export interface TestEngineOptions {
  readonly dataFolder?: string;
  readonly clock?: Clock;
  readonly providers?: readonly Provider[];
  readonly log?: Log;
  readonly secrets?: SecretStore;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A real engine on a real folder; closed with the test. */
export async function testEngine(options: TestEngineOptions = {}): Promise<Engine> {
  const dataFolder = options.dataFolder ?? temporaryFolder();
  if (existsSync(dataFolder) && readdirSync(dataFolder).length === 0) layDatabases(dataFolder);
  const ports = systemPorts({ dataFolder, settings: memorySettings(), log: options.log ?? memoryLog() });
  const { clock = ports.clock, environment = ports.environment, secrets = ports.secrets } = options;
  // The real file system answers when it likes, which a clock that stands still cannot wait for.
  const freeBytes = async (): Promise<number> => 2 ** 40;
  const engine = await createEngine({ ...ports, clock, environment, secrets, freeBytes }, options.providers);
  onTestFinished(() => engine.close());
  return engine;
}
