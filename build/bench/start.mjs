// From starting the headless host to a painted Home, and Home beside a blank page in the same browser.
import { chromium } from '@playwright/test';
import { browserOptions } from '../scripts/browser-for-tests.mjs';
import { inFolder } from './built.mjs';
import { startHost } from './headless-host.mjs';
import { print, REPETITIONS, round, spread } from './report.mjs';

const browser = await chromium.launch(browserOptions());
/** @type {{ host: number[]; home: number[]; blank: number[] }} */
const times = { host: [], home: [], blank: [] };
try {
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    await inFolder(async (folder) => {
      const begun = performance.now();
      const host = await startHost(folder);
      times.host.push(performance.now() - begun);
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const link = await host.link();
      const opened = performance.now();
      await page.goto(link);
      await page.getByRole('heading', { level: 1 }).waitFor();
      times.home.push(performance.now() - opened);
      const blank = await context.newPage();
      const blankOpened = performance.now();
      await blank.goto('data:text/html,<h1>blank</h1>');
      await blank.getByRole('heading', { level: 1 }).waitFor();
      times.blank.push(performance.now() - blankOpened);
      await context.close();
      await host.stop();
    });
  }
} finally {
  await browser.close();
}
const total = times.host.map((host, index) => host + (times.home[index] ?? 0));
print({ bench: 'start', what: 'host started until it answers', unit: 'milliseconds', ...spread(times.host) });
print({
  bench: 'start',
  what: 'link opened until Home is painted',
  unit: 'milliseconds',
  ...spread(times.home),
  ratios: { blankPage: round(spread(times.home).median / spread(times.blank).median) },
});
print({ bench: 'start', what: 'host started until Home is painted', unit: 'milliseconds', ...spread(total) });
