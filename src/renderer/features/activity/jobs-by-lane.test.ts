import { describe, expect, it } from 'vitest';
import type { Lane } from '../../../contract/jobs.ts';
import type { OverBudget } from '../../../contract/money.ts';
import { makeJob, nextId } from '../../../../test/renderer/fixtures.ts';
import { capsInTheWay, isSuperseded, jobsByLane, neighbourFor, placeOfDrop } from './jobs-by-lane.ts';

const lane: Lane = {
  id: 'practice/image',
  kind: 'image',
  provider: { id: 'practice', title: 'Practice', builtIn: true },
  accountName: null,
  paused: false,
  running: 0,
  waiting: 0,
  concurrency: 1,
  rateLimit: null,
  restsUntil: null,
};

describe('jobsByLane', () => {
  it('shows what is at work before what waits, whatever came first', () => {
    const waiting = makeJob({ state: 'queued' });
    const running = makeJob();
    const [shown] = jobsByLane({ active: [waiting, running], ended: [], queue: { paused: false, lanes: [lane] } });
    expect(shown?.jobs).toEqual([running, waiting]);
  });

  it('keeps a paused lane in sight when it is empty, and hides an idle one', () => {
    const idle = { ...lane, id: 'idle' };
    const paused = { ...lane, paused: true };
    const shown = jobsByLane({ active: [], ended: [], queue: { paused: false, lanes: [idle, paused] } });
    expect(shown.map(({ laneId }) => laneId)).toEqual([paused.id]);
  });

  it('does not call a job busy after the news of a pause, which is told for its lane only', () => {
    const job = makeJob({ state: 'queued', waitReason: 'lane-busy' });
    const shown = (paused: boolean, one = job) =>
      jobsByLane({ active: [one], ended: [], queue: { paused, lanes: [lane] } })[0]?.jobs[0]?.waitReason;
    expect(shown(true)).toBe('paused');
    expect(shown(false, { ...job, waitReason: 'paused' })).toBe('lane-busy');
    expect(shown(true, { ...job, waitReason: 'over-budget' })).toBe('over-budget');
  });

  it('does not lose a job whose lane is not known yet', () => {
    const job = makeJob({ laneId: 'new/video', kind: 'video' });
    const shown = jobsByLane({ active: [job], ended: [], queue: { paused: false, lanes: [lane] } });
    expect(shown).toEqual([{ laneId: 'new/video', kind: 'video', lane: null, jobs: [job] }]);
  });
});

describe('neighbourFor', () => {
  const [one, two, three] = [1, 2, 3].map(() => makeJob({ state: 'queued' }));

  it('moves by one place and not past the ends', () => {
    const line = [one!, two!, three!];
    expect(neighbourFor(two!, line, -1)).toEqual({ before: one!.id });
    expect(neighbourFor(one!, line, 1)).toEqual({ before: three!.id });
    expect(neighbourFor(two!, line, 1)).toEqual({ before: null });
    expect(neighbourFor(one!, line, -1)).toBeUndefined();
    expect(neighbourFor(three!, line, 1)).toBeUndefined();
  });
});

describe('placeOfDrop', () => {
  const line = [1, 2, 3].map(() => makeJob({ state: 'queued' }));
  const rows = line.slice(0, 2).map(({ id }, index) => ({ id, middle: 30 + index * 60 }));

  it('would put a row before the wrong one, or behind those that are not shown', () => {
    expect(placeOfDrop(rows, 10, line)).toBe(line[0]!.id);
    expect(placeOfDrop(rows, 80, line)).toBe(line[1]!.id);
    expect(placeOfDrop(rows, 500, line)).toBe(line[2]!.id);
    expect(placeOfDrop(rows, 500, line.slice(0, 2))).toBeNull();
  });
});

describe('capsInTheWay', () => {
  function stopped(overBudget: Partial<OverBudget>, storyId = nextId()) {
    const cap: OverBudget = { scope: 'month', capMicros: 100, usedMicros: 90, neededMicros: 20, ...overBudget };
    return makeJob({ state: 'queued', waitReason: 'over-budget', overBudget: cap, storyId, storyTitle: 'The Fox' });
  }

  it('asks once for all jobs that wait for the same cap, for as much as all of them need', () => {
    const caps = capsInTheWay([stopped({}), stopped({ neededMicros: 30 })]);
    expect(caps).toHaveLength(1);
    expect(caps[0]?.missingMicros).toBe(40);
  });

  it('tells the caps of two stories apart', () => {
    const caps = capsInTheWay([stopped({ scope: 'story' }), stopped({ scope: 'story' })]);
    expect(caps.map(({ story }) => story?.title)).toEqual(['The Fox', 'The Fox']);
  });

  it('offers no amount when the price of one is not known', () => {
    expect(capsInTheWay([stopped({}), stopped({ neededMicros: null })])[0]?.missingMicros).toBeNull();
  });
});

describe('isSuperseded', () => {
  it('does not offer to pay again for what has been made since', () => {
    const sceneId = nextId();
    const failed = makeJob({ sceneId, state: 'failed', queuedAt: 1 });
    const later = makeJob({ sceneId, state: 'done', queuedAt: 2 });
    const clip = makeJob({ sceneId, kind: 'video', state: 'failed', queuedAt: 1 });
    const lists = { active: [], ended: [later, failed, clip], queue: { paused: false, lanes: [] } };
    expect(isSuperseded(failed, lists)).toBe(true);
    expect(isSuperseded(clip, lists)).toBe(false);
    expect(isSuperseded(later, lists)).toBe(false);
  });
});
