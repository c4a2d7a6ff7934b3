import { startSimulator } from './start-simulator.ts';

// Started by build/scripts/simulator.mjs with a port and `json` or `text`; runs until it is told to stop.
const [port = '0', form = 'text'] = process.argv.slice(2);

try {
  const simulator = await startSimulator({ port: Number(port) });
  const { openai, xai, google, admin } = simulator;
  const lines = Object.entries({ openai, xai, google, admin }).map(([name, url]) => `${name.padEnd(8)}${url}`);
  process.stdout.write(
    form === 'json' ? `${JSON.stringify({ openai, xai, google, admin })}\n` : `${lines.join('\n')}\n`,
  );
  const stop = (): void => {
    void simulator.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  process.stderr.write(`${error.message}. Choose another --port.\n`);
  process.exitCode = 1;
}
