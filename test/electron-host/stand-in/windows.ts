import type * as Electron from 'electron';

/** One open window, as the parts of the host know it. */
export interface OpenWindow {
  readonly window: Electron.BrowserWindow;
  readonly contents: Electron.WebContents;
  /** Asks `close` listeners; false when one of them said no. */
  askToClose(): boolean;
  /** Closes the page; `closed` is emitted when it is gone. */
  closePage(): Promise<void>;
}

/** All open windows by id, oldest first. */
export const openWindows = new Map<number, OpenWindow>();
