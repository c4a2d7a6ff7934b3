import { pageJson, pictureBytes, scriptedProvider } from '../support/scripted-provider.ts';
import { smallClip } from '../support/small-clip.ts';
import type { Provider } from '../../src/engine/provider-kit/model.ts';
import { openedEngine, type EngineParts } from './parts.ts';

/** Models that answer at once; every picture is another one. */
export async function seedProvider(): Promise<Provider> {
  const { provider, script } = scriptedProvider(await smallClip());
  let made = 0;
  const words = 'The fox walked on under tall trees and listened to the wind. '.repeat(10);
  script.text = async () => ({ state: 'done', output: { text: pageJson({ text: `Page ${made++}. ${words}` }) } });
  script.image = async () => ({
    state: 'done',
    output: { bytes: await pictureBytes(32 + (made++ % 61)), mediaType: 'image/png' },
  });
  return provider;
}

/** Fills a data folder with stories of some pages each, with pictures, a clip and a second take. */
export async function seedFolder(
  parts: EngineParts,
  folder: string,
  { stories, pages }: { stories: number; pages: number },
): Promise<void> {
  const engine = await openedEngine(parts, folder, { providers: [await seedProvider()] });
  const library = engine.library('adult');
  for (let story = 0; story < stories; story++) {
    const { id, scenes } = library.stories.create({ premise: `Story ${story} of a fox`, videoMode: story % 4 === 0 });
    await library.jobs.settled(id);
    let parentId = scenes[0]?.id ?? '';
    library.stories.edit({ id: parentId, text: `By hand, ${story}.` });
    for (let page = 1; page < pages; page++) {
      const scene = library.stories.addScene({ storyId: id, parentId, answer: { kind: 'choice', index: page % 2 } });
      await library.jobs.settled(id);
      parentId = scene.id;
    }
  }
  await engine.close();
}
