import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import type { RunningFableroom, StartOptions } from './open-fableroom.ts';

const HOST = fileURLToPath(new URL('../../../out/main/headless/index.js', import.meta.url));
const LINK = /http:\/\/127\.0\.0\.1:\d+\/\S+/;

/** Starts the built headless host and opens its one-time link in a fresh browser context. */
export async function startHeadless(browser: Browser, options: StartOptions): Promise<RunningFableroom> {
  const words = ['serve', '--data', options.dataFolder, '--port', '0', '--room', options.room ?? 'adult'];
  const child = spawn(process.execPath, [HOST, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const link = new Promise<string>((resolve, reject) => {
    const look = (line: string): void => {
      written += `${line}\n`;
      const found = LINK.exec(line);
      if (found) resolve(found[0]);
    };
    createInterface({ input: child.stdout }).on('line', look);
    createInterface({ input: child.stderr }).on('line', look);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}:\n${written}`)));
  });
  const address = await link;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  const ended = once(child, 'exit').then(([code]) => Number(code ?? -1));
  return {
    page,
    close: async () => {
      await context.close();
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      await context.close();
    },
  };
}
