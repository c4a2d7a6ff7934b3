import type { Queue } from '../../contract/jobs.ts';
import type { Job, JobState, Scene } from '../../contract/scenes.ts';
import type { Story, StoryCard } from '../../contract/stories.ts';

/** One page of `stories.list`. */
export interface StoryListPage {
  stories: StoryCard[];
  total: number;
  nextCursor: string | null;
}

/** `jobs.list`. */
export interface JobLists {
  active: Job[];
  ended: Job[];
  queue: Queue;
}

/** Most ended jobs that are kept in the page; older ones are read from the ledger. */
const ENDED_KEPT = 200;

const endedStates: readonly JobState[] = ['done', 'failed', 'refused', 'expired', 'cancelled'];

export function hasEnded(state: JobState): boolean {
  return endedStates.includes(state);
}

/** The story with this scene in it: replaced where it was, or added at the end. */
export function withScene(story: Story, scene: Scene): Story {
  const known = story.scenes.some(({ id }) => id === scene.id);
  return {
    ...story,
    scenes: known ? story.scenes.map((old) => (old.id === scene.id ? scene : old)) : [...story.scenes, scene],
  };
}

/** The scene with this job as the newest of its kind; a done job leaves, its take is the news. */
export function sceneWithJob(scene: Scene, job: Job): Scene {
  const isOfItsKind = ({ kind, heldJobId }: Job) =>
    kind === job.kind && (heldJobId === null) === (job.heldJobId === null);
  const rival = scene.jobs.find(isOfItsKind);
  if (rival && rival.id !== job.id && rival.queuedAt > job.queuedAt) return scene;
  const others = scene.jobs.filter((one) => !isOfItsKind(one));
  if (job.state === 'done') return rival?.id === job.id ? { ...scene, jobs: others } : scene;
  return { ...scene, jobs: [...others, job] };
}

export function withJob(story: Story, job: Job): Story {
  return {
    ...story,
    scenes: story.scenes.map((scene) => (scene.id === job.sceneId ? sceneWithJob(scene, job) : scene)),
  };
}

/**
 * List pages with this card first (the newest change leads). Null when the card is in none of them: then only the
 * engine knows the total and the order.
 */
export function withCard(pages: StoryListPage[], card: StoryCard): StoryListPage[] | null {
  if (!pages.some(({ stories }) => stories.some(({ id }) => id === card.id))) return null;
  return pages.map((page, index) => {
    const rest = page.stories.filter(({ id }) => id !== card.id);
    return { ...page, stories: index === 0 ? [card, ...rest] : rest };
  });
}

/**
 * The lists with this job as it is now: a new one last, one that waits at its place in its lane, one that has ended
 * first among the ended.
 */
export function withJobListed(lists: JobLists, job: Job): JobLists {
  const place = lists.active.findIndex(({ id }) => id === job.id);
  const others = lists.active.filter(({ id }) => id !== job.id);
  const ended = lists.ended.filter(({ id }) => id !== job.id);
  if (hasEnded(job.state)) return { ...lists, active: others, ended: [job, ...ended].slice(0, ENDED_KEPT) };
  return { ...lists, active: others.toSpliced(placeOf(job, others, place), 0, job), ended };
}

/** The lists with what a story is called now beside all of its jobs. */
export function withStoryCalled(lists: JobLists, { id, title }: Pick<StoryCard, 'id' | 'title'>): JobLists {
  const called = (job: Job) => (job.storyId === id && job.storyTitle !== title ? { ...job, storyTitle: title } : job);
  return { ...lists, active: lists.active.map(called), ended: lists.ended.map(called) };
}

function placeOf(job: Job, others: readonly Job[], place: number): number {
  const known = place === -1 ? others.length : place;
  if (job.state !== 'queued' || job.placeInLine === null) return known;
  const inLane = (one: Job) => one.laneId === job.laneId && one.state === 'queued';
  const ahead = others.slice(0, known).filter(inLane).length;
  if (ahead <= job.placeInLine) return known;
  // It has overtaken others: before the one whose place it has now.
  const overtaken = others.filter(inLane)[job.placeInLine];
  return overtaken ? others.indexOf(overtaken) : known;
}

/** The lists with a waiting job directly before another one of its lane, or last in it with null. */
export function withJobMoved(lists: JobLists, id: string, before: string | null): JobLists {
  const job = lists.active.find((one) => one.id === id);
  if (!job) return lists;
  const others = lists.active.filter((one) => one.id !== id);
  const target = before === null ? -1 : others.findIndex((one) => one.id === before);
  const last = others.findLastIndex(({ laneId }) => laneId === job.laneId) + 1;
  return { ...lists, active: others.toSpliced(target === -1 ? last : target, 0, job) };
}
