import type { Engine } from '../../src/engine/engine.ts';

/** What a look at everything found. */
export interface Look {
  readonly stories: number;
  readonly pages: number;
  /** Ids of pictures and clips that are shown. */
  readonly shown: ReadonlySet<string>;
  /** Pictures and clips that are shown as absent. */
  readonly absent: number;
  /** What ended in an error instead of being shown as absent. */
  readonly errors: readonly string[];
}

/** Reads every story and page, and asks for every picture, clip and thumbnail, as the library and the reader do. */
export async function lookThrough(engine: Engine): Promise<Look> {
  const library = engine.library('adult');
  const errors: string[] = [];
  const shown = new Set<string>();
  let [stories, pages, absent] = [0, 0, 0];
  const attempt = async (what: string, work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      errors.push(`${what}: ${String(error)}`);
    }
  };
  const ids: string[] = [];
  await attempt('list', () => {
    for (let cursor: string | undefined; ;) {
      const page = library.query.cards({ cursor, limit: 60 });
      ids.push(...page.stories.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
  });
  await attempt('search', () => library.query.list({ query: 'fox', sort: 'best', limit: 60 }));
  for (const id of ids) {
    await attempt('story', async () => {
      const story = library.stories.get(id);
      stories++;
      pages += story.scenes.filter(({ text }) => text !== null).length;
      for (const { asset } of story.scenes.flatMap((scene) => scene.takes)) {
        if (!asset) continue;
        const isServed = await served(library, asset.id, asset.present);
        if (isServed) shown.add(asset.id);
        else absent++;
      }
    });
  }
  return { stories, pages, shown, absent, errors };
}

/** Whether the whole file can be had; a thumbnail that cannot be made is shown as absent, and is no error. */
async function served(library: ReturnType<Engine['library']>, id: string, present: boolean): Promise<boolean> {
  const whole = await library.assets.servable(id, null);
  await library.assets.servable(id, 320);
  if ((whole !== null) !== present) throw new Error(`${id} is said to be ${present ? 'there' : 'absent'} and is not`);
  return whole !== null;
}
