// The headless host as `serve` starts it, with a provider of one of the three kinds in place of the real ones:
// node crash-host.ts <build folder> <data folder> <base URL of the service> <kind of provider> [steady]
// `steady`: the same files are written under the same names in every run, and nobody waits long.
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { createTerminal } from '../../src/headless/terminal.ts';
import { builtModule } from './built.ts';
import { orderProvider } from './order-provider.ts';
import { PROVIDER_KINDS } from './provider-kinds.ts';

const LONGEST_STEADY_SLEEP_MS = 20;

const [build = '', dataFolder = '', baseUrl = '', wanted = '', pace = ''] = process.argv.slice(2);
const kind = PROVIDER_KINDS.find((name) => name === wanted);
if (!kind) throw new Error(`There is no kind of provider "${wanted}"`);

if (pace === 'steady') {
  let names = 0;
  crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++names).padStart(12, '0')}`;
  syncBuiltinESMExports();
}

const { keepCompiledCode, useCompiledCode } = await builtModule(build, 'headless/compiled-code');
useCompiledCode();
const { createEngine } = await builtModule(build, 'engine/engine');
const { systemPorts } = await builtModule(build, 'engine/system-ports');
const { ProviderFailure } = await builtModule(build, 'engine/provider-kit/outcome');
const { openSettingsFile } = await builtModule(build, 'headless/settings-file');
const { createHostLog } = await builtModule(build, 'headless/host-log');

const terminal = createTerminal(process.stdout, process.stderr);
const environment = { CRASH_KEY: 'crash-key', CRASH_BASE_URL: baseUrl };
const ports = systemPorts({
  dataFolder,
  settings: openSettingsFile(dataFolder),
  log: createHostLog(terminal.say),
});
const steadyClock: typeof ports.clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => ports.clock.sleep(Math.min(milliseconds, LONGEST_STEADY_SLEEP_MS), signal),
};
const clock = pace === 'steady' ? steadyClock : ports.clock;
const engine = await createEngine({ ...ports, clock, environment }, [orderProvider(kind, ProviderFailure)]);
const { startServer } = await builtModule(build, 'headless/serve/start-server');
const server = await startServer({ engine, tier: 'adult', port: 0, rendererFolder: '/nonexistent', say: terminal.say });
process.once('SIGTERM', () => {
  const stop = async (): Promise<void> => {
    await server.stop(() => engine.close());
    process.exit(0);
  };
  void stop();
});
await terminal.out(JSON.stringify({ url: server.url, token: server.newToken(), pid: process.pid }));
keepCompiledCode();
