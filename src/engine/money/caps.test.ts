import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { memoryLog, temporaryFolder } from '../../../test/support/test-engine.ts';
import type { Budget } from '../../contract/money.ts';
import type { JobKind } from '../jobs/job-kind.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import type { Step } from '../provider-kit/model.ts';
import { openLibraryStore } from '../store/library-store.ts';
import type { JobRow, NewStoryRow } from '../store/rows.ts';
import { dayOf, monthOf } from './calendar.ts';
import { SpendingGate } from './spending-gate.ts';

const STORIES = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];
const MIDDAY = new Date(2026, 10, 27, 12).getTime();

/** What happens next: work arrives, an answer comes, time passes, a person tries again, the program is killed. */
const happening = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constant('order' as const), micros: fc.nat(60), story: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('order-unknown-price' as const), story: fc.nat(2) }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('answer' as const), which: fc.nat(5), well: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('retry' as const), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('pay-again' as const), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('set-clock-back' as const), hours: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('kill' as const) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

const cap = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.integer({ min: 60, max: 250 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const caps = fc.record({ roomMicros: cap, monthMicros: cap, dayMicros: cap, storyMicros: cap });

interface Left {
  readonly at: number;
  readonly story: string | null;
  readonly micros: number;
  readonly known: boolean;
}

/** A desk whose provider answers when told to, and whose program can be killed at any moment. */
class Desk {
  readonly left: Left[] = [];
  readonly #budget: Budget;
  readonly #path = join(temporaryFolder(), 'library.db');
  readonly #clocks: FakeClock[] = [new FakeClock(MIDDAY)];
  #answers: PromiseWithResolvers<Step<unknown>>[] = [];
  #store = openLibraryStore(this.#path);
  #runner: JobRunner;
  #number = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
    for (const id of STORIES) this.#store.stories.insert({ ...STORY, id });
    this.#runner = this.#start();
  }

  get #clock(): FakeClock {
    const clock = this.#clocks.at(-1);
    if (!clock) throw new Error('no clock');
    return clock;
  }

  async live(event: Happening): Promise<void> {
    switch (event.what) {
      case 'order':
        await this.#order(event.micros, true, event.story);
        break;
      case 'order-unknown-price':
        await this.#order(0, false, event.story);
        break;
      case 'answer': {
        const [answer] = this.#answers.splice(event.which % Math.max(1, this.#answers.length), 1);
        if (event.well) answer?.resolve({ state: 'done', output: 'a picture' });
        // It may have been made and charged.
        else answer?.reject(new ProviderFailure({ kind: 'transient', sent: true, detail: 'reset' }, 'reset'));
        break;
      }
      case 'retry':
        this.#pick(
          this.#store.jobs.ended(50),
          event.which,
          ({ state }) => state === 'failed',
          (job) => this.#runner.retry(job.id),
        );
        break;
      case 'pay-again':
        this.#pick(
          this.#store.jobs.open(),
          event.which,
          ({ state }) => state === 'unknown',
          (job) => {
            void this.#runner.decide(job.id, 'pay-again');
          },
        );
        break;
      case 'wait':
        await this.#clock.advance(event.hours * 3_600_000);
        this.#runner.reconsider();
        break;
      case 'set-clock-back':
        await this.#kill(this.#clock.now() - event.hours * 3_600_000);
        break;
      case 'kill':
        await this.#kill(this.#clock.now());
        break;
    }
    await settle();
  }

  async close(): Promise<void> {
    await this.#runner.close();
    this.#store.close();
  }

  /** What a fresh reader of the database says is spent and promised. */
  usedMicros(): number {
    return this.#gate().usedMicros('room', null);
  }

  #pick(jobs: readonly JobRow[], which: number, fits: (job: JobRow) => boolean, then: (job: JobRow) => void): void {
    const fitting = jobs.filter(fits);
    const job = fitting[which % Math.max(1, fitting.length)];
    if (job) then(job);
  }

  async #order(micros: number, priceKnown: boolean, story: number): Promise<void> {
    await this.#runner.enqueue({
      kind: 'image',
      storyId: STORIES[story] ?? null,
      sceneId: null,
      providerId: 'paid',
      accountId: 'account',
      modelId: 'paid-image',
      modelTitle: 'Paid Image',
      practice: false,
      priority: 0,
      inputs: {},
      estimateMicros: micros,
      priceKnown,
    });
  }

  async #kill(startsAgainAt: number): Promise<void> {
    this.#answers = [];
    await this.#runner.close();
    this.#store.close();
    this.#clocks.push(new FakeClock(startsAgainAt));
    this.#store = openLibraryStore(this.#path);
    this.#runner = this.#start();
  }

  #gate(): SpendingGate {
    return new SpendingGate({
      store: this.#store.money,
      budget: () => this.#budget,
      now: () => this.#clock.now(),
      capOfClient: () => null,
      reprice: () => null,
    });
  }

  #start(): JobRunner {
    const gate = this.#gate();
    const clock = this.#clock;
    const kind: JobKind = {
      policy: () => ({ concurrency: 3, afterCrash: 'ask' }),
      start: (job) => {
        this.left.push({
          at: clock.now(),
          story: job.story_id,
          micros: job.estimate_micros,
          known: job.price_known === 1,
        });
        const answer = Promise.withResolvers<Step<unknown>>();
        this.#answers.push(answer);
        return answer.promise;
      },
      resume: () => Promise.reject(new Error('nothing to ask after')),
      cancel: () => Promise.resolve(),
      progressed: () => undefined,
      keep: () => Promise.resolve({ write: () => undefined, afterwards: () => undefined }),
      endedWithout: () => undefined,
    };
    const runner = new JobRunner({
      store: this.#store,
      kinds: { text: kind, image: kind, video: kind, check: kind },
      clock,
      connect: () => ({
        fetch,
        secret: () => Promise.resolve('key'),
        baseUrl: null,
        download: () => Promise.reject(new Error('nothing to fetch')),
      }),
      log: memoryLog(),
      newId: () => `00000000-0000-7000-9000-${String(++this.#number).padStart(12, '0')}`,
      changed: () => undefined,
      random: () => 1,
      overBudget: (job) => gate.overBudget(job),
    });
    runner.recover();
    return runner;
  }
}

