import type * as Electron from 'electron';
import { implementedOnly } from './implemented-only.ts';

const area = { x: 0, y: 0, width: 1920, height: 1080 };

const display = implementedOnly<Electron.Display>('display', {
  id: 1,
  bounds: area,
  workArea: area,
  workAreaSize: area,
  size: area,
  scaleFactor: 1,
});

export const screen = implementedOnly<Electron.Screen>('screen', {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
});
