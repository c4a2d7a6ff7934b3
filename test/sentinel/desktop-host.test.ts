import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { ensureBrowser } from '../../build/scripts/browser-for-tests.mjs';
import { launchInChromiumHost, type DesktopApp } from '../electron-host/launch.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { temporaryFolder } from '../support/test-engine.ts';
import { keyHeaders } from './host.ts';
import { messagesOf, pageWithKey, watchMessages } from './page-watch.ts';
import { ChildWatch, commandLineOf, environmentOf, filesWithKey } from './places.ts';
import { newSentinel, sentinelSearch } from './sentinel.ts';

const MAIN_BUNDLE = fileURLToPath(new URL('../../out/main/main/index.js', import.meta.url));
const INSTALLING_MS = 300_000;
const TEST_MS = 300_000;

let simulator: Simulator;
beforeAll(async () => {
  await ensureBrowser();
  simulator = await startSimulator();
}, INSTALLING_MS);
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

async function launch(dataFolder: string): Promise<{ app: DesktopApp; page: Page }> {
  const app = await launchInChromiumHost({
    mainBundle: MAIN_BUNDLE,
    args: ['--data', dataFolder, '--room', 'adult'],
    env: { FABLEROOM_KEYS: 'memory' },
  });
  onTestFinished(() => app.kill());
  const page = await app.page();
  page.setDefaultTimeout(90_000);
  await watchMessages(page);
  return { app, page };
}

/** Process id of the program, and the folder that its window keeps its own things in. */
async function processOf(app: DesktopApp): Promise<{ pid: number; profile: string }> {
  return app.evaluate(() => ({
    pid: process.pid,
    profile: (JSON.parse(process.env['FABLEROOM_CHROMIUM_HOST'] ?? '{}') as { profileFolder: string }).profileFolder,
  }));
}

async function openKeys(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Providers and keys' }).click();
}

async function putIn(page: Page, key: string): Promise<void> {
  await page.getByLabel('Key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Test and keep' }).click();
}

it(
  'a key that was typed into the window would stand anywhere but in the message that brought it',
  async () => {
    const [key, wrong] = [newSentinel('test'), newSentinel('wrong')];
    const search = sentinelSearch([key, wrong]);
    const dataFolder = join(temporaryFolder(), 'data');
    const { app, page } = await launch(dataFolder);
    const { pid, profile } = await processOf(app);
    const children = new ChildWatch(search, pid);
    onTestFinished(() => void children.end());

    await openKeys(page);
    await page.getByRole('button', { name: 'Add a key for OpenAI' }).click();
    await page.getByText('Advanced').click();
    await page.getByLabel('Address of the service').fill(simulator.openai);
    await putIn(page, wrong);
    const account = page.getByRole('article', { name: 'OpenAI' });
    await account.getByText(/OpenAI does not accept this key/).waitFor();
    await page.getByRole('button', { name: 'More for OpenAI' }).click();
    await page.getByRole('button', { name: 'Replace the key' }).click();
    await putIn(page, key);
    await account.getByText('Works').waitFor();

    await page.getByRole('button', { name: 'Set a passphrase' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill('seven lamps at sea');
    await page.getByLabel('The passphrase again', { exact: true }).fill('seven lamps at sea');
    await page.getByRole('button', { name: 'Keep this passphrase' }).click();
    await page.getByRole('heading', { name: /a file locked by your passphrase/ }).waitFor();

    simulator.fault({ provider: 'openai', stage: 'submit', kind: 'image', fault: '500' });
    await page.getByRole('link', { name: 'New' }).click();
    await page.getByRole('textbox', { name: 'What happens in the story' }).fill('a fox who finds a lighthouse');
    const videoMode = page.getByRole('switch', { name: 'Video Mode' });
    if (await videoMode.isChecked()) await videoMode.click();
    await page.getByRole('button', { name: 'Begin the story' }).click();
    await page.getByRole('list', { name: 'What happens next' }).getByRole('button').first().click();
    await expect
      .poll(() => simulator.charges().map(({ kind }) => kind), { timeout: 90_000 })
      .toEqual(expect.arrayContaining(['text', 'image', 'text']));
    await page.getByRole('main').locator('img:visible').first().waitFor();

    expect(await pageWithKey(page, search)).toEqual([]);
    const { sent, heard } = await messagesOf(page);
    expect(heard.length).toBeGreaterThan(10);
    expect(heard.filter((message) => search.formsIn(message).length > 0)).toEqual([]);
    const carriers = sent.filter((message) => search.formsIn(message).length > 0);
    expect(carriers.map((message) => /accounts[/.](\w+)/.exec(message)?.[1])).toEqual(['add', 'update']);

    expect(filesWithKey(search, profile)).toEqual([]);
    expect(search.formsIn(commandLineOf(pid))).toEqual([]);
    expect(search.formsIn(environmentOf(pid))).toEqual([]);
    expect(await app.close()).toBe(0);
    const { children: count, found } = children.end();
    expect(found).toEqual([]);
    expect(count).toBeGreaterThan(0);
    expect(filesWithKey(search, dataFolder)).toEqual([]);
    expect(search.formsIn(app.stderr())).toEqual([]);
    expect(search.formsIn(JSON.stringify(simulator.log()))).toEqual([]);
    expect(keyHeaders(simulator)).toEqual(['authorization']);
  },
  TEST_MS,
);

it(
  'a look into the page would miss a key that it keeps, shows, says or is told',
  async () => {
    const key = newSentinel('test');
    const search = sentinelSearch([key]);
    const { app, page } = await launch(join(temporaryFolder(), 'data'));
    await page.evaluate(async (word) => {
      localStorage.setItem('key', word);
      sessionStorage.setItem('key', btoa(word));
      const opening = indexedDB.open('keys');
      opening.onupgradeneeded = () => void opening.result.createObjectStore('keys').put(word, 1);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      opening.result.close();
      document.body.append(word);
      document.body.append(Object.assign(document.createElement('input'), { value: [...word].toReversed().join('') }));
      const { port1, port2 } = new MessageChannel();
      port2.addEventListener('message', ({ data }) => port2.postMessage(data));
      port2.start();
      const answered = new Promise((resolve) => port1.addEventListener('message', resolve));
      port1.start();
      port1.postMessage({ word });
      await answered;
    }, key);
    expect(await pageWithKey(page, search)).toEqual([
      'localStorage: plain',
      'sessionStorage: base64',
      'IndexedDB: plain',
      'the page: plain',
      'a field: reversed',
    ]);
    const { sent, heard } = await messagesOf(page);
    for (const list of [sent, heard]) expect(list.some((message) => search.formsIn(message).length > 0)).toBe(true);
    await app.kill();
  },
  TEST_MS,
);
