import { app, ipcMain, nativeTheme, protocol, session } from 'electron';
import type { BrowserWindow } from 'electron';
import type { z } from 'zod';
import { CONNECT_MESSAGE, DESKTOP_PAGE, MEDIA_SCHEME } from '../contract/desktop.ts';
import type { Tier } from '../contract/values.ts';
import type { Log, SettingsStore } from '../engine/ports.ts';
import { appProtocol } from './app-protocol.ts';
import type { Background, BackgroundParts } from './background.ts';
import { workInBackground } from './background.ts';
import { rendererFolder } from './built-files.ts';
import { closeBeforeQuit } from './close-before-quit.ts';
import { ownerConfirmation } from './confirm-owner.ts';
import type { EngineHost } from './engine-host.ts';
import { startEngineHost } from './engine-host.ts';
import type { Failure } from './failure.ts';
import { failureFrom } from './failure.ts';
import { FAILURE_PAGE } from './failure-page.ts';
import { createLocalApi } from './local-api.ts';
import { mediaProtocol } from './media-protocol.ts';
import { setMenu } from './menu.ts';
import { isOurPage } from './sender.ts';
import { openSettingsFile } from './settings-file.ts';
import { createSettingsStore } from './settings-store.ts';
import { boundsOf, loadPage, moveWindow, openWindow } from './window.ts';
import type { WindowMemory, WindowPlace } from './window-memory.ts';
import { windowMemory } from './window-memory.ts';
import { restrictContents, restrictSession } from './window-policy.ts';

type Room = z.infer<typeof Tier>;

/** What the command line and the first look at the data folder decided. */
export interface DesktopStart {
  readonly dataFolder: string;
  /** Null goes on in the room of last time. */
  readonly room: Room | null;
  /** The data folder could not even be made. */
  readonly failure: Failure | null;
  readonly log: Log;
}

/** Opens Fableroom in its window, or a window that says why it cannot. Called once, when Electron is ready. */
export async function openDesktopApp(start: DesktopStart): Promise<void> {
  const { log } = start;
  log.info('Fableroom starts', { version: app.getVersion(), dataFolder: start.dataFolder });
  let failure = start.failure;
  let window: BrowserWindow | null = null;
  app.on('web-contents-created', (_event, contents) => restrictContents(contents, log));
  restrictSession(session.defaultSession);
  protocol.handle(
    'app',
    appProtocol(rendererFolder, () => failure),
  );
  setMenu();

  let running: Running | null = null;
  if (failure === null) {
    try {
      running = await startRunning(start);
    } catch (error) {
      log.error('Fableroom cannot start', { error });
      failure = failureFrom(error, start.dataFolder);
    }
  }
  const open = () => {
    const opened = openWindow(failure === null ? DESKTOP_PAGE : FAILURE_PAGE, placeIn(running), log, () => {
      failure = { kind: 'window-crashed' };
      loadPage(opened, FAILURE_PAGE, log);
    });
    opened.on('closed', () => (window = null));
    window = opened;
    work?.watchWindow(opened);
  };
  const show = () => {
    if (window === null) open();
    if (window?.isMinimized() === true) window.restore();
    window?.show();
    window?.focus();
  };
  const work = running === null ? null : serve(running, { window: () => window, show, log });
  app.on('activate', () => {
    if (window === null) open();
  });
  app.on('second-instance', show);
  app.on('window-all-closed', () => {
    if (failure !== null && running === null) app.exit(1);
    else if (process.platform !== 'darwin' && work?.goesOn() !== true) app.quit();
  });
  open();
}

/** Each room has its own place for the window. */
function placeIn(running: Running | null): WindowPlace | null {
  if (running === null) return null;
  const { host, memory } = running;
  return {
    bounds: () => memory.bounds(host.room()),
    keepBounds: (bounds) => memory.keepBounds(host.room(), bounds),
  };
}

interface Running {
  readonly host: EngineHost;
  readonly memory: WindowMemory;
  readonly settings: SettingsStore;
}

async function startRunning(start: DesktopStart): Promise<Running> {
  const file = openSettingsFile(start.dataFolder, start.log);
  const memory = windowMemory(file, start.log);
  let room: Room | null = null;
  const settings = createSettingsStore(file, start.log, (values, tier) => {
    if (tier === room) nativeTheme.themeSource = values.theme;
  });
  const lookLike = (next: Room): void => {
    room = next;
    nativeTheme.themeSource = settings.get(next).theme;
  };
  const host = await startEngineHost({
    dataFolder: start.dataFolder,
    settings,
    localApi: (engine) => createLocalApi({ engine, file, version: app.getVersion(), log: start.log }),
    log: start.log,
    wishes: () => ({ asked: start.room, last: memory.room() }),
    confirmOwner: ownerConfirmation({ language: () => settings.get().language, log: start.log }),
  });
  lookLike(host.room());
  host.onRoomChange(({ room: next }) => {
    // Kept at once, so that not even a crash opens the other room at the next start.
    memory.keepRoom(next);
    lookLike(next);
  });
  return { host, memory, settings };
}

/** Answers the window, and shows outside of it what is being made. */
function serve(
  { host, memory, settings }: Running,
  { window, show, log }: Omit<BackgroundParts, 'host' | 'language' | 'isQuitting'>,
): Background {
  protocol.handle(
    MEDIA_SCHEME,
    mediaProtocol(() => host.room(), host.asset),
  );
  ipcMain.on(CONNECT_MESSAGE, (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (event.ports.length === 1 && event.sender === window()?.webContents && isOurPage(event)) host.connect(port);
    else {
      log.warn('A connection was refused', { url: event.senderFrame?.url.slice(0, 200) });
      for (const refused of event.ports) refused.close();
    }
  });
  host.onRoomChange(({ room, locked }) => {
    const open = window();
    if (open === null || open.isDestroyed()) return;
    memory.keepBounds(room === 'kids' ? 'adult' : 'kids', boundsOf(open));
    moveWindow(open, memory.bounds(room));
    // The answer to whoever locked goes out first.
    if (locked) setImmediate(() => loadPage(open, DESKTOP_PAGE, log));
  });
  const isQuitting = closeBeforeQuit(async () => {
    memory.keepRoom(host.room());
    await host.close();
  }, log);
  return workInBackground({ host, window, show, log, isQuitting, language: () => settings.get().language });
}
