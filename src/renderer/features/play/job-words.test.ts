import { describe, expect, it } from 'vitest';
import type { Job } from '../../../contract/scenes.ts';
import { makeJob } from '../../../../test/renderer/fixtures.ts';
import english from '../../locales/en/play.json' with { type: 'json' };
import { jobWords, troubleReason, type Sentence } from './job-words.ts';

const context = {
  now: 20_000,
  kids: false,
  typical: null,
  duration: (seconds: number) => `${seconds} s`,
  range: (low: number, high: number) => `${low}–${high} s`,
  timeOfDay: (time: number) => `time ${time}`,
};

function keys(sentences: readonly Sentence[]): string[] {
  return sentences.map(({ key }) => key);
}

describe('what a job says about itself', () => {
  it('counts the place in line from one, as people do', () => {
    const { what, why } = jobWords(
      makeJob({ kind: 'video', state: 'queued', waitReason: 'lane-busy', placeInLine: 1, modelTitle: 'Grok' }),
      context,
    );
    expect(what).toEqual({ key: 'work.inLine.video', values: { count: 2, ordinal: true } });
    expect(why).toEqual([{ key: 'wait.laneBusy', values: { model: 'Grok' } }]);
  });

  it('tells the cause and the moment of the next try', () => {
    const job = makeJob({
      state: 'queued',
      waitReason: 'retry-later',
      dueAt: 77,
      error: { code: 'rate-limited', message: '429' },
    });
    expect(keys(jobWords(job, context).why)).toEqual(['reason.rate-limited', 'wait.retryAt']);
    expect(jobWords(job, context).why[1]?.values).toEqual({ time: 'time 77' });
  });

  it('never tells a share of work that the provider did not tell', () => {
    const unknown = jobWords(makeJob({ fraction: null, startedAt: 8000 }), context);
    expect(keys(unknown.why)).toEqual(['work.soFar']);
    expect(unknown.why[0]?.values).toEqual({ time: '12 s' });
    expect(keys(jobWords(makeJob({ kind: 'video', fraction: 0.47 }), context).why)[0]).toBe('work.fraction.half');
  });

  it('tells how long the model usually takes, with the number of times it rests on', () => {
    const typical = { low: 9, median: 11, high: 14, count: 40 };
    expect(jobWords(makeJob(), { ...context, typical }).why.at(-1)).toEqual({
      key: 'work.usually.image',
      values: { time: '9–14 s', count: 40 },
    });
  });

  it('speaks of no models, queues or limits in the kids’ room', () => {
    const job = makeJob({ state: 'queued', waitReason: 'retry-later', placeInLine: 3, modelTitle: 'Secret 9' });
    expect(jobWords(job, { ...context, kids: true })).toEqual({ what: { key: 'work.kids.image' }, why: [] });
  });

  it('says that the clock of a computer that was set back did not run backwards', () => {
    expect(jobWords(makeJob({ startedAt: 90_000 }), context).why[0]?.values).toEqual({ time: '0 s' });
  });
});

describe('why a job failed', () => {
  const known = Object.keys(english.reason);

  it.each(['auth', 'unreadable-answer', 'rate-limited', 'timeout'])('has its own sentence for %s', (code) => {
    const { key } = troubleReason(makeJob({ state: 'failed', error: { code, message: 'x' } }));
    expect(key).not.toBe('reason.other');
    expect(known).toContain(key.replace('reason.', ''));
  });

  it('never shows a code that it does not know, nor the message for the log', () => {
    const job: Job = makeJob({ state: 'failed', error: { code: 'E_WEIRD', message: 'stack at line 3' } });
    expect(troubleReason(job).key).toBe('reason.other');
    expect(JSON.stringify(troubleReason(job))).not.toContain('stack');
  });
});
