import type { Job } from '../../contract/scenes.ts';
import type { JobRow } from '../store/rows.ts';
import type { LiveJobs } from './live-jobs.ts';
import { lookedAt } from './looked-at.ts';

/** A job as it crosses the boundary: its row, and what is known of it while it is open. */
export function jobView(job: JobRow, live: LiveJobs): Job {
  const now = live.get(job.id);
  const { facts } = live;
  const wait = facts.wait(job);
  const place = facts.place(job);
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    storyId: job.story_id,
    storyTitle: place.title,
    sceneId: job.scene_id,
    page: place.page,
    laneId: job.lane,
    modelId: job.model_id,
    modelTitle: job.model_title,
    practice: job.practice === 1,
    attempt: job.attempt,
    fraction: now?.fraction ?? null,
    draftId: now && now.drafts.length > 0 ? `${job.id}.${now.drafts.length - 1}` : null,
    waitReason: wait?.reason ?? null,
    placeInLine: facts.placeInLine(job),
    dueAt: wait?.until ?? null,
    overBudget: facts.hidesMoney ? null : (wait?.overBudget ?? null),
    ...lookedAt(job),
    missingPhotoIds: facts.missingPhotoIds(job),
    canBeLookedUp: facts.canBeLookedUp(job),
    stillCharged: job.still_charged === null ? null : job.still_charged === 1,
    error: job.error_code === null ? null : { code: job.error_code, message: job.error_message ?? '' },
    estimateMicros: facts.hidesMoney ? null : job.estimate_micros,
    costMicros: facts.hidesMoney ? null : job.cost_micros,
    queuedAt: job.queued_at,
    startedAt: job.submitted_at,
    endedAt: job.ended_at,
  };
}
