import type { Budget, OverBudget } from '../../contract/money.ts';
import type { JobRow } from '../store/rows.ts';
import type { MoneyStore, SpentRow } from '../store/money-store.ts';
import { dayOf, monthOf, startOfDay, startOfMonth } from './calendar.ts';
import type { Estimate } from './estimate.ts';

/** Money that is about to be promised. */
export interface Wish {
  /** Null for what belongs to no story; empty for a story that has not begun. */
  readonly storyId: string | null;
  /** Most that it may cost; null when nobody has said. */
  readonly micros: number | null;
}

interface GateParts {
  readonly store: MoneyStore;
  budget(): Budget;
  now(): number;
  /** Most that a program may spend in all; null for no cap. */
  capOfClient(clientId: string): number | null;
  /** What a job would cost now; null to leave what was said when it was made. */
  reprice(job: JobRow): Estimate | null;
}

const SCOPES = ['room', 'month', 'day', 'story'] as const;
type Scope = (typeof SCOPES)[number];

/**
 * Says which cap a call would pass. Used is what the ledger has, the actual figure or else the estimate, and the most
 * that calls under way may cost; exactly at the cap is allowed. What is free always passes.
 *
 * A period has no end here: whatever is dated later than its beginning counts. So a clock that is set back never
 * gives a day's money twice.
 */
export class SpendingGate {
  readonly #parts: GateParts;

  constructor(parts: GateParts) {
    this.#parts = parts;
  }

  /**
   * Asked inside the transaction that sends a job, so that two jobs can never pass a cap together. Also writes what
   * it costs at the prices of now, which is what the ledger will say.
   */
  overBudget(job: JobRow): OverBudget | null {
    if (job.practice === 1) return null;
    const now = this.#parts.reprice(job);
    if (now) this.#renew(job, now);
    const wish = { storyId: job.story_id, micros: job.price_known === 1 ? job.estimate_micros : null };
    return this.check([wish], job.id) ?? this.checkClient(job.client_id, [wish], job.id);
  }

  /** The first cap that all of this together would pass; null when none. Nothing is written. */
  check(wishes: readonly Wish[], exceptJobId = ''): OverBudget | null {
    const paid = wishes.filter(({ micros }) => micros !== 0);
    const budget = this.#parts.budget();
    if (paid.length === 0) return null;
    for (const scope of SCOPES) {
      const cap = capOf(budget, scope);
      if (cap === null) continue;
      const groups = scope === 'story' ? byStory(paid) : [{ storyId: null, micros: sumOf(paid) }];
      for (const { storyId, micros } of groups) {
        const capMicros = cap + this.raisedMicros(scope, storyId);
        const usedMicros = this.usedMicros(scope, storyId, exceptJobId);
        if (micros === null || usedMicros + micros > capMicros) {
          return { scope, capMicros, usedMicros, neededMicros: micros };
        }
      }
    }
    return null;
  }

  /** The cap of a program's own that all of this together would pass; null when it has none, or for a person. */
  checkClient(clientId: string | null, wishes: readonly Wish[], exceptJobId = ''): OverBudget | null {
    const capMicros = clientId === null ? null : this.#parts.capOfClient(clientId);
    const micros = sumOf(wishes);
    if (clientId === null || capMicros === null || micros === 0) return null;
    const { store } = this.#parts;
    const usedMicros = store.ofClient(clientId) + store.promisedToClient(clientId, exceptJobId);
    if (micros !== null && usedMicros + micros <= capMicros) return null;
    return { scope: 'client', capMicros, usedMicros, neededMicros: micros };
  }

  /** Spent and promised in a scope now. */
  usedMicros(scope: Scope, storyId: string | null, exceptJobId = ''): number {
    const { store } = this.#parts;
    if (scope === 'story') {
      return storyId ? countedMicros(store.ofStory(storyId)) + store.promisedMicros(exceptJobId, storyId) : 0;
    }
    const now = this.#parts.now();
    const spent =
      scope === 'room' ? store.total() : store.since(scope === 'month' ? startOfMonth(now) : startOfDay(now));
    return countedMicros(spent) + store.promisedMicros(exceptJobId);
  }

  /** What was added to a cap for its current period. */
  raisedMicros(scope: Scope, storyId: string | null): number {
    return this.#parts.store.raisedMicros(scope, this.periodOf(scope), scope === 'story' ? storyId : null);
  }

  /** Name of the current period of a scope; empty where it has none. */
  periodOf(scope: Scope): string {
    if (scope === 'day') return dayOf(this.#parts.now());
    return scope === 'month' ? monthOf(this.#parts.now()) : '';
  }

  #renew(job: JobRow, { lowMicros, highMicros, known }: Estimate): void {
    this.#parts.store.setEstimate(job.id, { low: lowMicros, high: highMicros, known });
    Object.assign(job, { estimate_micros: highMicros, estimate_low_micros: lowMicros, price_known: known ? 1 : 0 });
  }
}

/** The cap of a scope; null when there is none. */
export function capOf(budget: Budget, scope: Scope): number | null {
  return budget[`${scope}Micros`];
}

function countedMicros({ actual_micros, estimated_micros }: SpentRow): number {
  return actual_micros + estimated_micros;
}

function sumOf(wishes: readonly Wish[]): number | null {
  return wishes.reduce<number | null>(
    (sum, each) => (sum === null || each.micros === null ? null : sum + each.micros),
    0,
  );
}

function byStory(wishes: readonly Wish[]): Wish[] {
  const ids = [...new Set(wishes.map(({ storyId }) => storyId))].filter((id) => id !== null);
  return ids.map((storyId) => ({ storyId, micros: sumOf(wishes.filter((each) => each.storyId === storyId)) }));
}
