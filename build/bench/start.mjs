// From starting the headless host to a painted Home, and Home beside a blank page in the same browser.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserOptions } from '../scripts/browser-for-tests.mjs';
import { BUILT, inFolder } from './built.mjs';
import { print, REPETITIONS, round, spread } from './report.mjs';

const HOST = fileURLToPath(new URL('headless/index.js', BUILT));

/** @param {string} folder */
async function startHost(folder) {
  const child = spawn(process.execPath, [HOST, 'serve', '--data', folder, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([once(createInterface({ input: child.stdout })), died(child)]);
  const { url, token } = JSON.parse(line);
  return { link: () => oneTimeLink(url, token), stop: () => stopped(child) };
}

/**
 * @param {string} url
 * @param {string} token
 * @returns {Promise<string>}
 */
async function oneTimeLink(url, token) {
  const answer = await fetch(new URL('/open', url), { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  const { link } = /** @type {{ link: string }} */ (await answer.json());
  return link;
}

/** @param {import('node:readline').Interface} lines */
function once(lines) {
  return new Promise((resolve) => lines.once('line', (line) => resolve([line])));
}

/** @param {import('node:child_process').ChildProcess} child */
function died(child) {
  return new Promise((_resolve, reject) =>
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`))),
  );
}

/** @param {import('node:child_process').ChildProcess} child */
function stopped(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

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
