import { describe, expect, it } from 'vitest';
import type { CastMember, PathStep } from '../../../provider-kit/story-brief.ts';
import { tell, type StoryPage, type TellRequest } from './tell.ts';
import { ask, choice, countWords, everything, read, words } from './testing/read-story.ts';

const PREMISES = [
  'a fox who finds a lighthouse',
  'two sisters and a dragon that is afraid of fire',
  'deux sœurs vont dans la lune',
  'une souris perd son parapluie rouge au château',
  'three wolves in a submarine',
  'a talking violin in an abandoned factory',
  'a birthday soup',
  'asdf',
  '',
];
const OWN_WORDS = [
  'build a raft out of spoons',
  'sing to the moon',
  'demander de l’aide à un éléphant',
  'blorp',
  'go to the castle',
  'find a golden trumpet',
  'manger des crêpes',
  'hug the dragon',
];
const CAST: readonly CastMember[] = [
  { name: 'Zoé', kind: 'girl', description: 'red curls, a yellow coat' },
  { name: "D'Artagnan", kind: 'axolotl', description: 'pink with frills' },
  { name: 'Mo', kind: 'mouse', description: '' },
  { name: 'Tante Ourse', kind: '', description: '' },
];

/** A good many stories of every kind, read once and looked at from all sides. */
function* library(): Generator<{ readonly request: TellRequest; readonly pages: StoryPage[] }> {
  for (const [number, premise] of PREMISES.entries()) {
    for (const language of ['en', 'fr']) {
      for (let seed = 1; seed <= 4; seed += 1) {
        const cast = CAST.slice(0, (seed + number) % 5);
        const request = ask({ premise, language, seed, cast, length: 3 + ((seed * 2 + number) % 10) });
        const pages = read(request, (page, index) =>
          seed % 2 === 0 && (index + seed) % 3 === 0
            ? words(OWN_WORDS[(index + number) % OWN_WORDS.length] ?? '')
            : choice((seed + index) % page.choices.length),
        );
        yield { request, pages };
      }
    }
  }
}
const LIBRARY = [...library()];
const ALL_PAGES = LIBRARY.flatMap(({ pages }) => pages);
const sentences = (text: string): string[] =>
  text.split(/(?<=[.!?»”])\s+|\n+/u).filter((sentence) => sentence.length > 24);
const repeatedIn = (pages: readonly StoryPage[]): string[] => {
  const seen = new Set<string>();
  return pages.flatMap((page) => sentences(page.text)).filter((sentence) => seen.has(sentence) || !seen.add(sentence));
};

