import { findWord } from './find-word.ts';

/** Something to be afraid of: in English with no article before it, in French after "peur". */
export interface Fear {
  readonly english: string;
  readonly french: string;
}

// English | French, after "peur" | words that call it up
const TABLE = `
  fire | du feu | fire, feu, flames, flammes
  the dark | du noir | dark, darkness, noir, nuit, night, obscurité
  water | de l'eau | water, eau, swimming, nager
  the sea | de la mer | sea, ocean, waves, mer, océan, vagues
  thunder | de l'orage | thunder, lightning, storm, storms, orage, orages, tonnerre, foudre
  spiders | des araignées | spider, spiders, araignée, araignées
  heights | du vide | height, heights, falling, flying, vide, hauteur, hauteurs, voler, tomber
  loud noises | du bruit | noise, noises, bruit, bruits
  monsters | des monstres | monster, monsters, monstre, monstres
  ghosts | des fantômes | ghost, ghosts, fantôme, fantômes
  dogs | des chiens | dog, dogs, chien, chiens
  mice | des souris | mouse, mice, souris
  wolves | du loup | wolf, wolves, loup, loups
  people | des gens | people, strangers, crowds, gens, inconnus, foule
  snow | de la neige | snow, cold, neige, froid
  shadows | des ombres | shadow, shadows, ombre, ombres
  school | de l'école | school, école
  being alone | de la solitude | alone, lonely, seul, seule, solitude
`;

const FEARS = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [english = '', french = '', words = ''] = row.split('|').map((cell) => cell.trim());
    return { english, french, words: words.split(',').map((word) => word.trim()) };
  });

/** What is feared when a text speaks of fear but of nothing that is known. */
const FEAR_OF_THE_DARK: Fear = { english: 'the dark', french: 'du noir' };

/** What a text says that somebody is afraid of; null when nobody is. `at` is where the text begins to say so. */
export function findFear(text: string): { readonly at: number; readonly fear: Fear } | null {
  const match =
    /(?:afraid|scared|frightened|fear|fears|terrified)\s+of\s+(.{1,40})|peur\s+(?:de\s+l['’]|de\s+la\s+|d['’]|du\s+|des\s+|de\s+)(.{1,40})/isu.exec(
      text,
    );
  if (!match) return null;
  const object = (match[1] ?? match[2] ?? '').split(/[.,;!?]|\b(?:and|who|that|but|et|qui|mais)\b/iu)[0] ?? '';
  const known = FEARS.find((entry) => findWord(object, entry.words));
  return { at: match.index, fear: known ?? FEAR_OF_THE_DARK };
}
