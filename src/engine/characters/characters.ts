import type { Character } from '../../contract/characters.ts';
import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { FACT_NAMES, type CharacterFacts, type FactName } from '../provider-kit/story-brief.ts';
import type { MayStand } from '../gate/may-stand.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { CharacterRow } from '../store/rows.ts';
import type { ChangeTeller } from '../stories/change-teller.ts';
import type { History } from '../stories/history.ts';
import type { Trash } from '../stories/trash.ts';
import { plainText } from '../writer/plain-text.ts';
import { checkedName, freeName, type KeptName } from './character-names.ts';
import { CharacterPhotos } from './character-photos.ts';
import { characterView } from './character-view.ts';
import { PhotoConsents, type ProviderName } from './photo-consents.ts';
import { answerPlan, type PlanAnswer, type PlanWish } from './photo-plan.ts';
import { recastStories } from './story-casts.ts';

const COLOURS: readonly Character['colour'][] = ['ember', 'dusk', 'moss', 'straw', 'plum'];

export interface CharactersParts {
  readonly tier: 'kids' | 'adult';
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  readonly catalogue: Catalogue;
  readonly history: History;
  readonly teller: ChangeTeller;
  readonly trash: Pick<Trash, 'removeFiles'>;
  readonly mayStand: MayStand;
  /** A provider that photos can be sent to; null for what is built in or unknown. */
  provider(id: string): ProviderName | null;
  newId(): string;
  now(): number;
}

/** What a person says of a character; what is left out stays as it is. */
export interface CharacterWords {
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly description?: string | undefined;
  readonly facts?: { readonly [Name in FactName]?: string | undefined } | undefined;
  readonly colour?: Character['colour'] | undefined;
}

type Said = Pick<CharacterRow, 'name' | 'name_folded' | 'kind' | 'description' | 'facts_json' | 'colour'>;

/** The characters of one room, and where their photos may go. */
export class Characters {
  readonly photos: CharacterPhotos;
  readonly consents: PhotoConsents;
  readonly #parts: CharactersParts;

  constructor(parts: CharactersParts) {
    this.#parts = parts;
    this.photos = new CharacterPhotos({ ...parts, create: (words) => this.create(words) });
    this.consents = new PhotoConsents({ ...parts, changed: () => this.#tell([]) });
  }

  list(): { characters: Character[] } {
    return { characters: this.#parts.store.characters.all().map((row) => characterView(this.#parts, row)) };
  }

  /** Throws NOT_FOUND, also for one in the trash. */
  get(id: string): Character {
    return characterView(this.#parts, this.#parts.store.characters.get(id));
  }

  /** Throws INPUT_REFUSED for a name that is taken. Taken back, it lies in the trash. */
  create(words: CharacterWords & { readonly name: string }): Character {
    this.#mayStand(words);
    const { store } = this.#parts;
    const colour = COLOURS[store.characters.all().length % COLOURS.length] ?? 'ember';
    const blank: Omit<Said, keyof KeptName> = { kind: '', description: '', facts_json: '{}', colour };
    return this.#insert({ ...blank, ...checkedName(store, words.name), ...wordsOf(words) });
  }

  /** Throws NOT_FOUND, and INPUT_REFUSED for a name that is taken. */
  update({ id, name, ...words }: { id: string } & CharacterWords): Character {
    const { store, history } = this.#parts;
    const row = store.characters.get(id);
    this.#mayStand({ name, ...words });
    const wanted: Partial<Said> = { ...(name === undefined ? {} : checkedName(store, name, id)), ...wordsOf(words) };
    const before: Partial<Said> = Object.fromEntries(
      (Object.keys(wanted) as (keyof Said)[]).map((column) => [column, row[column]]),
    );
    if (JSON.stringify(wanted) === JSON.stringify(before)) return this.get(id);
    const storyIds = store.commit(() => {
      store.history.apply([{ table: 'characters', id, values: wanted }]);
      store.characters.touch(id, this.#parts.now());
      history.record({
        ...CHANGED,
        storyTitle: row.name,
        undo: [{ table: 'characters', id, values: before }],
        redo: [{ table: 'characters', id, values: wanted }],
      });
      return recastStories(store, [id]);
    });
    this.#tell([id], storyIds);
    return this.get(id);
  }

  /** The same words and photos under the next free name. Throws NOT_FOUND. */
  duplicate(id: string): Character {
    const { store, newId, now } = this.#parts;
    const { kind, description, facts_json, colour, name } = store.characters.get(id);
    const words: Said = { ...freeName(store, name), kind, description, facts_json, colour };
    return this.#insert(words, (characterId) => {
      for (const photo of store.characters.photosOf(id)) {
        store.characters.insertPhoto({ ...photo, id: newId(), character_id: characterId, added_at: now() });
      }
    });
  }

  /** Which photos a picture of these would be sent with. Sends nothing. Throws NOT_FOUND. */
  plan(wish: PlanWish): PlanAnswer {
    return answerPlan(this.#parts, wish);
  }

  /** Throws CONTENT_REFUSED in a room where these words do not belong. */
  #mayStand({ name = '', kind = '', description = '', facts = {} }: CharacterWords): void {
    const said = { name, kind, description, facts: Object.values(facts).join('\n') };
    for (const [field, text] of Object.entries(said)) this.#parts.mayStand(field, text);
  }

  #insert(words: Said, also: (id: string) => void = () => undefined): Character {
    const { store, history } = this.#parts;
    const id = this.#parts.newId();
    const now = this.#parts.now();
    store.commit(() => {
      store.characters.insert({ id, ...words, created_at: now, changed_at: now, deleted_at: null });
      also(id);
      history.record({
        ...CHANGED,
        storyTitle: words.name,
        undo: [{ table: 'characters', id, values: { deleted_at: now } }],
        redo: [{ table: 'characters', id, values: { deleted_at: null } }],
      });
    });
    this.#tell([id]);
    return this.get(id);
  }

  #tell(characterIds: readonly string[], storyIds: readonly string[] = []): void {
    this.#parts.teller.tell({ storyIds, sceneIds: [], characterIds, moved: false });
  }
}

const CHANGED = { what: 'character-changed', storyId: null, count: 1 } as const;

function wordsOf({ kind, description, facts, colour }: CharacterWords): Partial<Said> {
  return {
    ...(kind === undefined ? {} : { kind: plainText(kind) }),
    ...(description === undefined ? {} : { description: plainText(description) }),
    ...(facts === undefined ? {} : { facts_json: JSON.stringify(plainFacts(facts)) }),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** Facts without control characters, all of them there and in their order. */
export function plainFacts(facts: { readonly [Name in FactName]?: string | undefined }): CharacterFacts {
  return Object.fromEntries(FACT_NAMES.map((name) => [name, plainText(facts[name] ?? '')])) as CharacterFacts;
}
