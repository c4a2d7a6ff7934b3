// Seconds to the first picture and to the whole story of four scenes with clips, made by Practice.
import { built, inFolder, ports } from './built.mjs';
import { print, spread } from './report.mjs';

const REPETITIONS = 3;
const SCENES = 4;

function tellOne() {
  return inFolder(async (folder) => {
    const { createEngine } = await built('engine/engine');
    const engine = await createEngine(await ports(folder));
    try {
      const library = engine.library('adult');
      const begun = performance.now();
      let firstPicture = Number.NaN;
      const stop = new AbortController();
      const watching = (async () => {
        for await (const event of library.events.watch(stop.signal)) {
          const isPicture = event.type === 'job-progressed' && event.job.kind === 'image' && event.job.state === 'done';
          if (isPicture && Number.isNaN(firstPicture)) firstPicture = performance.now() - begun;
        }
      })();
      const story = library.stories.create({
        premise: 'a fox who finds a lighthouse',
        style: 'watercolor',
        videoMode: true,
        length: SCENES,
        seed: 1,
      });
      let scene = story.scenes[0];
      for (;;) {
        await written(library, scene.id);
        scene = library.stories.scene(scene.id);
        if (scene.ends) break;
        scene = library.stories.addScene({
          storyId: story.id,
          parentId: scene.id,
          answer: { kind: 'choice', index: 0 },
        });
      }
      await library.jobs.settled(story.id);
      const whole = performance.now() - begun;
      stop.abort();
      await watching;
      /** @type {{ scenes: { takes: { kind: string }[] }[] }} */
      const { scenes } = library.stories.get(story.id);
      const kinds = scenes.map(({ takes }) =>
        takes
          .map(({ kind }) => kind)
          .toSorted()
          .join(),
      );
      if (kinds.some((made) => made !== 'image,text,video')) {
        throw new Error(`something is missing: ${kinds.join(' | ')}`);
      }
      return { firstPicture: firstPicture / 1000, whole: whole / 1000, scenes: kinds.length };
    } finally {
      await engine.close();
    }
  });
}

/**
 * @param {any} library
 * @param {string} sceneId
 */
async function written(library, sceneId) {
  const stop = new AbortController();
  for await (const event of library.events.watch(stop.signal)) {
    if (library.stories.scene(sceneId).text !== null) break;
    void event;
  }
  stop.abort();
}

const runs = [];
for (let repetition = 0; repetition < REPETITIONS; repetition++) runs.push(await tellOne());
const words = 'storyteller at its reading pace';
print({
  bench: 'story',
  what: `to the first picture, ${words}`,
  unit: 'seconds',
  ...spread(runs.map((run) => run.firstPicture)),
});
print({
  bench: 'story',
  what: `to the whole story of ${SCENES} scenes with pictures and clips, ${words}`,
  unit: 'seconds',
  ...spread(runs.map((run) => run.whole)),
});
