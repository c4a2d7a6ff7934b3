import { expect, type Locator, type Page } from '@playwright/test';

export interface NewStoryWords {
  readonly premise?: string;
  /** Pixel art is painted and filmed the quickest. */
  readonly style?: 'Pixel art';
  readonly video?: boolean;
}

/** Fills in Home and begins. */
export async function beginStory(page: Page, words: NewStoryWords = {}): Promise<void> {
  await premiseField(page).fill(words.premise ?? 'A fox who finds a lighthouse');
  if (words.style) await page.getByRole('group', { name: 'Style' }).locator('label', { hasText: words.style }).click();
  const videoMode = page.getByRole('switch', { name: 'Video Mode' });
  if ((await videoMode.isChecked()) !== (words.video ?? true)) await videoMode.click();
  await page.getByRole('button', { name: 'Begin the story' }).click();
}

export function premiseField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'What happens in the story' });
}

/** Goes on with the story that is in the library, on the page that was played last. */
export async function continueStory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library' }).first().click();
  await page
    .getByRole('link', { name: /^Continue / })
    .first()
    .click();
  await expect(choices(page).first()).toBeVisible();
}

/** What can be chosen at the end of the page. */
export function choices(page: Page): Locator {
  return page.getByRole('list', { name: 'What happens next' }).getByRole('button');
}

/** A picture, or the clip that has taken its place, is on the page, loaded, and described for who cannot see it. */
export async function pictureIsShown(page: Page): Promise<void> {
  const plates = page.getByRole('main').locator('img:visible, video:visible');
  const described = (): Promise<string[]> =>
    plates.evaluateAll((all: (HTMLImageElement | HTMLVideoElement)[]) =>
      all
        .filter((shown) => (shown instanceof HTMLImageElement ? shown.naturalWidth : shown.videoWidth) > 300)
        .map((shown) => shown.getAttribute('alt') || shown.getAttribute('aria-label') || '')
        .filter((words) => words.includes(' ')),
    );
  await expect.poll(described).not.toEqual([]);
}

/** The clip has come, and its position can be moved. */
export async function clipPlays(page: Page): Promise<void> {
  // The pages beside the open one in the reader have their clips too.
  const clip = page.locator('video:not([inert] video)');
  await expect(clip).toBeVisible({ timeout: 120_000 });
  await expect.poll(() => clip.evaluate((video: HTMLVideoElement) => video.duration)).toBeCloseTo(4, 1);
  // Seeking needs ranges: without them the position stays where it is.
  await clip.evaluate((video: HTMLVideoElement) => {
    video.pause();
    video.currentTime = 3;
  });
  await expect.poll(() => clip.evaluate((video: HTMLVideoElement) => (video.seeking ? -1 : video.currentTime))).toBe(3);
}
