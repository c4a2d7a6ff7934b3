import type { JobRow } from '../store/rows.ts';
import type { AccountLimits } from './account-limits.ts';
import type { Alarm } from './alarm.ts';
import type { Lanes, LaneState } from './lanes.ts';
import type { Wait } from './live-jobs.ts';
import type { RunnerPorts } from './runner-ports.ts';

/** Stands for every lane. */
const EVERYTHING = '';

interface GateParts {
  readonly ports: RunnerPorts;
  readonly lanes: Lanes;
  readonly limits: AccountLimits;
  readonly alarm: Alarm;
  readonly closing: AbortSignal;
  /** Called when a lane that was shut may be open. */
  opened(): void;
}

/** Which lanes may send now: not those that somebody paused, nor those whose account rests. Pauses are on disk. */
export class LaneGate {
  readonly #parts: GateParts;
  readonly #paused: Set<string>;
  /** When shut lanes are looked at again, by the clock, so that one alarm is set for each. */
  readonly #openings = new Map<string, number>();
  #isHeld = false;
  #isTelling = false;

  constructor(parts: GateParts) {
    this.#parts = parts;
    this.#paused = new Set(parts.ports.store.jobs.pauses());
    for (const id of this.#paused) if (id !== EVERYTHING) parts.lanes.lane(id);
    const stopListening = parts.limits.listen((lane) => this.#limitsChanged(lane));
    parts.closing.addEventListener('abort', stopListening, { once: true });
  }

  /** Whether everything is paused. */
  get isPaused(): boolean {
    return this.#paused.has(EVERYTHING);
  }

  isLanePaused(lane: string): boolean {
    return this.#paused.has(lane);
  }

  lanes(): LaneState[] {
    return this.#parts.lanes.all();
  }

  rateLimit(lane: string): { perMinute: number | null; perDay: number | null } | null {
    return this.#parts.limits.rateLimit(lane);
  }

  /** When the account's rest ends; null when it does not rest. */
  restsUntil(lane: string): number | null {
    const now = this.#parts.ports.clock.now();
    const opens = this.#parts.limits.opensAt(lane, now);
    return opens > now ? opens : null;
  }

  /** Sends nothing more in that lane, or anywhere. Survives a restart. */
  pause(lane: string = EVERYTHING): void {
    this.#parts.ports.store.commit(() => this.#parts.ports.store.jobs.pause(lane));
    this.#paused.add(lane);
    if (lane !== EVERYTHING) this.#parts.lanes.lane(lane);
    this.#tellWaiting(lane);
  }

  /** Ends the pause of one lane, or every pause. */
  resume(lane?: string): void {
    this.#parts.ports.store.commit(() => this.#parts.ports.store.jobs.unpause(lane));
    if (lane === undefined) this.#paused.clear();
    else this.#paused.delete(lane);
    this.#tellWaiting(lane ?? EVERYTHING);
    this.#parts.opened();
  }

  /** Lets nothing through any more, in this run of the program. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Whether the next job of a lane may leave now; sees to it that somebody looks again when it may later. */
  mayGoOn(lane: LaneState): boolean {
    if (this.#isHeld || this.isPaused || this.#paused.has(lane.id)) return false;
    const opens = this.restsUntil(lane.id);
    if (opens === null) return true;
    this.#lookAgainAt(lane.id, opens);
    return false;
  }

  /** Why a queued job waits: `own` is what keeps this job in particular. */
  waitOf(job: JobRow, own: Wait | null): Wait {
    const because = (reason: Wait['reason'], until: number | null = null): Wait => ({
      reason,
      until,
      overBudget: null,
    });
    if (this.isPaused || this.#paused.has(job.lane)) return because('paused');
    if (own) return own;
    const until = this.restsUntil(job.lane);
    return until === null ? because('lane-busy') : because('rate-limit', until);
  }

  /** Something of the lanes has changed; told once for all that changes together. */
  tell(): void {
    const { ports, closing } = this.#parts;
    if (this.#isTelling || !ports.queueChanged) return;
    this.#isTelling = true;
    setImmediate(() => {
      this.#isTelling = false;
      if (!closing.aborted) ports.queueChanged?.();
    });
  }

  #lookAgainAt(lane: string, at: number): void {
    const known = this.#openings.get(lane);
    if (known !== undefined && known <= at) return;
    this.#openings.set(lane, at);
    this.#parts.alarm.after(at - this.#parts.ports.clock.now(), () => {
      if (this.#openings.get(lane) === at) this.#openings.delete(lane);
      this.tell();
      this.#parts.opened();
    });
  }

  #limitsChanged(lane: string): void {
    if (this.#parts.lanes.line(lane).length > 0 || this.#parts.lanes.lane(lane).inFlight > 0) this.#tellWaiting(lane);
    this.#parts.opened();
  }

  #tellWaiting(lane: string): void {
    const { lanes, ports } = this.#parts;
    for (const { id } of lane === EVERYTHING ? lanes.all() : [lanes.lane(lane)]) {
      for (const job of lanes.line(id)) ports.changed(job);
    }
    this.tell();
  }
}
