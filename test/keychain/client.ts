// Uses the keys as a process of Fableroom does: `node client.ts <data folder> '[["read", "name"], …]'` prints a JSON
// list with the result or the error code of each call.
import { EngineError } from '../../src/engine/errors.ts';
import type { SecretStore } from '../../src/engine/ports.ts';
import { openSecretStore } from '../../src/engine/accounts/secrets/open-secret-store.ts';

const [dataFolder = '', calls = '[]'] = process.argv.slice(2);
const lines: string[] = [];
const keepLine = (message: string, fields?: unknown): void => void lines.push(JSON.stringify([message, fields]));
const log = { info: keepLine, warn: keepLine, error: keepLine };
const store = openSecretStore({ dataFolder, log, environment: process.env, platform: process.platform });
const results: unknown[] = [];
for (const [method, ...values] of JSON.parse(calls) as [keyof SecretStore, ...string[]][]) {
  try {
    results.push((await (store[method] as (...given: string[]) => Promise<unknown>)(...values)) ?? null);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    results.push(error.code);
  }
}
process.stdout.write(JSON.stringify({ results, log: lines }));
