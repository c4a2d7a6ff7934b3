import { findWord } from './find-word.ts';
import type { LanguageId } from './language.ts';
import { ofThe, withThe } from './french-noun.ts';
import { PLACES } from './places.ts';
import type { StoryPlace, StoryThing } from './read-premise.ts';
import { findKinds } from './read-character.ts';
import { readsAsFrench } from './safety.ts';

const NOUN = String.raw`(\p{L}[\p{L}-]{2,18}(?:\s+\p{L}[\p{L}-]{2,18})?)`;
const EN_STOP = String.raw`(?=\s+(?:out|of|with|from|and|to|in|on|at|by|for|into|that|which|who|so|then|because|until|over|under|near|through|is|has|where|when|but|as|finds?|found|meets?|met|wants?|had|loses?|lost|sees?|hears?|builds?|makes?|gets?|goes)\b|\s*[.,;:!?…)]|\s*$)`;
const FR_STOP = String.raw`(?=\s+(?:de|du|des|d['’]\p{L}+|avec|et|à|au|aux|dans|en|sur|sous|par|pour|vers|qui|que|où|afin|puis|car|mais|est|a|chez|sans|trouve(?:nt)?|rencontre(?:nt)?|veut|veulent|perd|perdent|entend|voit|construi(?:t|sent)|cherche(?:nt)?|va|vont)(?!\p{L})|\s*[.,;:!?…)]|\s*$)`;

const THING = {
  en: new RegExp(String.raw`(?<!\p{L})(?:an?|the|my|our|his|her|their|this|that|some)\s+${NOUN}${EN_STOP}`, 'giu'),
  fr: new RegExp(String.raw`(?<!\p{L})(une?|le|la|mon|ma|son|sa|notre|ce|cette)\s+${NOUN}${FR_STOP}`, 'giu'),
};
const PLACE = {
  en: new RegExp(
    String.raw`(?<!\p{L})(in|inside|on|at|near|to|into|under|behind)\s+(?:an?|the|my|our|his|her|their)\s+${NOUN}${EN_STOP}`,
    'iu',
  ),
  fr: new RegExp(
    String.raw`(?<!\p{L})(dans|sur|vers|sous|derrière|devant)\s+(une?|le|la|mon|ma|son|sa)\s+${NOUN}${FR_STOP}`,
    'iu',
  ),
};
// What stands after an article without being a thing that could be carried about.
const NOT_A_THING = new RegExp(
  `^(?:${`same other way ways day time first last thing idea end middle moment little big une? the story lot bit one two name night morning voyage journey
  adventure trip mystery secret dream problem world life friend family year hour storm wind rain sun sky noise voice fear birthday summer winter autumn spring
  evening place people help rest left right top bottom side road path question answer chance best new old aventure mystère rêve problème monde vie ami amie
  famille an année heure orage vent pluie soleil ciel bruit voix peur anniversaire été hiver automne printemps soir nuit endroit gens aide reste gauche
  droite haut bas côté route chemin réponse chance histoire fois jour fin peu nom matin idée chose petite? grande? premier première dernier dernière même autre`
    .split(/\s+/u)
    .join('|')})$`,
  'iu',
);

/** Places and things that no list knows, told by their articles; only where text and story share a language. */
export function readPhrases(
  text: string,
  language: LanguageId,
): { readonly place: StoryPlace | null; readonly thing: StoryThing | null } {
  if (readsAsFrench(text, language === 'fr') !== (language === 'fr')) return { place: null, thing: null };
  const place = readPlacePhrase(text, language);
  return { place, thing: readThingPhrase(text, language, place?.noun ?? '') };
}

const isKnown = (phrase: string): boolean =>
  findKinds(phrase).length > 0 || PLACES.some((place) => findWord(phrase, place.words) !== null);

function readPlacePhrase(text: string, language: LanguageId): StoryPlace | null {
  const match = PLACE[language].exec(text);
  const noun = (language === 'fr' ? match?.[3] : match?.[2])?.toLowerCase();
  if (
    !match?.[1] ||
    !noun ||
    NOT_A_THING.test(noun) ||
    isKnown(noun) ||
    (language === 'en' && /(?:[^s]s|ing)$/u.test(noun))
  )
    return null;
  const preposition = match[1].toLowerCase();
  if (language === 'en') {
    const at = { to: 'at', into: 'in' }[preposition] ?? preposition;
    return {
      at: `${at} the ${noun}`,
      name: `the ${noun}`,
      noun,
      to: `to the ${noun}`,
      of: `of the ${noun}`,
      setting: null,
    };
  }
  const phrase = { noun, gender: /^(?:une|la|ma|sa)$/iu.test(match[2] ?? '') ? 'f' : 'm' } as const;
  const name = withThe(phrase);
  return {
    at: `${preposition === 'vers' ? 'près' : preposition} ${preposition === 'vers' ? ofThe(phrase) : name}`,
    name,
    noun,
    to: `vers ${name}`,
    of: ofThe(phrase),
    setting: null,
  };
}

function readThingPhrase(text: string, language: LanguageId, place: string): StoryThing | null {
  for (const match of text.matchAll(THING[language])) {
    const noun = (language === 'fr' ? match[2] : match[1])?.toLowerCase();
    if (
      !noun ||
      noun === place ||
      NOT_A_THING.test(noun) ||
      NOT_A_THING.test(noun.split(' ')[0] ?? '') ||
      isKnown(noun)
    )
      continue;
    if (language === 'en') {
      if (/(?:[^s]s|ing|ed|ly)$/u.test(noun)) continue;
      return { noun, gender: 'm' };
    }
    const article = (match[1] ?? '').toLowerCase();
    if (/(?:ant|er|ir)$/u.test(noun) || /^(?:mon|son|notre)$/u.test(article)) continue;
    return { noun, gender: /^(?:une|la|ma|sa|cette)$/u.test(article) ? 'f' : 'm' };
  }
  return null;
}
