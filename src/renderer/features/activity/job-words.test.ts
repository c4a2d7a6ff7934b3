import { describe, expect, it } from 'vitest';
import { WaitReason } from '../../../contract/scenes.ts';
import { makeJob } from '../../../../test/renderer/fixtures.ts';
import english from '../../locales/en/activity.json' with { type: 'json' };
import { endSentences, stateWord, stopSentence, waitSentences, workSentences, type Sentence } from './job-words.ts';

const context = { ahead: 1, provider: 'xAI', timeOfDay: (time: number) => `time ${time}` };
const paid = { practice: false, modelTitle: 'Grok' };

function keys(sentences: readonly Sentence[]): (string | undefined)[] {
  return sentences.map(({ key }) => (typeof key === 'string' ? key : key[0]));
}

function textOf(key: string): unknown {
  return key.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], english);
}

describe('why a job waits', () => {
  it.each(WaitReason.exclude(['paused']).options)('has words for %s', (waitReason) => {
    const [sentence] = waitSentences(makeJob({ state: 'queued', waitReason }), context);
    const key = String(sentence?.key);
    expect(textOf(key) ?? textOf(`${key}_other`)).toBeTypeOf('string');
  });

  it('would say a pause again in each of a thousand rows; its lane says it', () => {
    expect(waitSentences(makeJob({ state: 'queued', waitReason: 'paused' }), context)).toEqual([]);
  });

  it('says until when a rate limit lasts, and whose it is', () => {
    const job = makeJob({ state: 'queued', waitReason: 'rate-limit', dueAt: 77 });
    expect(waitSentences(job, context)).toEqual([
      { key: 'wait.rateLimitUntil', values: { who: 'xAI', time: 'time 77' } },
    ]);
  });

  it('names the cause of a second try, never the message for the log', () => {
    const job = makeJob({
      state: 'queued',
      waitReason: 'retry-later',
      dueAt: 5,
      error: { code: 'transient', message: 'ECONNRESET at socket' },
    });
    const sentences = waitSentences(job, context);
    expect(keys(sentences)).toEqual(['play:reason.transient', 'wait.retryAt']);
    expect(JSON.stringify(sentences)).not.toContain('ECONNRESET');
  });
});

describe('whether it cost money', () => {
  it('tells a stopped call that is charged from one that is not, and from one nobody tells about', () => {
    const stopped = { ...paid, state: 'cancelled' as const };
    expect(keys(endSentences(makeJob({ ...stopped, stillCharged: true })))).toEqual(['charge.was']);
    expect(keys(endSentences(makeJob({ ...stopped, stillCharged: false })))).toEqual(['charge.no']);
    expect(keys(endSentences(makeJob({ ...stopped, stillCharged: null })))).toEqual(['charge.notSaid']);
  });

  it('is told while a call is being stopped too', () => {
    const job = makeJob({ ...paid, state: 'cancelling', stillCharged: true });
    expect(keys(workSentences(job, null, () => ''))).toEqual(['charge.still']);
  });

  it('never says that nothing was charged when the provider has not said so', () => {
    const job = makeJob({ ...paid, state: 'failed', costMicros: null, error: { code: 'timeout', message: '' } });
    expect(keys(endSentences(job))).toEqual(['play:reason.timeout', 'end.late']);
  });

  it('tells of a failure that may have cost something, and once', () => {
    const failed = { ...paid, state: 'failed' as const, costMicros: null, estimateMicros: 60_000 };
    const broken = makeJob({ ...failed, error: { code: 'transient', message: '' } });
    expect(keys(endSentences(broken))).toEqual(['play:reason.transient', 'charge.mayBe']);
    const givenUp = makeJob({ ...failed, error: { code: 'answer-lost', message: '' } });
    expect(keys(endSentences(givenUp))).toEqual(['play:reason.answer-lost']);
  });

  it('is no subject for what is built in', () => {
    expect(keys(endSentences(makeJob({ state: 'cancelled' })))).toEqual([]);
    expect(stopSentence(makeJob()).key).toBe('stop.free');
  });

  it('is said before stopping: nothing for what has not left, not known for what has', () => {
    expect(stopSentence(makeJob({ ...paid, state: 'queued' })).key).toBe('stop.notSent');
    expect(stopSentence(makeJob({ ...paid, state: 'running' })).key).toBe('stop.sent');
  });
});

describe('the state in a word', () => {
  it('does not call a pause or a cap a plain wait', () => {
    const queued = { state: 'queued' as const };
    const words = ([null, 'paused', 'over-budget'] as const).map(
      (waitReason) => stateWord(makeJob({ ...queued, waitReason })).key,
    );
    expect(new Set(words).size).toBe(3);
  });
});
