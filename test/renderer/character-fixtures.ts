import type { Character, ReferencePhoto } from '../../src/contract/characters.ts';
import { makeAsset, nextId, someTime } from './fixtures.ts';

/** A photo whose face fills the middle. */
export function makePhoto(values: Partial<ReferencePhoto> = {}): ReferencePhoto {
  const face = { left: 0.3, top: 0.1, width: 0.4, height: 0.4 };
  return {
    id: nextId(),
    asset: makeAsset({ mediaType: 'image/jpeg' }),
    cropAsset: makeAsset({ mediaType: 'image/jpeg', width: 512, height: 512 }),
    crop: face,
    shape: 'face',
    proposals: {
      face,
      half: { left: 0.2, top: 0, width: 0.6, height: 0.6 },
      full: { left: 0, top: 0, width: 1, height: 1 },
    },
    addedAt: someTime,
    ...values,
  };
}

export const noFacts: Character['facts'] = { hair: '', skin: '', age: '', outfit: '', marks: '' };

export function makeCharacter(values: Partial<Character> = {}): Character {
  return {
    id: nextId(),
    name: 'Mia',
    kind: 'girl',
    description: 'always in a hurry',
    facts: noFacts,
    colour: 'dusk',
    photos: [],
    storyCount: 0,
    createdAt: someTime,
    changedAt: someTime,
    ...values,
  };
}
