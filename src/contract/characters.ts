import { z } from 'zod';
import { operation } from './operation.ts';
import { Asset, CharacterFacts } from './scenes.ts';
import { Id, NAME_LIMIT, PHOTO_BYTES_LIMIT, PHOTOS_LIMIT, Timestamp } from './values.ts';

/** A part of a picture, as shares of its width and height. */
export const Crop = z.object({
  left: z.number().min(0).max(1),
  top: z.number().min(0).max(1),
  width: z.number().min(0.02).max(1),
  height: z.number().min(0.02).max(1),
});
export type Crop = z.infer<typeof Crop>;

/** How much of somebody a photo shows; `own` for a crop that was set by hand. */
export const PhotoShape = z.enum(['face', 'half', 'full', 'own']);
export type PhotoShape = z.infer<typeof PhotoShape>;

/** A picture that shows how a character looks. Only its crop is ever sent, and only in memory mode. */
export const ReferencePhoto = z.object({
  id: Id,
  /** The whole photo, upright, without anything else that the file carried. */
  asset: Asset,
  /** The crop as a picture of its own. */
  cropAsset: Asset,
  crop: Crop,
  shape: PhotoShape,
  /** Crops that were found by looking at the photo. */
  proposals: z.object({ face: Crop, half: Crop, full: Crop }),
  addedAt: Timestamp,
});
export type ReferencePhoto = z.infer<typeof ReferencePhoto>;

const CharacterColour = z.enum(['ember', 'dusk', 'moss', 'straw', 'plum']);

/** A person, animal or thing that stories of its room can use. */
export const Character = z.object({
  id: Id,
  name: z.string(),
  /** Free word for what it is, such as "fox" or "girl". */
  kind: z.string(),
  description: z.string(),
  /** What must hold in every picture. */
  facts: CharacterFacts,
  colour: CharacterColour,
  /** The first is the one that shows the character best. */
  photos: z.array(ReferencePhoto),
  /** Stories outside the trash that it plays in. */
  storyCount: z.int().nonnegative(),
  createdAt: Timestamp,
  changedAt: Timestamp,
});
export type Character = z.infer<typeof Character>;

/** What a person says of a character. */
const CharacterWords = z.object({
  name: z.string().trim().min(1).max(NAME_LIMIT),
  kind: z.string().trim().max(40),
  description: z.string().trim().max(400),
  facts: CharacterFacts,
  colour: CharacterColour,
});

/** A photo that a picture would be sent with, or not. */
const PlannedPhoto = z.object({
  photoId: Id,
  characterId: Id,
  name: z.string(),
  shape: PhotoShape,
  /** Asset id of the crop. */
  cropId: Id,
});

/** Where a person has agreed that photos of this room may be sent. */
const Consent = z.object({
  provider: z.object({ id: z.string(), title: z.string() }),
  agreedAt: Timestamp,
});

const PhotoFile = z.file().max(PHOTO_BYTES_LIMIT);

