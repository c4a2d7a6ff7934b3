import type * as Electron from 'electron';
import { implementedOnly } from './implemented-only.ts';
import { recorded } from './recorded-calls.ts';

export const dialog = implementedOnly<Electron.Dialog>('dialog', {
  showErrorBox: recorded('dialog.showErrorBox', undefined),
  showMessageBox: recorded('dialog.showMessageBox', Promise.resolve({ response: 0, checkboxChecked: false })),
  showOpenDialog: recorded('dialog.showOpenDialog', Promise.resolve({ canceled: true, filePaths: [] })),
  showSaveDialog: recorded('dialog.showSaveDialog', Promise.resolve({ canceled: true, filePath: '' })),
});

export const shell = implementedOnly<Electron.Shell>('shell', {
  openExternal: recorded('shell.openExternal', Promise.resolve()),
  openPath: recorded('shell.openPath', Promise.resolve('')),
  showItemInFolder: recorded('shell.showItemInFolder', undefined),
});
