import type { LedgerEntry, OverBudget, Price, Spending } from '../../contract/money.ts';
import type { Tier } from '../../contract/values.ts';
import { EngineError } from '../errors.ts';
import { actingClientId } from '../jobs/acting-client.ts';
import { cursorAfter, readPlace } from '../list-place.ts';
import type { Clock } from '../ports.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { RaiseRow } from '../store/money-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { Budgets } from './budgets.ts';
import { DayTurn } from './day-turn.ts';
import { ledgerView, type LedgerNames } from './ledger-view.ts';
import { moneySummary } from './money-summary.ts';
import type { PricedCall, PriceLines } from './price-lines.ts';
import { capOf, SpendingGate, type Wish } from './spending-gate.ts';

interface MoneyParts {
  readonly tier: Tier;
  readonly store: LibraryStore;
  readonly budgets: Budgets;
  readonly prices: PriceLines;
  readonly names: LedgerNames;
  readonly clock: Clock;
  /** Most that a program may spend in all; null for no cap. */
  capOfClient(clientId: string): number | null;
  newId(): string;
  /** Jobs that wait because a cap is reached, in the order in which they will be taken. */
  waiting(): readonly JobRow[];
  /** Asks again of every job that waits for money. */
  reconsider(): void;
  /** Told when a ledger line was added or said anew, and when a cap changed. */
  changed(): void;
}

interface RaiseOnce {
  readonly scope: RaiseRow['scope'];
  readonly storyId?: string | undefined;
  readonly byMicros: number;
}

/** The money of one room: what something costs, what was spent, and which cap stops what. */
export class Money {
  readonly #parts: MoneyParts;
  readonly #gate: SpendingGate;
  readonly #dayTurn: DayTurn;
  readonly #forget: () => void;
  #toldOf = '';

  constructor(parts: MoneyParts) {
    this.#parts = parts;
    this.#gate = new SpendingGate({
      store: parts.store.money,
      budget: () => parts.budgets.of(parts.tier),
      now: () => parts.clock.now(),
      capOfClient: (id) => parts.capOfClient(id),
      reprice: (job) => {
        const { lowMicros, highMicros } = parts.prices.ofJob(job).line;
        return { lowMicros: lowMicros ?? 0, highMicros: highMicros ?? 0, known: highMicros !== null };
      },
    });
    this.#dayTurn = new DayTurn(parts.clock, () => parts.reconsider());
    this.#forget = parts.budgets.onChange((tier) => {
      if (tier === parts.tier) this.#capsChanged();
    });
    this.#toldOf = this.#fingerprint();
  }

  /** The cap that sending this job would pass; null when it may go. Asked inside the transaction that sends it. */
  overBudget(job: JobRow): OverBudget | null {
    const over = this.#gate.overBudget(job);
    // Such a cap frees by itself; somebody has to notice.
    if (over?.scope === 'day' || over?.scope === 'month') this.#dayTurn.expect();
    return over;
  }

  /** What something would cost now, before it is done. */
  price(spending: Spending): Price {
    return this.priceOf(this.#parts.prices.of(spending));
  }

  /** The same of calls that are known already. */
  priceOf(calls: readonly PricedCall[]): Price {
    const wishes: Wish[] = calls.map(({ line, storyId }) => ({ storyId, micros: line.highMicros }));
    return {
      lines: calls.map(({ line }) => line),
      lowMicros: sumOf(calls.map(({ line }) => line.lowMicros)),
      highMicros: sumOf(calls.map(({ line }) => line.highMicros)),
      overBudget: this.#gate.check(wishes) ?? this.#gate.checkClient(actingClientId(), wishes),
    };
  }

  summary(): ReturnType<typeof moneySummary> & { budget: ReturnType<Budgets['of']> } {
    const { store, clock, names, budgets, tier } = this.#parts;
    const sums = moneySummary(store.money, clock.now(), (id) => names.provider(id));
    return { ...sums, budget: budgets.of(tier) };
  }

  /** Every call with its money, newest first. The cursor of a page is the place of its last line. */
  ledger({ storyId, cursor, limit }: { storyId?: string | undefined; cursor?: string | undefined; limit: number }): {
    entries: LedgerEntry[];
    nextCursor: string | null;
  } {
    const lines = this.#parts.store.money.lines(readPlace(cursor), limit, storyId);
    return {
      entries: lines.map((line) => ledgerView(line, this.#parts.names)),
      nextCursor: cursorAfter(lines, limit, (line) => line),
    };
  }

  /**
   * Adds to one cap for its current period, and goes on with what waits for it. Answers with how many waiting jobs
   * that lets through. Throws INPUT_REFUSED where there is no such cap, NOT_FOUND for a story that is not here.
   */
  raiseOnce({ scope, storyId, byMicros }: RaiseOnce): { continued: number } {
    const { store, budgets, tier, clock } = this.#parts;
    if (capOf(budgets.of(tier), scope) === null) throw refused('scope', 'no-cap', `There is no cap for a ${scope}`);
    const story = scope === 'story' ? storyId : null;
    if (story === undefined) throw refused('storyId', 'missing', 'Say which story');
    if (story !== null) store.stories.get(story);
    store.commit(() =>
      store.money.addRaise({
        id: this.#parts.newId(),
        scope,
        period: this.#gate.periodOf(scope),
        story_id: story,
        by_micros: byMicros,
        at: clock.now(),
      }),
    );
    const continued = this.#passing();
    this.#capsChanged();
    return { continued };
  }

  /** What the calls of a program have cost here. */
  ofClient(clientId: string): number {
    return this.#parts.store.money.ofClient(clientId);
  }

  /** To be called after every change of a job: tells of money once the ledger says something new. */
  notice(): void {
    const now = this.#fingerprint();
    if (now === this.#toldOf) return;
    this.#toldOf = now;
    this.#parts.changed();
  }

  close(): void {
    this.#forget();
    this.#dayTurn.close();
  }

  #capsChanged(): void {
    this.#parts.changed();
    this.#parts.reconsider();
  }

  /** How many of the waiting jobs the caps let through now, one after the other. */
  #passing(): number {
    const accepted = new Map<string | null, number>();
    let passing = 0;
    for (const job of this.#parts.waiting()) {
      const { line } = this.#parts.prices.ofJob(job);
      const together = new Map<string | null, number | null>(accepted);
      const before = accepted.get(job.story_id) ?? 0;
      together.set(job.story_id, line.highMicros === null ? null : before + line.highMicros);
      if (this.#gate.check([...together].map(([storyId, micros]) => ({ storyId, micros })))) continue;
      accepted.set(job.story_id, before + (line.highMicros ?? 0));
      passing++;
    }
    return passing;
  }

  #fingerprint(): string {
    const { actual_micros, estimated_micros, calls } = this.#parts.store.money.total();
    return `${actual_micros}.${estimated_micros}.${calls}`;
  }
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

function refused(field: string, reason: string, message: string): EngineError {
  return new EngineError('INPUT_REFUSED', message, { field, reason });
}
