import type { Colour } from './colour.ts';
import { BREAK, findWords } from './language.ts';
import type { Language, Words } from './language.ts';
import { COLOUR_WORDS } from './scene-words.ts';

export type HairStyle = 'short' | 'long' | 'curly' | 'braids' | 'ponytail' | 'bun' | 'bald';
export type HatId = 'none' | 'hat' | 'cap' | 'hood' | 'crown' | 'pirate' | 'wizard' | 'helmet' | 'knit';

/** What the words say about somebody's looks; nothing is filled in that they do not say. */
export interface Looks {
  readonly body?: Colour;
  readonly hair?: Colour;
  readonly hairStyle?: HairStyle;
  readonly skin?: Colour;
  readonly eyes?: Colour;
  readonly coat?: Colour;
  readonly dress?: Colour;
  readonly trousers?: Colour;
  readonly boots?: Colour;
  readonly scarf?: Colour;
  readonly hat?: Colour;
  readonly hatKind?: HatId;
  readonly cape?: Colour;
  readonly beard?: boolean;
  readonly glasses?: boolean;
  readonly freckles?: boolean;
}

type Part = 'body' | 'hair' | 'skin' | 'eyes' | 'coat' | 'dress' | 'trousers' | 'boots' | 'scarf' | 'hat' | 'cape';

const PART_WORDS: readonly { readonly part: Part; readonly words: Words }[] = [
  { part: 'skin', words: { en: 'skin|skinned|complexion', fr: 'peau|teint' } },
  {
    part: 'hair',
    words: {
      en: 'hair|haired|curl|braid|ponytail|pigtail|bun|locks|plait|mane|fringe',
      fr: 'cheveu|cheveux|boucle|tresse|chevelure|queue de cheval|couette|chignon|criniere|natte',
    },
  },
  { part: 'eyes', words: { en: 'eye|eyed', fr: 'oeil|yeux' } },
  { part: 'dress', words: { en: 'dress|skirt|gown', fr: 'robe|jupe' } },
  { part: 'cape', words: { en: 'cape|cloak', fr: 'cape' } },
  {
    part: 'coat',
    words: {
      en: 'coat|jacket|raincoat|shirt|sweater|jumper|pullover|hoodie|tunic|robe|vest|overalls|suit|uniform|pyjama|pajama|clothes|armor|armour|anorak|cardigan|waistcoat',
      fr: 'manteau|manteaux|veste|impermeable|cire|chemise|pull|chandail|tunique|gilet|salopette|costume|uniforme|pyjama|blouson|vetement|armure|habit|combinaison',
    },
  },
  { part: 'trousers', words: { en: 'trousers|pants|jeans|leggings|shorts', fr: 'pantalon|jean|short' } },
  { part: 'boots', words: { en: 'boot|shoe|wellies|sandal|slipper', fr: 'botte|chaussure|sandale|pantoufle' } },
  {
    part: 'scarf',
    words: { en: 'scarf|bandana|collar|tie|bow tie', fr: 'echarpe|foulard|bandana|collier|cravate|noeud' },
  },
  {
    part: 'hat',
    words: { en: 'hat|cap|beanie|bonnet|hood|helmet|beret', fr: 'chapeau|casquette|bonnet|capuche|casque|beret' },
  },
  {
    part: 'body',
    words: {
      en: 'fur|feather|scale|body|wool|shell|coat of fur|spine|stripe',
      fr: 'pelage|fourrure|poil|plumage|plume|ecaille|corps|laine|carapace',
    },
  },
];

const HAIR_COLOURS: readonly { readonly colour: Colour; readonly words: Words }[] = [
  { colour: '#cf5a26', words: { en: 'red|ginger|auburn|copper|orange', fr: 'roux|rousse|rouge|auburn|cuivree?' } },
  { colour: '#f2cf6e', words: { en: 'blond|blonde|golden|yellow|fair', fr: 'blonde?|doree?|jaune' } },
  { colour: '#2b2530', words: { en: 'black|dark|raven', fr: 'noire?|foncee?|ebene' } },
  { colour: '#6a3d22', words: { en: 'brown|chestnut|brunette', fr: 'brune?|chatain|marron' } },
  { colour: '#dcdce4', words: { en: 'grey|gray|white|silver', fr: 'grise?|blanche?|blanc|argentee?' } },
];

const SKIN_COLOURS: readonly { readonly colour: Colour; readonly words: Words }[] = [
  { colour: '#6d432b', words: { en: 'black|very dark|deep', fr: 'noire?|tres foncee?|ebene' } },
  { colour: '#84512f', words: { en: 'dark', fr: 'foncee?' } },
  { colour: '#a86d44', words: { en: 'brown', fr: 'brune?|marron' } },
  { colour: '#d19c6c', words: { en: 'tan|tanned|olive|golden|bronze', fr: 'mate?|bronzee?|halee?|doree?|caramel' } },
  { colour: '#fbdcc2', words: { en: 'pale|light|fair|white', fr: 'pale|claire?|blanche?' } },
  { colour: '#7fc06a', words: { en: 'green', fr: 'verte?' } },
  { colour: '#7aa6dc', words: { en: 'blue', fr: 'bleue?' } },
];

