import type { Character, Crop, PhotoShape, ReferencePhoto } from '../../contract/characters.ts';
import type { Space } from '../assets/asset-library.ts';
import { EngineError, notFound } from '../errors.ts';
import type { RowValues } from '../store/history-store.ts';
import type { AssetRow, PhotoRow } from '../store/rows.ts';
import { characterView, photoView, proposalsOf } from './character-view.ts';
import type { CharactersParts, CharacterWords } from './characters.ts';
import { cutCrop, isTooSmall } from './cut-crop.ts';
import { findCrops, type CropProposals } from './find-crops.ts';
import { photoRefused, takeInPhoto } from './photo-intake.ts';
import { pictureOfTake, saidOfPicture } from './picture-of-take.ts';

/** Most photos of one character. */
const MOST_PHOTOS = 24;
/** The crop of a photo that nobody has cropped: wide enough for clothes, close enough for a face. */
const FIRST_SHAPE = 'half';
const WHOLE: Crop = { left: 0, top: 0, width: 1, height: 1 };

interface PhotosParts extends Omit<CharactersParts, 'tier' | 'catalogue'> {
  create(words: CharacterWords & { readonly name: string }): Character;
}

interface PhotoCalls {
  readonly jobId: string;
  readonly at: number;
  readonly provider: { readonly id: string; readonly title: string };
  readonly modelTitle: string;
  readonly storyTitle: string | null;
}

/** Files of a photo that are on the disk and still to be entered. */
interface StoredPhoto {
  readonly asset: AssetRow;
  readonly crop: AssetRow;
  readonly values: Pick<PhotoRow, 'asset_id' | 'crop_asset_id' | 'shape' | 'crop_json' | 'proposals_json'>;
}

/** A crop that is asked for; null for the one that a new photo has. */
type WantedCrop = { readonly shape: PhotoShape; readonly crop?: Crop | undefined } | null;

/** The photos of a room's characters. */
export class CharacterPhotos {
  readonly #parts: PhotosParts;

  constructor(parts: PhotosParts) {
    this.#parts = parts;
  }

  /**
   * Throws NOT_FOUND, INPUT_REFUSED {field: photo, reason}, CONTENT_REFUSED, and NOT_ALLOWED where a service must judge
   * it and cannot be asked.
   */
  async add(characterId: string, bytes: Uint8Array): Promise<{ character: Character; photo: ReferencePhoto }> {
    this.#room(characterId);
    return this.#add(() => characterId, await this.#take(bytes, null));
  }

  /** Throws as `add` does. The file that was there before stays until the change cannot be taken back any more. */
  async replace(photoId: string, bytes: Uint8Array): Promise<Character> {
    const { shape } = this.#photo(photoId);
    return this.#change(photoId, await this.#take(bytes, shape === 'own' ? null : { shape }));
  }

  /** Throws NOT_FOUND, INPUT_REFUSED, and STATE_CONFLICT when the photo's file is gone. */
  async crop(wish: {
    readonly photoId: string;
    readonly shape: PhotoShape;
    readonly crop?: Crop | undefined;
  }): Promise<Character> {
    const photo = this.#photo(wish.photoId);
    const proposals = proposalsOf(photo);
    const crop = wantedCrop(wish, proposals);
    const { store, assets } = this.#parts;
    const isSame = photo.shape === wish.shape && photo.crop_json === JSON.stringify(crop);
    // A crop whose file is gone is cut again.
    if (isSame && assets.path(photo.crop_asset_id) !== null) return this.#view(photo.character_id);
    const asset = store.assets.find(photo.asset_id);
    if (!asset || assets.path(asset.id) === null) {
      throw new EngineError('STATE_CONFLICT', 'The file of that photo is gone', { state: 'photo-missing' });
    }
    const { bytes } = await assets.read(asset.id);
    return this.#change(wish.photoId, await this.#cut(bytes, asset, proposals, { shape: wish.shape, crop }));
  }

