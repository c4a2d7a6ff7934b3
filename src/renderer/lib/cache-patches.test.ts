import { describe, expect, it } from 'vitest';
import { makeCard, makeJob, makeScene, makeStory } from '../../../test/renderer/fixtures.ts';
import { sceneWithJob, withCard, withJob, withJobListed, withScene } from './cache-patches.ts';

describe('withScene', () => {
  it('replaces a scene in its place instead of adding it twice', () => {
    const first = makeScene();
    const second = makeScene();
    const story = makeStory({ scenes: [first, second] });
    const changed = { ...first, title: 'New' };
    expect(withScene(story, changed).scenes).toEqual([changed, second]);
  });

  it('adds a scene that is new', () => {
    const scene = makeScene();
    expect(withScene(makeStory(), scene).scenes).toEqual([scene]);
  });
});

describe('sceneWithJob', () => {
  it('does not let a late word of an older job hide the newer one', () => {
    const newer = makeJob({ queuedAt: 200 });
    const older = makeJob({ queuedAt: 100, state: 'failed' });
    const scene = makeScene({ jobs: [newer] });
    expect(sceneWithJob(scene, older).jobs).toEqual([newer]);
  });

  it('removes a job that is done, and keeps the jobs of other kinds', () => {
    const picture = makeJob();
    const clip = makeJob({ kind: 'video' });
    const scene = makeScene({ jobs: [picture, clip] });
    expect(sceneWithJob(scene, { ...picture, state: 'done' }).jobs).toEqual([clip]);
  });

  it('keeps a job that failed, so that it can be tried again', () => {
    const job = makeJob();
    const failed = { ...job, state: 'failed' as const };
    expect(sceneWithJob(makeScene({ jobs: [job] }), failed).jobs).toEqual([failed]);
  });
});

describe('withJob', () => {
  it('touches only the scene the job works on', () => {
    const scene = makeScene();
    const other = makeScene();
    const job = makeJob({ sceneId: scene.id });
    const story = withJob(makeStory({ scenes: [scene, other] }), job);
    expect(story.scenes[0]?.jobs).toEqual([job]);
    expect(story.scenes[1]).toBe(other);
  });
});

describe('withCard', () => {
  it('moves a changed story to the front across pages, without a double', () => {
    const [one, two, three] = [makeCard(), makeCard(), makeCard()];
    const pages = [
      { stories: [one, two], total: 3, nextCursor: 'x' },
      { stories: [three], total: 3, nextCursor: null },
    ];
    const changed = { ...three, title: 'Changed' };
    expect(withCard(pages, changed)?.map(({ stories }) => stories)).toEqual([[changed, one, two], []]);
  });

  it('leaves it to the engine when the story is on no loaded page', () => {
    expect(withCard([{ stories: [makeCard()], total: 9, nextCursor: 'x' }], makeCard())).toBeNull();
  });
});

describe('withJobListed', () => {
  it('moves a job that ended to the front of the ended ones', () => {
    const job = makeJob();
    const ended = makeJob({ state: 'done' });
    const done = { ...job, state: 'done' as const };
    expect(withJobListed({ active: [job], ended: [ended] }, done)).toEqual({ active: [], ended: [done, ended] });
  });

  it('keeps a running job in its place in line', () => {
    const [one, two] = [makeJob(), makeJob()];
    const moved = { ...one, fraction: 0.5 };
    expect(withJobListed({ active: [one, two], ended: [] }, moved).active).toEqual([moved, two]);
  });
});
