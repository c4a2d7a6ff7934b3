import { describe, expect, it } from 'vitest';
import type { CheckRequest } from '../../provider-kit/model.ts';
import { NO_FACTS } from '../../provider-kit/story-brief.ts';
import { compareLooks } from './compare-looks.ts';

const PAINTER = 'practice-painter';
const mia = (hair: string, description = ''): CheckRequest['brief']['made']['cast'][number] => ({
  name: 'Mia',
  kind: 'girl',
  description,
  facts: { ...NO_FACTS, hair },
});
const asked = (hair: string): CheckRequest['brief']['people'] => [{ name: 'mia', facts: { ...NO_FACTS, hair } }];
const hairOf = (answer: string): unknown => (JSON.parse(answer) as { people: { hair: unknown }[] }).people[0]?.hair;

describe('what Practice says of a picture', () => {
  it('holds what its painter was told, and nothing that has changed since', () => {
    const made = { modelId: PAINTER, cast: [mia('Black')] };
    expect(hairOf(compareLooks({ people: asked('black'), made }, PAINTER))).toEqual({ holds: true, seen: '' });
    expect(hairOf(compareLooks({ people: asked('red'), made }, PAINTER))).toEqual({ holds: false, seen: 'Black' });
  });

  it('counts what the description said', () => {
    const made = { modelId: PAINTER, cast: [mia('', 'red curls, a coat')] };
    expect(hairOf(compareLooks({ people: asked('red curls'), made }, PAINTER))).toMatchObject({ holds: true });
  });

  it('misses those whom its painter was not told of', () => {
    const answer = compareLooks({ people: asked('red'), made: { modelId: PAINTER, cast: [] } }, PAINTER);
    expect(JSON.parse(answer)).toMatchObject({ people: [{ name: 'mia', found: false }] });
  });

  it('says nothing of a picture that it has not painted', () => {
    const made = { modelId: 'gpt-image-2', cast: [mia('black')] };
    expect(() => compareLooks({ people: asked('red'), made }, PAINTER)).toThrow('its own painter');
  });
});
