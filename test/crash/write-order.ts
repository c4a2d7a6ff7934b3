import { basename, dirname } from 'node:path';
import { descriptorPath, pathsOf, type TracedCall } from './trace-log.ts';

const WRITES = new Set(['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'sendto', 'sendmsg']);
const SYNCS = new Set(['fsync', 'fdatasync']);
const MAKES_FOLDER = new Set(['mkdir', 'mkdirat']);
const RENAMES = new Set(['rename', 'renameat', 'renameat2']);

/** What of the order of writes in a trace would lose or tear something when the power fails; and what was looked at. */
export function wrongOrders(calls: readonly TracedCall[]): { faults: string[]; files: number; orders: number } {
  const good = calls.filter(({ result }) => !result.startsWith('-1'));
  const renames = good.filter((call) => RENAMES.has(call.name) && pathsOf(call)[0]?.endsWith('.part'));
  const orders = good.filter((call) => WRITES.has(call.name) && call.args.includes('POST /orders'));
  const faults = [
    ...renames.flatMap((rename) => wrongFile(good, rename)),
    ...orders.flatMap((order) => wrongSubmit(good, order)),
  ];
  return { faults, files: renames.length, orders: orders.length };
}

/** The sync of a new folder's name; bytes, then their sync, then the name, then its sync, then the row, then its sync. */
function wrongFile(calls: readonly TracedCall[], rename: TracedCall): string[] {
  const [part = '', path = ''] = pathsOf(rename);
  const name = basename(path);
  const on = (where: string, names: ReadonlySet<string>): TracedCall[] =>
    calls.filter((call) => names.has(call.name) && descriptorPath(call) === where);
  const written = Math.max(...on(part, WRITES).map(({ ended }) => ended));
  const faults: string[] = [];
  if (!on(part, SYNCS).some(({ began, ended }) => began > written && ended < rename.began)) {
    faults.push(`${name} got its name before its bytes were synced`);
  }
  const named = on(dirname(path), SYNCS).find(({ began }) => began > rename.ended);
  if (!named) faults.push(`${name}: its folder was never synced`);
  const isMade = (call: TracedCall): boolean => MAKES_FOLDER.has(call.name) && call.ended < rename.began;
  const made = calls.filter((call) => isMade(call) && path.startsWith(`${pathsOf(call).at(-1) ?? ''}/`));
  for (const folder of made) {
    const parent = dirname(pathsOf(folder).at(-1) ?? '');
    if (!on(parent, SYNCS).some(({ began, ended }) => began > folder.ended && ended < rename.began)) {
      faults.push(`${name} was put into a folder whose own name was not synced`);
    }
  }
  // Small copies of pictures can be made again, so they have no row.
  if (path.includes('/thumbnails/')) return faults;
  const entered = calls.find((call) => isLog(call) && WRITES.has(call.name) && call.args.includes(name));
  if (!entered) return [...faults, `${name} was never entered`];
  if (named && entered.began < named.ended) faults.push(`${name} was entered before its name was synced`);
  const committed = calls.some((call) => isLog(call) && SYNCS.has(call.name) && call.began > entered.ended);
  if (!committed) faults.push(`${name}: its row was never synced`);
  return faults;
}

/** Whatever was written before an order leaves is on the disk by then: above all that it leaves. */
function wrongSubmit(calls: readonly TracedCall[], order: TracedCall): string[] {
  const before = calls.filter((call) => isLog(call) && call.began < order.began);
  const lastWrite = before.findLast(({ name }) => WRITES.has(name));
  const lastSync = before.findLast(({ name }) => SYNCS.has(name));
  if (!lastWrite) return ['an order left before anything was written'];
  return lastSync && lastSync.began > lastWrite.ended && lastSync.ended < order.began
    ? []
    : ['an order left before its intent was synced'];
}

function isLog(call: TracedCall): boolean {
  return descriptorPath(call).endsWith('/adult/library.db-wal');
}
