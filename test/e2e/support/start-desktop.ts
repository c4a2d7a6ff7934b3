import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { launchInChromiumHost } from '../../electron-host/launch.ts';
import type { RunningFableroom, StartOptions } from './open-fableroom.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MAIN_BUNDLE = `${ROOT}out/main/main/index.js`;

/** Electron's own program, where it has been downloaded and there is a display to show a window on. */
function electronProgram(): string | null {
  const note = `${ROOT}node_modules/electron/path.txt`;
  if (!existsSync(note)) return null;
  const program = `${ROOT}node_modules/electron/dist/${readFileSync(note, 'utf8').trim()}`;
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return existsSync(program) && hasDisplay ? program : null;
}

/** In words, what the desktop suite really runs in. */
export function desktopHost(): string {
  return electronProgram() ? 'Electron' : "the Chromium host (Electron's program is not here)";
}

/** Starts the built desktop application: in Electron where it is, else in the Chromium host. */
export async function startDesktop(options: StartOptions): Promise<RunningFableroom> {
  const program = electronProgram();
  const args = ['--data', options.dataFolder, '--room', options.room ?? 'adult'];
  return program ? startElectron(program, args) : startChromiumHost(args);
}

async function startElectron(executablePath: string, args: readonly string[]): Promise<RunningFableroom> {
  const app = await _electron.launch({ executablePath, args: [ROOT, ...args] });
  const page = await app.firstWindow();
  const ended = new Promise<number>((resolve) => app.process().once('exit', (code) => resolve(code ?? -1)));
  return {
    page,
    close: async () => {
      await app.close();
      return ended;
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

async function startChromiumHost(args: readonly string[]): Promise<RunningFableroom> {
  const app = await launchInChromiumHost({ mainBundle: MAIN_BUNDLE, args });
  const page = await app.page();
  await page.setViewportSize({ width: 1280, height: 800 });
  return { page, close: () => app.close(), kill: () => app.kill() };
}
