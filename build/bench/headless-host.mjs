import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BUILT } from './built.mjs';

const HOST = fileURLToPath(new URL('headless/index.js', BUILT));

/**
 * Starts the built headless host on a folder; it answers when this does.
 * @param {string} folder
 */
export async function startHost(folder) {
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
