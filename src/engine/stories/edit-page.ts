import { EngineError } from '../errors.ts';
import type { SceneRow, StoryRow } from '../store/rows.ts';
import { plainText } from '../writer/plain-text.ts';
import type { ChangeParts } from './change-parts.ts';
import { checkedPicturePrompt } from './checked-input.ts';
import { chosenTake, writtenPage, type WrittenPage } from './scene-records.ts';

/** What of a page a person may write. What is left out stays as it is. */
export interface PageEdit {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly altText?: string | undefined;
  readonly picturePrompt?: string | undefined;
}

/**
 * Writes a new take of the words by hand and chooses it; nothing is generated. Without a difference there is no take.
 * Throws STATE_CONFLICT while the page is not written, and INPUT_REFUSED.
 */
export function editPage(parts: ChangeParts, story: StoryRow, scene: SceneRow, edit: PageEdit): void {
  const { store, history } = parts;
  const before = chosenTake(store.scenes.takesOf(scene.id), 'text');
  const page = before && writtenPage(before);
  if (!before || !page) throw new EngineError('STATE_CONFLICT', 'The page is not written yet', { state: 'unwritten' });
  const edited: WrittenPage = {
    ...page,
    title: edit.title === undefined ? page.title : plainText(edit.title),
    text: edit.text === undefined ? page.text : plainText(edit.text),
    altText: edit.altText === undefined ? page.altText : plainText(edit.altText),
    picturePrompt: checkedPicturePrompt('image', edit.picturePrompt) ?? page.picturePrompt,
  };
  const content = JSON.stringify(edited);
  if (content === JSON.stringify(page)) return;
  const id = parts.newId();
  const now = parts.now();
  store.commit(() => {
    // The job stays that of the words it was written over: nothing was asked for.
    const { scene_id, kind, job_id } = before;
    store.scenes.addTake({
      id,
      scene_id,
      kind,
      job_id,
      asset_id: null,
      content_json: content,
      created_at: now,
      origin: 'hand',
    });
    store.stories.recount(story.id, now);
    history.record({
      what: 'text-edited',
      storyId: story.id,
      storyTitle: story.title,
      count: 1,
      // Taken back it lies in the trash, so that no word is lost.
      undo: [
        { table: 'takes', id: before.id, values: { chosen: 1 } },
        { table: 'takes', id, values: { deleted_at: now } },
      ],
      redo: [{ table: 'takes', id, values: { deleted_at: null, chosen: 1 } }],
    });
  });
}
