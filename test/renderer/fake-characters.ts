import type { Character } from '../../src/contract/characters.ts';
import type { Client } from '../../src/contract/index.ts';
import { CharacterFact, type CharacterFacts } from '../../src/contract/scenes.ts';
import type { FakeHandlers } from './fake-handlers.ts';
import { makeCharacter, makePhoto, noFacts } from './character-fixtures.ts';
import { nextId, someTime } from './fixtures.ts';

type Plan = Awaited<ReturnType<Client['characters']['plan']>>;
type PlannedPhoto = Plan['sent'][number];

interface FakeCharactersOptions {
  /** The characters it knows; tests may change it. */
  characters: Character[];
  /** Answers a picture model's limit and where its photos go; null for what is built in. */
  painter: (modelId: string) => Promise<{ limit: number; provider: Plan['provider'] }>;
  missing: (what: string, id: string) => never;
}

/** Characters in an array; a photo is whatever file it is given. */
export function fakeCharacters({ characters, painter, missing }: FakeCharactersOptions): FakeHandlers['characters'] {
  let consents: Awaited<ReturnType<Client['characters']['consents']>>['consents'] = [];
  const characterOf = (id: string) => characters.find((one) => one.id === id) ?? missing('character', id);
  const ownerOf = (photoId: string) =>
    characters.find(({ photos }) => photos.some(({ id }) => id === photoId)) ?? missing('photo', photoId);

  return {
    list: () => ({ characters }),
    get: ({ id }) => characterOf(id),
    create: ({ name, kind = '', description = '', facts = {}, colour = 'dusk' }) => {
      const made = makeCharacter({ name, kind, description, colour, facts: withFacts(noFacts, facts) });
      characters.push(made);
      return made;
    },
    update: ({ id, facts, ...words }) => {
      const character = Object.assign(characterOf(id), words);
      if (facts) character.facts = withFacts(character.facts, facts);
      return character;
    },
    duplicate: ({ id }) => {
      const copy = { ...structuredClone(characterOf(id)), id: nextId() };
      copy.name = `${copy.name} 2`;
      characters.push(copy);
      return copy;
    },
    fromPicture: ({ characterId, name = 'Mia' }) => {
      const character = characters.find(({ id }) => id === characterId) ?? makeCharacter({ name, photos: [] });
      if (!characters.includes(character)) characters.push(character);
      character.photos.push(makePhoto({ shape: 'own' }));
      return character;
    },
    addPhoto: ({ id }) => {
      const photo = makePhoto();
      const character = characterOf(id);
      character.photos.push(photo);
      return { character, photo };
    },
    replacePhoto: ({ photoId }) => {
      const owner = ownerOf(photoId);
      owner.photos = owner.photos.map((photo) => (photo.id === photoId ? makePhoto({ id: photoId }) : photo));
      return owner;
    },
    cropPhoto: ({ photoId, shape, crop }) => {
      const owner = ownerOf(photoId);
      owner.photos = owner.photos.map((photo) =>
        photo.id === photoId
          ? { ...photo, shape, crop: crop ?? (shape === 'own' ? photo.crop : photo.proposals[shape]) }
          : photo,
      );
      return owner;
    },
    orderPhotos: ({ id, photoIds }) => {
      const character = characterOf(id);
      character.photos.sort((one, other) => photoIds.indexOf(one.id) - photoIds.indexOf(other.id));
      return character;
    },
    forgetPhoto: ({ photoId, dryRun = false }) => {
      const owner = ownerOf(photoId);
      if (!dryRun) owner.photos = owner.photos.filter(({ id }) => id !== photoId);
      return { files: 4, bytes: 2_400_000, calls: [] };
    },
    plan: async ({ imageModelId, characterIds, order = [], leftOut = [] }) => {
      const { limit, provider } = await painter(imageModelId);
      const found: (PlannedPhoto & { present: boolean })[] = characters
        .filter(({ id }) => characterIds.includes(id))
        .flatMap(({ id, name, photos }) =>
          photos.map((photo) => ({
            photoId: photo.id,
            characterId: id,
            name,
            shape: photo.shape,
            cropId: photo.cropAsset.id,
            present: photo.cropAsset.present,
          })),
        );
      const place = ({ photoId }: PlannedPhoto) => (order.includes(photoId) ? order.indexOf(photoId) : order.length);
      const plan: Plan = {
        limit,
        sent: [],
        leftOut: [],
        provider,
        agreed: provider === null || consents.some((consent) => consent.provider.id === provider.id),
        alternatives: [],
      };
      for (const { present, ...photo } of found.toSorted((one, other) => place(one) - place(other))) {
        if (!present) plan.leftOut.push({ ...photo, reason: 'missing' });
        else if (leftOut.includes(photo.photoId)) plan.leftOut.push({ ...photo, reason: 'by-hand' });
        else if (plan.sent.length >= limit) plan.leftOut.push({ ...photo, reason: 'limit' });
        else plan.sent.push(photo);
      }
      return plan;
    },
    consents: () => ({ consents }),
    agree: ({ providerId }) => {
      const provider = { id: providerId, title: { openai: 'OpenAI', xai: 'xAI' }[providerId] ?? providerId };
      consents = [
        ...consents.filter((consent) => consent.provider.id !== providerId),
        { provider, agreedAt: someTime },
      ];
      return { consents };
    },
    withdraw: ({ providerId }) => {
      consents = consents.filter((consent) => consent.provider.id !== providerId);
      return { consents };
    },
  };
}

/** The facts with those that are said instead. */
export function withFacts(facts: CharacterFacts, said: { [Fact in keyof CharacterFacts]?: string | undefined }) {
  const changed = { ...facts };
  for (const fact of CharacterFact.options) changed[fact] = said[fact] ?? facts[fact];
  return changed;
}
