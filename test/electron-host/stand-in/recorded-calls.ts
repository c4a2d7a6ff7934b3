import type { RecordedCall } from '../control-messages.ts';

const calls: RecordedCall[] = [];
const stubs = new Map<string, unknown[]>();

export function recordCall(api: string, args: readonly unknown[]): void {
  calls.push({ api, args });
}

/** All calls so far, oldest first, with what cannot leave this process replaced by its name. */
export function recordedCalls(): RecordedCall[] {
  return calls.map(({ api, args }) => ({ api, args: args.map(plain) }));
}

/** The next call of that function answers with this value. */
export function addStub(api: string, value: unknown): void {
  const queue = stubs.get(api) ?? [];
  queue.push(value);
  stubs.set(api, queue);
}

/** Records a call and answers it: with the oldest stub, else with what Electron would when nobody does anything. */
export function recorded<Result>(api: string, usual: Result): (...args: readonly unknown[]) => Result {
  return (...args) => {
    recordCall(api, args);
    const queue = stubs.get(api);
    return queue === undefined || queue.length === 0 ? usual : (queue.shift() as Result);
  };
}

function plain(value: unknown): unknown {
  if (typeof value === 'function') return `[function ${value.name}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor.name}]`;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}
