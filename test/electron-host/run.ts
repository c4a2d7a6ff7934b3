/** The host process: loads the built main process unchanged, then lets Electron's stand-in be ready. */
import { pathToFileURL } from 'node:url';
import { serveControl } from './control-server.ts';
import { fromEnvironment } from './host-options.ts';
import { app } from './stand-in/app.ts';
import { devtoolsPort, startChromium } from './stand-in/chromium.ts';
import { readiness } from './stand-in/readiness.ts';

const { mainBundle } = fromEnvironment();
Object.defineProperties(process, {
  type: { value: 'browser' },
  resourcesPath: { value: process.cwd() },
});
process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());
// The launcher is gone: nobody is left to stop this process.
process.on('disconnect', () => app.exit(1));

// As in Electron before it is packaged: the program, the application, its own words.
process.argv.splice(1, 1);

const chromium = startChromium();
// Electron is ready only after the main module has ended, so a main module that waits for that at its top level hangs.
await import(pathToFileURL(mainBundle).href);
await chromium;
if (!readiness.ending) {
  readiness.ready = true;
  app.emit('ready', {}, {});
  serveControl(devtoolsPort());
}