/** A call leaves, its answer is lost, and the clock is back before that day for a while. */
const DAY_TWICE: [Budget, Happening[]] = [
  { roomMicros: null, monthMicros: null, dayMicros: 66, storyMicros: null },
  [
    { what: 'order', micros: 51, story: 0 },
    { what: 'set-clock-back', hours: 26 },
    { what: 'wait', hours: 29 },
    { what: 'order', micros: 46, story: 1 },
  ],
];

describe('caps', () => {
  it('would let more leave than a cap allows, by whatever way it leaves', { timeout: 120_000 }, async () => {
    let leftInAll = 0;
    await fc.assert(
      fc.asyncProperty(caps, fc.array(happening, { minLength: 8, maxLength: 30 }), async (budget, events) => {
        const desk = new Desk(budget);
        try {
          for (const event of events) await desk.live(event);
          const sums = (keyOf: (left: Left) => string | null): number[] =>
            [...Map.groupBy(desk.left, keyOf)].flatMap(([key, group]) =>
              key === null ? [] : [group.reduce((sum, { micros }) => sum + micros, 0)],
            );
          const most = (allowed: number | null, keyOf: (left: Left) => string | null): void => {
            for (const sum of sums(keyOf)) expect(sum).toBeLessThanOrEqual(allowed ?? Infinity);
          };
          most(budget.roomMicros, () => 'room');
          most(budget.monthMicros, ({ at }) => monthOf(at));
          most(budget.dayMicros, ({ at }) => dayOf(at));
          most(budget.storyMicros, ({ story }) => story);
          const { roomMicros, monthMicros, dayMicros, storyMicros } = budget;
          const capped = [roomMicros, monthMicros, dayMicros].some((each) => each !== null);
          const mayBeUnknown = (left: Left): boolean => !capped && (storyMicros === null || left.story === null);
          expect(desk.left.filter((left) => !left.known && !mayBeUnknown(left))).toEqual([]);
          // Nothing that left is ever forgotten, so a later call cannot have its money.
          expect(desk.usedMicros()).toBe(desk.left.reduce((sum, { micros }) => sum + micros, 0));
          leftInAll += desk.left.length;
        } finally {
          await desk.close();
        }
      }),
      { numRuns: 30, examples: [DAY_TWICE], endOnFailure: true },
    );
    expect(leftInAll).toBeGreaterThan(40);
  });
});

const STORY: NewStoryRow = {
  id: '',
  title: 'A story',
  title_is_final: 0,
  premise: '',
  cast_json: '[]',
  style: 'watercolor',
  language: 'en',
  length: null,
  seed: 1,
  models_json: '{}',
  video_mode: 0,
  memory_mode: 0,
  notice: null,
  current_scene_id: null,
  cover_asset_id: null,
  cover_alt_text: null,
  scene_count: 0,
  clip_count: 0,
  finished: 0,
  created_at: 0,
  changed_at: 0,
};