const HAIR_STYLES: readonly { readonly style: HairStyle; readonly words: Words }[] = [
  { style: 'bald', words: { en: 'bald', fr: 'chauve' } },
  { style: 'braids', words: { en: 'braid|braided|plait|pigtail', fr: 'tresse|tressee?|couette|natte' } },
  { style: 'ponytail', words: { en: 'ponytail', fr: 'queue de cheval' } },
  { style: 'bun', words: { en: 'bun', fr: 'chignon' } },
  { style: 'curly', words: { en: 'curl|curly|afro|frizzy|wavy', fr: 'boucle|bouclee?|frisee?|frises|afro|ondulee?' } },
  { style: 'long', words: { en: 'long', fr: 'longs?|longue' } },
  { style: 'short', words: { en: 'short|spiky', fr: 'courte?' } },
];

const HAT_KINDS: readonly { readonly kind: HatId; readonly words: Words }[] = [
  { kind: 'hood', words: { en: 'hood', fr: 'capuche|capuchon' } },
  { kind: 'cap', words: { en: 'cap|beret', fr: 'casquette|beret' } },
  { kind: 'knit', words: { en: 'beanie|bonnet|woolly hat|knitted hat', fr: 'bonnet' } },
  { kind: 'hat', words: { en: 'hat', fr: 'chapeau' } },
];

const FILLERS =
  /^(de|couleur|tres|very|bright|light|deep|long|longue|longs|short|courts|courte|little|small|petit|petite|big|grand|grande|curly|wavy|thick|soft|woolly|bouclee?s?|frisee?s?|en|old|warm|and|et|dark|pale|clair|fonce)$/;

type Table = readonly { readonly colour: Colour; readonly words: Words }[];

function colourNamed(token: string, table: Table, language: Language): Colour | undefined {
  return table.find((entry) => findWords([token], entry.words[language]).length > 0)?.colour;
}

/** Colour of the noun at `start`..`end`: English puts it before the noun, French behind it. */
export function colourBeside(
  tokens: readonly string[],
  start: number,
  end: number,
  language: Language,
  table: Table = COLOUR_WORDS,
): Colour | undefined {
  const search = (from: number, step: 1 | -1, reach: number): Colour | undefined => {
    for (let taken = 0, at = from; taken < reach && at >= 0 && at < tokens.length; taken++, at += step) {
      const token = tokens[at]!;
      const colour = colourNamed(token, table, language);
      if (colour) return colour;
      if (token === BREAK || !FILLERS.test(token)) return undefined;
    }
    return undefined;
  };
  const before = (): Colour | undefined => search(start - 1, -1, 3);
  const behind = (): Colour | undefined => search(tokens[end] === 'is' || tokens[end] === 'are' ? end + 1 : end, 1, 3);
  return language === 'en'
    ? (before() ?? (tokens[end] === 'is' || tokens[end] === 'are' ? behind() : undefined))
    : (behind() ?? before());
}

const LOOSE_HAIR: readonly { readonly colour: Colour; readonly words: Words }[] = [
  { colour: '#cf5a26', words: { en: 'redhead|redheaded|ginger', fr: 'rousse|rouquine?|roux' } },
  { colour: '#f2cf6e', words: { en: 'blond|blonde', fr: 'blonde?' } },
  { colour: '#6a3d22', words: { en: 'brunette', fr: 'brunette' } },
];

/** What a description (or the words beside a figure) says about looks. */
export function readLooks(tokens: readonly string[], language: Language): Looks {
  const found: { -readonly [Key in keyof Looks]: Looks[Key] } = {};
  const used = new Set<number>();
  for (const { part, words } of PART_WORDS) {
    for (const { start, end } of findWords(tokens, words[language])) {
      if (used.has(start)) continue;
      used.add(start);
      const table = part === 'hair' ? HAIR_COLOURS : part === 'skin' ? SKIN_COLOURS : COLOUR_WORDS;
      const colour = colourBeside(tokens, start, end, language, table) ?? colourBeside(tokens, start, end, language);
      if (colour && found[part] === undefined) found[part] = colour;
    }
  }
  const says = (words: Words): boolean => findWords(tokens, words[language]).length > 0;
  const hair = LOOSE_HAIR.find((entry) => says(entry.words));
  if (hair && !found.hair) found.hair = hair.colour;
  const style = HAIR_STYLES.find((entry) => says(entry.words));
  if (style) found.hairStyle = style.style;
  const hat = HAT_KINDS.find((entry) => says(entry.words));
  if (hat) found.hatKind = hat.kind;
  if (says({ en: 'beard|bearded|moustache', fr: 'barbe|barbue?|moustache' })) found.beard = true;
  if (says({ en: 'glasses|spectacles', fr: 'lunettes' })) found.glasses = true;
  if (says({ en: 'freckle|freckled|freckles', fr: 'taches? de rousseur' })) found.freckles = true;
  const worn =
    /\b(?:dressed|wearing|clad|all) in (\w+)|\bwearing (\w+)|\b(?:vetue?s?|habillee?s?) (?:de|en) (\w+)/.exec(
      tokens.join(' '),
    );
  const wornColour = worn && colourNamed(worn[1] ?? worn[2] ?? worn[3] ?? '', COLOUR_WORDS, language);
  if (wornColour && !found.coat && !found.dress) found.coat = wornColour;
  return found;
}

/** The first colour in a text that no part of the looks has taken: "grey and fluffy". */
export function looseColour(tokens: readonly string[], language: Language): Colour | undefined {
  const end = tokens.findIndex((token) => token === BREAK);
  const clause = end < 0 ? tokens : tokens.slice(0, end);
  if (PART_WORDS.some(({ part, words }) => part !== 'body' && findWords(clause, words[language]).length > 0))
    return undefined;
  for (const token of clause) {
    const colour = colourNamed(token, COLOUR_WORDS, language);
    if (colour) return colour;
  }
  return undefined;
}
