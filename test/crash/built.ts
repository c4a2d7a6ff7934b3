import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as engine from '../../src/engine/engine.ts';
import type * as systemPorts from '../../src/engine/system-ports.ts';
import type * as outcome from '../../src/engine/provider-kit/outcome.ts';
import type * as inspectMedia from '../../src/engine/assets/inspect-media.ts';
import type * as compiledCode from '../../src/headless/compiled-code.ts';
import type * as settingsFile from '../../src/headless/settings-file.ts';
import type * as hostLog from '../../src/headless/host-log.ts';
import type * as startServer from '../../src/headless/serve/start-server.ts';

/** What the crash tests take from the build, which is the very code that people run. */
interface BuiltModules {
  'engine/engine': typeof engine;
  'engine/system-ports': typeof systemPorts;
  'engine/provider-kit/outcome': typeof outcome;
  'engine/assets/inspect-media': typeof inspectMedia;
  'headless/compiled-code': typeof compiledCode;
  'headless/settings-file': typeof settingsFile;
  'headless/host-log': typeof hostLog;
  'headless/serve/start-server': typeof startServer;
}

/** An entry of a built main process (electron.vite.config.ts), by its path in the source tree without the ending. */
export function builtModule<Path extends keyof BuiltModules>(folder: string, path: Path): Promise<BuiltModules[Path]> {
  return import(pathToFileURL(join(folder, `${path}.js`)).href) as Promise<BuiltModules[Path]>;
}
