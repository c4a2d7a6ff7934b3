import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { app } from './app.ts';
import { implementedOnly } from './implemented-only.ts';
import { PreventableEvent } from './preventable-event.ts';
import { HostWebContents } from './web-contents.ts';
import { recordCall } from './recorded-calls.ts';
import { openWindows } from './windows.ts';

type Implemented =
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'isFocused'
  | 'setProgressBar'
  | 'isVisible'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isMaximized'
  | 'minimize'
  | 'maximize'
  | 'restore'
  | 'getBounds'
  | 'getNormalBounds'
  | 'close'
  | 'destroy';

let lastId = 0;

class HostBrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Implemented> {
  readonly id = ++lastId;
  readonly webContents: Electron.WebContents;
  readonly #contents: HostWebContents;
  readonly #bounds: Electron.Rectangle;
  #visible: boolean;
  #state: 'normal' | 'minimized' | 'maximized' = 'normal';
  #closing = false;
  #focused = true;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = options.show !== false;
    requireHardened(options.webPreferences ?? {});
    let shown = false;
    this.#contents = new HostWebContents({
      id: this.id,
      width,
      height,
      preload: options.webPreferences?.preload ?? null,
      shown: () => {
        if (!shown) this.emit('ready-to-show');
        shown = true;
      },
      closed: () => {
        // Closed from outside, as when a person closes a window: nobody can say no any more, but may remember.
        if (!this.#closing) this.emit('close', new PreventableEvent());
        openWindows.delete(this.id);
        this.emit('closed');
        if (openWindows.size === 0) app.emit('window-all-closed');
      },
    });
    this.webContents = this.#contents.exposed;
    const contents = this.#contents;
    const exposed = implementedOnly<Electron.BrowserWindow>('BrowserWindow', this);
    openWindows.set(this.id, {
      window: exposed,
      contents: this.webContents,
      askToClose: () => this.#askToClose(),
      closePage: () => contents.closePage(),
    });
    app.emit('web-contents-created', new PreventableEvent(), this.webContents);
    app.emit('browser-window-created', new PreventableEvent(), exposed);
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.load(url);
  }

  show(): void {
    this.#visible = true;
  }

  hide(): void {
    this.#visible = false;
  }

  focus(): void {
    this.#focused = true;
    this.emit('focus');
  }

  /** Takes the focus away, as when the person turns to another program. */
  blur(): void {
    this.#focused = false;
    this.emit('blur');
  }

  isFocused(): boolean {
    return this.#focused && this.#visible;
  }

  setProgressBar(progress: number): void {
    recordCall('BrowserWindow.setProgressBar', [progress]);
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isDestroyed(): boolean {
    return !openWindows.has(this.id);
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  minimize(): void {
    this.#state = 'minimized';
  }

  maximize(): void {
    this.#state = 'maximized';
    this.#visible = true;
  }

  restore(): void {
    this.#state = 'normal';
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  close(): void {
    if (this.#askToClose()) this.#closePage();
  }

  destroy(): void {
    this.#closing = true;
    this.#closePage();
  }

  #askToClose(): boolean {
    const event = new PreventableEvent();
    this.emit('close', event);
    this.#closing = !event.defaultPrevented;
    return this.#closing;
  }

  #closePage(): void {
    this.#contents.closePage().catch((error: unknown) => process.stderr.write(`[host] Not closed: ${String(error)}\n`));
  }
}

/** The host runs every page isolated and sandboxed; a window that asks for less would pass here and be unsafe there. */
function requireHardened(preferences: Electron.WebPreferences): void {
  const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = preferences;
  if (contextIsolation === false || sandbox === false || webSecurity === false || nodeIntegration || webviewTag) {
    throw new Error('The Chromium host has no windows without isolation, sandbox and web security');
  }
}

const constructed = implementedOnly<typeof Electron.BrowserWindow>('BrowserWindow', {
  getAllWindows: () => [...openWindows.values()].map((entry) => entry.window),
  fromWebContents: (contents) => [...openWindows.values()].find((entry) => entry.contents === contents)?.window ?? null,
  getFocusedWindow: () => [...openWindows.values()].find((entry) => entry.window.isVisible())?.window ?? null,
});

/** `new BrowserWindow(…)` gives the guarded object; its static members are guarded too. */
export const BrowserWindow = new Proxy(HostBrowserWindow, {
  construct(target, [options]: [Electron.BrowserWindowConstructorOptions?]) {
    const made = new target(options);
    const entry = openWindows.get(made.id);
    if (entry === undefined) throw new Error('The window is not there');
    return entry.window;
  },
  get: (target, property) => Reflect.get(property === 'prototype' ? target : constructed, property),
}) as unknown as typeof Electron.BrowserWindow;
