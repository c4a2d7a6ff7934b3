import { expect, type Page } from '@playwright/test';

/** Sets a PIN in the grown-ups' room. */
export async function setPin(page: Page, pin: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Rooms and PIN' }).click();
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  await page.getByLabel('New PIN', { exact: true }).fill(pin);
  await page.getByLabel('The new PIN again', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Keep this PIN' }).click();
  await expect(page.getByText('Set', { exact: true })).toBeVisible();
}

/** One press in the rail, from wherever one is. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Lock this room/ }).click();
  await expect(page.getByRole('heading', { name: 'Make a new story' })).toBeVisible();
}

/** Types a PIN at the door and waits for the answer. */
export async function tryPin(page: Page, pin: string): Promise<void> {
  const field = page.getByLabel('PIN', { exact: true });
  await field.fill(pin);
  await Promise.all([page.waitForResponse(/\/rpc\/rooms\/enter/), field.press('Enter')]);
}
