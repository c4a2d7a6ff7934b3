import { hasNoFindings } from './support/accessibility.ts';
import { expect, test } from './support/open-fableroom.ts';
import { beginStory, choices } from './support/story-steps.ts';

test('a story waits while all is paused, also after a restart, and is made when the pause ends', async ({
  fableroom,
}) => {
  const page = await fableroom.open();
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByText('you see it here')).toBeVisible();
  await hasNoFindings(page, 'empty');
  await page.getByRole('link', { name: 'New' }).click();
  await beginStory(page, { style: 'Pixel art' });
  await page.getByRole('link', { name: /^Activity/ }).click();
  await page.getByRole('button', { name: 'Pause all' }).click();
  await expect(page.getByText('All work is paused')).toBeVisible();
  await fableroom.close();
  const again = await fableroom.open();
  await again.getByRole('link', { name: /^Activity/ }).click();
  await expect(again.getByText('All work is paused')).toBeVisible();
  await again.getByRole('button', { name: 'Go on with all' }).click();
  const ended = again.getByRole('region', { name: 'Ended' });
  for (const part of ['Words', 'Picture', 'Clip'])
    await expect(ended.getByText(new RegExp(`^${part} of page 1 · Practice`)).first()).toBeVisible({ timeout: 60_000 });
  await expect(ended.getByText('Failed')).toHaveCount(0);
  await hasNoFindings(again, 'light');
  await again.emulateMedia({ colorScheme: 'dark' });
  await hasNoFindings(again, 'dark', 'colours');
  await again.getByText('Every call and its money').click();
  await expect(again.getByRole('table', { name: 'Every call and its money' })).toContainText('Practice');
  await ended.getByRole('link').first().click();
  await expect(choices(again).first()).toBeVisible();
  expect(fableroom.strayRequests).toEqual([]);
});

test('a cap is kept after a restart', async ({ fableroom }) => {
  const page = await fableroom.open();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Budgets' }).click();
  const day = page.getByRole('group', { name: /grown-ups/ }).getByRole('textbox', { name: /^Each day/ });
  await day.fill('2.50');
  await day.press('Enter');
  await expect(page.getByText('Saved')).toBeVisible();
  await hasNoFindings(page, 'budgets');
  await fableroom.close();
  const again = await fableroom.open();
  await again.getByRole('link', { name: 'Activity' }).click();
  await expect(again.getByRole('img', { name: /^Today: .*\$2\.50/ })).toBeVisible();
});

test("the kids' room shows what is being made and no money", async ({ fableroom }) => {
  const page = await fableroom.open('kids');
  await page.getByRole('link', { name: 'Making' }).click();
  await expect(page.getByText('Nothing is being made right now.')).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(page.getByText('$')).toHaveCount(0);
  await hasNoFindings(page, 'kids');
});
