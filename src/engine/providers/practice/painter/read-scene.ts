import type { CastMember } from '../../../provider-kit/story-brief.ts';
import type { Colour } from './colour.ts';
import { BREAK, findWords, languageOf, splitNegation, tokensOf } from './language.ts';
import type { Language, WordMatch, Words } from './language.ts';
import type { MoodId } from './mood.ts';
import { colourBeside, looseColour, readLooks } from './read-looks.ts';
import type { Looks } from './read-looks.ts';
import {
  FEELING_WORDS,
  LARGE_WORDS,
  NUMBER_WORDS,
  POSE_WORDS,
  SCENERY_WORDS,
  SETTING_WORDS,
  SMALL_WORDS,
  TIME_WORDS,
  WEATHER_WORDS,
} from './scene-words.ts';
import type { FeelingId, PoseId, SceneryId, SettingId, TimeId, WeatherId } from './scene-words.ts';
import { hashText } from './seeded-random.ts';
import { SUBJECTS } from './subjects/registry.ts';
import type { Subject } from './subjects/subject.ts';

/** One thing that the prompt asks for. */
export interface Mention {
  readonly subject: Subject;
  /** Whose it is, for one of the cast. */
  readonly name?: string;
  readonly count: number;
  readonly colour?: Colour;
  readonly size: 'small' | 'usual' | 'large';
  readonly pose: PoseId;
  readonly feeling: FeelingId;
  readonly looks: Looks;
  /** The words put somebody into it: "in a balloon". */
  readonly boarded: boolean;
}

/** What a prompt asks for, the same whatever language it was written in. */
export interface SceneReading {
  readonly setting: SettingId;
  readonly time?: TimeId;
  readonly weather?: WeatherId;
  /** In reading order, at most six. Never empty. */
  readonly mentions: readonly Mention[];
  /** Where the words put the first figure: -1 left, 1 right. */
  readonly heroSide?: -1 | 1;
  /** Scenery that must not be drawn. */
  readonly without: ReadonlySet<SceneryId>;
  /** Equal readings have equal numbers. */
  readonly hash: number;
}

const FIGURE_ROLES: ReadonlySet<string> = new Set(['figure', 'swimmer', 'flyer']);
const isFigure = (subject: Subject): boolean => FIGURE_ROLES.has(subject.role);

/** Reads a prompt in English or French, with the cast it may name. */
export function readScene(scene: string, cast: readonly CastMember[]): SceneReading {
  const tokens = tokensOf(scene);
  const language = languageOf(tokens);
  const { said, denied } = splitNegation(tokens);
  const places = findSubjects(said, language, cast);
  const found = placesToMentions(said, language, places);
  const time = firstIn(TIME_WORDS, said, language);
  const weather = firstIn(WEATHER_WORDS, said, language);
  const without = new Set<SceneryId>();
  for (const [id, words] of Object.entries(SCENERY_WORDS))
    if (findWords(denied, words[language]).length) without.add(id as SceneryId);
  const mentions = withSomebody(found, cast, tokens);
  const setting = settingOf(said, language, weather, mentions, tokens);
  const heroSide = sideOf(said, places);
  const reading = {
    setting,
    ...(heroSide && { heroSide }),
    ...(time && { time }),
    ...(weather && { weather }),
    mentions,
    without,
  };
  return {
    ...reading,
    hash: hashText(
      JSON.stringify({
        setting,
        time,
        weather,
        heroSide,
        without: [...without],
        mentions: mentions.map(({ name: _name, ...mention }) => ({ ...mention, subject: mention.subject.id })),
      }),
    ),
  };
}

/** Time, weather and place choose the colour script; without a time the seed does. */
export function moodOf(reading: SceneReading, seed: number): MoodId {
  const { setting, time, weather } = reading;
  if (setting === 'space') return 'space';
  if (setting === 'underwater') return 'deep';
  if (setting === 'cave') return 'cave';
  if (time === 'night') return weather === 'rain' || weather === 'storm' ? 'rain-night' : 'night';
  if (weather === 'storm') return 'storm';
  if (weather === 'rain') return time && time !== 'day' ? 'rain-night' : 'rain';
  if (time === 'sunset' || time === 'dawn') return time;
  if (weather === 'snow' || setting === 'snow') return 'snow';
  if (time) return time;
  return (['day', 'day', 'sunset', 'dawn'] as const)[(hashText(`mood${seed}`) ^ reading.hash) & 3]!;
}

