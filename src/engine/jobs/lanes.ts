import type { WorkKind } from '../../contract/values.ts';
import type { JobRow } from '../store/rows.ts';
import { readLaneId } from './lane-id.ts';

/** One line of jobs. */
export interface LaneState {
  readonly id: string;
  readonly kind: WorkKind;
  /** Whose limits hold: an account, or what is built in. */
  readonly owner: string;
  /** Most that may be in flight at once. */
  limit: number;
  /** Ready to be taken, the next first. */
  readonly waiting: JobRow[];
  /** Set aside until something happens; they keep their place in the order. */
  readonly aside: Map<string, JobRow>;
  inFlight: number;
}

/** Where a waiting job stands in its lane. Lower comes first; a person's own order is a rank between the others. */
function keyOf(job: JobRow): number {
  return job.rank ?? job.priority;
}

/** The order of a lane: what the person looks at or has put first, then the order of arrival. */
export function compareJobs(a: JobRow, b: JobRow): number {
  return keyOf(a) - keyOf(b) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Waiting jobs in order, one line per lane, with how many of a lane are in flight. In memory only. */
export class Lanes {
  readonly #lanes = new Map<string, LaneState>();

  /** The lane with that id; made when there is none yet. */
  lane(id: string): LaneState {
    const known = this.#lanes.get(id);
    if (known) return known;
    const lane: LaneState = { id, ...readLaneId(id), limit: 1, waiting: [], aside: new Map(), inFlight: 0 };
    this.#lanes.set(id, lane);
    return lane;
  }

  all(): LaneState[] {
    return [...this.#lanes.values()];
  }

  /** Puts a job into its line; also one that was set aside. */
  add(job: JobRow, limit: number): void {
    const lane = this.lane(job.lane);
    lane.limit = limit;
    lane.aside.delete(job.id);
    lane.waiting.splice(placeOf(lane.waiting, job), 0, job);
  }

  /** Takes the next job of every lane that may go on and has room, until none has. */
  *takeReady(mayGoOn: (lane: LaneState) => boolean): Generator<JobRow> {
    for (const lane of this.#lanes.values()) {
      while (lane.inFlight < lane.limit && lane.waiting.length > 0 && mayGoOn(lane)) {
        const job = lane.waiting.shift();
        if (!job) break;
        lane.inFlight++;
        yield job;
      }
    }
  }

  /** Keeps a job out of the line until it is added again. */
  setAside(job: JobRow): void {
    this.lane(job.lane).aside.set(job.id, job);
  }

  isAside(job: JobRow): boolean {
    return this.lane(job.lane).aside.has(job.id);
  }

  /** Frees the place of a job that was taken. */
  release(laneName: string): void {
    this.lane(laneName).inFlight--;
  }

  /** Takes a waiting job out of its line. False when it was not waiting. */
  remove(job: JobRow): boolean {
    const lane = this.lane(job.lane);
    if (lane.aside.delete(job.id)) return true;
    const place = placeOf(lane.waiting, job);
    if (lane.waiting[place]?.id !== job.id) return false;
    lane.waiting.splice(place, 1);
    return true;
  }

  /** How many stand before a waiting job, in flight or in line; null when it does not wait. */
  placeInLine(job: JobRow): number | null {
    const lane = this.lane(job.lane);
    const place = placeOf(lane.waiting, job);
    if (lane.waiting[place]?.id !== job.id && !lane.aside.has(job.id)) return null;
    return place + lane.inFlight;
  }

  /** All that wait in a lane, in order. */
  line(laneName: string): JobRow[] {
    const { waiting, aside } = this.lane(laneName);
    return aside.size === 0 ? [...waiting] : [...waiting, ...aside.values()].toSorted(compareJobs);
  }

  /**
   * Puts a waiting job directly before another of its lane, or last with null. Answers with the jobs whose rank is new
   * because of that: usually this one; all, where no rank is free between its neighbours.
   */
  move(job: JobRow, before: JobRow | null): JobRow[] {
    const line = this.line(job.lane).filter((other) => other.id !== job.id);
    const place = before === null ? line.length : line.findIndex((other) => other.id === before.id);
    const above = line[place - 1];
    const below = line[place];
    const low = above ? keyOf(above) : below ? keyOf(below) - 1 : keyOf(job) - 1;
    const high = below ? keyOf(below) : low + 1;
    const between = (low + high) / 2;
    line.splice(place, 0, job);
    const lane = this.lane(job.lane);
    const isInLine = !lane.aside.has(job.id);
    if (low < between && between < high) {
      if (isInLine) this.remove(job);
      job.rank = between;
      if (isInLine) lane.waiting.splice(placeOf(lane.waiting, job), 0, job);
      return [job];
    }
    // Who comes later with the same priority still comes last.
    const base = Math.min(...line.map(keyOf)) - 1;
    for (const [index, other] of line.entries()) other.rank = base + (index + 1) / (line.length + 1);
    lane.waiting.sort(compareJobs);
    return line;
  }
}

/** Where a job is in a line that is in order, or would have to be put. Arrivals are nearly always last. */
function placeOf(line: readonly JobRow[], job: JobRow): number {
  const last = line.at(-1);
  if (!last || compareJobs(last, job) < 0) return line.length;
  let low = 0;
  let high = line.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = line[middle];
    if (other && compareJobs(other, job) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
