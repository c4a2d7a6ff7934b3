import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { restrictContents, restrictSession } from '../../src/main/window-policy.ts';
import { openWindow } from '../../src/main/window.ts';
import { memoryLog } from '../support/test-engine.ts';

const electron = vi.hoisted(() => ({
  isPackaged: true,
  windows: [] as { webPreferences: Record<string, unknown> }[],
  opened: [] as string[],
}));

vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return electron.isPackaged;
    },
  },
  shell: { openExternal: async (address: string) => void electron.opened.push(address) },
  nativeTheme: { shouldUseDarkColors: false },
  screen: { getAllDisplays: () => [] },
  BrowserWindow: class extends EventEmitter {
    readonly webContents = new EventEmitter();
    constructor(options: { webPreferences: Record<string, unknown> }) {
      super();
      electron.windows.push(options);
    }
    loadURL(): Promise<void> {
      return Promise.resolve();
    }
  },
}));

const SOURCE = join(import.meta.dirname, '../../src');

function preferences(): Record<string, unknown> {
  openWindow('app://fableroom/', null, memoryLog(), () => undefined);
  return electron.windows.at(-1)?.webPreferences ?? {};
}

beforeEach(() => {
  electron.isPackaged = true;
  electron.opened.length = 0;
});

describe('the window', () => {
  it.each([
    ['contextIsolation', true],
    ['sandbox', true],
    ['nodeIntegration', false],
    ['webSecurity', true],
    ['webviewTag', false],
    ['navigateOnDragDrop', false],
    ['devTools', false],
  ])('would be open without %s being %s', (name, value) => {
    expect(preferences()[name]).toBe(value);
  });

  it('would set something that Electron warns of', () => {
    const names = Object.keys(preferences());
    const warned = [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'nodeIntegrationInWorker',
    ];
    expect(names.filter((name) => warned.includes(name))).toEqual([]);
  });

  it('would keep the page’s tools from whoever develops it', () => {
    electron.isPackaged = false;
    expect(preferences()['devTools']).toBe(true);
  });
});

describe('the session', () => {
  function restricted() {
    const asked: Record<string, (...words: unknown[]) => unknown> = {};
    const keep = (name: string) => (handler: (...words: unknown[]) => unknown) => void (asked[name] = handler);
    restrictSession({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      on: (name: string, handler: (...words: unknown[]) => unknown) => void (asked[name] = handler),
    } as unknown as Session);
    const requests = (permission: string, requestingUrl: string, isMainFrame = true): unknown => {
      let answer: unknown = 'none';
      asked['request']?.(null, permission, (granted: boolean) => (answer = granted), { requestingUrl, isMainFrame });
      return answer;
    };
    return { asked, requests };
  }

  it.each(['media', 'geolocation', 'notifications', 'display-capture', 'usb', 'hid', 'fileSystem', 'openExternal'])(
    'would grant %s, to whoever asks or looks',
    (permission) => {
      const { asked, requests } = restricted();
      expect(requests(permission, 'app://fableroom/')).toBe(false);
      expect(asked['check']?.(null, permission, 'app://fableroom')).toBe(false);
    },
  );

  it('would grant full screen to another page, or to a frame in ours', () => {
    const { asked, requests } = restricted();
    expect(requests('fullscreen', 'app://fableroom/')).toBe(true);
    expect(requests('fullscreen', 'https://evil.example/')).toBe(false);
    expect(requests('fullscreen', 'app://fableroom/', false)).toBe(false);
    expect(asked['check']?.(null, 'fullscreen', 'https://evil.example')).toBe(false);
    expect(asked['device']?.({})).toBe(false);
  });

  it('would save a file that nobody asked for', () => {
    const { asked } = restricted();
    const preventDefault = vi.fn<() => void>();
    asked['will-download']?.({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('a page', () => {
  function restricted() {
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn<(handler: (details: { url: string }) => { action: string }) => void>(),
    });
    restrictContents(contents as unknown as WebContents, memoryLog());
    const openHandler = contents.setWindowOpenHandler.mock.calls[0]?.[0];
    const isPrevented = (name: string, details: object = {}): boolean => {
      const preventDefault = vi.fn<() => void>();
      contents.emit(name, { ...details, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    return { openHandler, isPrevented };
  }

  it.each([
    'https://evil.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://fableroom/other',
    'ms-msdt:/id',
  ])('would go to %s, open it, or hand it to the system', (url) => {
    const { openHandler, isPrevented } = restricted();
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
    expect(openHandler?.({ url })).toEqual({ action: 'deny' });
    expect(electron.opened).toEqual([]);
  });

  it('would follow a redirect, or hold another page', () => {
    const { isPrevented } = restricted();
    expect(isPrevented('will-redirect')).toBe(true);
    expect(isPrevented('will-attach-webview')).toBe(true);
  });
});

describe('the program', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), code: readFileSync(join(SOURCE, path), 'utf8') }));
  const filesWith = (pattern: RegExp) => files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

  it('would hand the page more than one port', () => {
    const preload = files.filter(({ path }) => path.startsWith('preload/'));
    expect(preload.map(({ path }) => path)).toEqual(['preload/index.ts']);
    const [{ code } = { code: '' }] = preload;
    expect(code.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.postMessage']);
    expect(code).not.toContain('contextBridge');
    expect(code.split('\n').length).toBeLessThanOrEqual(15);
  });

  it('would listen to the page in more than one place, or to an unchecked sender', () => {
    expect(filesWith(/\bipcMain\b/)).toEqual(['main/desktop-app.ts']);
    const code = files.find(({ path }) => path === 'main/desktop-app.ts')?.code ?? '';
    expect(code.match(/ipcMain\.\w+\(/g)).toEqual(['ipcMain.on(']);
    expect(code).toMatch(/isOurPage\(event\)/);
  });

  it.each([
    ['sends reports of crashes anywhere', /\bcrashReporter\b/],
    ['runs words as code', /\beval\(|new Function\(|executeJavaScript/],
    ['makes text into markup', /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/],
    ['opens a scheme to everything', /bypassCSP|corsEnabled|allowServiceWorkers|interceptFileProtocol/],
    ['trusts a certificate by itself', /certificate-error|setCertificateVerifyProc|rejectUnauthorized: false/],
    ['loads a page from the disk', /loadFile\(|loadURL\(['"`](file|http)/],
  ])('would have a place that %s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  it('would open something outside in more than the places that are known', () => {
    expect(filesWith(/openExternal\(/)).toEqual(['main/window-policy.ts']);
  });

  it('would be ready before every process is in the sandbox', () => {
    const code = files.find(({ path }) => path === 'main/index.ts')?.code ?? '';
    expect(code.indexOf('app.enableSandbox()')).toBeGreaterThan(0);
    expect(code.indexOf('app.enableSandbox()')).toBeLessThan(code.indexOf('whenReady'));
  });
});
