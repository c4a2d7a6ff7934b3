import type { AgeBand } from '../../contract/rooms.ts';
import type { TextRequest } from '../provider-kit/model.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { SceneRow, StoryRow } from '../store/rows.ts';
import { pageRequest, type EarlierPage } from '../writer/page-request.ts';
import { castAt, changesOfLooks } from '../looks/look-state.ts';
import { answerOf, castOf, shownPage } from './scene-records.ts';

/** The frozen request that writes one scene, from its story and the path that leads to it. */
export function writingRequest(
  { store, tier, ageBand }: { store: LibraryStore; tier: 'kids' | 'adult'; ageBand(): AgeBand | null },
  story: StoryRow,
  scene: SceneRow,
  telling: number,
): TextRequest {
  const cast = castOf(story);
  return pageRequest({
    brief: {
      premise: story.premise,
      cast,
      language: story.language,
      seed: story.seed,
      length: story.length,
      tier,
      telling,
    },
    ageBand: ageBand(),
    earlier: earlierPages(store, scene),
    // Not what the page itself says, which is about to be written.
    looks: changesOfLooks(cast, castAt(store, story, scene, [])),
  });
}

function earlierPages(store: LibraryStore, scene: SceneRow): EarlierPage[] {
  const pages: EarlierPage[] = [];
  for (let child = scene; child.parent_id !== null;) {
    const parent = store.scenes.get(child.parent_id);
    const page = shownPage(store.scenes.takesOf(parent.id));
    const given = answerOf(child);
    if (page && given) {
      const { title, text, telling } = page;
      pages.unshift({ title, text, telling, answer: given.answer, answerLabel: given.label });
    }
    child = parent;
  }
  return pages;
}
