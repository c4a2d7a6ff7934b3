import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoryResult } from '../../src/headless/story/story-result.ts';
import { keysInEnvironment } from '../sentinel/host.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { temporaryFolder } from '../support/test-engine.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The command builds first where that is needed. */
const TEST_MS = 180_000;
const MODELS = { text: 'gpt-6.1-terra', image: 'gpt-image-2.5-flare', video: 'grok-imagine-video-1.5' };

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ pollsUntilDone: 0 });
});
afterAll(() => simulator.close());

it(
  'npm run story would not make a whole story with the models that it is told, or print more than its JSON',
  async () => {
    const models = ['--image-model', MODELS.image, '--video-model', MODELS.video, '--text-model', MODELS.text];
    const words = ['--premise', 'lighthouses', '--scenes', '2', '--json', '--data', temporaryFolder(), ...models];
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'story', '--', ...words], {
      cwd: ROOT,
      env: { ...process.env, ...keysInEnvironment('test-key-of-the-command', simulator) },
      // npm is a script of the shell on Windows.
      shell: process.platform === 'win32',
    });
    const result = JSON.parse(stdout) as StoryResult;
    expect(result.models).toEqual(MODELS);
    expect(result.scenes).toHaveLength(2);
    for (const { text, image, video } of result.scenes) {
      expect(text?.length).toBeGreaterThan(0);
      expect([image?.model, video?.model]).toEqual([MODELS.image, MODELS.video]);
      expect([image, video].map((file) => existsSync(file?.path ?? ''))).toEqual([true, true]);
    }
    const charged = simulator.charges();
    expect(charged.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
    // What services say of tokens and ticks is rounded up to millionths of a dollar, call by call.
    const sum = charged.reduce((micros, { amountMicros }) => micros + amountMicros, 0);
    expect(Math.abs(result.costMicros - sum)).toBeLessThanOrEqual(2 * charged.length);
  },
  TEST_MS,
);
