/**
 * Stands for the module `electron` while the tests run the built main process under Node: its windows are pages of
 * Chromium. Only what the application uses is here; importing any other name does not link, and touching any other
 * member throws.
 */
import type * as Electron from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog, shell } from './dialog-and-shell.ts';
import { implementedOnly } from './implemented-only.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { Notification } from './notification.ts';
import { powerMonitor } from './power-monitor.ts';
import { protocol } from './protocol.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { systemPreferences } from './system-preferences.ts';
import { Tray } from './tray.ts';

const electron = implementedOnly<typeof Electron>('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
});

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
};
// Electron's module has a default export, and electron-store uses it.
export default electron;
