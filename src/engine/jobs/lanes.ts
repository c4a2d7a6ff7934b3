import type { JobRow } from '../store/rows.ts';

interface Lane {
  readonly limit: number;
  readonly waiting: JobRow[];
  inFlight: number;
}

/** Lower comes first: what the person looks at, then the order of arrival. */
function comesBefore(a: JobRow, b: JobRow): boolean {
  return a.priority === b.priority ? a.id < b.id : a.priority < b.priority;
}

/** Waiting jobs in order, one line per lane, with how many of a lane may be in flight at once. In memory only. */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();

  add(job: JobRow, limit: number): void {
    let lane = this.#lanes.get(job.lane);
    if (!lane) {
      lane = { limit, waiting: [], inFlight: 0 };
      this.#lanes.set(job.lane, lane);
    }
    // Arrivals are nearly always last, so looking from the end finds the place at once.
    let place = lane.waiting.length;
    while (place > 0 && comesBefore(job, lane.waiting[place - 1] ?? job)) place--;
    lane.waiting.splice(place, 0, job);
  }

  /** Takes the next job of every lane that has room, until none has. */
  *takeReady(): Generator<JobRow> {
    for (const lane of this.#lanes.values()) {
      while (lane.inFlight < lane.limit && lane.waiting.length > 0) {
        const job = lane.waiting.shift();
        if (!job) break;
        lane.inFlight++;
        yield job;
      }
    }
  }

  /** Frees the place of a job that was taken. */
  release(laneName: string): void {
    const lane = this.#lanes.get(laneName);
    if (lane) lane.inFlight--;
  }

  /** Takes a waiting job out of its line. False when it was not waiting. */
  remove(job: { id: string; lane: string }): boolean {
    const waiting = this.#lanes.get(job.lane)?.waiting ?? [];
    const place = waiting.findIndex((other) => other.id === job.id);
    if (place < 0) return false;
    waiting.splice(place, 1);
    return true;
  }

  /** How many stand before a waiting job, in flight or in line; null when it does not wait. */
  placeInLine(job: { id: string; lane: string }): number | null {
    const lane = this.#lanes.get(job.lane);
    const place = lane?.waiting.findIndex((other) => other.id === job.id) ?? -1;
    return lane && place >= 0 ? place + lane.inFlight : null;
  }
}
