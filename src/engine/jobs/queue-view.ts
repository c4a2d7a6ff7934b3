import type { Lane, Queue } from '../../contract/jobs.ts';
import type { LaneGate } from './lane-gate.ts';
import type { LaneState } from './lanes.ts';

/** Whose lane it is, by what stands in its id: a provider, or an account of one. */
export type OwnerNames = (owner: string) => Pick<Lane, 'provider' | 'accountName'> | null;

/** The queue as it crosses the boundary: the lanes in which there is work, and those that are paused or at rest. */
export function queueView(gate: LaneGate, names: OwnerNames): Queue {
  return {
    paused: gate.isPaused,
    lanes: gate
      .lanes()
      .map((lane) => laneView(lane, gate, names))
      .filter((lane) => lane.running > 0 || lane.waiting > 0 || lane.paused || lane.restsUntil !== null)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function laneView(lane: LaneState, gate: LaneGate, names: OwnerNames): Lane {
  const { owner } = lane;
  const known = names(owner) ?? { provider: { id: owner, title: owner, builtIn: false }, accountName: null };
  return {
    id: lane.id,
    kind: lane.kind,
    provider: known.provider,
    accountName: known.accountName,
    paused: gate.isLanePaused(lane.id),
    running: lane.inFlight,
    waiting: lane.waiting.length + lane.aside.size,
    concurrency: Math.max(1, lane.limit),
    rateLimit: gate.rateLimit(lane.id),
    restsUntil: gate.restsUntil(lane.id),
  };
}
