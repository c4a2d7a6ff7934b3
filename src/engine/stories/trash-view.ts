import type { TrashItem } from '../../contract/trash.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { TakeRow } from '../store/rows.ts';
import type { TrashedRow } from '../store/trash-store.ts';
import { shownPage } from './scene-records.ts';

/** A thing in the trash, as it is listed. */
export interface TrashedThing {
  readonly item: TrashItem;
  readonly title: string;
  /** Null for a character. */
  readonly storyId: string | null;
  readonly storyTitle: string;
  readonly takeKind: TakeRow['kind'] | null;
  readonly scenes: number;
  readonly coverId: string | null;
  readonly bytes: number;
  readonly deletedAt: number;
}

/** Puts into words what lies in the trash. `shows`: whether a file is there to be shown. */
export function trashedThing(store: LibraryStore, row: TrashedRow, shows: (assetId: string) => boolean): TrashedThing {
  if (row.kind === 'character') return trashedCharacter(store, row, shows);
  const { kind, id, deleted_at: deletedAt } = row;
  const assetIds = new Set(store.trash.takesOf(row).flatMap((take) => take.asset_id ?? []));
  const take = kind === 'take' ? store.scenes.findTake(id) : undefined;
  const scene = kind === 'story' ? undefined : store.scenes.find(take?.scene_id ?? id);
  const story = store.stories.get(scene?.story_id ?? id);
  const takes = scene ? store.scenes.takesOf(scene.id) : [];
  const cover = coverOf();
  return {
    item: { kind, id },
    title: scene ? (shownPage(takes)?.title ?? '') : story.title,
    storyId: story.id,
    storyTitle: story.title,
    takeKind: take?.kind ?? null,
    scenes: kind === 'take' ? 0 : countScenes(),
    coverId: cover !== null && shows(cover) ? cover : null,
    bytes: store.trash.bytesOf([...assetIds]),
    deletedAt,
  };

  function coverOf(): string | null {
    if (!scene) return story.cover_asset_id;
    if (take?.kind === 'image') return take.asset_id;
    return takes.find((each) => each.kind === 'image' && each.chosen === 1)?.asset_id ?? null;
  }

  function countScenes(): number {
    return scene
      ? store.trash.below(scene.id).filter((each) => each.deleted_at === scene.deleted_at).length
      : store.scenes.ofStory(story.id).length;
  }
}

function trashedCharacter(store: LibraryStore, row: TrashedRow, shows: (assetId: string) => boolean): TrashedThing {
  const { kind, id, deleted_at: deletedAt } = row;
  const assetIds = new Set(store.trash.takesOf(row).flatMap((file) => file.asset_id ?? []));
  const cover = store.characters.photosOf(id)[0]?.crop_asset_id ?? null;
  return {
    item: { kind, id },
    title: store.characters.find(id)?.name ?? '',
    storyId: null,
    storyTitle: '',
    takeKind: null,
    scenes: 0,
    coverId: cover !== null && shows(cover) ? cover : null,
    bytes: store.trash.bytesOf([...assetIds]),
    deletedAt,
  };
}
