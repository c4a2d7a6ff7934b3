import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { implementedOnly } from './implemented-only.ts';
import { recorded } from './recorded-calls.ts';

class HostTray
  extends EventEmitter
  implements Pick<Electron.Tray, 'setToolTip' | 'setTitle' | 'setContextMenu' | 'destroy'>
{
  readonly setToolTip = recorded('Tray.setToolTip', undefined);
  readonly setTitle = recorded('Tray.setTitle', undefined);
  readonly setContextMenu = recorded('Tray.setContextMenu', undefined);
  readonly destroy = recorded('Tray.destroy', undefined);
}

/** What the tray would show is recorded, not drawn. */
export const Tray = new Proxy(HostTray, {
  construct: (target) => implementedOnly<Electron.Tray>('Tray', new target()),
}) as unknown as typeof Electron.Tray;
