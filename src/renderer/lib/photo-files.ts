import type { Character } from '../../contract/characters.ts';
import { client } from './client.ts';
import { refusedInput } from './refused-input.ts';

/** As the contract has it; types are all that the page takes from there. */
const bytesLimit = 40 * 1024 * 1024;

class PhotoTooLarge extends Error {
  override readonly name = 'PhotoTooLarge';
}

/** Words for why a photo was not taken, by the reason that the engine gives. */
const refusalKeys: Record<string, string> = {
  'too-large': 'characters:refused.tooLarge',
  'too-many-pixels': 'characters:refused.tooManyPixels',
  'too-small': 'characters:refused.tooSmall',
  'not-a-picture': 'characters:refused.notAPicture',
  damaged: 'characters:refused.damaged',
  'heic-not-here': 'characters:refused.heicNotHere',
  'too-many-photos': 'characters:refused.tooManyPhotos',
};

/** Gives a character a photo. One that is too large need not be read and carried over to be refused. */
export async function addPhoto(id: string, file: File): Promise<Character> {
  return (await client.characters.addPhoto({ id, file: checked(file) })).character;
}

/** Puts another file in the place of a photo. */
export function replacePhoto(photoId: string, file: File): Promise<Character> {
  return client.characters.replacePhoto({ photoId, file: checked(file) });
}

/** Key of the sentence for a file that was no use; null for every other error, after which it may be tried again. */
export function photoRefusal(error: unknown): string | null {
  const reason = error instanceof PhotoTooLarge ? 'too-large' : refusedInput(error)?.reason;
  return refusalKeys[reason ?? ''] ?? null;
}

function checked(file: File): File {
  if (file.size > bytesLimit) throw new PhotoTooLarge(file.name);
  return file;
}
