import { FACT_NAMES, NO_FACTS, type CastMember, type CharacterFacts } from '../provider-kit/story-brief.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { SceneRow, StoryRow } from '../store/rows.ts';
import { castOf, readJson, shownPage } from '../stories/scene-records.ts';

/** Facts that hold for somebody from a page on. */
export interface Look {
  readonly name: string;
  readonly facts: Partial<CharacterFacts>;
}

/** Clothes that somebody puts on on a page, as the writer says it. */
export interface Outfit {
  readonly who: string;
  readonly wears: string;
}

/** Where it is looked up how somebody looks. */
interface LookSources {
  readonly cast: readonly CastMember[];
  scene(id: string): SceneRow | undefined;
  /** What the page that a scene shows says of clothes. */
  outfits(sceneId: string): readonly Outfit[];
}

/**
 * How those of a story look on each of its pages: their own facts, then what was said on the way there, where later
 * wins and a person's word on a page comes after the writer's. What it has read it keeps, so it is for one look.
 */
export class LookState {
  readonly #sources: LookSources;
  readonly #known = new Map<string, readonly CastMember[]>();

  constructor(sources: LookSources) {
    this.#sources = sources;
  }

  /** The cast as it looks on a page; `outfits` where the page itself is not written down yet. */
  castAt(scene: SceneRow, outfits?: readonly Outfit[]): readonly CastMember[] {
    if (outfits) return changed(this.#before(scene), outfits, looksOf(scene));
    const known = this.#known.get(scene.id);
    if (known) return known;
    const cast = changed(this.#before(scene), this.#sources.outfits(scene.id), looksOf(scene));
    this.#known.set(scene.id, cast);
    return cast;
  }

  #before(scene: SceneRow): readonly CastMember[] {
    // Upwards to one whose looks are known, without recursion: a way may be thousands of pages long.
    const steps: SceneRow[] = [];
    let cast = this.#sources.cast;
    for (let id = scene.parent_id; id !== null;) {
      const known = this.#known.get(id);
      if (known) {
        cast = known;
        break;
      }
      const step = this.#sources.scene(id);
      if (!step) break;
      steps.push(step);
      id = step.parent_id;
    }
    for (const step of steps.toReversed()) {
      cast = changed(cast, this.#sources.outfits(step.id), looksOf(step));
      this.#known.set(step.id, cast);
    }
    return cast;
  }
}

/** How those of a story look on a page, read from the database. */
export function castAt(
  { scenes }: Pick<LibraryStore, 'scenes'>,
  story: StoryRow,
  scene: SceneRow,
  outfits?: readonly Outfit[],
): readonly CastMember[] {
  const state = new LookState({
    cast: castOf(story),
    scene: (id) => scenes.find(id),
    outfits: (id) => shownPage(scenes.takesOf(id))?.outfits ?? [],
  });
  return state.castAt(scene, outfits);
}

/** What a scene's own row says of looks from that page on. */
export function looksOf({ looks_json: json }: Pick<SceneRow, 'looks_json'>): readonly Look[] {
  const looks = json === null ? null : readJson(json);
  return Array.isArray(looks) ? (looks as Look[]).filter((look) => typeof look?.name === 'string') : [];
}

/** Those who do not look as they did at the start, with what is different now. */
export function changesOfLooks(own: readonly CastMember[], now: readonly CastMember[]): Look[] {
  return now.flatMap(({ name, facts = NO_FACTS }, index) => {
    const before = own[index]?.facts ?? NO_FACTS;
    const different = FACT_NAMES.filter((fact) => facts[fact] !== before[fact]);
    if (different.length === 0) return [];
    return [{ name, facts: Object.fromEntries(different.map((fact) => [fact, facts[fact]])) }];
  });
}

/** Whether two names mean the same one of a cast. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
}

function changed(
  cast: readonly CastMember[],
  outfits: readonly Outfit[],
  looks: readonly Look[],
): readonly CastMember[] {
  if (outfits.length === 0 && looks.length === 0) return cast;
  const worn = outfits.map(({ who, wears }): Look => ({ name: who, facts: { outfit: wears } }));
  return cast.map((member) => {
    const said = [...worn, ...looks].filter(({ name }) => isSameName(name, member.name));
    if (said.length === 0) return member;
    return {
      ...member,
      facts: Object.assign({ ...NO_FACTS, ...member.facts }, ...said.map(onlySaid)) as CharacterFacts,
    };
  });
}

/** An empty word says nothing, so what was there before still holds. */
function onlySaid({ facts }: Look): Partial<CharacterFacts> {
  return Object.fromEntries(
    Object.entries(facts ?? {}).filter(([, words]) => typeof words === 'string' && words !== ''),
  );
}
