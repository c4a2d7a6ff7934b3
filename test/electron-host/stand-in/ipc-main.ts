import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { implementedOnly } from './implemented-only.ts';

const emitter: object = new EventEmitter();

/** `ipcMain.on` and its family come with the emitter; `handle` is not implemented. */
export const ipcMain = implementedOnly<Electron.IpcMain>('ipcMain', emitter);
