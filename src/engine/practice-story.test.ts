import { describe, expect, it } from 'vitest';
import { testEngine } from '../../test/support/test-engine.ts';
import { hurriedClock } from '../../test/support/hurried-clock.ts';
import type { Library } from './library.ts';

async function tellStory(library: Library, language: string) {
  const story = library.stories.create({
    premise: 'a fox who finds a lighthouse',
    language,
    length: 3,
    seed: 7,
    style: 'cartoon',
  });
  await library.jobs.settled(story.id);
  let scene = library.stories.get(story.id).scenes[0];
  while (scene && !scene.ends) {
    const next = library.stories.addScene({
      storyId: story.id,
      parentId: scene.id,
      answer: { kind: 'choice', index: 0 },
    });
    await library.jobs.settled(story.id);
    scene = library.stories.scene(next.id);
  }
  return library.stories.get(story.id);
}

describe('a story with Practice', () => {
  // With clips it is told for the end-to-end tests, by the build.
  it('has words and a picture on every page and ends on the planned page', async () => {
    const library = (await testEngine({ clock: hurriedClock })).library('kids');
    const story = await tellStory(library, 'en');
    expect(story.scenes).toHaveLength(3);
    for (const scene of story.scenes) {
      expect(scene.jobs).toEqual([]);
      const of = (kind: string) => scene.takes.find((take) => take.kind === kind);
      expect(of('image')).toMatchObject({ practice: true, asset: { width: 1024, height: 1024, present: true } });
      expect(scene.altText).not.toBeNull();
    }
    expect(story).toMatchObject({ finished: true, costMicros: 0, coverId: expect.any(String) as string });
  }, 120_000);

  it('tells the same story again for the same seed and answers, in words and pictures', async () => {
    const texts = async (): Promise<unknown> => {
      const library = (await testEngine({ clock: hurriedClock })).library('adult');
      const story = await tellStory(library, 'fr');
      return story.scenes.map(({ text, takes }) => [text, takes.find(({ kind }) => kind === 'image')?.asset?.bytes]);
    };
    expect(await texts()).toEqual(await texts());
  }, 120_000);
});
