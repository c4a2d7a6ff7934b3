import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { launchInChromiumHost, type DesktopApp } from '../electron-host/launch.ts';

// What a page that has been taken over could try. The unmodified main process answers, in the Chromium host.
interface OwnApp {
  readonly app: DesktopApp;
  readonly window: Page;
  readonly dataFolder: string;
}

/** An application that several tests look at one after the other, because none of them leaves a trace in it. */
interface SharedApp {
  readonly lastingApp: DesktopApp;
}

const test = base.extend<OwnApp & { freshWindow: Page }, SharedApp>({
  dataFolder: async ({ browserName: _name }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'fableroom-window-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ dataFolder }, use) => {
    const app = await launch(dataFolder);
    await use(app);
    await app.kill();
  },
  window: async ({ app }, use) => use(await app.page()),
  lastingApp: [
    async ({ browserName: _name }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'fableroom-window-'));
      const app = await launch(folder);
      await use(app);
      await app.kill();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  freshWindow: async ({ lastingApp }, use) => {
    const page = await lastingApp.page();
    await page.reload();
    await use(page);
  },
});

function launch(dataFolder: string): Promise<DesktopApp> {
  return launchInChromiumHost({ mainBundle: 'out/main/main/index.js', dataFolder, args: ['--room', 'adult'] });
}

test.describe('a page that has been taken over', () => {
  // In one worker, which has one application.
  test.describe.configure({ mode: 'default' });

  test('gives the page nothing of Node, of Electron or of the preload script', async ({ freshWindow: window }) => {
    const found = await window.evaluate(() =>
      ['require', 'process', 'module', 'electron', 'ipcRenderer', 'api'].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  test('shows the whole app without one violation of its own policy', async ({
    lastingApp: app,
    freshWindow: window,
  }) => {
    const earlier = app.stderr().length;
    await window.reload();
    for (const place of ['#/', '#/library', '#/settings']) {
      await window.evaluate((hash) => (location.hash = hash), place);
      await expect(window.getByRole('main')).toBeVisible();
    }
    await window.keyboard.press('Control+k');
    await expect(window.getByRole('dialog')).toBeVisible();
    expect(app.stderr().slice(earlier)).not.toContain('Content Security Policy');
  });

  test('runs no script and takes no style that came in as markup', async ({ freshWindow: window }) => {
    await window.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.takenOver = true';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.body.append(script, style);
      void fetch('https://example.com/').catch(() => undefined);
    });
    const seen = () => window.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.toSorted());
    await expect.poll(seen).toEqual(['connect-src', 'script-src-elem', 'style-src-elem']);
    expect(await window.evaluate(() => 'takenOver' in globalThis)).toBe(false);
  });

  test('goes nowhere and opens nothing', async ({ lastingApp: app, freshWindow: window }) => {
    const address = window.url();
    const earlier = app.stderr().length;
    const refused = () =>
      app
        .stderr()
        .slice(earlier)
        .match(/A link was not followed/g)?.length ?? 0;
    for (const target of ['https://example.com/', '/elsewhere', 'media://adult/x']) {
      await window.evaluate((to) => void (location.href = to), target);
      await window.evaluate((to) => void globalThis.open(to), target);
    }
    await expect.poll(refused).toBeGreaterThanOrEqual(5);
    expect(window.url()).toBe(address);
    await expect.poll(() => window.context().pages().length).toBe(1);
    expect(await app.calls()).toEqual([]);
  });

  test('may ask the computer for nothing but full screen and copying', async ({ freshWindow: window }) => {
    const states = () =>
      window.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
        return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
      });
    // The Chromium host tells Chromium of our answers only after the page is there; Electron asks each time.
    await expect.poll(async () => [...new Set(await states())]).toEqual(['denied']);
  });
});

test('comes back after its process has crashed, and says so when it crashes again', async ({ app, window }) => {
  const crash = async (page: Page) => {
    const gone = Promise.race([page.waitForEvent('crash'), page.waitForEvent('close')]);
    const devtools = await page.context().newCDPSession(page);
    devtools.send('Page.crash').catch(() => undefined);
    await gone;
  };
  await expect(window.getByRole('main')).toBeVisible();
  await crash(window);
  await expect.poll(async () => (await app.page()) !== window).toBe(true);
  const second = await app.page();
  await expect(second.getByRole('main')).toBeVisible();
  await crash(second);
  await expect.poll(async () => (await app.page()).url()).toContain('/failure');
  await expect((await app.page()).getByRole('alert')).toContainText('stopped working twice');
});

test('says why when the data folder is a file, and ends with 1', async ({ dataFolder }) => {
  const file = join(dataFolder, 'file');
  writeFileSync(file, 'not a folder');
  const app = await launchInChromiumHost({ mainBundle: 'out/main/main/index.js', dataFolder: file });
  const page = await app.page();
  await expect(page.getByRole('alert')).toContainText(`Fableroom cannot use its data folder ${file}.`);
  await page.close();
  expect(await app.exited()).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('not a folder');
});

test('comes to the front when it is started a second time', async ({ app, window, dataFolder }) => {
  await expect(window.getByRole('main')).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect(launchInChromiumHost({ mainBundle: 'out/main/main/index.js', dataFolder })).rejects.toThrow('code 0');
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
});

test('quits cleanly when the person closes the window', async ({ app, window }) => {
  await expect(window.getByRole('main')).toBeVisible();
  await window.close();
  expect(await app.exited()).toBe(0);
});
