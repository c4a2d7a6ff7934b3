import { describe, expect, it } from 'vitest';
import { JobState } from '../../contract/scenes.ts';
import { hasEnded, nextState, transition, type JobFact } from './job-states.ts';

const FACTS: readonly JobFact[] = [
  'claimed',
  'unsent',
  'accepted',
  'answered',
  'kept',
  'failed',
  'refused',
  'gone',
  'interrupted',
  'found',
  'absent',
  'arrived',
  'stop-asked',
  'stopped',
  'retried',
];

describe('job states', () => {
  it('cannot leave a job in a state that nothing leads out of, unless it is done', () => {
    const stuck = JobState.options.filter((state) => FACTS.every((fact) => nextState(state, fact) === null));
    expect(stuck).toEqual(['done']);
  });

  it('reaches every state of the contract from queued', () => {
    const reached = new Set<string>(['queued']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const state of reached) {
        for (const fact of FACTS) {
          const next = nextState(state as JobState, fact);
          if (next) reached.add(next);
        }
      }
    }
    expect([...reached].toSorted()).toEqual(JobState.options.toSorted());
  });

  it('never goes from an end back to submitting without being queued first', () => {
    const ends = JobState.options.filter(hasEnded);
    const after = ends.flatMap((state) => FACTS.map((fact) => nextState(state, fact)).filter((next) => next !== null));
    expect(new Set(after)).toEqual(new Set(['queued', 'done']));
  });

  it('never queues an unknown job unless a person pays again or its provider says that it never arrived', () => {
    const toQueued = FACTS.filter((fact) => nextState('unknown', fact) === 'queued');
    expect(toQueued).toEqual(['absent', 'retried']);
  });

  it('takes a result in after the end only where the job had run out of time', () => {
    expect(JobState.options.filter((state) => nextState(state, 'arrived') !== null)).toEqual(['failed']);
  });

  it('refuses an impossible step with the state in the error', () => {
    expect(() => transition('done', 'claimed')).toThrow(
      expect.objectContaining({ code: 'STATE_CONFLICT', data: { state: 'done' } }),
    );
  });
});
