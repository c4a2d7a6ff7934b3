import type { StaleInput } from '../../contract/scenes.ts';
import type { VideoInputs } from '../media/media-kind.ts';
import type { StoredImageRequest, TextRequest } from '../provider-kit/model.ts';
import { FACT_NAMES, type CastMember } from '../provider-kit/story-brief.ts';
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
  /** Its part of the words that are sent, with the break before it. */
  readonly sent: string;
}

/** A page on the way to a scene, as it is chosen now and as its other takes tell it. */
export interface EarlierPage extends SentPage {
  others(): readonly SentPage[];
}

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
  const sent = plainText(frozen.pageWords ?? frozen.prompt);
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
  // Who somebody is may be said in other words later; what was written of them stays as true as it was.
  return [...changed, ...(earlier ? changedPath(frozen, earlier) : [])];
}

/** Goes through the words that were sent, page by page. What cannot be told apart there is not called changed. */
function changedPath({ brief, input }: TextRequest, earlier: readonly EarlierPage[]): ChangedInput[] {
  const opening = requestOpening(brief);
  if (brief.path.length !== earlier.length || !input.startsWith(opening)) return [];
  const changed: ChangedInput[] = [];
  let at = opening.length;
  for (const page of earlier) {
    // Two whole strings are compared many times as fast as `startsWith` goes through them.
    const stood = ({ sent }: SentPage): boolean => input.slice(at, at + sent.length) === sent;
    const then = stood(page) ? page : page.others().find(stood);
    if (then !== page) {
      changed.push(pageChange(page, then));
      // Without knowing what stood here, nothing after it can be found.
      if (!then) break;
    }
    at += then.sent.length;
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
  const [before, after] = [membersByName(then), membersByName(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [from, to] = [before.get(name), after.get(name)];
    const looks = [lookOf(from), lookOf(to)] as const;
    const changed: ChangedInput[] =
      looks[0] === looks[1] ? [] : [{ what: 'cast', about: name, from: looks[0], to: looks[1] }];
    return from && to ? [...changed, ...changedFacts(name, from, to)] : changed;
  });
}

function changedFacts(about: string, then: CastMember, now: CastMember): ChangedInput[] {
  return FACT_NAMES.flatMap((fact) => {
    const [from, to] = [then.facts?.[fact] ?? '', now.facts?.[fact] ?? ''];
    return from === to ? [] : [{ what: 'fact' as const, about, fact, from, to }];
  });
}

function membersByName(cast: readonly CastMember[]): Map<string, CastMember> {
  return new Map(cast.map((member) => [member.name, member]));
}

/** What was said of somebody, without the facts; '' for somebody who is not there. */
function lookOf(member: CastMember | undefined): string {
  if (!member) return '';
  return [member.kind, member.description].filter(Boolean).join(': ') || member.name;
}
