import { EngineError } from '../errors.ts';
import type { Step } from '../provider-kit/model.ts';
import type { JobLine } from '../store/jobs-store.ts';
import type { JobRow } from '../store/rows.ts';
import { actFor, actingClientId } from './acting-client.ts';
import { AccountLimits } from './account-limits.ts';
import { Alarm } from './alarm.ts';
import { FreeSpace } from './free-space.ts';
import { JobEndings } from './job-endings.ts';
import { JobFlights } from './job-flights.ts';
import { JobRecords } from './job-records.ts';
import { hasEnded, nextState } from './job-states.ts';
import { laneId } from './lane-id.ts';
import { LaneGate } from './lane-gate.ts';
import { Lanes, compareJobs, type LaneState } from './lanes.ts';
import { LateResults } from './late-results.ts';
import { LiveJobs, type JobFacts } from './live-jobs.ts';
import { LookUps } from './look-ups.ts';
import { draftJob, type NewJob } from './new-job.ts';
import { Polls } from './polls.ts';
import { recoverJobs } from './recover-jobs.ts';
import type { RunnerDesk } from './runner-desk.ts';
import type { RunnerPorts } from './runner-ports.ts';
import { afterCancel, AS_NEW } from './steered-change.ts';

/** One way of a job through its lane. */
interface Flight {
  hasPlace: boolean;
}

