import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../build/scripts/simulator.mjs');

describe('npm run simulator', () => {
  it('prints one line of addresses, serves them, and ends calmly when it is told to', async () => {
    const child = spawn(process.execPath, [script, '--port', '0', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const { openai, xai, google, admin } = JSON.parse(line.toString()) as Record<string, string>;
      expect(line.toString().trim().split('\n')).toHaveLength(1);
      expect([openai, xai, google]).toEqual([
        expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v1$/u),
        expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v1$/u),
        expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/u),
      ]);
      expect((await fetch(`${openai}/models`, { headers: { authorization: 'Bearer test-1' } })).status).toBe(200);
      expect(await (await fetch(`${admin}/log`)).json()).toMatchObject([{ path: '/v1/models' }]);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it.each([
    ['--prot', '1'],
    ['--port', 'x'],
    ['--port', '65534'],
  ])('says what is wrong with %s %s', async (...words) => {
    const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(said).toContain('--port');
  });
});
