import type { BrowserWindow } from 'electron';
import { app, Menu, Notification, Tray } from 'electron';
import { iconFile } from './built-files.ts';
import type { FinishedPage } from './finished-pages.ts';
import type { WorkWords } from './work-words.ts';

/** More than 1 asks for a bar that only says that something goes on; there is no true share to show. */
const GOES_ON = 2;
const NO_BAR = -1;

interface WorkSignParts {
  window(): BrowserWindow | null;
  words(): WorkWords;
  /** Brings the window to the front, or opens one. */
  show(): void;
}

/** Shows outside the window that something is being made, or has been: taskbar, badge, tray and notifications. */
export interface WorkSigns {
  /** How many parts are being made in the room that the window is in. */
  count(active: number): void;
  /** Takes away what tells of the room that was left. */
  forget(): void;
  /** Tells of a page that is ready, unless the person is looking. */
  tell(page: FinishedPage, number: number): void;
}

export function createWorkSigns({ window, words, show }: WorkSignParts): WorkSigns {
  let tray: Tray | null = null;
  let shown = 0;
  // A notification that nothing refers to may be collected before it is clicked.
  const kept = new Map<string, Notification>();
  return {
    count(active) {
      if (active === 0 && shown === 0) return;
      // A window that was opened meanwhile has no bar yet, so it is set even where the number is the same.
      window()?.setProgressBar(active > 0 ? GOES_ON : NO_BAR);
      if (active === shown) return;
      shown = active;
      app.setBadgeCount(active);
      if (active === 0) {
        tray?.destroy();
        tray = null;
        return;
      }
      tray ??= createTray(show);
      tray.setToolTip(`Fableroom: ${words().working(active)}`);
      tray.setTitle(String(active));
      tray.setContextMenu(trayMenu(words(), show));
    },
    forget() {
      for (const notification of kept.values()) notification.close();
      kept.clear();
    },
    tell(page, number) {
      if (window()?.isFocused() === true || !Notification.isSupported()) return;
      const body = page.troubled ? words().pageTroubled(number) : words().pageReady(number);
      kept.get(page.sceneId)?.close();
      const notification = new Notification({ title: page.storyTitle, body, silent: true });
      kept.set(page.sceneId, notification);
      notification.on('click', show);
      notification.on('close', () => kept.delete(page.sceneId));
      notification.show();
    },
  };
}

function createTray(show: () => void): Tray {
  const tray = new Tray(iconFile);
  tray.on('click', show);
  return tray;
}

function trayMenu(words: WorkWords, show: () => void): Menu {
  return Menu.buildFromTemplate([
    { label: words.open, click: show },
    { type: 'separator' },
    { label: words.quit, click: () => app.quit() },
  ]);
}
