import { describe, expect, it, onTestFinished } from 'vitest';
import { createLocalApi, type DesktopLocalApi } from '../../src/main/local-api.ts';
import { memoryLog, testEngine } from '../support/test-engine.ts';

async function desktop(kept: Record<string, unknown> = {}) {
  const engine = await testEngine();
  const file = { get: (key: string) => kept[key], set: (values: object) => void Object.assign(kept, values) };
  const start = (): DesktopLocalApi => {
    const api = createLocalApi({ engine, file, version: '0', log: memoryLog() });
    onTestFinished(() => api.close());
    return api;
  };
  return { kept, start };
}

const status = async (url: string | null): Promise<number> => (await fetch(`${url}/system`)).status;

describe('the local API of the desktop', () => {
  it.each<[string, Record<string, unknown>]>([
    ['nothing kept', {}],
    ['something else kept', { localApi: 'yes' }],
    ['half of it kept', { localApi: { on: true } }],
  ])('would listen before anybody switched it on: %s', async (_what, kept) => {
    const api = (await desktop(kept)).start();
    await api.resume();
    expect(api.state()).toMatchObject({ on: false, url: null });
  });

  it('would not be on again at the next start, or stay open when it is switched off', async () => {
    const { start } = await desktop();
    const first = start();
    const { url } = await first.set({ on: true, port: 0 });
    expect(await status(url)).toBe(401);
    await first.close();
    await expect(status(url)).rejects.toThrow();
    const again = start();
    await again.resume();
    const { url: next } = again.state();
    expect(await status(next)).toBe(401);
    await again.set({ on: false, port: 0 });
    await expect(status(next)).rejects.toThrow();
    const last = start();
    await last.resume();
    expect(last.state().on).toBe(false);
  });
});
