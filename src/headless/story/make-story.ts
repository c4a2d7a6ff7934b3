import type { Client } from '../../contract/index.ts';
import type { Answer } from '../../contract/scenes.ts';
import type { NewStory, Story } from '../../contract/stories.ts';
import type { GenerationKind } from '../../contract/values.ts';
import { EngineError } from '../../engine/errors.ts';
import { ToldStory } from './told-story.ts';

export interface StoryPlan {
  readonly newStory: NewStory;
  /** Number of pages. */
  readonly scenes: number;
  /** What every page is to have. */
  readonly kinds: readonly GenerationKind[];
  /** Answers to the first pages; those after them get their first choice. */
  readonly answers: readonly string[];
}

export interface StoryMaking {
  readonly client: Client;
  /** Resolves when no job of a story waits or runs. */
  settled(storyId: string, signal: AbortSignal): Promise<void>;
  /** Called whenever the story has changed. */
  changed(story: ToldStory): void;
  readonly signal: AbortSignal;
}

/**
 * Makes a whole story: writes page after page while the pictures and clips of earlier ones go on. Resolves when
 * nothing more will come, whether or not everything did; rejects when the signal is aborted, the story is
 * refused, or the disk is full.
 */
export async function makeStory(plan: StoryPlan, { client, settled, changed, signal }: StoryMaking): Promise<Story> {
  // Listening begins before there is anything to hear, so that nothing is missed.
  const events = await client.events.watch(undefined, { signal });
  const told = new ToldStory(await client.stories.create(plan.newStory), plan.kinds);
  let work = 'going-on';
  for await (const event of events) {
    if (event.type === 'stream-opened') told.replace(await client.stories.get({ id: told.id }));
    else if (!told.apply(event)) continue;
    // In a window the work would wait for room; a command that waits for ever tells nobody anything.
    if (event.type === 'job-progressed' && event.job.waitReason === 'disk-full') {
      throw new EngineError('DISK_FULL', 'No room to go on with the story');
    }
    work = await goOn(plan, told, client);
    changed(told);
    if (work === 'over') break;
  }
  signal.throwIfAborted();
  if (work !== 'over') throw new Error('The events ended before the story did');
  await settled(told.id, signal);
  const story = await client.stories.get({ id: told.id });
  told.replace(story);
  changed(told);
  return story;
}

/** The answer to a page, from 1: the reader's own words, else the first choice. */
function answerTo(page: number, { newStory, scenes, answers }: StoryPlan): Answer {
  const words = answers[page - 1];
  if (words !== undefined) return { kind: 'words', text: words };
  // Where the writer was told no length, the last page only ends the story when it is asked to.
  const finish = newStory.length === null && page === scenes - 1;
  return finish ? { kind: 'finish' } : { kind: 'choice', index: 0 };
}

/** Starts the next page once the last one is written. Answers whether anything is still to come. */
async function goOn(plan: StoryPlan, told: ToldStory, client: Client): Promise<'going-on' | 'over'> {
  const pages = told.pages();
  const last = pages.at(-1);
  if (!last) return 'going-on';
  const text = last.parts.get('text');
  const more = text?.state === 'done' && pages.length < plan.scenes && !last.scene.ends;
  if (more) {
    const answer = answerTo(pages.length, plan);
    told.add(await client.scenes.add({ storyId: told.id, parentId: last.scene.id, answer }));
    return 'going-on';
  }
  const open = pages.some(({ parts }) =>
    [...parts.values()].some(({ state }) => state === 'waiting' || state === 'running'),
  );
  return open ? 'going-on' : 'over';
}
