import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { implementedOnly } from './implemented-only.ts';

class HostPowerMonitor extends EventEmitter implements Pick<Electron.PowerMonitor, 'onBatteryPower'> {
  readonly onBatteryPower = false;
}

/** The host's computer never sleeps by itself; a test may say that it has. */
export const powerMonitor = implementedOnly<Electron.PowerMonitor>('powerMonitor', new HostPowerMonitor());
