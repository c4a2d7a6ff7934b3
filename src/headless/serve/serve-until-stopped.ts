import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandContext } from '../command.ts';
import { keepCompiledCode } from '../compiled-code.ts';
import { openEngine } from '../open-engine.ts';
import { listenForStop } from '../stop-signals.ts';
import { openInBrowser } from './open-in-browser.ts';
import type { ServeOptions } from './serve-options.ts';

/** Beside the built main code; this file is out/main/headless/serve/serve-until-stopped.js then. */
const RENDERER_FOLDER = fileURLToPath(new URL('../../../renderer', import.meta.url));

const LOCKED = 'A PIN is set, so this starts in the kids’ room. The page asks for the PIN.';

/** Opens the engine, announces the host once it answers, and closes both at the first signal. */
export async function serveUntilStopped(
  options: ServeOptions,
  { terminal, dataFolder }: CommandContext,
): Promise<number> {
  const stop = listenForStop();
  const engine = await openEngine(dataFolder(options.data), terminal.say);
  try {
    // What is in flight is asked after while the server's own code is still being read.
    const { startServer } = await import('./start-server.ts');
    const tier = engine.rooms.firstRoom({ asked: options.tier, last: null });
    if (tier !== options.tier && options.tier !== null) terminal.say(LOCKED);
    const server = await startServer({
      engine,
      tier,
      port: options.port,
      rendererFolder: RENDERER_FOLDER,
      say: terminal.say,
    });
    if (!existsSync(join(RENDERER_FOLDER, 'index.html'))) {
      terminal.say('The page is not built, so only the API answers: npm run build makes it.');
    }
    if (options.port !== 0 && server.port !== options.port) {
      terminal.say(`Port ${options.port} is taken, so this is port ${server.port}.`);
    }
    if (options.json) {
      await terminal.out(JSON.stringify({ url: server.url, token: server.newToken(), tier }));
    } else {
      await terminal.out(`Fableroom is ready: ${server.newLink()}`);
      terminal.say('The link works once, within ten minutes. Ctrl-C stops Fableroom.');
    }
    if (options.open) openInBrowser(server.newLink());
    keepCompiledCode();
    await aborted(stop.signal);
    await server.stop(() => engine.close());
    return 0;
  } finally {
    await engine.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
