import { describe, expect, it } from 'vitest';
import type { Job } from '../../contract/scenes.ts';
import { makeCard, makeJob, makeScene, makeStory } from '../../../test/renderer/fixtures.ts';
import {
  sceneWithJob,
  withCard,
  withJob,
  withJobListed,
  withJobMoved,
  withScene,
  withStoryCalled,
} from './cache-patches.ts';

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

const queue = { paused: false, lanes: [] };

describe('withJobListed', () => {
  it('moves a job that ended to the front of the ended ones', () => {
    const job = makeJob();
    const ended = makeJob({ state: 'done' });
    const done = { ...job, state: 'done' as const };
    expect(withJobListed({ active: [job], ended: [ended], queue }, done)).toEqual({
      active: [],
      ended: [done, ended],
      queue,
    });
  });

  it('keeps a running job in its place in line', () => {
    const [one, two] = [makeJob(), makeJob()];
    const moved = { ...one, fraction: 0.5 };
    expect(withJobListed({ active: [one, two], ended: [], queue }, moved).active).toEqual([moved, two]);
  });

  it('shows what the person looks at before the background work that it overtakes, and after that of other lanes', () => {
    const [one, two] = [makeJob({ state: 'queued', placeInLine: 0 }), makeJob({ state: 'queued', placeInLine: 1 })];
    const elsewhere = makeJob({ state: 'queued', kind: 'video', placeInLine: 0 });
    const urgent = makeJob({ state: 'queued', placeInLine: 1 });
    expect(withJobListed({ active: [one, elsewhere, two], ended: [], queue }, urgent).active).toEqual([
      one,
      elsewhere,
      urgent,
      two,
    ]);
  });

  it('does not grow without end while the page stays open', () => {
    const ended = Array.from({ length: 200 }, () => makeJob({ state: 'done' }));
    const lists = withJobListed({ active: [], ended, queue }, makeJob({ state: 'failed' }));
    expect(lists.ended).toHaveLength(200);
    expect(lists.ended[0]?.state).toBe('failed');
  });
});

describe('withJobMoved', () => {
  const [one, two, three] = [1, 2, 3].map(() => makeJob({ state: 'queued' })) as [Job, Job, Job];
  const elsewhere = makeJob({ state: 'queued', kind: 'video' });
  const lists = { active: [one, two, three, elsewhere], ended: [], queue };

  it('puts a job before the one that was named', () => {
    expect(withJobMoved(lists, three.id, one.id).active).toEqual([three, one, two, elsewhere]);
  });

  it('puts it last in its own lane, not behind the others', () => {
    expect(withJobMoved(lists, one.id, null).active).toEqual([two, three, one, elsewhere]);
  });
});

describe('withStoryCalled', () => {
  it('does not leave a story under its premise beside one of its jobs and its title beside another', () => {
    const mine = makeJob({ storyId: 'one', storyTitle: 'a fox' });
    const other = makeJob({ storyId: 'two', storyTitle: 'a bear' });
    const lists = { active: [mine, other], ended: [{ ...mine, id: 'ended' }], queue: { paused: false, lanes: [] } };
    const { active, ended } = withStoryCalled(lists, { id: 'one', title: 'The Lamp' });
    expect([...active, ...ended].map(({ storyTitle }) => storyTitle)).toEqual(['The Lamp', 'a bear', 'The Lamp']);
  });
});
