import type { Leg, Use } from './journey.ts';
import { shuffle } from './keyed-choice.ts';
import type { Language, OwnWordsBank, Passage, Slots, Time, Way } from './language.ts';
import type { OwnWords } from './read-own-words.ts';
import type { World } from './read-premise.ts';
import { SHAPE_FACTS, type ShapeId } from './shape-facts.ts';
import type { Virtue } from './stop-facts.ts';

/** What keeps the story together is told up to here, what only adorns it up to there. */
const MOST_WORDS = 160;
const MOST_WORDS_ADORNED = 150;
const LONG_STORY = 12;
const TIMES_OF_A_LONG_STORY = ['day', 'day', 'afternoon', 'sunset', 'night', 'dawn'] as const;
const TIMES_OF_A_SHORT_STORY = ['day', 'day', 'afternoon', 'sunset', 'night'] as const;

/** What all pages of one story share. */
export interface Story {
  readonly key: string;
  readonly planned: number | null;
  readonly world: World;
  readonly shape: ShapeId;
  readonly language: Language;
}

/** A page as it reads, and what its picture shows. */
export interface ComposedPage {
  readonly title: string;
  readonly text: string;
  readonly time: Time;
  /** What the picture shows the travellers doing. */
  readonly scene: string;
}

interface Paragraph {
  readonly place: number;
  readonly text: string;
}

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Tells the pages of a story one after the other, so that no line is used twice in it. */
export class StoryComposer {
  readonly #story: Story;
  readonly #slots: Slots;
  readonly #used = new Set<string>();
  /** Which event a reader’s own words became. */
  readonly #events = new Map<OwnWords, OwnWordsBank>();
  readonly #orders = new Map<readonly string[], readonly string[]>();
  #must: Paragraph[] = [];
  #may: Paragraph[] = [];

  constructor(story: Story) {
    this.#story = story;
    this.#slots = story.language.slots(story.world);
  }

  /** The page of that leg. The legs must come in order, from the first page on. */
  compose(leg: Leg): ComposedPage {
    this.#must = [];
    this.#may = [];
    const { passage, slots } = this.#tell(leg);
    const { language } = this.#story;
    return {
      title: language.fill(passage.title, slots),
      text: this.#fit(),
      time: this.#timeOf(leg),
      scene: language.fill(passage.scene, slots),
    };
  }

  /** What a choice at the turn says. */
  labelOfUse(use: Use, way: Way | null): string {
    const { language } = this.#story;
    const { lines, stops } = language;
    switch (use.kind) {
      case 'gift':
        return this.#fill(lines.useGift, { gift: this.#fill(stops[use.stop].gift) });
      case 'idea':
        return this.#fill(lines.useGift, { gift: this.#giftOf(use.words) });
      case 'way':
        return this.#fill(lines.ways[way ?? 'wait'].useLabel);
      case 'friends':
      case 'laugh':
      case 'hold':
        return this.#fill(lines[use.kind].label);
    }
  }