describe('every page', () => {
  it('is the same when asked for twice, so that a story can be resumed', () => {
    const path = [
      { telling: 0, answer: choice(1) },
      { telling: 1, answer: words('build a raft') },
    ];
    expect(tell(ask({ path }))).toEqual(tell(ask({ path: structuredClone(path) })));
  });

  it('has no gap of a template left open', () => {
    for (const page of ALL_PAGES) expect(everything(page)).not.toMatch(/[{}|[\]]|undefined|NaN/u);
  });

  it('is neither a scrap nor a chapter: 80 to 160 words', () => {
    const wrong = ALL_PAGES.filter((page) => countWords(page.text) < 80 || countWords(page.text) > 160);
    expect(wrong.map((page) => page.text)).toEqual([]);
  });

  it('offers two to four different choices until it ends, and then none', () => {
    for (const page of ALL_PAGES) {
      const labels = page.choices.map((each) => each.label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(page.ends ? [0] : [2, 3, 4]).toContain(labels.length);
    }
  });

  it('comes at the planned length, not a page sooner or later', () => {
    for (const { request, pages } of LIBRARY)
      expect([pages.length, pages.at(-1)?.ends]).toEqual([request.length, true]);
  });

  it('describes a picture with a setting and both travellers', () => {
    for (const page of ALL_PAGES) {
      for (const name of page.who) expect(page.picturePrompt).toContain(name);
      expect(page.altText.length).toBeGreaterThan(30);
    }
  });
});

describe('a story', () => {
  it('never says the same sentence twice', () => {
    expect(LIBRARY.flatMap(({ pages }) => repeatedIn(pages))).toEqual([]);
  });

  it.each(['en', 'fr'])('of forty pages does not run dry or tell a stop again in the same words (%s)', (language) => {
    const pages = read(ask({ language, seed: 3, length: 40 }), (page, index) => choice(index % page.choices.length));
    expect(pages).toHaveLength(40);
    expect(repeatedIn(pages)).toEqual([]);
  });

  it('without a planned length goes on until the reader finishes', () => {
    const pages = read(
      ask({ length: null, premise: '' }),
      (page, index) => (index === 47 ? { kind: 'finish' } : choice(index % page.choices.length)),
      60,
    );
    expect(pages).toHaveLength(49);
    expect(pages.at(-1)?.ends).toBe(true);
  });

  it('ends well on the next page when the reader finishes, also at once', () => {
    for (const language of ['en', 'fr']) {
      for (const before of [0, 1, 3, 4]) {
        const path: PathStep[] = Array.from({ length: before }, () => ({ telling: 0, answer: choice(0) }));
        const page = tell(ask({ language, path: [...path, { telling: 0, answer: { kind: 'finish' } }] }));
        expect(page.ends).toBe(true);
        expect(countWords(page.text)).toBeGreaterThanOrEqual(80);
      }
    }
  });

  it('ends by what was chosen: other gifts and other ways make other ends', () => {
    const ends = [0, 1, 2, 3].map(
      (last) => read(ask({}), (_, index) => choice(index === 4 ? last : index === 3 ? last : 0)).at(-1)?.text,
    );
    expect(new Set(ends).size).toBe(4);
    const turns = [0, 1, 2].map((way) => read(ask({}), (_, index) => choice(index === 3 ? way : 0))[4]);
    expect(new Set(turns.map((turn) => turn?.choices.map((each) => each.label).join())).size).toBe(3);
  });

  it('keeps its named place in sight', () => {
    const pages = read(ask({ premise: 'a bear at the circus', length: 8 }), () => choice(0));
    expect(pages.filter((page) => page.text.includes('circus')).length).toBeGreaterThanOrEqual(4);
  });

  it('keeps a place and a thing that no list knows', () => {
    const pages = read(ask({ premise: 'a bear in a quarry finds a samovar', length: 8 }), () => choice(0));
    const whole = pages.map((page) => page.text).join(' ');
    expect(whole).toContain('the quarry');
    expect(whole).toContain('samovar');
  });
});

describe('a retake', () => {
  it('reads differently but leads to the same choices', () => {
    for (const language of ['en', 'fr']) {
      for (let index = 0; index < 6; index += 1) {
        const path: PathStep[] = Array.from({ length: index }, () => ({ telling: 0, answer: choice(0) }));
        const first = tell(ask({ language, path }));
        const second = tell(ask({ language, path, telling: 1 }));
        expect(second.text).not.toBe(first.text);
        expect(second.choices).toEqual(first.choices);
        expect(second.title).toBe(first.title);
      }
    }
  });

  it('of own words becomes another event', () => {
    const path = [{ telling: 0, answer: words('build a raft out of spoons') }];
    expect(tell(ask({ path, telling: 1 })).pageTitle).not.toBe(tell(ask({ path })).pageTitle);
  });

  it('does not make a later page repeat what was kept', () => {
    const pages = read(
      ask({ length: 12 }),
      () => choice(0),
      45,
      (index) => index % 3,
    );
    expect(repeatedIn(pages)).toEqual([]);
  });
});

describe('the cast', () => {
  it('appears with its names exactly as given, all of it', () => {
    for (const size of [1, 2, 3, 4]) {
      for (const language of ['en', 'fr']) {
        const cast = CAST.slice(0, size);
        const pages = read(ask({ cast, language, premise: 'a storm' }), () => choice(0));
        const whole = pages.map((page) => page.text).join('\n');
        for (const { name } of cast) {
          expect(whole).toContain(name);
          expect(pages[0]?.text).toContain(name);
          expect(pages[0]?.who).toContain(name);
        }
      }
    }
  });

  it('lends its looks to the picture', () => {
    expect(tell(ask({ cast: CAST })).picturePrompt).toContain('red curls, a yellow coat');
  });

  it('takes the friend from the premise when it has only one member', () => {
    const page = tell(ask({ cast: CAST.slice(0, 1), premise: 'a girl and a dragon' }));
    expect(page.text).toContain('a dragon called');
  });
});

describe('several of a kind', () => {
  it('are so many, each with a name', () => {
    expect(tell(ask({ premise: 'two sisters and a dragon' })).who).toHaveLength(3);
    expect(tell(ask({ premise: 'trois ours dans la forêt', language: 'fr' })).who).toHaveLength(3);
  });
});

describe('odd requests', () => {
  it.each([
    '🦊🚀',
    'مرحبا بالعالم',
    '<script>alert(1)</script>',
    '\u0007\u001b[31m',
    'x'.repeat(20_000),
    '{hero} [h:a|b]',
    '*',
  ])('still make a good page: %#', (premise) => {
    for (const language of ['en', 'fr']) {
      const page = tell(ask({ premise, language }));
      expect(countWords(page.text)).toBeGreaterThanOrEqual(80);
      expect(everything(page)).not.toMatch(/[<>{}|]|(?!\n)\p{Cc}/u);
    }
  });

  it('read a French premise in an English story and the other way round', () => {
    expect(tell(ask({ premise: 'un renard qui trouve un phare' })).text).toContain('a fox called');
    expect(tell(ask({ premise: 'a fox who finds a lighthouse', language: 'fr-CA' })).text).toMatch(
      /un renard du nom|une renarde du nom/u,
    );
  });

  it('with a length, seed, telling or answer out of range do not fail', () => {
    expect(read(ask({ length: 1 }), () => choice(99))).toHaveLength(3);
    expect(tell(ask({ length: Number.NaN, seed: -1.5, telling: 1e9, language: '' })).text).not.toBe('');
  });
});

describe('French', () => {
  const french = LIBRARY.filter(({ request }) => request.language === 'fr').flatMap(({ pages }) =>
    pages.map(everything),
  );

  it('elides and contracts', () => {
    const wrong =
      /(?<!\p{L})(?:de le|de les|à le|à les|de un|de une|que il|que elle|si il|le [aeiouéèêâîô]\p{L}*|la [aeiouéèêâîô]\p{L}*|de [aeiouéèêâîô]\p{L}*|que [aeiouéèêâîô]\p{L}*)(?!\p{L})/iu;
    expect(french.flatMap((text) => wrong.exec(text)?.[0] ?? [])).toEqual([]);
  });

  it('sets narrow no-break spaces inside guillemets and before signs, and curls every apostrophe of its own', () => {
    for (const text of french) {
      expect(text).not.toMatch(/«(?!\u202f)|(?<!\u202f)»|\p{L} [;!?:]/u);
      expect(text.replaceAll("D'Artagnan", '')).not.toContain("'");
    }
  });
});
