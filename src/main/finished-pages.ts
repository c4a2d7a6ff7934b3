import type { Event } from '../contract/events.ts';
import type { Job } from '../contract/scenes.ts';

/** A page on which nothing is being made any more. */
export interface FinishedPage {
  readonly sceneId: string;
  readonly storyTitle: string;
  /** True when a part of it ended without a result. */
  readonly troubled: boolean;
}

/**
 * Finds in the events of a room when the last part of a page has ended, once for each part. What a person stopped is
 * no news.
 *
 * @returns what finds a page in one event; `open` are the jobs of the room that have not ended
 */
export function watchForFinishedPages(): (event: Event, open: () => readonly Job[]) => FinishedPage | null {
  // The end of a job may be told more than once.
  const told = new Map<string, string>();
  return (event, open) => {
    if (event.type !== 'job-progressed' || event.job.endedAt === null || event.job.state === 'cancelled') return null;
    const { id, sceneId, storyTitle, state } = event.job;
    if (sceneId === null || told.get(sceneId) === id) return null;
    if (open().some((job) => job.sceneId === sceneId && job.id !== id)) return null;
    told.set(sceneId, id);
    return { sceneId, storyTitle: storyTitle ?? '', troubled: state !== 'done' };
  };
}
