import type { Character, Crop, ReferencePhoto } from '../../contract/characters.ts';
import type { AssetLibrary } from '../assets/asset-library.ts';
import { FACT_NAMES, type CharacterFacts } from '../provider-kit/story-brief.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { CharacterRow, PhotoRow } from '../store/rows.ts';
import { readJson } from '../stories/scene-records.ts';
import type { CropProposals } from './find-crops.ts';

const COLOURS: readonly Character['colour'][] = ['ember', 'dusk', 'moss', 'straw', 'plum'];
const WHOLE: Crop = { left: 0, top: 0, width: 1, height: 1 };

/** A character with its photos, as it crosses the boundary. */
export function characterView(parts: { store: LibraryStore; assets: AssetLibrary }, row: CharacterRow): Character {
  const { store, assets } = parts;
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    description: row.description,
    facts: factsOf(row.facts_json),
    colour: COLOURS.find((colour) => colour === row.colour) ?? 'ember',
    photos: store.characters.photosOf(row.id).map((photo) => photoView(assets, photo)),
    storyCount: store.characters.countStories(row.id),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

export function photoView(assets: AssetLibrary, row: PhotoRow): ReferencePhoto {
  return {
    id: row.id,
    asset: assets.view(row.asset_id),
    cropAsset: assets.view(row.crop_asset_id),
    crop: cropOf(row),
    shape: row.shape,
    proposals: proposalsOf(row),
    addedAt: row.added_at,
  };
}

/** The whole photo where a fault of the disk has left no crop. */
export function cropOf(row: Pick<PhotoRow, 'crop_json'>): Crop {
  return { ...WHOLE, ...readJson(row.crop_json) };
}

export function proposalsOf(row: Pick<PhotoRow, 'proposals_json'>): CropProposals {
  return { face: WHOLE, half: WHOLE, full: WHOLE, ...readJson(row.proposals_json) };
}

/** What must hold, as a row keeps it. */
export function factsOf(json: string): CharacterFacts {
  const facts: Partial<CharacterFacts> = readJson(json) ?? {};
  return Object.fromEntries(FACT_NAMES.map((name) => [name, facts[name] ?? ''])) as CharacterFacts;
}