/** Carries jobs out by the rules: intent first, one request, resume by the provider's handle, never buy twice. */
export class JobRunner {
  /** What is known of open jobs besides their rows. */
  readonly live: LiveJobs;
  /** Which lanes may send now. */
  readonly gate: LaneGate;
  readonly #ports: RunnerPorts;
  readonly #desk: RunnerDesk;
  readonly #polls: Polls;
  readonly #endings: JobEndings;
  readonly #flights: JobFlights;
  readonly #late: LateResults;
  readonly #lookUps: LookUps;
  readonly #closing = new AbortController();
  readonly #whenClosing = new Set<(reason: Error) => void>();
  readonly #flying = new Map<JobRow, Flight>();
  readonly #work = new Set<Promise<void>>();
  #whenIdle: (() => void)[] = [];
  #drainIsDue = false;

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
    const closing = this.#closing.signal;
    const lanes = new Lanes();
    const limits = ports.limits ?? new AccountLimits();
    const alarm = new Alarm(ports.clock, closing, () => this.#polls.again());
    this.live = new LiveJobs(this.#facts());
    this.gate = new LaneGate({ ports, lanes, limits, alarm, closing, opened: () => this.#drainSoon() });
    this.#desk = {
      ports,
      live: this.live,
      lanes,
      limits,
      alarm,
      records: new JobRecords({ ports, live: this.live, closing }),
      closing,
      whenClosing: this.#whenClosing,
      enterLane: (job) => this.#enterLane(job),
      leaveLane: (job) => this.#leaveLane(job),
      follow: (work) => this.#follow(work),
    };
    this.#polls = new Polls(this.#desk);
    this.#late = new LateResults(this.#desk, this.#polls);
    this.#endings = new JobEndings(this.#desk, this.#late);
    const space = new FreeSpace(ports);
    this.#flights = new JobFlights(this.#desk, { polls: this.#polls, endings: this.#endings, space });
    this.#lookUps = new LookUps(this.#desk, this.#endings, (job, step) => this.#takeUp(job, step));
  }

  /** The row of a job that is to be inserted by the caller's transaction and admitted after it. */
  draft(request: NewJob): JobRow {
    return draftJob(request, this.#ports.newId(), this.#ports.clock.now());
  }

  /** Takes an inserted job into its line. */
  admit(job: JobRow): void {
    if (this.#closing.signal.aborted) return;
    this.live.add(job);
    this.#enterLane(job);
    this.#ports.changed(job);
  }

  /** Makes and admits one job. Resolves when it is on disk; jobs made together share one flush. */
  async enqueue(request: NewJob): Promise<JobRow> {
    const job = this.draft(request);
    await this.#desk.records.add(() => this.#ports.store.jobs.insert(job));
    this.admit(job);
    return job;
  }

  /** Takes up what an earlier run of the program left. Call once, before anything is admitted. */
  recover(): void {
    const { waiting, inFlight, unknown } = recoverJobs(this.#desk);
    for (const job of inFlight) this.#takeUp(job);
    for (const job of waiting) this.#enterLane(job);
    for (const job of unknown) {
      if (this.live.facts.canBeLookedUp(job)) this.#follow(this.#lookUps.askByItself(job));
    }
    for (const job of this.#ports.store.jobs.late()) this.#late.watch(job, 0);
  }

  /** Stops a job as soon as the provider allows. Ended jobs stay as they are. */
  cancel(id: string): JobRow {
    const job = this.row(id);
    if (nextState(job.state, 'stop-asked') === null) return job;
    const { records, lanes } = this.#desk;
    const { change, outcome } = afterCancel(job, this.#ports.kinds[job.kind].policy(job), this.#ports.clock.now());
    records.write(job, 'stop-asked', change, () => {
      if (outcome) records.enterLedger(job, outcome, 0);
    });
    const waited = lanes.remove(job);
    this.live.get(job.id)?.stop.abort(new EngineError('STATE_CONFLICT', 'Cancelled', { state: 'cancelling' }));
    if (hasEnded(job.state)) this.#end(job);
    else if (waited) this.#follow(this.#endings.stopped(job));
    this.gate.tell();
    return job;
  }

  /** A person has decided what a job was to say: it is stopped, and what has ended is no trouble any more. */
  overrule(id: string): void {
    const job = this.cancel(id);
    if (nextState(job.state, 'overruled') === null) return;
    this.#desk.records.write(job, 'overruled', { error_code: null, error_message: null });
  }

  /**
   * Queues an ended job again with the same frozen inputs. One whose result may still come stays as it is, and a new
   * job is made beside it. Throws STATE_CONFLICT.
   */
  retry(id: string): JobRow {
    const job = this.row(id);
    if (job.state === 'unknown') throw new EngineError('STATE_CONFLICT', 'Decide about it', { state: job.state });
    if (job.late_until !== null && job.state === 'failed') return this.#twin(job);
    return this.#queueAgain(job);
  }

  /** Makes a new job with the frozen inputs of one that has ended; `also` is part of the transaction. */
  makeBeside(id: string, also?: (made: JobRow) => void): JobRow {
    return this.#twin(this.row(id), also);
  }

  /** Queues every job that failed or expired and whose part of a story has no newer one. */
  retryFailed(): JobRow[] {
    return this.#ports.store.jobs.retryable().map((job) => this.retry(job.id));
  }

  /** What a person wants done about a call whose answer was lost. Throws STATE_CONFLICT. */
  async decide(id: string, decision: 'look' | 'pay-again' | 'give-up'): Promise<JobRow> {
    const job = this.row(id);
    const cannotLook = decision === 'look' && !this.live.facts.canBeLookedUp(job);
    if (job.state !== 'unknown' || cannotLook) {
      throw new EngineError('STATE_CONFLICT', 'There is nothing to decide like that', { state: job.state });
    }
    if (decision === 'pay-again') return this.#queueAgain(job);
    if (decision === 'look') {
      await this.#lookUps.ask(job);
      return this.row(id);
    }
    const ending = { ended_at: this.#ports.clock.now(), error_code: 'answer-lost', error_message: 'Given up' };
    this.#desk.records.write(job, 'failed', ending);
    this.#ports.kinds[job.kind].endedWithout(job);
    this.#end(job);
    return job;
  }

  /** Puts a waiting job directly before another of its lane, or last with null. Throws STATE_CONFLICT, NOT_FOUND. */
  move(id: string, before: string | null): JobRow {
    const job = this.row(id);
    const next = before === null ? null : this.row(before);
    const { lanes } = this.#desk;
    for (const each of next ? [job, next] : [job]) {
      if (lanes.placeInLine(each) !== null && each.lane === job.lane) continue;
      throw new EngineError('STATE_CONFLICT', 'Only jobs that wait in one lane have an order', { state: each.state });
    }
    if (next === job) return job;
    const moved = lanes.move(job, next);
    this.#ports.store.commit(() => {
      for (const each of moved) this.#ports.store.jobs.setRank(each.id, each.rank);
    });
    for (const each of lanes.line(job.lane)) this.#ports.changed(each);
    return job;
  }

  /** Looks again at what waits for money or for keys. Answers with how many jobs may go on. */
  reconsider(): number {
    let goOn = 0;
    for (const { job, wait } of this.live.all()) {
      if (wait?.reason !== 'over-budget' && wait?.reason !== 'keys-locked') continue;
      const overBudget = this.#ports.store.commit(() => this.#ports.overBudget?.(job) ?? null);
      if (overBudget === null) {
        goOn++;
        this.#enterLane(job);
      } else {
        this.live.wait(job.id, { reason: 'over-budget', until: null, overBudget });
      }
      this.#ports.changed(job);
    }
    return goOn;
  }

  /** For a host that is told when the computer wakes or the network is back: everything due is asked at once. */
  wake(): void {
    this.#desk.alarm.wake();
    this.#polls.again();
  }

  /** All open jobs: what is under way, then what waits in the order in which it will be taken. */
  active(): JobRow[] {
    const jobs = this.live.all().map(({ job }) => job);
    const underWay = jobs.filter(({ state }) => state !== 'queued');
    const waiting = jobs.filter(({ state }) => state === 'queued');
    return [
      ...underWay.toSorted((a, b) => (a.submitted_at ?? 0) - (b.submitted_at ?? 0)),
      ...waiting.toSorted(compareJobs),
    ];
  }

  /** The newest row of a job, also between commits. Throws NOT_FOUND. */
  row(id: string): JobRow {
    return this.live.get(id)?.job ?? this.#ports.store.jobs.get(id);
  }

  /** Takes no more work, until the program is started again, and resolves when nothing is in flight. */
  finishCurrentSteps(): Promise<void> {
    this.gate.hold();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#whenIdle.push(resolve);
    this.#lookIfIdle();
    return promise;
  }

  /** Stops taking work and lets go of what is in flight; it is taken up again at the next start. */
  async close(): Promise<void> {
    const reason = new EngineError('CLOSED', 'Fableroom is closing');
    this.#closing.abort(reason);
    for (const stop of this.#whenClosing) stop(reason);
    for (const { stop } of this.live.all()) stop.abort(reason);
    await Promise.allSettled(this.#work);
    this.#desk.records.flush();
  }

  #queueAgain(job: JobRow): JobRow {
    const { store } = this.#ports;
    const line = this.#lineOf(job);
    this.#desk.records.write(job, 'retried', AS_NEW, () => store.jobs.setLine(job.id, line));
    Object.assign(job, line);
    this.admit(job);
    return job;
  }

  #twin(job: JobRow, also?: (twin: JobRow) => void): JobRow {
    const now = this.#ports.clock.now();
    const line = this.#lineOf(job);
    const twin: JobRow = { ...job, ...AS_NEW, ...line, id: this.#ports.newId(), state: 'queued', calls: 0 };
    twin.queued_at = now;
    this.#ports.store.commit(() => {
      this.#ports.store.jobs.insert(twin);
      also?.(twin);
    });
    this.admit(twin);
    return twin;
  }

  /** Where a job that is made again stands: last, in the lane of the account that is used now, paid by who asked. */
  #lineOf(job: JobRow): JobLine {
    const account = this.#ports.accountNow?.(job) ?? job.account_id;
    const lane = account === job.account_id ? job.lane : laneId(account ?? job.provider_id, job.kind);
    return { account_id: account, client_id: actingClientId(), lane, rank: null };
  }

  #enterLane(job: JobRow): void {
    if (this.#closing.signal.aborted || hasEnded(job.state)) return;
    const { lanes, limits, alarm } = this.#desk;
    const wait = (job.due_at ?? 0) - this.#ports.clock.now();
    if (wait > 0 && job.error_code === 'rate-limited') limits.restUntil(job.lane, job.due_at ?? 0);
    else if (wait > 0) {
      this.#endings.setAside(job, { reason: 'retry-later', until: job.due_at });
      alarm.after(wait, () => {
        job.due_at = null;
        if (lanes.isAside(job)) this.#enterLane(job);
      });
      return;
    }
    this.live.wait(job.id, null);
    lanes.add(job, this.#ports.kinds[job.kind].policy(job).concurrency);
    this.gate.tell();
    this.#drainSoon();
  }

  #drainSoon(): void {
    if (this.#drainIsDue) return;
    this.#drainIsDue = true;
    queueMicrotask(() => {
      this.#drainIsDue = false;
      this.#drain();
    });
  }

  #drain(): void {
    if (this.#closing.signal.aborted) return;
    const { lanes, limits } = this.#desk;
    for (const job of lanes.takeReady((lane: LaneState) => this.gate.mayGoOn(lane))) {
      const seat = limits.take(job.lane, this.#ports.clock.now());
      this.#fly(job, () => this.#flights.carryOut(job, seat));
    }
  }

  /** Goes on with what is at its provider already; pauses and limits are for what has not left. */
  #takeUp(job: JobRow, step?: Step<unknown>): void {
    const lane = this.#desk.lanes.lane(job.lane);
    lane.limit = Math.max(1, this.#ports.kinds[job.kind].policy(job).concurrency);
    lane.inFlight++;
    this.#fly(job, () => (step ? this.#flights.goOn(job, step) : this.#flights.takeUp(job)));
  }

  #fly(job: JobRow, work: () => Promise<void>): void {
    const flight: Flight = { hasPlace: true };
    this.#flying.set(job, flight);
    this.gate.tell();
    const landed = async (): Promise<void> => {
      try {
        // What follows from it is paid by the same program.
        await actFor(job.client_id, work);
      } catch (error) {
        // Its rows could not be written. They stand as they are, and the next start takes the job up from there.
        if (!this.#closing.signal.aborted) this.#ports.log.error('job is stuck', { jobId: job.id, error });
      }
      this.#leaveLane(job, flight);
      // It may be under way again already.
      if (this.#flying.get(job) === flight) this.#flying.delete(job);
      this.#lookIfIdle();
    };
    this.#follow(landed());
  }

  #leaveLane(job: JobRow, flight = this.#flying.get(job)): void {
    if (!flight?.hasPlace) return;
    flight.hasPlace = false;
    this.#desk.lanes.release(job.lane);
    this.gate.tell();
    this.#drainSoon();
  }

  #follow(work: Promise<void>): void {
    const followed = work
      .catch((error: unknown) => {
        if (!this.#closing.signal.aborted) this.#ports.log.error('job work failed', { error });
      })
      .finally(() => this.#work.delete(followed));
    this.#work.add(followed);
  }

  #lookIfIdle(): void {
    if (this.#whenIdle.length === 0 || this.#flying.size > 0) return;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  #end(job: JobRow): void {
    this.live.remove(job.id);
    this.#ports.changed(job);
  }

  #facts(): JobFacts {
    return {
      wait: (job) => {
        const own = this.live.get(job.id)?.wait ?? null;
        return job.state === 'queued' ? this.gate.waitOf(job, own) : own;
      },
      placeInLine: (job) => (job.state === 'queued' ? this.#desk.lanes.placeInLine(job) : null),
      canBeLookedUp: (job) => job.state === 'unknown' && this.#ports.kinds[job.kind].policy(job).canBeLookedUp === true,
      missingPhotoIds: (job) => this.#ports.missingPhotoIds?.(job) ?? [],
      place: (job) => this.#ports.store.jobs.place(job),
      hidesMoney: this.#ports.hidesMoney === true,
    };
  }
}
