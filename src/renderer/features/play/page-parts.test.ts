import { describe, expect, it } from 'vitest';
import { JobState } from '../../../contract/scenes.ts';
import { makeAsset, makeJob, makeScene, makeTake } from '../../../../test/renderer/fixtures.ts';
import { frameRatio, isActive, isTrouble, isWritten, partState, visibleTakes } from './page-parts.ts';

describe('how the parts of a page stand', () => {
  it('shows a job that is being stopped as active, so that nobody thinks it has ended', () => {
    const part = partState(makeScene({ jobs: [makeJob({ state: 'cancelling' })] }), 'image');
    expect(part.state).toBe('stopping');
    expect(isActive(part)).toBe(true);
  });

  it('has an answer for every job state, and only a done one is quiet', () => {
    const states = JobState.options.map((state) => [
      state,
      partState(makeScene({ jobs: [makeJob({ state })] }), 'image').state,
    ]);
    expect(states.filter(([, part]) => part === undefined)).toEqual([]);
    expect(states.filter(([, part]) => part === 'quiet').map(([state]) => state)).toEqual(['done']);
  });

  it('goes by the newest job when an older one failed', () => {
    const failed = makeJob({ state: 'failed', queuedAt: 1 });
    const running = makeJob({ state: 'running', queuedAt: 2 });
    expect(partState(makeScene({ jobs: [running, failed] }), 'image')).toEqual({ state: 'working', job: running });
  });

  it('does not mix up the picture and the clip', () => {
    const scene = makeScene({ jobs: [makeJob({ kind: 'video', state: 'refused' })] });
    expect(partState(scene, 'image').state).toBe('quiet');
    expect(isTrouble(partState(scene, 'video'))).toBe(true);
  });

  it('can be answered while picture and clip still run', () => {
    expect(isWritten(makeScene({ jobs: [makeJob({ kind: 'image' }), makeJob({ kind: 'video' })] }))).toBe(true);
  });

  it('cannot be answered before the words and choices are there, or while they are written again', () => {
    expect(isWritten(makeScene({ text: null, choices: [] }))).toBe(false);
    expect(isWritten(makeScene({ choices: [] }))).toBe(false);
    expect(isWritten(makeScene({ jobs: [makeJob({ kind: 'text' })] }))).toBe(false);
    expect(isWritten(makeScene({ choices: [], ends: true }))).toBe(true);
  });

  it('offers no take whose file is gone, and no words as if they were a picture', () => {
    const here = makeTake();
    const gone = makeTake({ asset: makeAsset({ present: false }) });
    const words = makeTake({ kind: 'text', asset: null });
    expect(visibleTakes(makeScene({ takes: [gone, here, words] }))).toEqual([here]);
  });

  it('keeps the frame in the shape of the story’s pictures before the new one is there', () => {
    const wide = makeScene({ takes: [makeTake({ asset: makeAsset({ width: 1536, height: 1024 }) })] });
    expect(frameRatio(makeScene(), [wide])).toBe(1.5);
    expect(frameRatio(makeScene(), [])).toBe(1);
  });
});