interface Place extends WordMatch {
  readonly subject: Subject;
  readonly member?: CastMember;
}

/** Names of the cast and words for subjects, in reading order, the longest match winning. */
function findSubjects(said: readonly string[], language: Language, cast: readonly CastMember[]): Place[] {
  const matches: Place[] = [];
  for (const member of cast) {
    const name = tokensOf(member.name).join(' ');
    if (!name) continue;
    for (const match of findWords(said, name.replaceAll(BREAK, '').trim()))
      matches.push({ ...match, plural: false, subject: subjectOf(member), member });
  }
  for (const subject of SUBJECTS)
    for (const match of findWords(said, subject.words[language])) matches.push({ ...match, subject });
  // A name beats a word; a longer word beats a shorter one inside it.
  matches.sort(
    (a, b) =>
      Number(b.member !== undefined) - Number(a.member !== undefined) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const taken = new Set<number>();
  const places: Place[] = [];
  for (const match of matches) {
    let free = true;
    for (let at = match.start; at < match.end; at++) free &&= !taken.has(at);
    if (!free) continue;
    for (let at = match.start; at < match.end; at++) taken.add(at);
    places.push(match);
  }
  return named(dropStars(places), cast).sort((a, b) => a.start - b.start);
}

/** Stars in the plural are part of the sky. */
const dropStars = (places: readonly Place[]): Place[] =>
  places.filter((place) => !(place.subject.id === 'star' && place.plural));

/** "Pip the fox" is one fox: a kind that a named member of the cast has is that member, and so is its only mention. */
function named(places: readonly Place[], cast: readonly CastMember[]): Place[] {
  const present = new Set(places.flatMap((place) => (place.member ? [place.member] : [])));
  const seen = new Set<string>();
  const kept: Place[] = [];
  for (const place of [...places].sort(
    (a, b) => Number(b.member !== undefined) - Number(a.member !== undefined) || a.start - b.start,
  )) {
    const member =
      place.member ?? (place.plural ? undefined : cast.find((one) => subjectOf(one).id === place.subject.id));
    const key = member ? `name ${member.name}` : place.subject.id;
    if (seen.has(key)) continue;
    seen.add(key);
    if (!place.member && !place.plural && [...present].some((one) => subjectOf(one).id === place.subject.id)) continue;
    kept.push(member ? { ...place, member } : place);
  }
  return kept;
}

/** What a member of the cast is drawn as; a child when nothing says. */
export function subjectOf(member: CastMember): Subject {
  for (const text of [member.kind, member.description, member.name]) {
    const tokens = tokensOf(text);
    for (const language of ['en', 'fr'] as const) {
      const subject = SUBJECTS.find((one) => isFigure(one) && findWords(tokens, one.words[language]).length > 0);
      if (subject) return subject;
    }
  }
  return SUBJECTS.find((one) => one.id === 'child')!;
}

/** "black" said of the hair is "black hair". */
function factsSpoken({ facts }: CastMember): string {
  if (!facts) return '';
  const { hair, marks, outfit, skin } = facts;
  return [hair && `${hair} hair`, skin && `${skin} skin`, outfit, marks].filter(Boolean).join('; ');
}

function looksOf(member: CastMember): { looks: Looks; colour?: Colour } {
  const tokens = [...tokensOf(member.description), BREAK, ...tokensOf(member.kind)];
  // A few words rarely tell their language; the two vocabularies hardly overlap.
  const first = languageOf(tokens);
  const second = first === 'en' ? 'fr' : 'en';
  const facts = tokensOf(factsSpoken(member));
  const looks = {
    ...readLooks(tokens, second),
    ...readLooks(tokens, first),
    ...readLooks(facts, 'fr'),
    ...readLooks(facts, 'en'),
  };
  const colour = looks.body ?? looseColour(tokens, first) ?? looseColour(tokens, second);
  return colour && !looks.coat && !looks.dress
    ? { looks, colour }
    : looks.body
      ? { looks, colour: looks.body }
      : { looks };
}

function placesToMentions(said: readonly string[], language: Language, places: readonly Place[]): Mention[] {
  const poses = assign<Exclude<PoseId, 'rest'>>(POSE_WORDS, said, language, places);
  const feelings = assign<Exclude<FeelingId, 'calm' | 'asleep'>>(FEELING_WORDS, said, language, places);
  return places.slice(0, 6).map((place, index) => {
    const cast = place.member ? looksOf(place.member) : { looks: {} };
    const next = places[index + 1]?.start ?? said.length;
    const near = isFigure(place.subject) ? readLooks(said.slice(place.end, next), language) : {};
    const colour = colourBeside(said, place.start, place.end, language) ?? cast.colour;
    const pose = poses.get(place) ?? 'rest';
    return {
      subject: place.subject,
      ...(place.member && { name: place.member.name }),
      count: countOf(said, language, place),
      ...(colour && { colour }),
      size: sizeOf(said, language, place),
      pose,
      feeling: pose === 'sleeping' ? 'asleep' : (feelings.get(place) ?? 'calm'),
      looks: { ...cast.looks, ...near },
      boarded: said.slice(Math.max(0, place.start - 4), place.start).some((token) => BOARDING[language].test(token)),
    };
  });
}

const BOARDING: Readonly<Record<Language, RegExp>> = {
  en: /^(in|aboard|inside|into|driving|riding|rides|drives)$/,
  fr: /^(dans|bord|en|conduit)$/,
};

function countOf(said: readonly string[], language: Language, place: Place): number {
  for (let at = place.start - 1; at >= Math.max(0, place.start - 4); at--) {
    const token = said[at]!;
    if (token === BREAK || /^(and|et|with|avec|a|an|un|une|the|le|la)$/.test(token)) break;
    const number = NUMBER_WORDS.find((entry) =>
      findWords(said.slice(Math.max(0, at - 1), at + 1), entry.words[language]).some(
        (match) => match.end === Math.min(2, at + 1),
      ),
    );
    if (number) return number.count;
  }
  if (!place.plural) return 1;
  return isFigure(place.subject) || place.subject.role === 'landmark' || place.subject.role === 'vessel' ? 2 : 3;
}

function sizeOf(said: readonly string[], language: Language, place: Place): Mention['size'] {
  const around =
    language === 'en'
      ? said.slice(Math.max(0, place.start - 2), place.start)
      : [...said.slice(Math.max(0, place.start - 2), place.start), ...said.slice(place.end, place.end + 1)];
  if (findWords(around, LARGE_WORDS[language]).length) return 'large';
  return findWords(around, SMALL_WORDS[language]).length ? 'small' : 'usual';
}

const JOINERS =
  /^(and|et|with|avec|a|an|the|un|une|le|la|l|his|her|its|their|son|sa|ses|leur|little|small|big|petite?|grande?|two|three|deux|trois|friend|ami|amie)$/;

const TOGETHER = /^(they|both|together|all|ils|elles|les|ensemble|tous|toutes)$/;

/** "… on the left" between the first figure and the second. */
function sideOf(said: readonly string[], places: readonly Place[]): -1 | 1 | undefined {
  const [first, second] = places.filter((place) => isFigure(place.subject));
  if (!first) return undefined;
  const words = said.slice(first.end, second?.start ?? said.length);
  if (words.some((token, index) => /^(left|gauche)$/.test(token) && /^(the|a)$/.test(words[index - 1] ?? '')))
    return -1;
  return words.some((token, index) => /^(right|droite)$/.test(token) && /^(the|a)$/.test(words[index - 1] ?? ''))
    ? 1
    : undefined;
}

/** Gives every verb or feeling to the figure it belongs to. */
function assign<Id extends string>(
  table: Readonly<Record<Id, Words>>,
  said: readonly string[],
  language: Language,
  places: readonly Place[],
): Map<Place, Id> {
  const figures = places.filter((place) => isFigure(place.subject));
  const result = new Map<Place, Id>();
  const covered = (match: WordMatch): boolean =>
    places.some((place) => match.start >= place.start && match.start < place.end);
  for (const id of Object.keys(table) as Id[]) {
    for (const match of findWords(said, table[id][language])) {
      if (covered(match)) continue;
      const owner = ownerOf(match, said, language, figures);
      if (!owner || result.has(owner)) continue;
      result.set(owner, id);
      // "A fox and a rabbit run", "a fox … and a rabbit …; they run": the verb is for both.
      const forAll = said.slice(owner.end, match.start).some((token) => TOGETHER.test(token));
      for (let index = figures.indexOf(owner); index > 0 && match.start >= owner.end; index--) {
        const [before, here] = [figures[index - 1]!, figures[index]!];
        const between = said.slice(before.end, here.start);
        if (result.has(before) || !(forAll || between.every((token) => JOINERS.test(token)))) break;
        result.set(before, id);
      }
    }
  }
  return result;
}

function ownerOf(
  match: WordMatch,
  said: readonly string[],
  language: Language,
  figures: readonly Place[],
): Place | undefined {
  const after = figures.find((figure) => figure.start >= match.end);
  const gap = after ? after.start - match.end : Infinity;
  const adjective =
    language === 'en' &&
    (gap === 0 || (gap === 1 && !/^(a|an|the|at|to|his|her|with|and|in|on|from|for)$/.test(said[match.end]!)));
  if (after && adjective && !figures.some((figure) => figure.end === match.start)) return after;
  const before = figures.filter((figure) => figure.end <= match.start).at(-1);
  return before ?? after;
}

function firstIn<Id extends string>(
  table: Readonly<Record<Id, Words>>,
  said: readonly string[],
  language: Language,
): Id | undefined {
  return (Object.keys(table) as Id[]).find((id) => findWords(said, table[id][language]).length > 0);
}

/** Nobody named: the first of the cast, else somebody chosen by the words. */
function withSomebody(
  mentions: readonly Mention[],
  cast: readonly CastMember[],
  tokens: readonly string[],
): readonly Mention[] {
  const anonymous = { count: 1, size: 'usual', pose: 'rest', feeling: 'calm', boarded: false } as const;
  if (mentions.some((mention) => isFigure(mention.subject))) return mentions;
  const [first] = cast;
  if (first) {
    const figure = { ...anonymous, subject: subjectOf(first), name: first.name, ...looksOf(first) };
    return [figure, ...mentions.slice(0, 5)];
  }
  if (mentions.length) return mentions;
  const id = ['child', 'fox', 'rabbit', 'girl', 'cat', 'bear'][hashText(tokens.join(' ')) % 6]!;
  return [{ ...anonymous, subject: SUBJECTS.find((subject) => subject.id === id)!, looks: {} }];
}

const HOME: Readonly<Record<string, SettingId>> = {
  boat: 'sea',
  ship: 'sea',
  whale: 'sea',
  dolphin: 'sea',
  lighthouse: 'sea',
  crab: 'sea',
  octopus: 'underwater',
  fish: 'underwater',
  rocket: 'space',
  astronaut: 'space',
  penguin: 'snow',
  'polar-bear': 'snow',
  snowman: 'snow',
  cactus: 'desert',
  palm: 'sea',
  castle: 'castle',
  train: 'mountain',
};

function settingOf(
  said: readonly string[],
  language: Language,
  weather: WeatherId | undefined,
  mentions: readonly Mention[],
  tokens: readonly string[],
): SettingId {
  const place = firstIn(SETTING_WORDS, said, language);
  if (place === 'meadow' && mentions.some((mention) => mention.subject.role === 'vessel')) return 'sea';
  if (place) return weather === 'snow' && ['forest', 'mountain', 'meadow'].includes(place) ? 'snow' : place;
  if (weather === 'snow') return 'snow';
  const home = mentions.map((mention) => HOME[mention.subject.id]).find((setting) => setting !== undefined);
  return (
    home ??
    (hashText(tokens.length ? mentions.map((mention) => mention.subject.id).join() : '') % 3 === 0
      ? 'forest'
      : 'meadow')
  );
}
