import { expect, test } from './support/open-fableroom.ts';
import { lock, setPin, tryPin } from './support/room-steps.ts';
import { continueStory } from './support/story-steps.ts';

test('a story of one room is nowhere to be seen in the other', async ({ fableroom }) => {
  const page = await fableroom.openTold('branching');
  await continueStory(page);
  const title = (await page.getByRole('button', { name: /Rename the story/ }).innerText()).trim();
  await page.getByRole('button', { name: /Go to the kids/ }).click();
  await expect(page.getByRole('heading', { name: 'Make a new story' })).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Make a new story' })).toBeVisible();
  await expect(page).toHaveURL(/#\/$/);
  await page.getByRole('link', { name: 'Stories' }).click();
  await expect(page.getByRole('heading', { name: 'The shelf is waiting' })).toBeVisible();
  await page.getByRole('button', { name: /Go to the grown-ups/ }).click();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: `Continue ${title}` })).toBeVisible();
});

test('a PIN: locked, typed wrong until it has to wait, typed right; and the next start is in the kids’ room', async ({
  fableroom,
}) => {
  const page = await fableroom.open();
  await setPin(page, '2580');
  await lock(page);
  await page.getByRole('button', { name: /Go to the grown-ups/ }).click();
  await tryPin(page, '1111');
  await expect(page.getByText('That is not the PIN. Try again.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tell it' })).toBeVisible();
  await page.getByRole('button', { name: /Go to the grown-ups/ }).click();
  await tryPin(page, '1112');
  await tryPin(page, '1113');
  await expect(page.getByText(/That is not the PIN\. The next try is possible at/)).toBeVisible();
  await expect(page.getByText('You can try again now.')).toBeVisible();
  for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What happens?' })).toBeVisible();

  expect(await fableroom.close()).toBe(0);
  const again = await fableroom.open('adult');
  await expect(again.getByRole('heading', { name: 'Make a new story' })).toBeVisible();
});

test('another idea where something does not belong in the kids’ room, and a grown-up who lets it through', async ({
  fableroom,
}) => {
  const page = await fableroom.open();
  await setPin(page, '2580');
  await page.getByRole('textbox', { name: 'Words that stop a page' }).fill('broccoli');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take off: broccoli' })).toBeVisible();
  await lock(page);
  const words = page.getByRole('textbox', { name: 'What happens?' });
  await words.fill('they all eat broccoli');
  await page.getByRole('button', { name: 'Tell it' }).click();
  const refusal = page.getByRole('region', { name: 'Let’s pick another idea' });
  await expect(refusal).toBeVisible();
  await expect(refusal).not.toContainText('broccoli');
  await refusal.getByRole('button', { name: 'Ask a grown-up' }).click();
  await refusal.getByLabel('PIN', { exact: true }).fill('2580');
  await refusal.getByRole('button', { name: 'Go on' }).click();
  await expect(refusal.getByText('Stopped by: broccoli')).toBeVisible();
  await refusal.getByRole('button', { name: 'Let them through' }).click();
  await expect(page.getByRole('article')).toContainText(/\w+ \w+ \w+/);
  expect(fableroom.strayRequests).toEqual([]);
});
