import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hasNoFindings } from './support/accessibility.ts';
import { expect, test } from './support/open-fableroom.ts';
import { clipPlays } from './support/story-steps.ts';

const FOLDER = 'test-results/screens';
/** The other pages are laid out beside it. */
const OPEN_PLATE = '.reader-page:not([inert]) .reader-plate :is(img, video)';
const LOOPBACK = /^http:\/\/127\.0\.0\.1:\d+\//;

/** From here on nothing outside of this computer can be reached; what tries is noted. */
async function cutOff(page: Page): Promise<string[]> {
  const tried: string[] = [];
  await page.context().route(
    (address) => !LOOPBACK.test(address.href),
    async (route) => {
      tried.push(route.request().url());
      await route.abort('internetdisconnected');
    },
  );
  return tried;
}

/** Notes what is asked of the media address from here on. */
function watchMedia(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/media/assets/')) asked.push(request.url());
  });
  return asked;
}

/** Pictures in both sizes, with no finding of the accessibility checker and nothing that scrolls sideways. */
async function takeScreens(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const size of [
    { width: 800, height: 600 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(FOLDER, `${name}-${size.width}x${size.height}.png`), animations: 'disabled' });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess, `${name} ${size.width} scrolls sideways`).toBeLessThanOrEqual(0);
    // Contrast depends on the theme and hardly on the size.
    if (size.width === 1280) await hasNoFindings(page, `${name} ${size.width}`);
  }
}

async function openBook(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library' }).first().click();
  await page
    .getByRole('link', { name: /^Read / })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Close the book' })).toBeVisible();
}

test('a finished story is read from first to last page without a network', async ({ fableroom }) => {
  const page = await fableroom.openTold('finished');
  const tried = await cutOff(page);
  await openBook(page);
  await expect(page.getByText('Page 1 of 3')).toBeVisible();
  await clipPlays(page);
  await takeScreens(page, 'reader-clip');
  // No voice on this system: nothing of reading aloud is there.
  expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await expect(page.getByRole('button', { name: 'Read aloud' })).toHaveCount(0);
  const bar = page.getByRole('slider', { name: 'Pages' });
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Page 2 of 3')).toBeVisible();
  await expect(bar).toHaveAttribute('aria-valuetext', /^Page 2: /);
  await expect.poll(() => page.locator(OPEN_PLATE).first().getAttribute('src')).toContain('/media/assets/');
  await page.getByRole('button', { name: /Paper/ }).click();
  await takeScreens(page, 'reader-night');
  await page.getByRole('button', { name: /Night/ }).click();
  await takeScreens(page, 'reader-contrast');
  await page.getByRole('button', { name: 'Close the book' }).click();
  await openBook(page);
  await expect(page.getByText('Page 2 of 3')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'The end' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: /^Read / }).first()).toBeVisible();
  // It is in the story, not in this browser: another start on the same folder finds it.
  await fableroom.close();
  const again = await fableroom.open();
  await openBook(again);
  await expect(again.getByText('Page 3 of 3')).toBeVisible();
  expect(tried).toEqual([]);
  expect(fableroom.strayRequests).toEqual([]);
});

test('a story whose files are gone is its words, and asks for nothing', async ({ fableroom }) => {
  const page = await fableroom.openTold('finished');
  await openBook(page);
  await expect(page.getByRole('main').locator(OPEN_PLATE).first()).toBeVisible();
  await fableroom.close();
  const media = join(fableroom.dataFolder, 'tiers/adult/media');
  for (const name of readdirSync(media)) rmSync(join(media, name), { recursive: true });
  const again = await fableroom.open();
  await again.getByRole('link', { name: 'Library' }).first().click();
  await expect(again.getByRole('link', { name: /^Read / }).first()).toBeVisible();
  const asked = watchMedia(again);
  await again
    .getByRole('link', { name: /^Read / })
    .first()
    .click();
  await expect(again.getByText('Page 1 of 3')).toBeVisible();
  await expect(again.getByRole('article')).toContainText(/\w+ \w+ \w+/);
  await takeScreens(again, 'reader-words-only');
  await again.keyboard.press('ArrowRight');
  await again.keyboard.press('ArrowRight');
  await expect(again.getByText('Page 3 of 3')).toBeVisible();
  await expect(again.locator('.reader-page :is(img, video, figure)')).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(fableroom.strayRequests).toEqual([]);
});

/** A voice that says nothing until the test tells it to: this system has none to hear. Runs in the page. */
function giveVoice(): void {
  class Utterance extends EventTarget {
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const voice = { name: 'Ada', voiceURI: 'ada', lang: 'en-GB', localService: true, default: true };
  const speech = Object.assign(new EventTarget(), {
    said: [] as Utterance[],
    getVoices: () => [voice, { ...voice, name: 'Bea', voiceURI: 'bea' }],
    speak: (utterance: Utterance) => speech.said.push(utterance),
    cancel: () => {},
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  const tell = (type: string, facts: object) =>
    speech.said.at(-1)?.dispatchEvent(Object.assign(new Event(type), facts));
  addEventListener('tell-word', () =>
    tell('boundary', { name: 'word', charIndex: (speech.said.at(-1)?.text.lastIndexOf(' ') ?? 0) + 1 }),
  );
  addEventListener('tell-end', () => tell('end', {}));
}

async function tellVoice(page: Page, what: 'word' | 'end'): Promise<void> {
  await page.evaluate((name) => dispatchEvent(new Event(name)), `tell-${what}`);
}

test('a story that branches is read along both ways, and aloud where there is a voice', async ({ fableroom }) => {
  const page = await fableroom.openTold('branching');
  await page.addInitScript(giveVoice);
  await page.reload();
  await openBook(page);
  const ways = page.getByRole('region', { name: 'The path divides' });
  await expect(ways.getByRole('button')).toHaveCount(2);
  await expect(page.locator('.reader-page:not([inert]) .reader-plate img')).toBeVisible();
  await takeScreens(page, 'reader-ways');
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect(page.locator('.is-spoken').first()).toBeVisible();
  await tellVoice(page, 'end');
  await tellVoice(page, 'word');
  await expect(page.locator('.is-spoken')).toHaveCount(1);
  await takeScreens(page, 'reader-aloud');
  await page.getByRole('button', { name: /Paper/ }).click();
  await takeScreens(page, 'reader-aloud-night');
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await ways.getByRole('button').last().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '');
  await expect(page.locator('.is-spoken').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'This is how far it goes' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Read aloud' })).toHaveCount(0);
  expect(fableroom.strayRequests).toEqual([]);
});