export const characters = {
  list: operation
    .route({
      method: 'GET',
      path: '/characters',
      summary: 'List characters',
      description: 'All characters of the room, by name, with their photos.',
      tags: ['characters'],
    })
    .output(z.object({ characters: z.array(Character) })),
  get: operation
    .route({
      method: 'GET',
      path: '/characters/{id}',
      summary: 'Read a character',
      description: 'One character with its photos.',
      tags: ['characters'],
    })
    .input(z.object({ id: Id }))
    .output(Character),
  create: operation
    .route({
      method: 'POST',
      path: '/characters',
      summary: 'Make a character',
      description: 'Makes a character without photos. A name that is taken is refused.',
      tags: ['characters'],
    })
    .input(CharacterWords.partial().required({ name: true }))
    .output(Character),
  update: operation
    .route({
      method: 'PATCH',
      path: '/characters/{id}',
      summary: 'Change a character',
      description:
        'Fields left out stay as they are. Stories that use it say the new words from now on; pictures that were made with what has changed are marked.',
      tags: ['characters'],
    })
    .input(CharacterWords.partial().extend({ id: Id }))
    .output(Character),
  duplicate: operation
    .route({
      method: 'POST',
      path: '/characters/{id}/duplicate',
      summary: 'Duplicate a character',
      description: 'Makes a character of the same words and photos under the next free name.',
      tags: ['characters'],
    })
    .input(z.object({ id: Id }))
    .output(Character),
  fromPicture: operation
    .route({
      method: 'POST',
      path: '/characters/from-picture',
      summary: 'Keep somebody like in a picture',
      description:
        'Makes a character, or adds a photo to one, from a picture of a story. What the story says of somebody of that name is taken over.',
      tags: ['characters'],
    })
    .input(
      z.object({
        takeId: Id,
        /** The part of the picture that shows them; the whole where it is left out. */
        crop: Crop.optional(),
        /** Adds to this character instead of making one. */
        characterId: Id.optional(),
        name: CharacterWords.shape.name.optional(),
      }),
    )
    .output(Character),
  addPhoto: operation
    .route({
      method: 'POST',
      path: '/characters/{id}/photos',
      summary: 'Add a photo',
      description:
        'Takes a PNG, JPEG, WebP, AVIF or, where it can be read, HEIC file of up to 40 MB and 100 megapixels. It is turned upright and everything but the picture is removed. Refused with INPUT_REFUSED {field: photo, reason}.',
      tags: ['characters'],
    })
    .input(z.object({ id: Id, file: PhotoFile }))
    .output(z.object({ character: Character, photo: ReferencePhoto })),
  replacePhoto: operation
    .route({
      method: 'POST',
      path: '/photos/{photoId}/file',
      summary: 'Replace a photo',
      description: 'Puts another file in the place of a photo, such as one whose own file is gone.',
      tags: ['characters'],
    })
    .input(z.object({ photoId: Id, file: PhotoFile }))
    .output(Character),
  cropPhoto: operation
    .route({
      method: 'PUT',
      path: '/photos/{photoId}/crop',
      summary: 'Set the crop of a photo',
      description: 'Says which part of a photo is sent: one of the proposals, or a part of your own.',
      tags: ['characters'],
    })
    .input(z.object({ photoId: Id, shape: PhotoShape, crop: Crop.optional() }))
    .output(Character),
  orderPhotos: operation
    .route({
      method: 'PUT',
      path: '/characters/{id}/photos',
      summary: 'Order photos',
      description: 'Sets the order in which photos of a character are sent. Names every photo once.',
      tags: ['characters'],
    })
    .input(z.object({ id: Id, photoIds: z.array(Id).max(PHOTOS_LIMIT) }))
    .output(Character),
  forgetPhoto: operation
    .route({
      method: 'POST',
      path: '/photos/{photoId}/forget',
      summary: 'Forget a photo',
      description:
        'Deletes a photo, its crops and its thumbnails for good, and says which calls had sent it. With `dryRun` only says what it would do.',
      tags: ['characters'],
    })
    .input(z.object({ photoId: Id, dryRun: z.boolean().default(false) }))
    .output(
      z.object({
        files: z.int().nonnegative(),
        bytes: z.int().nonnegative(),
        calls: z.array(
          z.object({
            jobId: Id,
            at: Timestamp,
            provider: z.object({ id: z.string(), title: z.string() }),
            modelTitle: z.string(),
            storyTitle: z.string().nullable(),
          }),
        ),
      }),
    ),
  plan: operation
    .route({
      method: 'POST',
      path: '/characters/plan',
      summary: 'Plan which photos are sent',
      description:
        'Which photos of these characters a picture that shows them all would be sent with, in which order, and which not and why. Sends nothing.',
      tags: ['characters'],
    })
    .input(
      z.object({
        imageModelId: z.string().max(200),
        characterIds: z.array(Id).max(16),
        /** Photos in the order in which they are sent; those not named follow in their own order. */
        order: z.array(Id).max(PHOTOS_LIMIT).default([]),
        leftOut: z.array(Id).max(PHOTOS_LIMIT).default([]),
      }),
    )
    .output(
      z.object({
        /** Most that the model takes; 0 for one that takes none. */
        limit: z.int().nonnegative(),
        sent: z.array(PlannedPhoto),
        leftOut: z.array(PlannedPhoto.extend({ reason: z.enum(['by-hand', 'limit', 'missing']) })),
        /** Where the photos would go; null for what is built in. */
        provider: z.object({ id: z.string(), title: z.string() }).nullable(),
        /** Whether somebody has agreed that photos of this room go there; true for what is built in. */
        agreed: z.boolean(),
        /** For a model that takes none: usable ones that do, the cheapest first. */
        alternatives: z.array(z.object({ id: z.string(), title: z.string() })),
      }),
    ),
  consents: operation
    .route({
      method: 'GET',
      path: '/photo-consents',
      summary: 'List where photos may go',
      description: 'Providers to which photos of this room may be sent.',
      tags: ['characters'],
    })
    .output(z.object({ consents: z.array(Consent) })),
  agree: operation
    .route({
      method: 'PUT',
      path: '/photo-consents/{providerId}',
      summary: 'Agree to send photos',
      description: 'From now on memory mode may send photos of this room to that provider.',
      tags: ['characters'],
    })
    .input(z.object({ providerId: z.string().max(80) }))
    .output(z.object({ consents: z.array(Consent) })),
  withdraw: operation
    .route({
      method: 'DELETE',
      path: '/photo-consents/{providerId}',
      summary: 'Withdraw a consent',
      description: 'No photo of this room is sent to that provider any more. What was sent stays sent.',
      tags: ['characters'],
    })
    .input(z.object({ providerId: z.string().max(80) }))
    .output(z.object({ consents: z.array(Consent) })),
};
