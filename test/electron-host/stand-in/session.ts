import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { originOf, toApplication } from './addresses.ts';
import { implementedOnly } from './implemented-only.ts';
import { protocol } from './protocol.ts';

type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;

let requestHandler: RequestHandler | null = null;
let checkHandler: CheckHandler | null = null;

type Implemented =
  | 'protocol'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler';

/** Its events are never told: the host answers every request itself, and none of its answers is a download. */
class HostSession extends EventEmitter implements Pick<Electron.Session, Implemented> {
  readonly protocol = protocol;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    checkHandler = handler;
  }

  setDevicePermissionHandler(): void {
    // Headless Chromium offers no devices to choose from.
  }
}

const defaultSession = implementedOnly<Electron.Session>('session.defaultSession', new HostSession());

export const session = implementedOnly<typeof Electron.session>('session', { defaultSession });

/** Electron's names of permissions, and how Chromium's debugger describes them. */
const permissions = [
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['idle-detection', { name: 'idle-detection' }],
  ['screen-wake-lock', { name: 'screen-wake-lock' }],
  ['local-fonts', { name: 'local-fonts' }],
  ['window-management', { name: 'window-management' }],
] as const;

/**
 * Chromium cannot ask us at the moment a page wants something, so the handlers are asked beforehand and Chromium is
 * told: granted when both handlers grant it, as with Electron; without handlers Electron grants everything.
 */
export async function applyPermissions(
  page: Page,
  contents: Electron.WebContents,
  devtools: CDPSession,
): Promise<void> {
  const url = toApplication(page.url());
  for (const [permission, descriptor] of permissions) {
    const checked =
      checkHandler?.(contents, permission, originOf(url), { isMainFrame: true, requestingUrl: url }) ?? true;
    const granted = checked && (await askHandler(contents, permission, url));
    await devtools.send('Browser.setPermission', {
      permission: descriptor,
      setting: granted ? 'granted' : 'denied',
      origin: new URL(page.url()).origin,
    });
  }
}

function askHandler(
  contents: Electron.WebContents,
  permission: Parameters<RequestHandler>[1],
  requestingUrl: string,
): Promise<boolean> {
  const handler = requestHandler;
  if (handler === null) return Promise.resolve(true);
  return new Promise((resolve) => handler(contents, permission, resolve, { isMainFrame: true, requestingUrl }));
}
