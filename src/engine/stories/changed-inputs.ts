import type { StaleInput } from '../../contract/scenes.ts';
import type { VideoInputs } from '../media/media-kind.ts';
import type { StoredImageRequest, TextRequest } from '../provider-kit/model.ts';
import type { CastMember } from '../provider-kit/story-brief.ts';
import { plainText } from '../writer/plain-text.ts';
import { requestOpening } from '../writer/page-request.ts';
import { castInPicture, type PictureInputs } from './picture-prompt.ts';
import type { WrittenPage } from './scene-records.ts';

/** An input that is another one now than when it was sent, with both in full. */
export type ChangedInput = Readonly<StaleInput>;

/** What a story says now. */
export interface StoryInputs {
  readonly premise: string;
  readonly style: string;
  readonly cast: readonly CastMember[];
}

/** A page on the way to a scene, in the form in which it is sent with the words for that scene. */
export interface SentPage {
  readonly title: string;
  readonly text: string;
  /** Its part of the words that are sent. */
  readonly sent: string;
}

/** A page on the way to a scene, as it is chosen now and as its other takes tell it. */
export interface EarlierPage extends SentPage {
  others(): readonly SentPage[];
}

/** What stands between two parts of the words that are sent. */
export const PART_BREAK = '\n\n';

/** Compares a picture's frozen inputs with what its page and story say now. */
export function changedForPicture(frozen: PictureInputs, story: StoryInputs, page: WrittenPage): ChangedInput[] {
  const changed: ChangedInput[] = [];
  const { pageWords, parts } = frozen;
  // Old jobs do not say what stood on the page, so nobody can say whether that has changed.
  const words = plainText(page.picturePrompt);
  if (pageWords !== undefined && pageWords !== words) {
    changed.push({ what: 'picture-words', about: '', from: pageWords, to: words });
  }
  if (parts.style !== story.style) changed.push({ what: 'style', about: '', from: parts.style, to: story.style });
  return [...changed, ...changedCast(parts.cast, castInPicture(story.cast, page.who))];
}

/** Compares a clip's frozen inputs with the page and the chosen picture of now. */
export function changedForClip(frozen: VideoInputs, page: WrittenPage, picture: ClipStart | null): ChangedInput[] {
  const changed: ChangedInput[] = [];
  if (picture && picture.assetId !== frozen.picture?.assetId) {
    changed.push({ what: 'picture', about: '', from: wordsOf(frozen.picture?.made?.request), to: picture.words });
  }
  // A clip that was begun before its page was complete was sent no words, and those that came later are no change.
  const words = plainText([page.motionPrompt, frozen.picture ? '' : page.picturePrompt].filter(Boolean).join('\n'));
  const sent = plainText(frozen.prompt);
  if (sent !== '' && sent !== words && !(frozen.picture === null && picture)) {
    changed.push({ what: 'picture-words', about: '', from: sent, to: words });
  }
  return changed;
}

/** The picture that a clip would start from, and the words it was painted from. */
export interface ClipStart {
  readonly assetId: string;
  readonly words: string;
}

/** The words for the scene of a picture; '' where it was not made by us. */
export function wordsOf(request: StoredImageRequest | null | undefined): string {
  return request?.parts?.scene ?? '';
}

/** Compares the frozen inputs of a page's words with the story and the path of now; null for a path that is the same. */
export function changedForWords(
  frozen: TextRequest,
  story: StoryInputs,
  earlier: readonly EarlierPage[] | null,
): ChangedInput[] {
  const { brief } = frozen;
  const changed: ChangedInput[] = [];
  if (brief.premise !== story.premise) {
    changed.push({ what: 'words', about: '', from: brief.premise, to: story.premise });
  }
  return [...changed, ...changedCast(brief.cast, story.cast), ...(earlier ? changedPath(frozen, earlier) : [])];
}

/** Goes through the words that were sent, page by page. What cannot be told apart there is not called changed. */
function changedPath({ brief, input }: TextRequest, earlier: readonly EarlierPage[]): ChangedInput[] {
  const opening = requestOpening(brief);
  if (brief.path.length !== earlier.length || !input.startsWith(opening)) return [];
  const changed: ChangedInput[] = [];
  let at = opening.length;
  for (const page of earlier) {
    const stood = (candidate: SentPage): boolean =>
      input.startsWith(PART_BREAK, at) && input.startsWith(candidate.sent, at + PART_BREAK.length);
    const then = stood(page) ? page : page.others().find(stood);
    if (then !== page) {
      changed.push(pageChange(page, then));
      // Without knowing what stood here, nothing after it can be found.
      if (!then) break;
    }
    at += PART_BREAK.length + then.sent.length;
  }
  return changed;
}

function pageChange(now: SentPage, then: SentPage | undefined): ChangedInput {
  const isTitleOnly = then?.text === now.text;
  return {
    what: 'words',
    about: now.title,
    from: (isTitleOnly ? then?.title : then?.text) ?? '',
    to: isTitleOnly ? now.title : now.text,
  };
}

function changedCast(then: readonly CastMember[], now: readonly CastMember[]): ChangedInput[] {
  const looks = (cast: readonly CastMember[]): Map<string, string> =>
    new Map(cast.map(({ name, kind, description }) => [name, [kind, description].filter(Boolean).join(': ') || name]));
  const [before, after] = [looks(then), looks(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [from, to] = [before.get(name) ?? '', after.get(name) ?? ''];
    return from === to ? [] : [{ what: 'cast' as const, about: name, from, to }];
  });
}
