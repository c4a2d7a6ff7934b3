import { expect, test } from './support/open-fableroom.ts';
import { continueStory } from './support/story-steps.ts';

test('a picture is made with edited words, compared, chosen, thrown away and brought back', async ({ fableroom }) => {
  const page = await fableroom.openTold('branching');
  await continueStory(page);
  await expect(page.getByText('Picture by')).toBeVisible();
  await page.getByRole('button', { name: 'Edit the prompt' }).click();
  await page.getByRole('textbox', { name: 'What is to be seen' }).fill('A whale in a bath tub at night');
  await page.getByRole('button', { name: /^Paint it/ }).click();
  await expect(page.getByText('Take 2 of 2')).toBeVisible();

  await page.getByRole('button', { name: 'How it was made', exact: true }).click();
  await expect(page.locator('dl').getByText(/^A whale in a bath tub at night\n/)).toBeVisible();

  await page.getByRole('button', { name: 'Compare' }).click();
  const line = page.getByRole('slider', { name: 'Line between the two pictures' });
  await expect(line).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(line).toHaveValue('49');
  await page.getByRole('button', { name: 'Use take 1' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Picture, take 1, In use' })).toBeVisible();

  await page.getByRole('button', { name: 'Picture, take 2' }).click();
  await page.getByRole('button', { name: 'Throw this picture away' }).click();
  await expect(page.getByText('Take 2 of 2')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Picture, take 2' })).toBeVisible();
});

test('words changed by hand are kept as a take, and nothing is made again', async ({ fableroom }) => {
  const page = await fableroom.openTold('branching');
  await continueStory(page);
  await expect(page.getByText('Picture by')).toBeVisible();
  await page.getByRole('button', { name: 'Edit by hand' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Nothing of this.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).not.toContainText('Nothing of this.');
  await page.getByRole('button', { name: 'Edit by hand' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Written by hand, and 1 more word.');
  await page.getByRole('button', { name: 'Keep the changes' }).click();
  await expect(page.getByRole('article')).toContainText('Written by hand, and 1 more word.');
  await expect(page.getByText('Words 2 of 2')).toBeVisible();
  await expect(page.getByText(/^Painting with/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('article')).toContainText('Written by hand, and 1 more word.');
  await page.getByRole('button', { name: 'Earlier words' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Words 1 of 2')).toBeVisible();
  await expect(page.getByRole('article')).not.toContainText('Written by hand');
});
