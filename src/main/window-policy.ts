import type { Session, WebContents } from 'electron';
import { shell } from 'electron';
import { DESKTOP_PAGE } from '../contract/desktop.ts';
import type { Log } from '../engine/ports.ts';
import { externalLink } from './external-links.ts';
import { isOurAddress } from './sender.ts';

/** What a page of ours may ask the operating system for; everything else is denied unasked. */
const allowedPermissions: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write']);

/** A page of ours stays where it is: no navigation but a reload, no second window, no embedded guest. */
export function restrictContents(contents: WebContents, log: Log): void {
  const openOutside = (address: string) => {
    const link = externalLink(address);
    if (link === null) {
      log.warn('A link was not followed', { address: address.slice(0, 200) });
      return;
    }
    shell.openExternal(link).catch((error: unknown) => log.warn('The browser did not open', { link, error }));
  };
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame && isReload(details.url)) return;
    details.preventDefault();
    if (details.isMainFrame) openOutside(details.url);
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** Whether a navigation only loads our page anew, as it does when the room changes. */
export function isReload(address: string): boolean {
  return address.split('#', 1)[0] === DESKTOP_PAGE;
}

/** Denies everything a page could ask for, in the handlers for asking and for looking alike, and every download. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isPermitted(permission, details.requestingUrl) && details.isMainFrame);
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermitted(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  // What a person saves goes through a dialog of ours.
  session.on('will-download', (event) => event.preventDefault());
}

/** @param address the page that asks, or its origin */
export function isPermitted(permission: string, address: string): boolean {
  return allowedPermissions.has(permission) && isOurAddress(address);
}
