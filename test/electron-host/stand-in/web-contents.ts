import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { originOf, toApplication, toChromium } from './addresses.ts';
import { newPage } from './chromium.ts';
import { implementedOnly } from './implemented-only.ts';
import { ipcMain } from './ipc-main.ts';
import { nativeTheme } from './native-theme.ts';
import { PreventableEvent } from './preventable-event.ts';
import type { PreloadMessage } from './preload-world.ts';
import { installPreload } from './preload-world.ts';
import { routeRequests } from './request-routing.ts';
import { applyPermissions, session } from './session.ts';

/** What a window's page is made with. */
export interface PageOptions {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  readonly preload: string | null;
  /** The page has gone, and not by a crash. */
  readonly closed: () => void;
  /** The first document has been loaded. */
  readonly shown: () => void;
}

/** The page of one window: its Chromium page, which a crash replaces, and the events about it. */
export class HostWebContents
  extends EventEmitter
  implements
    Pick<Electron.WebContents, 'id' | 'mainFrame' | 'session' | 'getURL' | 'isDestroyed' | 'reload' | 'isCrashed'>
{
  readonly id: number;
  readonly session = session.defaultSession;
  readonly #options: PageOptions;
  #page: Promise<Page>;
  #current: Page | null = null;
  #expected: string | null = null;
  readonly #pageAskedFor = new Set<string>();
  #frame: Electron.WebFrameMain | null = null;
  #openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  #destroyed = false;
  #self: Electron.WebContents | null = null;

  constructor(options: PageOptions) {
    super();
    this.id = options.id;
    this.#options = options;
    this.#page = this.#open();
  }

  /** The object that the application gets. */
  get exposed(): Electron.WebContents {
    this.#self ??= implementedOnly<Electron.WebContents>('webContents', this);
    return this.#self;
  }

  get mainFrame(): Electron.WebFrameMain {
    const url = this.getURL();
    this.#frame ??= implementedOnly<Electron.WebFrameMain>('webFrameMain', {
      url,
      origin: originOf(url),
      parent: null,
    });
    return this.#frame;
  }

  getURL(): string {
    return toApplication(this.#current?.url() ?? '');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isCrashed(): boolean {
    return this.#current === null && !this.#destroyed;
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }

  reload(): void {
    const address = this.#expected;
    if (address === null) return;
    this.#goto(address).catch((error: unknown) => process.stderr.write(`[host] No reload: ${String(error)}\n`));
  }

  /** Loads a page because the application said so. */
  async load(address: string): Promise<void> {
    await this.#goto(toChromium(address));
  }

  async closePage(): Promise<void> {
    const page = await this.#page;
    await page.close();
  }

  async #goto(chromiumAddress: string): Promise<void> {
    this.#expected = chromiumAddress;
    const page = await this.#page;
    await page.goto(chromiumAddress, { waitUntil: 'load' });
    this.#options.shown();
  }

  async #open(): Promise<Page> {
    const page = await newPage();
    const devtools = await page.context().newCDPSession(page);
    await page.setViewportSize({ width: this.#options.width, height: this.#options.height });
    await page.emulateMedia({ colorScheme: colorScheme() });
    const follow = () => {
      page.emulateMedia({ colorScheme: colorScheme() }).catch((error: unknown) => {
        if (!page.isClosed()) process.stderr.write(`[host] The theme was not changed: ${String(error)}\n`);
      });
    };
    nativeTheme.on('updated', follow);
    page.once('close', () => nativeTheme.off('updated', follow));
    if (this.#options.preload !== null)
      await installPreload(page, this.#options.preload, (message) => this.#receive(message));
    await routeRequests(devtools, ({ url, chromiumUrl, isMainFrame }) =>
      this.#mayNavigate(url, chromiumUrl, isMainFrame),
    );
    devtools.on('Page.frameRequestedNavigation', ({ url }) => void this.#pageAskedFor.add(url.split('#', 1)[0] ?? url));
    devtools.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      this.#askToOpen(toApplication(url), windowName, windowFeatures.join(','));
    });
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return;
      this.#frame = null;
      this.emit('did-navigate', new PreventableEvent(), this.getURL(), 200, 'OK');
      if (frame.url().startsWith('http')) this.#applyPermissions(page, devtools);
    });
    page.on('load', () => this.emit('did-finish-load'));
    page.on('console', (message) => {
      if (message.type() === 'error') process.stderr.write(`[page] ${message.text()}\n`);
    });
    page.on('pageerror', (error) => process.stderr.write(`[page] ${error.stack ?? error.message}\n`));
    page.on('crash', () => this.#crashed(page));
    page.on('close', () => {
      if (page !== this.#current) return;
      this.#current = null;
      this.#destroyed = true;
      this.emit('destroyed');
      this.#options.closed();
    });
    this.#current = page;
    return page;
  }

  /** Playwright gives a crashed page up for good, so the window gets a new one; the old one is closed. */
  #crashed(page: Page): void {
    this.#current = null;
    this.#frame = null;
    this.#page = page.close().then(() => this.#open());
    this.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 5 });
  }

  #applyPermissions(page: Page, devtools: CDPSession): void {
    applyPermissions(page, this.exposed, devtools).catch((error: unknown) => {
      if (!page.isClosed())
        process.stderr.write(`[host] Permissions are not as the application says: ${String(error)}\n`);
    });
  }

  #receive({ channel, value, ports }: PreloadMessage): void {
    const event = { sender: this.exposed, senderFrame: this.mainFrame, ports, frameId: 1, processId: 1, type: 'frame' };
    ipcMain.emit(channel, event, value);
  }

  /** A load or reload that did not begin in the page is the application's own, or the test's, and not asked about. */
  #mayNavigate(url: string, chromiumUrl: string, isMainFrame: boolean): boolean {
    const pageAsked = this.#pageAskedFor.delete(chromiumUrl);
    if (isMainFrame && chromiumUrl === this.#expected && !pageAsked) return true;
    const frame = isMainFrame ? this.mainFrame : null;
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame, isSameDocument: false, frame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  #askToOpen(url: string, frameName: string, features: string): void {
    const referrer = { url: this.getURL(), policy: 'strict-origin-when-cross-origin' } as const;
    const answer = this.#openHandler?.({ url, frameName, features, disposition: 'new-window', referrer });
    if (answer?.action !== 'deny')
      process.stderr.write(`[host] Windows that a page opens are not implemented: ${url}\n`);
  }
}

function colorScheme(): 'light' | 'dark' | null {
  return nativeTheme.themeSource === 'system' ? null : nativeTheme.themeSource;
}
