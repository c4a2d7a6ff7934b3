import type { JobState } from '../../contract/scenes.ts';
import { EngineError } from '../errors.ts';

/*
 *                  nothing was sent (rate limit, no network)
 *            ┌──────────────────────────────────────────────┐
 *            ▼                                              │
 *   ──▶ [ queued ] ── claimed ──▶ [ submitting ] ── accepted ──▶ [ running ] ── answered ──▶ [ downloading ] ── kept ──▶ ( done )
 *            │                      │      │   └───── answered ─────────────────────▲              │
 *            │                      │      │                                    polls              └─ failed ─▶ ( failed )
 *            │                      │      ├─ refused ─▶ ( refused )
 *            │                      │      ├─ failed ──▶ ( failed )          running may also end refused, failed or
 *            │                      │      │                                 ( expired ) when its result is gone
 *            │                      │      └─ interrupted ─▶ [ unknown ]     a crash before the answer was stored
 *            │                      │
 *            ├─ failed ─▶ ( failed )   it could not even be started
 *            └─ cancelled ──▶ ( cancelled ) ◀── stopped ── [ cancelling ] ◀── stop-asked ── submitting, running, downloading
 *
 *   ( failed ), ( refused ), ( expired ), ( cancelled ) ── retried ──▶ [ queued ]
 *   [ unknown ] ── found ──▶ [ running ],   retried ("pay again") ──▶ [ queued ],   failed ("give up") ──▶ ( failed ),
 *                  absent (the provider says that it never arrived) ──▶ [ queued ],  refused or gone, as found there
 *
 *   ( failed ) ── arrived ──▶ ( done )   out of time, but its operation was asked after further and the result came
 *
 *   ( failed ), ( refused ), ( expired ), ( cancelled ) ── overruled ──▶ ( done )   a person has decided what it was to say
 *
 * `downloading` ends refused too, where the kids' gate does not let the answer through.
 * Brackets are open states, parentheses are ends. `submitting` is committed before a request leaves.
 */

/** What can happen to a job. */
export type JobFact =
  | 'claimed'
  | 'unsent'
  | 'accepted'
  | 'answered'
  | 'kept'
  | 'failed'
  | 'refused'
  | 'gone'
  | 'interrupted'
  | 'found'
  | 'absent'
  | 'arrived'
  | 'overruled'
  | 'stop-asked'
  | 'stopped'
  | 'retried';

const TRANSITIONS: Readonly<Record<JobState, Partial<Record<JobFact, JobState>>>> = {
  queued: { claimed: 'submitting', failed: 'failed', 'stop-asked': 'cancelled' },
  submitting: {
    unsent: 'queued',
    accepted: 'running',
    answered: 'downloading',
    failed: 'failed',
    refused: 'refused',
    interrupted: 'unknown',
    'stop-asked': 'cancelling',
  },
  running: {
    accepted: 'running',
    answered: 'downloading',
    failed: 'failed',
    refused: 'refused',
    gone: 'expired',
    'stop-asked': 'cancelling',
  },
  downloading: {
    kept: 'done',
    failed: 'failed',
    refused: 'refused',
    unsent: 'queued',
    interrupted: 'unknown',
    'stop-asked': 'cancelling',
  },
  done: {},
  unknown: {
    found: 'running',
    absent: 'queued',
    retried: 'queued',
    failed: 'failed',
    refused: 'refused',
    gone: 'expired',
    'stop-asked': 'cancelled',
  },
  failed: { retried: 'queued', arrived: 'done', overruled: 'done' },
  refused: { retried: 'queued', overruled: 'done' },
  expired: { retried: 'queued', overruled: 'done' },
  cancelling: { accepted: 'cancelling', stopped: 'cancelled', kept: 'done', failed: 'cancelled', refused: 'cancelled' },
  cancelled: { retried: 'queued', overruled: 'done' },
};

/** The state that follows; null where that fact cannot happen in that state. */
export function nextState(state: JobState, fact: JobFact): JobState | null {
  return TRANSITIONS[state][fact] ?? null;
}

/** The state that follows; throws STATE_CONFLICT where that fact cannot happen. */
export function transition(state: JobState, fact: JobFact): JobState {
  const next = nextState(state, fact);
  if (!next) throw new EngineError('STATE_CONFLICT', `A job that is ${state} cannot be ${fact}`, { state });
  return next;
}

/** Ended jobs do nothing by themselves any more; retrying makes them open again. */
export function hasEnded(state: JobState): boolean {
  return ['done', 'failed', 'refused', 'expired', 'cancelled'].includes(state);
}
