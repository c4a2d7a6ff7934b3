/** The day the simulator lives in unless told otherwise: the day its contracts were checked. */
export const FIRST_MOMENT = Date.UTC(2026, 10, 21, 12);

/** A clock that only moves when it is told to. UTC milliseconds. */
export interface SimulatedClock {
  now(): number;
  advance(milliseconds: number): void;
}

export function createSimulatedClock(start: number): SimulatedClock {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