  /** Throws INPUT_REFUSED where not every photo is named once. */
  order({ id, photoIds }: { readonly id: string; readonly photoIds: readonly string[] }): Character {
    const { store } = this.#parts;
    store.characters.get(id);
    const photos = store.characters.photosOf(id);
    const isWhole = photoIds.length === photos.length && photos.every((photo) => photoIds.includes(photo.id));
    if (!isWhole) {
      throw new EngineError('INPUT_REFUSED', 'Name every photo once', { field: 'photoIds', reason: 'not-all' });
    }
    const place = (photoId: string, position: number): RowValues => ({
      table: 'photos',
      id: photoId,
      values: { position },
    });
    const redo = photoIds.map(place);
    const undo = photos.map((photo) => place(photo.id, photo.position));
    if (photos.every((photo, index) => photo.id === photoIds[index])) return this.#view(id);
    this.#record(id, undo, redo);
    return this.#view(id);
  }

  /**
   * Deletes a photo with every file that was made of it, unless something else needs it, and takes it out of what was
   * sent. It cannot be taken back. With `dryRun` only says what it would do. Throws NOT_FOUND.
   */
  async forget({ photoId, dryRun }: { readonly photoId: string; readonly dryRun?: boolean }): Promise<{
    files: number;
    bytes: number;
    calls: PhotoCalls[];
  }> {
    const photo = this.#photo(photoId);
    const { store, assets, history, trash } = this.#parts;
    const files = store.characters.files(photoId);
    const going = files.filter(({ id }) => !store.characters.isUsedBesides(id, photoId));
    const spaces = going.map(({ file_name: name }) => assets.spaceOf(name));
    const answer = { ...sumOf(spaces), calls: this.#calls(photoId) };
    if (dryRun) return answer;
    store.commit(() => {
      history.forget(new Set([photoId]));
      store.characters.deletePhoto(photoId);
      for (const { id } of files) store.trash.release(id);
      store.characters.touch(photo.character_id, this.#parts.now());
    });
    await trash.removeFiles();
    this.#tell(photo.character_id);
    return answer;
  }

  /**
   * Makes a character from somebody in a picture of a story, or adds a photo to one. Throws as `add` does, and
   * STATE_CONFLICT when the picture's file is gone.
   */
  async fromPicture(wish: {
    readonly takeId: string;
    readonly crop?: Crop | undefined;
    readonly characterId?: string | undefined;
    readonly name?: string | undefined;
  }): Promise<Character> {
    const { store, assets } = this.#parts;
    const picture = pictureOfTake(store, wish.takeId);
    const said = wish.characterId === undefined ? saidOfPicture(store, picture, wish.name) : null;
    if (wish.characterId !== undefined) this.#room(wish.characterId);
    if (assets.path(picture.assetId) === null) {
      throw new EngineError('STATE_CONFLICT', 'The file of that picture is gone', { state: 'picture-missing' });
    }
    const { bytes } = await assets.read(picture.assetId);
    const stored = await this.#take(bytes, { shape: 'own', crop: wish.crop ?? WHOLE });
    return this.#add(() => wish.characterId ?? this.#parts.create(said ?? { name: '' }).id, stored).then(
      ({ character }) => character,
    );
  }

  #photo(photoId: string): PhotoRow {
    const photo = this.#parts.store.characters.findPhoto(photoId);
    if (!photo) throw notFound('photo', photoId);
    this.#parts.store.characters.get(photo.character_id);
    return photo;
  }

