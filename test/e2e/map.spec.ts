import type { Page } from '@playwright/test';
import { expect, test } from './support/open-fableroom.ts';
import { choices, continueStory } from './support/story-steps.ts';

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

test('the map is walked, zoomed and dragged, and a story goes on from any page of it', async ({ fableroom }) => {
  const page = await fableroom.openTold('branching');
  await continueStory(page);
  await page.getByRole('link', { name: 'Map' }).click();
  const here = page.locator('[role="treeitem"][aria-current="page"]');
  await expect(here).toHaveAttribute('aria-level', '2');
  await expect(page.getByRole('treeitem', { name: /^Page \d/ })).toHaveCount(3);
  await here.focus();
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toMatch(/^Page 1/);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(/^Page 2/);
  expect(await focused(page)).not.toMatch(/played last/);

  const first = page.getByRole('treeitem', { name: /^Page 1/ });
  const placed = async () => (await first.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const before = await placed();
  const map = page.getByRole('tree');
  const area = await map.boundingBox();
  if (!area) throw new Error('The map has no place');
  await page.mouse.move(area.x + area.width - 20, area.y + 20);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width - 60, area.y + 50, { steps: 4 });
  await page.mouse.up();
  const dragged = await placed();
  expect(dragged.x - before.x).toBeCloseTo(-40, 0);
  expect(dragged.y - before.y).toBeCloseTo(30, 0);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await placed()).width).toBeGreaterThan(before.width * 1.2);
  await page.keyboard.press('0');
  await expect.poll(async () => (await placed()).width).toBeCloseTo(before.width, 0);

  await first.click();
  await page.getByRole('button', { name: 'Continue from here' }).click();
  await expect(page.getByText('Page 1').first()).toBeVisible();
  await expect(choices(page).first()).toContainText('chosen');
  await choices(page).filter({ hasNotText: 'chosen' }).first().click();
  await expect(page.getByText('Page 2').first()).toBeVisible();
  await expect(choices(page).first()).toBeVisible();
  await expect(page.getByText('Picture by')).toBeVisible();
  await page.getByRole('button', { name: 'Back one page' }).click();
  await expect(choices(page).filter({ hasText: 'chosen' })).toHaveCount(3);
});

test('a branch is named, shown in the reader, thrown away and brought back', async ({ fableroom }) => {
  const page = await fableroom.openTold('branching');
  await continueStory(page);
  await page.getByRole('link', { name: 'Map' }).click();
  const other = page.getByRole('treeitem', { name: /^Page 2/ }).first();
  await other.click();
  await page.getByRole('button', { name: 'Name this branch' }).click();
  await page.getByRole('textbox', { name: 'Name of the branch' }).fill('The other way');
  await page.getByText('Moss').locator('..').click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  const named = page.getByRole('treeitem', { name: /branch “The other way” begins/ });
  await expect(named).toBeVisible();
  await page.getByRole('button', { name: 'Show this path in the reader' }).click();
  await expect(page.getByText('The reader shows this path')).toBeVisible();
  await page.reload();
  await expect(named).toHaveAccessibleName(/last page in the reader/);

  await named.click();
  await page.getByRole('button', { name: 'Throw this page away' }).click();
  await expect(named).toHaveCount(0);
  await expect(page.getByRole('treeitem', { name: /^Page \d/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(named).toBeVisible();
});

test('the list says the same, and an open choice begins its page', async ({ fableroom }) => {
  const page = await fableroom.openTold('branching');
  await continueStory(page);
  await page.getByRole('link', { name: 'Map' }).click();
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  const names = () =>
    page
      .getByRole('treeitem')
      .evaluateAll((items) =>
        items.map((item) => item.getAttribute('aria-label') ?? '').toSorted((one, other) => one.localeCompare(other)),
      );
  await page.keyboard.press('0');
  const onMap = await names();
  await page.getByText('List', { exact: true }).click();
  await expect.poll(names).toEqual(onMap);
  await page
    .getByRole('treeitem', { name: /^Open choice/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Go this way' }).click();
  await expect(page).toHaveURL(/#\/play\//);
  await expect(choices(page).first()).toBeVisible();
});
