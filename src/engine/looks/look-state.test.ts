import { describe, expect, it } from 'vitest';
import { NO_FACTS, type CastMember } from '../provider-kit/story-brief.ts';
import type { SceneRow } from '../store/rows.ts';
import { changesOfLooks, LookState, type Look, type Outfit } from './look-state.ts';

const CAST: CastMember[] = [
  { name: 'Mia', kind: 'girl', description: '', facts: { ...NO_FACTS, hair: 'red', outfit: 'yellow coat' } },
  { name: 'Leo', kind: 'fox', description: '', facts: NO_FACTS },
];

interface Step {
  readonly looks?: readonly Look[];
  readonly outfits?: readonly Outfit[];
}

/** A story of one path, and how its cast looks on each page, from 0. */
function path(steps: readonly Step[]): { outfitsAt(page: number): string[]; state: LookState; scenes: SceneRow[] } {
  const scenes = steps.map(({ looks }, index): SceneRow => ({
    id: `page ${index}`,
    story_id: 'story',
    parent_id: index === 0 ? null : `page ${index - 1}`,
    answer_json: null,
    depth: index + 1,
    created_at: 0,
    deleted_at: null,
    branch_name: null,
    branch_colour: null,
    looks_json: looks ? JSON.stringify(looks) : null,
  }));
  const state = new LookState({
    cast: CAST,
    scene: (id) => scenes.find((scene) => scene.id === id),
    outfits: (id) => steps[Number(id.slice(5))]?.outfits ?? [],
  });
  const outfitsAt = (page: number): string[] =>
    state.castAt(scenes[page] as SceneRow).map(({ facts }) => facts?.outfit ?? '?');
  return { outfitsAt, state, scenes };
}

describe('LookState', () => {
  it('holds from its page on and not before, whichever page is asked about first', () => {
    const steps: Step[] = [{}, { outfits: [{ who: 'mia', wears: 'blue pyjamas' }] }, {}];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
    ]) {
      const { outfitsAt } = path(steps);
      const seen = new Map(order.map((page) => [page, outfitsAt(page)[0]]));
      expect([seen.get(0), seen.get(1), seen.get(2)]).toEqual(['yellow coat', 'blue pyjamas', 'blue pyjamas']);
    }
  });

  it("takes a person's word over the writer's on the same page, and a later page over both", () => {
    const { outfitsAt } = path([
      { outfits: [{ who: 'Mia', wears: 'a cape' }], looks: [{ name: 'Mia', facts: { outfit: 'green cloak' } }] },
      { outfits: [{ who: 'Mia', wears: 'armour' }] },
    ]);
    expect([outfitsAt(0)[0], outfitsAt(1)[0]]).toEqual(['green cloak', 'armour']);
  });

  it('leaves other facts and other people alone, and does not take an empty word for a look', () => {
    const { state, scenes } = path([
      {
        looks: [
          { name: 'Mia', facts: { outfit: 'cloak', hair: '' } },
          { name: 'Nobody', facts: { hair: 'green' } },
        ],
      },
    ]);
    const [mia, leo] = state.castAt(scenes[0] as SceneRow);
    expect(mia?.facts).toEqual({ ...NO_FACTS, hair: 'red', outfit: 'cloak' });
    expect(leo).toBe(CAST[1]);
  });

  it('goes along a path of thousands of pages without running out of stack', () => {
    const { outfitsAt } = path([
      { outfits: [{ who: 'Leo', wears: 'scarf' }] },
      ...Array.from({ length: 9000 }, () => ({})),
    ]);
    expect(outfitsAt(9000)[1]).toBe('scarf');
  });

  it('tells only what is different now', () => {
    const { state, scenes } = path([{ outfits: [{ who: 'Leo', wears: 'scarf' }] }]);
    expect(changesOfLooks(CAST, state.castAt(scenes[0] as SceneRow))).toEqual([
      { name: 'Leo', facts: { outfit: 'scarf' } },
    ]);
  });

  it('takes rows that a fault of the disk has damaged for rows that say nothing', () => {
    const { state, scenes } = path([{}]);
    for (const looks_json of ['{"a":', '[null,3,{"facts":{}}]', '"x"', '[{"name":"Mia"}]']) {
      expect(state.castAt({ ...(scenes[0] as SceneRow), looks_json }, [])).toEqual(CAST);
    }
  });
});
