import type { PathStep } from '../../../provider-kit/story-brief.ts';
import { hash, shuffle } from './keyed-choice.ts';
import type { Way } from './language.ts';
import type { OwnWords } from './read-own-words.ts';
import { STOP_FACTS, STOP_IDS, type StopId, type Virtue } from './stop-facts.ts';

/** A stop as it is offered: round 0 the first time, 1 coming by once more, later told again. */
export interface Visit {
  readonly stop: StopId;
  readonly round: number;
}

/** What brings about the end. */
export type Use =
  | { readonly kind: 'gift'; readonly stop: StopId }
  | { readonly kind: 'idea'; readonly words: OwnWords }
  | { readonly kind: 'way' | 'friends' | 'laugh' | 'hold' };

export type Offer =
  | { readonly kind: 'stop'; readonly visit: Visit }
  | { readonly kind: 'way'; readonly way: Way }
  | { readonly kind: 'use'; readonly use: Use };

/** What a page tells. */
type Move =
  | { readonly kind: 'opening' | 'finish' }
  | { readonly kind: 'stop'; readonly visit: Visit; readonly quoted: OwnWords | null; readonly diverted: boolean }
  | { readonly kind: 'own-words'; readonly words: OwnWords }
  | { readonly kind: 'turn'; readonly way: Way; readonly words: OwnWords | null; readonly diverted: boolean }
  | { readonly kind: 'end'; readonly use: Use; readonly words: OwnWords | null; readonly diverted: boolean };

/** Own words that have become part of the story, and the page on which they did. */
export interface Idea {
  readonly words: OwnWords;
  readonly index: number;
}

/** One page of the journey, with what the story remembers at that point. */
export interface Leg {
  readonly index: number;
  readonly move: Move;
  readonly offers: readonly Offer[];
  readonly telling: number;
  readonly visits: readonly Visit[];
  readonly ideas: readonly Idea[];
  readonly way: Way | null;
  readonly virtues: Readonly<Record<Virtue, number>>;
}

const WAYS = ['high', 'low', 'wait'] as const;
const VIRTUE_OF_WAY: Readonly<Record<Way, Virtue>> = { high: 'brave', low: 'kind', wait: 'clever' };
const WAY_OF_VIRTUE: Readonly<Record<Virtue, Way>> = { brave: 'high', kind: 'low', clever: 'wait' };
/** How many own words of no known kind, or of a kind that has come before, become an event of their own. */
const MOST_ATTEMPTS = 4;

