import type * as Electron from 'electron';
import { implementedOnly } from './implemented-only.ts';

let applicationMenu: Electron.Menu | null = null;

/** Menus are kept, not drawn: Chromium's window has none. */
export const Menu = implementedOnly<typeof Electron.Menu>('Menu', {
  buildFromTemplate: (template) =>
    implementedOnly<Electron.Menu>('menu', {
      items: template.map((item) => implementedOnly<Electron.MenuItem>('menuItem', { ...item } as Electron.MenuItem)),
    }),
  getApplicationMenu: () => applicationMenu,
  setApplicationMenu: (menu) => {
    applicationMenu = menu;
  },
});
