import type { OverBudget } from '../../contract/money.ts';
import type { WorkKind } from '../../contract/values.ts';
import type { Clock, Log } from '../ports.ts';
import type { RunContext } from '../provider-kit/model.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { AccountLimits } from './account-limits.ts';
import type { JobKind } from './job-kind.ts';

/** What the job rules need from the room that they work for. */
export interface RunnerPorts {
  readonly store: LibraryStore;
  readonly kinds: Readonly<Record<WorkKind, JobKind>>;
  readonly clock: Clock;
  readonly log: Log;
  /** How a job's calls reach its provider. */
  connect(job: JobRow, signal: AbortSignal): Pick<RunContext, 'fetch' | 'secret' | 'baseUrl' | 'download'>;
  /** The account that an order of that job would use now; null where there is none, or where it needs none. */
  accountNow?(job: JobRow): string | null;
  /** In this room nobody sees what anything costs. */
  readonly hidesMoney?: boolean;
  newId(): string;
  random(): number;
  /** Called after every change that a person could see. */
  changed(job: JobRow): void;
  /** Called when pauses, lanes or their limits are no longer what they were. */
  queueChanged?(): void;
  /** Limits of accounts, one for all rooms; a runner that is alone has its own. */
  readonly limits?: AccountLimits;
  /**
   * The cap that a call would pass; null when it may leave. Asked inside the transaction that commits the call, so
   * that two calls can never pass a cap together. Asked of every job that may cost something.
   */
  overBudget?(job: JobRow): OverBudget | null;
  /** Photos that a job is to send and that cannot be read; without it nobody looks. */
  missingPhotoIds?(job: JobRow): string[];
  /** Bytes that are free where results are kept. Without it, room shows only when something is written. */
  freeBytes?(): Promise<number>;
}
