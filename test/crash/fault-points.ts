import { relative } from 'node:path';
import { descriptorPath, pathsOf, type TracedCall } from './trace-log.ts';

/** Every system call that can change what is on the disk. */
export const CHANGING_CALLS = [
  'write',
  'writev',
  'pwrite64',
  'pwritev',
  'pwritev2',
  'fsync',
  'fdatasync',
  'ftruncate',
  'mkdir',
  'mkdirat',
  'openat',
  'rename',
  'renameat',
  'renameat2',
];

export const FAULTS = ['KILL', 'ENOSPC', 'EIO'] as const;

/** One fault at one system call. strace counts the calls of each thread for itself, hence one thread per group. */
export interface FaultPoint {
  readonly fault: (typeof FAULTS)[number];
  /** Counted from 1 over the changing calls that touch one of the paths. */
  readonly nth: number;
  readonly call: string;
  /** Below the data folder. */
  readonly paths: readonly string[];
  /** The one that this call touches. */
  readonly path: string;
}

/** All points of a recorded run: the database's, which the main thread writes, and those of the files. */
export function faultPoints(calls: readonly TracedCall[], dataFolder: string): FaultPoint[] {
  const main = calls[0]?.thread;
  const changing = calls.filter(({ name }) => CHANGING_CALLS.includes(name));
  const touched = (call: TracedCall): string[] =>
    [descriptorPath(call), ...pathsOf(call)]
      .filter((path) => path.startsWith(`${dataFolder}/`))
      .map((path) => relative(dataFolder, path));
  const ofMain = new Set(changing.filter(({ thread }) => thread === main).flatMap(touched));
  const ofOthers = new Set(changing.filter(({ thread }) => thread !== main).flatMap(touched));
  const group = (paths: readonly string[], isOurs: (call: TracedCall) => boolean): FaultPoint[] =>
    changing
      .filter((call) => isOurs(call) && touched(call).some((path) => paths.includes(path)))
      .flatMap((call, index) =>
        FAULTS.map((fault) => {
          const path = touched(call).find((name) => paths.includes(name)) ?? '';
          return { fault, nth: index + 1, call: call.name, paths, path };
        }),
      );
  return [
    ...group(
      [...ofMain].filter((path) => !ofOthers.has(path)),
      ({ thread }) => thread === main,
    ),
    ...group(
      [...ofOthers].filter((path) => !ofMain.has(path)),
      ({ thread }) => thread !== main,
    ),
  ];
}

/** So many of them, evenly spaced, the first and the last among them. */
export function sampleOf<Item>(items: readonly Item[], count: number): Item[] {
  if (count >= items.length) return [...items];
  const step = (items.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)]).filter(
    (item) => item !== undefined,
  );
}
