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
}

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
  const rival = scene.jobs.find(({ kind }) => kind === job.kind);
  if (rival && rival.id !== job.id && rival.queuedAt > job.queuedAt) return scene;
  const others = scene.jobs.filter(({ kind }) => kind !== job.kind);
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

export function withJobListed(lists: JobLists, job: Job): JobLists {
  const place = lists.active.findIndex(({ id }) => id === job.id);
  const others = lists.active.filter(({ id }) => id !== job.id);
  const ended = lists.ended.filter(({ id }) => id !== job.id);
  if (hasEnded(job.state)) return { active: others, ended: [job, ...ended] };
  return { active: place === -1 ? [...others, job] : others.toSpliced(place, 0, job), ended };
}
