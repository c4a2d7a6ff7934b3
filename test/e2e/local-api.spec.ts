import { expect, test } from './support/open-fableroom.ts';

test('a program gets a token once, uses it within its rights, and is refused once it is revoked', async ({
  fableroom,
}) => {
  const page = await fableroom.open();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Local API' }).click();
  await page.getByRole('button', { name: 'Add a program' }).click();
  await page.getByLabel('Name').fill('Bedtime script');
  await page.getByRole('radio', { name: /^Look/ }).check();
  await page.getByRole('button', { name: 'Make a token' }).click();
  const shown = page.getByRole('group', { name: 'The token of Bedtime script' });
  const token = await shown.locator('code').first().innerText();
  const address = await page.locator('.copy-line code').first().innerText();
  expect(await shown.locator('code').last().innerText()).toContain(`Bearer ${token}`);

  const call = (path: string, init: RequestInit = {}, bearer = token): Promise<Response> =>
    fetch(`${address}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    });
  const library = await call('/library');
  expect(library.status).toBe(200);
  expect(await library.json()).toMatchObject({ stories: [] });
  expect((await call('/library', {}, 'no-token')).status).toBe(401);
  expect((await call('/stories', { method: 'POST', body: JSON.stringify({ premise: 'a fox' }) })).status).toBe(403);
  expect((await call('/clients')).status).toBe(403);

  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.reload();
  await expect(page.getByText('Bedtime script', { exact: true }).first()).toBeVisible();
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Revoke Bedtime script' }).click();
  await page.getByRole('button', { name: 'Revoke the token' }).click();
  await expect(page.getByText('Bedtime script')).toHaveCount(0);
  expect((await call('/library')).status).toBe(401);
});
