import { useSyncExternalStore } from 'react';
import type { Job } from '../../../contract/scenes.ts';
import { hasEnded } from '../../lib/cache-patches.ts';
import { clockTime } from './times.ts';

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all rows, and none while no row runs. */
function eachSecond(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(() => watchers.forEach((watch) => watch()), 1000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const never = () => () => undefined;

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

/** How long a job has been at work; before that, how long it has waited. */
export function Elapsed({ job }: { job: Job }) {
  const over = hasEnded(job.state);
  const now = useSyncExternalStore(over ? never : eachSecond, secondsNow) * 1000;
  const from = job.state === 'queued' ? job.queuedAt : job.startedAt;
  if (from === null) return null;
  return <>{clockTime((job.endedAt ?? now) - from)}</>;
}
