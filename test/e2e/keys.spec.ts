import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { startSimulator } from '../simulator/start-simulator.ts';
import { expect, test } from './support/open-fableroom.ts';

const goodKey = 'test-3f9d7c51-sentinel-good-k83d';
const wrongKey = 'wrong-77aa02-sentinel-bad-9x1z';

test('a key from its first try to its end: refused, replaced, used, asked for again, removed', async ({
  fableroom,
}) => {
  const simulator = await startSimulator();
  try {
    const page = await fableroom.open();
    await openKeys(page);
    await expect(page.getByRole('heading', { name: 'Keys are not kept on this computer' })).toBeVisible();
    await page.getByRole('button', { name: 'Add a key for OpenAI' }).click();
    await page.getByLabel('Key', { exact: true }).fill(wrongKey);
    await page.getByText('Advanced').click();
    await page.getByLabel('Address of the service').fill(simulator.openai);
    await page.getByRole('button', { name: 'Test and keep' }).click();
    await expect(account(page).getByText(/OpenAI does not accept this key\. Nothing was charged/)).toBeVisible();
    await expect(account(page).getByText('9x1z')).toBeVisible();

    await page.getByRole('button', { name: 'More for OpenAI' }).click();
    await page.getByRole('button', { name: 'Replace the key' }).click();
    await putIn(page, goodKey);
    await expect(account(page).getByText('Works')).toBeVisible();
    await expect(account(page).getByText(/GPT Image 2\.6 Flare/)).toBeVisible();
    expect(simulator.charges()).toEqual([]);

    await page.getByRole('link', { name: 'New' }).click();
    const painter = pictures(page).getByRole('radio', { name: /GPT Image 2\.6 Flare/ });
    await expect(painter).toBeVisible();
    await pictures(page).locator('label', { hasText: 'GPT Image 2.6 Flare' }).click();
    await expect(painter).toBeChecked();

    expect(await fableroom.close()).toBe(0);
    expect(filesWith(fableroom.dataFolder, [goodKey, wrongKey])).toEqual([]);
    const again = await fableroom.open();
    await expect(pictures(again).getByRole('radio')).toHaveCount(1);
    await openKeys(again);
    await expect(account(again).getByText(/only remembered until Fableroom closed/)).toBeVisible();
    await again.getByRole('button', { name: 'Put the key in again' }).click();
    await putIn(again, goodKey);
    await expect(account(again).getByText('Works')).toBeVisible();

    await again.getByRole('button', { name: 'More for OpenAI' }).click();
    await again.getByRole('button', { name: 'Remove', exact: true }).click();
    await again.getByRole('button', { name: 'Remove the key' }).click();
    await expect(account(again)).toHaveCount(0);
    await again.getByRole('link', { name: 'New' }).click();
    await expect(pictures(again).getByRole('radio')).toHaveCount(1);
    expect(fableroom.strayRequests).toEqual([]);
  } finally {
    await simulator.close();
  }
});

test('a passphrase keeps a key through a restart, locked until it is typed', async ({ fableroom }) => {
  const simulator = await startSimulator();
  try {
    const page = await fableroom.open();
    await openKeys(page);
    await page.getByRole('button', { name: 'Add a key for xAI' }).click();
    await page.getByText('Advanced').click();
    await page.getByLabel('Address of the service').fill(simulator.xai);
    await putIn(page, goodKey);
    await expect(account(page, 'xAI').getByText('Works')).toBeVisible();
    await page.getByRole('button', { name: 'Set a passphrase' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill('seven lamps at sea');
    await page.getByLabel('The passphrase again', { exact: true }).fill('seven lamps at sea');
    await page.getByRole('button', { name: 'Keep this passphrase' }).click();
    await expect(page.getByRole('heading', { name: /a file locked by your passphrase/ })).toBeVisible();

    expect(await fableroom.close()).toBe(0);
    expect(filesWith(fableroom.dataFolder, [goodKey, 'seven lamps'])).toEqual([]);
    const again = await fableroom.open();
    await openKeys(again);
    await expect(again.getByRole('heading', { name: 'Your keys are locked by your passphrase' })).toBeVisible();
    await again.getByLabel('Passphrase', { exact: true }).fill('eight lamps at sea');
    await again.getByRole('button', { name: 'Open the keys' }).click();
    await expect(again.getByText('That is not the passphrase. Try again.')).toBeVisible();
    await again.getByLabel('Passphrase', { exact: true }).fill('seven lamps at sea');
    await again.getByRole('button', { name: 'Open the keys' }).click();
    await expect(again.getByRole('heading', { name: /a file locked by your passphrase/ })).toBeVisible();
    await again.getByRole('button', { name: 'Test xAI' }).click();
    await expect(account(again, 'xAI').getByText('Works')).toBeVisible();
  } finally {
    await simulator.close();
  }
});

test('the kids’ room shows neither keys nor models', async ({ fableroom }) => {
  const page = await fableroom.open('kids');
  await page.getByRole('link', { name: 'Settings' }).click();
  const sections = page.getByRole('navigation', { name: 'Settings' });
  await expect(sections.getByRole('link', { name: 'Appearance' })).toBeVisible();
  await expect(sections.getByRole('link', { name: 'Providers and keys' })).toHaveCount(0);
  await page.evaluate(() => (location.hash = '#/settings?section=providers'));
  await expect(page.getByRole('heading', { level: 2, name: 'Appearance' })).toBeVisible();
  await expect(page.getByText(/Add a key/)).toHaveCount(0);
});

async function openKeys(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Providers and keys' }).click();
}

async function putIn(page: Page, key: string): Promise<void> {
  await page.getByLabel('Key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Test and keep' }).click();
}

function account(page: Page, name = 'OpenAI'): Locator {
  return page.getByRole('article', { name });
}

function pictures(page: Page): Locator {
  return page.getByRole('group', { name: 'Pictures' });
}

/** Files anywhere in a folder that hold one of the words. */
function filesWith(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const content = readFileSync(path);
      return words.some((word) => content.includes(word));
    });
}
