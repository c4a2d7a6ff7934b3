import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { launchInChromiumHost, type DesktopApp } from '../electron-host/launch.ts';
import { beginStory, choices } from './support/story-steps.ts';

// What the unmodified main process does outside its window; verified in the Chromium host, which records it.
const test = base.extend<{ dataFolder: string; open: () => Promise<DesktopApp> }>({
  dataFolder: async ({ browserName: _name }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'fableroom-background-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  open: async ({ dataFolder }, use) => {
    const running: DesktopApp[] = [];
    await use(async () => {
      const app = await launchInChromiumHost({
        mainBundle: 'out/main/main/index.js',
        dataFolder,
        args: ['--room', 'adult'],
      });
      running.push(app);
      return app;
    });
    for (const app of running) await app.kill();
  },
});

/** Its page, without the movement that nothing here is about. */
async function stillPage(app: DesktopApp): Promise<Page> {
  const page = await app.page();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

const callsOf = async (app: DesktopApp, api: string) => (await app.calls()).filter((call) => call.api === api);
const closeWindow = (app: DesktopApp) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

async function beginWithClip(page: Page): Promise<void> {
  await beginStory(page);
  await expect(page.getByText('Making the clip with')).toBeVisible();
}

test('tells of a finished page only when nobody looks, and shows meanwhile that work goes on', async ({ open }) => {
  const app = await open();
  const page = await stillPage(app);
  await beginStory(page, { video: false });
  await expect(choices(page).first()).toBeVisible();
  await expect.poll(async () => (await callsOf(app, 'Tray.destroy')).length).toBeGreaterThan(0);
  expect(await callsOf(app, 'Notification.show')).toEqual([]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  await choices(page).first().click();
  await expect.poll(async () => (await callsOf(app, 'Notification.show')).length, { timeout: 30_000 }).toBe(1);
  const [notification] = await callsOf(app, 'Notification.show');
  expect(notification?.args).toMatchObject([{ body: 'Page 2 is ready.' }]);
  const badges = (await callsOf(app, 'app.setBadgeCount')).map(({ args }) => args[0] as number);
  expect(Math.max(...badges)).toBeGreaterThan(0);
  expect(badges.at(-1)).toBe(0);
  const bars = (await callsOf(app, 'BrowserWindow.setProgressBar')).map(({ args }) => args[0]);
  expect(bars).toContain(2);
  expect(bars.at(-1)).toBe(-1);
});

test('goes on without a window when asked to, then ends by itself with the clip saved', async ({ open }) => {
  const app = await open();
  await beginWithClip(await stillPage(app));
  await app.stub('dialog.showMessageBox', { response: 0, checkboxChecked: false });
  await closeWindow(app);
  expect(await app.exited()).toBe(0);
  const again = await stillPage(await open());
  await again.getByRole('link', { name: 'Library' }).click();
  await again
    .getByRole('link', { name: /^Read / })
    .first()
    .click();
  await expect(again.locator('video').first()).toBeAttached();
});

test('asks once, and stays when the person would rather stay', async ({ open }) => {
  const app = await open();
  const page = await stillPage(app);
  await beginWithClip(page);
  await app.stub('dialog.showMessageBox', { response: 2, checkboxChecked: false });
  await closeWindow(app);
  await expect.poll(async () => (await callsOf(app, 'dialog.showMessageBox')).length).toBe(1);
  await expect(page.getByText('Making the clip with')).toBeVisible();
  await app.stub('dialog.showMessageBox', { response: 1, checkboxChecked: false });
  await closeWindow(app);
  expect(await app.exited()).toBe(0);
});