  /** Throws INPUT_REFUSED where a character has no room for another photo. */
  #room(characterId: string): void {
    const { characters } = this.#parts.store;
    characters.get(characterId);
    if (characters.photosOf(characterId).length < MOST_PHOTOS) return;
    throw photoRefused('too-many-photos', `A character has at most ${MOST_PHOTOS} photos`);
  }

  async #take(bytes: Uint8Array, wanted: WantedCrop): Promise<StoredPhoto> {
    const clean = await takeInPhoto(bytes);
    const proposals = await findCrops(clean);
    const asset = await this.#parts.assets.store(clean, 'image');
    try {
      return await this.#cut(clean, asset, proposals, wanted);
    } catch (error) {
      await this.#parts.assets.discard(asset);
      throw error;
    }
  }

  async #cut(bytes: Uint8Array, asset: AssetRow, proposals: CropProposals, wanted: WantedCrop): Promise<StoredPhoto> {
    const shape = wanted?.shape ?? FIRST_SHAPE;
    const crop = wantedCrop(wanted ?? { shape }, proposals);
    if (isTooSmall(crop, asset)) {
      throw new EngineError('INPUT_REFUSED', 'That part is too small', { field: 'crop', reason: 'too-small' });
    }
    const cropAsset = await this.#parts.assets.store(await cutCrop(bytes, crop), 'image');
    const values = { asset_id: asset.id, crop_asset_id: cropAsset.id, shape, crop_json: JSON.stringify(crop) };
    return { asset, crop: cropAsset, values: { ...values, proposals_json: JSON.stringify(proposals) } };
  }

  async #add(owner: () => string, stored: StoredPhoto): Promise<{ character: Character; photo: ReferencePhoto }> {
    const { store, assets, newId, now } = this.#parts;
    const id = newId();
    try {
      const characterId = owner();
      store.commit(() => {
        // Others may have been added while this one was being read.
        this.#room(characterId);
        const last = store.characters.photosOf(characterId).at(-1)?.position ?? -1;
        assets.insert(stored.asset);
        assets.insert(stored.crop);
        const row = { id, character_id: characterId, ...stored.values, position: last + 1, added_at: now() };
        store.characters.insertPhoto(row);
        store.characters.touch(characterId, now());
      });
      this.#tell(characterId);
      return { character: this.#view(characterId), photo: photoView(assets, this.#photo(id)) };
    } catch (error) {
      await this.#discard(stored);
      throw error;
    }
  }

  async #change(photoId: string, stored: StoredPhoto): Promise<Character> {
    const { store, assets, trash } = this.#parts;
    let character = '';
    let dropped = 0;
    try {
      store.commit(() => {
        // It may have been forgotten meanwhile.
        const photo = this.#photo(photoId);
        character = photo.character_id;
        assets.insert(stored.asset);
        assets.insert(stored.crop);
        const { asset_id, crop_asset_id, shape, crop_json, proposals_json } = photo;
        const before = { asset_id, crop_asset_id, shape, crop_json, proposals_json };
        const undo: RowValues[] = [{ table: 'photos', id: photoId, values: before }];
        this.#write(character, undo, [{ table: 'photos', id: photoId, values: stored.values }]);
        const past = store.characters.dropPastFiles(photoId);
        for (const assetId of past) store.trash.release(assetId);
        dropped = past.length;
      });
    } catch (error) {
      await this.#discard(stored);
      throw error;
    }
    if (dropped > 0) await trash.removeFiles();
    this.#tell(character);
    return this.#view(character);
  }

  #record(characterId: string, undo: readonly RowValues[], redo: readonly RowValues[]): void {
    this.#parts.store.commit(() => this.#write(characterId, undo, redo));
    this.#tell(characterId);
  }

  /** Part of the caller's transaction. */
  #write(characterId: string, undo: readonly RowValues[], redo: readonly RowValues[]): void {
    const { store, history, now } = this.#parts;
    store.history.apply(redo);
    store.characters.touch(characterId, now());
    const { name } = store.characters.get(characterId);
    history.record({ what: 'character-changed', storyId: null, storyTitle: name, count: 1, undo, redo });
  }

  async #discard({ asset, crop }: StoredPhoto): Promise<void> {
    await this.#parts.assets.discard(asset);
    await this.#parts.assets.discard(crop);
  }

  #calls(photoId: string): PhotoCalls[] {
    const { store, provider } = this.#parts;
    return store.characters.calls(photoId).map(({ job_id, at, provider_id: id, model_title, story_title }) => ({
      jobId: job_id,
      at,
      provider: provider(id) ?? { id, title: id },
      modelTitle: model_title,
      storyTitle: story_title,
    }));
  }

  #view(characterId: string): Character {
    return characterView(this.#parts, this.#parts.store.characters.get(characterId));
  }

  #tell(characterId: string): void {
    this.#parts.teller.tell({ storyIds: [], sceneIds: [], characterIds: [characterId], moved: false });
  }
}

function wantedCrop({ shape, crop }: NonNullable<WantedCrop>, proposals: CropProposals): Crop {
  if (crop) {
    const { left, top } = crop;
    return { left, top, width: Math.min(crop.width, 1 - left), height: Math.min(crop.height, 1 - top) };
  }
  if (shape !== 'own') return proposals[shape];
  throw new EngineError('INPUT_REFUSED', 'Say which part', { field: 'crop', reason: 'empty' });
}

function sumOf(spaces: readonly Space[]): Space {
  return {
    files: spaces.reduce((sum, { files }) => sum + files, 0),
    bytes: spaces.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
