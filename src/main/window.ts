import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Rectangle } from 'electron';
import type { Log } from '../engine/ports.ts';
import { iconFile, preloadFile } from './built-files.ts';
import { boundsForWindow, smallestWindow } from './window-bounds.ts';
import type { WindowBounds } from './window-bounds.ts';
import type { WindowPlace } from './window-memory.ts';

/** Colours of the paper, so that nothing flashes before the page has painted. */
const paper = { light: '#fbf7f0', dark: '#171310' } as const;

/**
 * Opens the window: isolated, sandboxed, without Node, on the given page.
 *
 * @param place where its place is kept; null remembers nothing
 * @param crashed called when the page's process has ended and one reload has been tried
 */
export function openWindow(page: string, place: WindowPlace | null, log: Log, crashed: () => void): BrowserWindow {
  const remembered = place?.bounds() ?? null;
  const window = new BrowserWindow({
    ...boundsForWindow(remembered, workAreas()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Fableroom',
    ...(process.platform === 'linux' && { icon: iconFile }),
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Whoever may open them may run anything in the page.
      devTools: !app.isPackaged,
      navigateOnDragDrop: false,
      // Elsewhere Chromium would fetch its dictionaries from the network, unasked.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (remembered?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    place?.keepBounds(boundsOf(window));
  });
  reloadOnce(window, log, crashed);
  loadPage(window, page, log);
  return window;
}

/** Moves a window to where it was when it last showed that room; where it never did, it stays. */
export function moveWindow(window: BrowserWindow, remembered: WindowBounds | null): void {
  if (remembered === null) return;
  if (window.isMaximized()) window.unmaximize();
  window.setBounds(boundsForWindow(remembered, workAreas()));
  if (remembered.maximized) window.maximize();
}

/** Where a window is now, as it is kept. */
export function boundsOf(window: BrowserWindow): WindowBounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

function workAreas(): Rectangle[] {
  return screen.getAllDisplays().map((display) => display.workArea);
}

/** Shows a page of ours in the window. */
export function loadPage(window: BrowserWindow, page: string, log: Log): void {
  window.loadURL(page).catch((error: unknown) => log.error('The page did not load', { page, error }));
}

function reloadOnce(window: BrowserWindow, log: Log, crashed: () => void): void {
  let reloaded = false;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.error('The process of the page has ended', { reason: details.reason, exitCode: details.exitCode });
    if (reloaded) crashed();
    else window.webContents.reload();
    reloaded = true;
  });
}
