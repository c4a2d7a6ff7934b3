import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import type { Budget } from '../../contract/money.ts';
import { draftJob } from '../jobs/new-job.ts';
import { openLibraryStore, type LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { Estimate } from './estimate.ts';
import { SpendingGate } from './spending-gate.ts';

const NO_CAPS: Budget = { roomMicros: null, monthMicros: null, dayMicros: null, storyMicros: null };
const NOON = new Date(2026, 10, 21, 12).getTime();
const DAY = 86_400_000;

interface Till {
  readonly gate: SpendingGate;
  readonly store: LibraryStore;
  budget: Partial<Budget>;
  clientCaps: Record<string, number>;
  now: number;
  price: Estimate | null;
  /** A job of that price, written as waiting. */
  job(micros: number, change?: Partial<JobRow>): JobRow;
  /** Lets it leave, if the caps do. */
  send(job: JobRow): ReturnType<SpendingGate['overBudget']>;
  /** Ends it with what the provider said. */
  settle(job: JobRow, actual: number | null, at?: number): void;
  story(): string;
}

function till(): Till {
  const store = openLibraryStore(join(temporaryFolder(), 'library.db'));
  onTestFinished(() => store.close());
  let number = 0;
  const id = (): string => `00000000-0000-7000-8000-${String(++number).padStart(12, '0')}`;
  const made: Till = {
    store,
    budget: {},
    clientCaps: {},
    now: NOON,
    price: null,
    gate: new SpendingGate({
      store: store.money,
      budget: () => ({ ...NO_CAPS, ...made.budget }),
      now: () => made.now,
      capOfClient: (clientId) => made.clientCaps[clientId] ?? null,
      reprice: () => made.price,
    }),
    job: (micros, change = {}) => {
      const request = {
        kind: 'image' as const,
        storyId: null,
        sceneId: null,
        providerId: 'paid',
        accountId: 'account',
        modelId: 'paid-image',
        modelTitle: 'Paid Image',
        practice: false,
        priority: 0,
        inputs: {},
        estimateMicros: micros,
      };
      const job = { ...draftJob(request, id(), made.now), ...change };
      store.jobs.insert(job);
      return job;
    },
    send: (job) =>
      store.commit(() => {
        const over = made.gate.overBudget(job);
        if (over) return over;
        Object.assign(job, { state: 'submitting', calls: job.calls + 1 });
        store.jobs.update(job.id, job);
        return null;
      }),
    settle: (job, actual, at = made.now) => {
      Object.assign(job, { state: 'done', ended_at: at });
      store.jobs.update(job.id, job);
      store.jobs.enterLedger({
        id: id(),
        at,
        job_id: job.id,
        call: job.calls,
        kind: job.kind,
        outcome: 'done',
        provider_id: job.provider_id,
        account_id: job.account_id,
        client_id: job.client_id,
        model_id: job.model_id,
        model_title: job.model_title,
        story_id: job.story_id,
        scene_id: null,
        estimate_micros: job.estimate_micros,
        price_known: job.price_known,
        actual_micros: actual,
      });
    },
    story: () => {
      const story = id();
      store.stories.insert({
        id: story,
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
      });
      return story;
    },
  };
  return made;
}

describe('SpendingGate', () => {
  it('would stop a call that comes to the cap exactly, or let through one that is a micro-dollar over', () => {
    const desk = till();
    desk.budget = { roomMicros: 100 };
    expect(desk.send(desk.job(60))).toBeNull();
    expect(desk.send(desk.job(41))).toEqual({ scope: 'room', capMicros: 100, usedMicros: 60, neededMicros: 41 });
    expect(desk.send(desk.job(40))).toBeNull();
  });

  it('would count a call twice, or not at all, between its sending and its line in the ledger', () => {
    const desk = till();
    const job = desk.job(60);
    desk.send(job);
    expect(desk.gate.usedMicros('room', null)).toBe(60);
    desk.settle(job, null);
    expect(desk.gate.usedMicros('room', null)).toBe(60);
    Object.assign(job, { state: 'running' });
    desk.store.jobs.update(job.id, job);
    // An answer that was lost has its line, and is found again.
    expect(desk.gate.usedMicros('room', null)).toBe(60);
  });

  it('would keep an estimate once the provider has said what it was', () => {
    const desk = till();
    const job = desk.job(60);
    desk.send(job);
    desk.settle(job, null);
    desk.settle(job, 5);
    expect(desk.gate.usedMicros('room', null)).toBe(5);
    expect(desk.store.money.total()).toEqual({ actual_micros: 5, estimated_micros: 0, calls: 1 });
  });

  it('would let a call of unknown price pass a cap, or stop it where there is none', () => {
    const desk = till();
    expect(desk.send(desk.job(0, { price_known: 0 }))).toBeNull();
    desk.budget = { storyMicros: 1_000_000 };
    expect(desk.send(desk.job(0, { price_known: 0 }))).toBeNull();
    expect(desk.send(desk.job(0, { price_known: 0, story_id: desk.story() }))).toMatchObject({
      scope: 'story',
      neededMicros: null,
    });
  });

  it('would stop practice work, which costs nothing, at a cap of zero', () => {
    const desk = till();
    desk.budget = { roomMicros: 0 };
    expect(desk.send(desk.job(0))).toBeNull();
    expect(desk.send(desk.job(40, { practice: 1 }))).toBeNull();
    expect(desk.send(desk.job(1))).not.toBeNull();
  });

  it('would let one story use up the money of another', () => {
    const desk = till();
    desk.budget = { storyMicros: 100 };
    const [first, second] = [desk.story(), desk.story()];
    expect(desk.send(desk.job(100, { story_id: first }))).toBeNull();
    expect(desk.send(desk.job(1, { story_id: first }))).toMatchObject({ scope: 'story', usedMicros: 100 });
    expect(desk.send(desk.job(100, { story_id: second }))).toBeNull();
  });

  it('would keep a day’s money spent on the next day', () => {
    const desk = till();
    desk.budget = { dayMicros: 100 };
    const job = desk.job(100);
    desk.send(job);
    desk.settle(job, 100);
    expect(desk.send(desk.job(1))).toMatchObject({ scope: 'day' });
    desk.now += DAY;
    expect(desk.send(desk.job(100))).toBeNull();
  });

  it('would give a day’s money twice when the clock is set back', () => {
    const desk = till();
    desk.budget = { dayMicros: 100 };
    const job = desk.job(100);
    desk.send(job);
    desk.settle(job, 100);
    desk.now -= DAY;
    expect(desk.send(desk.job(1))).toMatchObject({ scope: 'day', usedMicros: 100 });
  });

  it('would carry a raise into the next day, or give it to another story', () => {
    const desk = till();
    desk.budget = { dayMicros: 10, storyMicros: 50 };
    const [first, second] = [desk.story(), desk.story()];
    const raise = { id: 'r', by_micros: 90, at: NOON };
    desk.store.money.addRaise({ ...raise, scope: 'day', period: desk.gate.periodOf('day'), story_id: null });
    desk.store.money.addRaise({ ...raise, id: 's', scope: 'story', period: '', story_id: first });
    expect(desk.send(desk.job(60, { story_id: second }))).toMatchObject({ scope: 'story', capMicros: 50 });
    expect(desk.send(desk.job(100, { story_id: first }))).toBeNull();
    desk.now += DAY;
    expect(desk.send(desk.job(11))).toMatchObject({ scope: 'day', capMicros: 10 });
  });

  it('would send and enter a job at the price of the day on which it was made', () => {
    const desk = till();
    desk.budget = { roomMicros: 100 };
    const job = desk.job(10);
    desk.price = { lowMicros: 90, highMicros: 101, known: true };
    expect(desk.send(job)).toMatchObject({ neededMicros: 101 });
    desk.price = { lowMicros: 90, highMicros: 100, known: true };
    expect(desk.send(job)).toBeNull();
    expect(desk.store.jobs.get(job.id)).toMatchObject({ estimate_micros: 100, estimate_low_micros: 90 });
  });

  it('would add up what two stories wish for where one of them has enough', () => {
    const desk = till();
    desk.budget = { storyMicros: 100, monthMicros: 150 };
    const [first, second] = [desk.story(), desk.story()];
    const wish = (storyId: string, micros: number): { storyId: string; micros: number } => ({ storyId, micros });
    expect(desk.gate.check([wish(first, 75), wish(second, 75)])).toBeNull();
    expect(desk.gate.check([wish(first, 75), wish(second, 76)])).toMatchObject({ scope: 'month', neededMicros: 151 });
    expect(desk.gate.check([wish(first, 60), wish(first, 41)])).toMatchObject({ scope: 'story', neededMicros: 101 });
    expect(desk.gate.check([{ storyId: '', micros: 101 }])).toMatchObject({ scope: 'story', usedMicros: 0 });
  });
});

describe('the cap of a program', () => {
  it('would let its calls pass it together, or count what others spend', () => {
    const shop = till();
    shop.clientCaps = { script: 100 };
    const mine = { client_id: 'script' };
    expect(shop.send(shop.job(90))).toBeNull();
    expect(shop.send(shop.job(60, mine))).toBeNull();
    const over = { scope: 'client', capMicros: 100, usedMicros: 60, neededMicros: 50 };
    expect(shop.send(shop.job(50, mine))).toEqual(over);
    expect(shop.send(shop.job(40, mine))).toBeNull();
    expect(shop.send(shop.job(1, mine))).toMatchObject({ scope: 'client', usedMicros: 100 });
    expect(shop.send(shop.job(0, mine))).toBeNull();
  });

  it('would forget what was spent once it is in the ledger, or count what was not charged', () => {
    const shop = till();
    shop.clientCaps = { script: 100 };
    const mine = { client_id: 'script' };
    const [dear, cheap] = [shop.job(50, mine), shop.job(50, mine)];
    shop.send(dear);
    shop.send(cheap);
    shop.settle(dear, 80);
    shop.settle(cheap, 5);
    expect(shop.send(shop.job(16, mine))).toMatchObject({ scope: 'client', usedMicros: 85 });
    expect(shop.send(shop.job(15, mine))).toBeNull();
  });

  it('would let through what nobody has put a price on', () => {
    const shop = till();
    shop.clientCaps = { script: 100 };
    const job = shop.job(1, { client_id: 'script', price_known: 0 });
    expect(shop.send(job)).toMatchObject({ scope: 'client', neededMicros: null });
  });
});