  #tell(leg: Leg): { readonly passage: Passage; readonly slots: Slots } {
    const { move, telling } = leg;
    const { language, shape } = this.#story;
    const { lines, stops } = language;
    const shapeWords = language.shapes[shape];
    switch (move.kind) {
      case 'opening':
        this.#tellOpening(leg, shapeWords.open);
        return { passage: shapeWords.open, slots: this.#slots };
      case 'stop': {
        const words = stops[move.visit.stop];
        const passage = move.visit.round === 1 ? words.again : words;
        if (move.quoted) this.#need(0, this.#line(lines.quoted, telling), { wish: move.quoted.text });
        else if (move.diverted) this.#need(0, this.#line(lines.diverted, telling));
        else if (move.visit.round > 1) this.#need(0, this.#line(lines.retold, telling));
        this.#need(1, this.#text(passage.tellings, telling));
        this.#tellTheWay(leg);
        return { passage, slots: this.#slots };
      }
      case 'own-words': {
        const bank = this.#eventFor(move.words, telling);
        const slots = { ...this.#slots, ...language.ownWordsSlots(move.words, bank) };
        this.#need(1, bank.telling, slots);
        this.#tellTheWay(leg);
        return { passage: { title: bank.title, tellings: [], scene: bank.scene }, slots };
      }
      case 'turn': {
        const way = lines.ways[move.way];
        if (move.words) this.#need(0, this.#text(lines.quoted, telling), { wish: move.words.text });
        else this.#need(0, this.#text(move.diverted ? lines.diverted : way.setOut, telling));
        this.#need(1, this.#text(shapeWords.turn.tellings, telling));
        if (move.words) this.#keep(2, this.#text(lines.giftGained, telling), { gift: this.#giftOf(move.words) });
        else this.#keep(2, this.#text(way.brings, telling));
        this.#want(5, this.#line(lines.turnHooks, telling));
        const scene = telling % 2 === 0 ? shapeWords.turn.scene : way.scene;
        return { passage: { ...shapeWords.turn, scene }, slots: this.#slots };
      }
      case 'end':
        this.#tellEnd(leg, move.use, move.words, move.diverted);
        return { passage: shapeWords.end, slots: this.#slots };
      case 'finish': {
        const gift = leg.visits.at(-1)?.stop;
        this.#need(1, this.#text(lines.finish.tellings, telling));
        if (gift) this.#keep(3, this.#line(lines.finishWithGift, telling), { gift: this.#fill(stops[gift].gift) });
        this.#remember(leg, null);
        return { passage: lines.finish, slots: this.#slots };
      }
    }
  }

  #tellOpening(leg: Leg, open: Passage): void {
    const { language, shape, world } = this.#story;
    const { lines } = language;
    const facts = SHAPE_FACTS[shape];
    const { telling } = leg;
    const told = this.#text(open.tellings, telling);
    this.#need(1, told);
    const arrival = facts.introducesFriend ? lines.friendIsKnown : lines.friendArrives;
    this.#need(2, arrival + this.#text(this.#habit().plants, telling));
    if (world.others.length > 0) this.#need(3, this.#line(lines.othersArrive, telling));
    if (world.place && !/\{(?:at|to|of)?goal\}/iu.test(told) && !told.includes(world.place.noun)) {
      this.#keep(0, this.#line(lines.placeAtFirst, telling));
    }
    if (this.#bringsThing()) this.#keep(3, this.#line(lines.thingAtFirst, telling));
    this.#hook(leg);
  }

  /** What the story keeps up on every page between the first and the turn, then what still fits. */
  #tellTheWay(leg: Leg): void {
    const { index, telling, ideas, move } = leg;
    const { language, planned, shape, world } = this.#story;
    const { lines } = language;
    const other = world.others[index % Math.max(1, world.others.length)];
    const idea = ideas.at(-1);
    if (other) this.#keep(3, this.#line(lines.othersOnTheWay, telling), { other: other.name });
    if (idea && move.kind !== 'own-words' && index - idea.index <= 2) {
      this.#keep(4, this.#line(lines.giftCarried, telling), { gift: this.#giftOf(idea.words) });
    } else if (this.#bringsThing() && (index % 2 === 0 || !world.place)) {
      this.#keep(4, this.#line(lines.thingOnTheWay, telling));
    } else if (world.place) this.#keep(4, this.#line(lines.placeOnTheWay, telling));
    this.#hook(leg);
    const long = planned === null || planned > LONG_STORY;
    if (!long || index % 2 === 1) this.#want(3, this.#line(this.#habit().gags, telling));
    if (this.#must.every((paragraph) => paragraph.place > 0)) {
      this.#want(0, this.#line(lines.openers[this.#timeOf(leg)], telling));
    }
    if (!long || index % 2 === 0) this.#want(4, this.#line(language.shapes[shape].threads, telling));
  }

  #tellEnd(leg: Leg, use: Use, words: OwnWords | null, diverted: boolean): void {
    const { language, shape } = this.#story;
    const { lines } = language;
    const { telling } = leg;
    if (words) {
      const bank = telling === 0 ? this.#eventOf(words) : this.#eventFor(words, telling);
      this.#need(0, bank.now, language.ownWordsSlots(words, bank));
    } else {
      if (diverted) this.#need(0, this.#text(lines.diverted, telling));
      this.#need(0, ...this.#payOff(leg, use));
    }
    this.#need(1, this.#text(language.shapes[shape].end.tellings, telling));
    this.#remember(leg, words ? null : use);
  }

  #payOff(leg: Leg, use: Use): [string, Slots?] {
    const { language } = this.#story;
    const { lines, stops, ownWordsSlots, list } = language;
    switch (use.kind) {
      case 'gift':
        return [stops[use.stop].pay];
      case 'idea': {
        const bank = this.#eventOf(use.words);
        return [bank.pay, ownWordsSlots(use.words, bank)];
      }
      case 'way':
        return [lines.ways[leg.way ?? 'wait'].pay];
      case 'friends': {
        const met = [...new Set(leg.visits.map((visit) => visit.stop))].slice(-5);
        return [lines.friends.pay, { friends: list(met.map((stop) => this.#fill(stops[stop].who))) }];
      }
      case 'laugh':
      case 'hold':
        return [lines[use.kind].pay];
    }
  }

  /** At the end: the others, the reader’s idea, the friend’s habit, then the place and the thing. */
  #remember(leg: Leg, use: Use | null): void {
    const { language, world } = this.#story;
    const { lines } = language;
    const { telling } = leg;
    if (world.others.length > 0) this.#keep(2, this.#line(lines.othersAtTheEnd, telling));
    const idea = leg.ideas.findLast((each) => !(use?.kind === 'idea' && each.words === use.words));
    if (idea) {
      const more = { wish: idea.words.text, gift: this.#giftOf(idea.words) };
      this.#keep(2, this.#line(lines.ideaRemembered, telling), more);
    }
    this.#keep(3, this.#habit().payoff);
    if (this.#bringsThing()) this.#keep(4, this.#line(lines.thingAtTheEnd, telling));
    else if (world.place) this.#keep(4, this.#line(lines.placeAtTheEnd, telling));
    if (leg.way && use?.kind !== 'way') this.#want(5, lines.ways[leg.way].after);
    const virtues = Object.entries(leg.virtues) as [Virtue, number][];
    const virtue = virtues.toSorted((first, second) => second[1] - first[1])[0]?.[0] ?? 'kind';
    this.#want(6, this.#line(lines.closings[virtue], telling));
  }

  /** Two of the choices, seen from where they stand; only when neither has been glimpsed before. */
  #hook(leg: Leg): void {
    const { language } = this.#story;
    const teases = leg.offers.flatMap((offer) =>
      offer.kind === 'stop' && offer.visit.round < 2 ? [this.#teaseOf(offer.visit)] : [],
    );
    const [first, second] = teases;
    if (first === undefined || second === undefined || this.#used.has(first) || this.#used.has(second)) return;
    const hook = this.#line(language.lines.hooks, leg.telling);
    if (!hook) return;
    this.#want(5, hook, { first: this.#fill(first), second: this.#fill(second) });
    this.#used.add(first).add(second);
  }

  #teaseOf({ stop, round }: { readonly stop: keyof Language['stops']; readonly round: number }): string {
    const words = this.#story.language.stops[stop];
    return round === 1 ? words.again.tease : words.tease;
  }

  /** Whether the premise names a thing that is not what the shape is about anyway. */
  #bringsThing(): boolean {
    const { language, shape, world } = this.#story;
    const { calls, usesThing } = SHAPE_FACTS[shape];
    const noun = world.thing?.noun;
    if (noun === undefined || usesThing || calls?.test(noun)) return false;
    return !language.shapes[shape].open.tellings.some((told) => told.includes(noun));
  }

  #habit(): Language['habits'][number] {
    const { key, language, world } = this.#story;
    const noun = world.thing?.noun;
    const habits = language.habits.filter((each) => !noun || !each.payoff.includes(noun));
    const habit = shuffle(habits, `${key}habit`)[0];
    if (!habit) throw new Error('A language has at least one habit');
    return habit;
  }

  /** The event that a reader’s words become: the one of their kind, or an attempt; a retake takes another. */
  #eventFor(words: OwnWords, telling: number): OwnWordsBank {
    const { language, key } = this.#story;
    const known = words.kind ? [language.ownWords[words.kind]] : [];
    const all = [...known, ...shuffle(language.attempts, `${key}attempts`)];
    const free = all.filter((bank) => !this.#used.has(bank.telling));
    const choices = free.length > 0 ? free : all;
    const bank = choices[telling % choices.length];
    if (!bank) throw new Error('A language has at least one attempt');
    this.#events.set(words, bank);
    return bank;
  }

  /** The event of words that have been told, or that need none of their own. */
  #eventOf(words: OwnWords): OwnWordsBank {
    const known = words.kind ? this.#story.language.ownWords[words.kind] : null;
    return this.#events.get(words) ?? known ?? this.#eventFor(words, 0);
  }

  #giftOf(words: OwnWords): string {
    const bank = this.#eventOf(words);
    return this.#fill(bank.gift, this.#story.language.ownWordsSlots(words, bank));
  }

  #fill(template: string, more: Slots = {}): string {
    return this.#story.language.fill(template, { ...this.#slots, ...more });
  }

  /** A line of the bank that this story has not used; null when there is none left. */
  #line(bank: readonly string[], telling: number): string | null {
    let order = this.#orders.get(bank);
    if (!order) {
      order = shuffle(bank, this.#story.key + String(bank[0]));
      this.#orders.set(bank, order);
    }
    const free = order.filter((entry) => !this.#used.has(entry));
    return free.length > 0 ? (free[telling % free.length] ?? null) : null;
  }

  /** The same for what a page cannot do without: when all is told, it is told again. */
  #text(bank: readonly string[], telling: number): string {
    const chosen = this.#line(bank, telling) ?? bank[telling % bank.length];
    if (chosen === undefined) throw new Error('A page has a text');
    return chosen;
  }

  #need(place: number, template: string | null, more: Slots = {}): void {
    if (template === null) return;
    this.#used.add(template);
    this.#must.push({ place, text: this.#fill(template, more) });
  }

  /** Something that keeps the story together: it is told unless the page is far too long already. */
  #keep(place: number, template: string | null, more: Slots = {}): void {
    this.#want(place, template, more, MOST_WORDS);
  }

  /** Something that is told if the page has room for it; it counts as told only then. */
  #want(place: number, template: string | null, more: Slots = {}, most = MOST_WORDS_ADORNED): void {
    if (template === null) return;
    const paragraph = { place, text: this.#fill(template, more) };
    const all = [...this.#must, ...this.#may, paragraph];
    if (countWords(all.map((each) => each.text).join(' ')) > most) return;
    this.#used.add(template);
    this.#may.push(paragraph);
  }

  #fit(): string {
    return [...this.#must, ...this.#may]
      .toSorted((first, second) => first.place - second.place)
      .map((paragraph) => paragraph.text)
      .join('\n\n');
  }

  #timeOf(leg: Leg): Time {
    const { planned } = this.#story;
    if (leg.move.kind === 'opening') return 'dawn';
    if (leg.move.kind !== 'stop' && leg.move.kind !== 'own-words') return 'night';
    if (planned === null || planned > LONG_STORY)
      return TIMES_OF_A_LONG_STORY[(leg.index - 1) % TIMES_OF_A_LONG_STORY.length] ?? 'day';
    return TIMES_OF_A_SHORT_STORY[Math.min(4, Math.floor(((leg.index - 1) * 5) / Math.max(1, planned - 3)))] ?? 'night';
  }
}