/** Walks the path from the first page to the page asked for. The offers never depend on which telling was kept. */
export function walk(request: {
  readonly key: string;
  readonly planned: number | null;
  readonly path: readonly PathStep[];
  readonly telling: number;
  readonly readWords: (text: string, index: number) => OwnWords | null;
}): Leg[] {
  const { key, planned, path } = request;
  const order = shuffle(STOP_IDS, `${key}order`);
  const visits: Visit[] = [];
  const ideas: Idea[] = [];
  const virtues: Record<Virtue, number> = { kind: 0, brave: 0, clever: 0 };
  const glimpsed = new Set<StopId>();
  const legs: Leg[] = [];
  let way: Way | null = null;
  let move: Move = { kind: 'opening' };
  for (let index = 0; ; index += 1) {
    const offers = offersAfter(move, index);
    const step = path[index];
    const telling = Math.max(0, Math.trunc(step ? step.telling : request.telling) || 0);
    legs.push({ index, move, offers, telling, visits: [...visits], ideas: [...ideas], way, virtues: { ...virtues } });
    if (!step || offers.length === 0) return legs;
    move = follow(step, offers, index);
    if (move.kind === 'stop') {
      visits.push(move.visit);
      virtues[STOP_FACTS[move.visit.stop].virtue] += 1;
    } else if (move.kind === 'turn') {
      way = move.way;
      virtues[VIRTUE_OF_WAY[way]] += 1;
    }
    if (move.kind === 'own-words') {
      ideas.push({ words: move.words, index: index + 1 });
      virtues[move.words.virtue] += 1;
    } else if (move.kind === 'turn' && move.words) ideas.push({ words: move.words, index: index + 1 });
  }

  function follow(step: PathStep, offers: readonly Offer[], index: number): Move {
    const { answer } = step;
    if (answer.kind === 'finish') return { kind: 'finish' };
    const chosen = (position: number): Offer => {
      const offer = offers[Math.abs(Math.trunc(position) || 0) % offers.length];
      if (!offer) throw new Error('A page that goes on offers something');
      return offer;
    };
    if (answer.kind === 'choice') return take(chosen(answer.index), null, false);
    const words = request.readWords(answer.text, index);
    const diverted = words === null && /[\p{L}\p{N}]/u.test(answer.text);
    const any = chosen(hash(`${key}${answer.text}${index}`));
    if (!words) return take(any, null, diverted);
    if (any.kind === 'way') return { kind: 'turn', way: WAY_OF_VIRTUE[words.virtue], words, diverted: false };
    if (any.kind === 'use') return { kind: 'end', use: any.use, words, diverted: false };
    const kinds = new Set(ideas.flatMap((idea) => idea.words.kind ?? []));
    const isNew = words.kind !== null && !kinds.has(words.kind);
    const attempts = ideas.length - kinds.size;
    return isNew || attempts < MOST_ATTEMPTS ? { kind: 'own-words', words } : take(any, words, false);
  }

  function take(offer: Offer, words: OwnWords | null, diverted: boolean): Move {
    if (offer.kind === 'stop') return { kind: 'stop', visit: offer.visit, quoted: words, diverted };
    if (offer.kind === 'way') return { kind: 'turn', way: offer.way, words, diverted };
    return { kind: 'end', use: offer.use, words, diverted };
  }

  function offersAfter(current: Move, index: number): Offer[] {
    if (current.kind === 'end' || current.kind === 'finish') return [];
    if (planned !== null && index >= planned - 2) return usesAtTheTurn();
    if (planned !== null && index === planned - 3) return WAYS.map((each) => ({ kind: 'way', way: each }));
    return stopsAhead(index);
  }

  function usesAtTheTurn(): Offer[] {
    const gifts = [...new Set(visits.map((visit) => visit.stop))]
      .slice(-2)
      .map((stop): Use => ({ kind: 'gift', stop }));
    const idea = ideas.at(-1);
    const own: Use[] = idea ? [{ kind: 'idea', words: idea.words }] : [];
    const last: Use[] = gifts.length > 1 ? [{ kind: 'friends' }] : [{ kind: 'laugh' }, { kind: 'hold' }];
    const brought: Use[] = way ? [{ kind: 'way' }] : [];
    const uses = [...own, ...gifts.slice(own.length > 0 ? -1 : -2), ...brought, ...last, { kind: 'hold' } as const];
    return uses
      .filter((use, at) => uses.findIndex((other) => JSON.stringify(other) === JSON.stringify(use)) === at)
      .slice(0, 4)
      .map((use) => ({ kind: 'use', use }));
  }

  /** New stops first, those not yet glimpsed before the others; then old ones to come by again. */
  function stopsAhead(index: number): Offer[] {
    const wanted = index % 2 === 1 ? 2 : 3;
    const roundOf = (stop: StopId): number => visits.filter((visit) => visit.stop === stop).length;
    const recent = new Set(visits.slice(-3).map((visit) => visit.stop));
    const unseen = order.filter((stop) => roundOf(stop) === 0);
    const fresh = shuffle(
      unseen.filter((stop) => !glimpsed.has(stop)),
      `${key}${visits.length}/${ideas.length}`,
    );
    const pool: StopId[] = [...fresh, ...unseen.filter((stop) => glimpsed.has(stop))].slice(0, wanted);
    const seen = order
      .filter((stop) => roundOf(stop) > 0 && !recent.has(stop))
      .toSorted((first, second) => roundOf(first) - roundOf(second) || lastVisit(first) - lastVisit(second));
    if (index >= 6 && index % 3 === 0 && seen[0] && roundOf(seen[0]) === 1) pool.splice(wanted - 1, 1, seen[0]);
    for (const stop of seen) if (pool.length < wanted && !pool.includes(stop)) pool.push(stop);
    for (const stop of pool) glimpsed.add(stop);
    return pool.map((stop) => ({ kind: 'stop', visit: { stop, round: roundOf(stop) } }));
  }

  function lastVisit(stop: StopId): number {
    return visits.findLastIndex((visit) => visit.stop === stop);
  }
}
