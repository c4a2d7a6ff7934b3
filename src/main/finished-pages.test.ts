import { describe, expect, it } from 'vitest';
import type { Event } from '../contract/events.ts';
import type { Job } from '../contract/scenes.ts';
import { watchForFinishedPages } from './finished-pages.ts';

const job = (change: Partial<Job>): Job =>
  ({ id: 'a', sceneId: 'scene', storyTitle: 'The fox', state: 'done', endedAt: 1, ...change }) as Job;
const progressed = (change: Partial<Job>): Event => ({ type: 'job-progressed', job: job(change) });

const finishedPage = (event: Event, open: () => readonly Job[]) => watchForFinishedPages()(event, open);

describe('watchForFinishedPages', () => {
  it('tells of a page once its last part has ended, not after each part', () => {
    const clip = job({ id: 'b', state: 'queued', endedAt: null });
    expect(finishedPage(progressed({}), () => [clip])).toBeNull();
    expect(finishedPage(progressed({}), () => [job({ id: 'b', sceneId: 'other' })])).toEqual({
      sceneId: 'scene',
      storyTitle: 'The fox',
      troubled: false,
    });
  });

  it('does not notify twice of a part whose end is told twice', () => {
    const find = watchForFinishedPages();
    expect(find(progressed({}), () => [])).not.toBeNull();
    expect(find(progressed({}), () => [])).toBeNull();
    expect(find(progressed({ id: 'again' }), () => [])).not.toBeNull();
  });

  it('does not call a page ready whose last part failed', () => {
    expect(finishedPage(progressed({ state: 'failed' }), () => [])).toMatchObject({ troubled: true });
  });

  it('does not notify somebody of what they stopped themselves', () => {
    expect(finishedPage(progressed({ state: 'cancelled' }), () => [])).toBeNull();
  });

  it('is silent about progress and about work that belongs to no page', () => {
    expect(finishedPage(progressed({ state: 'running', endedAt: null }), () => [])).toBeNull();
    expect(finishedPage(progressed({ sceneId: null }), () => [])).toBeNull();
    expect(finishedPage({ type: 'stream-opened' }, () => [])).toBeNull();
  });
});
