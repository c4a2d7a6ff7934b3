import type { FrenchNoun } from './french-noun.ts';

/** Where the painter can set a picture. */
export type Setting =
  | 'forest'
  | 'sea'
  | 'mountain'
  | 'city'
  | 'castle'
  | 'space'
  | 'desert'
  | 'snow'
  | 'indoors'
  | 'meadow';

/** A place that a story can be about. */
export interface Place {
  readonly setting: Setting;
  readonly emoji: string;
  /** The words that call it up, of both languages. */
  readonly words: readonly string[];
  /** "at the lighthouse", "the lighthouse", "to the lighthouse" */
  readonly english: { readonly at: string; readonly name: string; readonly to: string };
  /** "au phare", then the noun. */
  readonly french: { readonly at: string; readonly noun: FrenchNoun };
}

// setting | emoji | words | English preposition, noun | French "at", noun, gender
const TABLE = `
  sea | 🗼 | lighthouse, phare | at, lighthouse | au phare, phare, m
  forest | 🌲🌳 | forest, wood, woods, jungle, forêt, bois | in, forest | dans la forêt, forêt, f
  sea | 🏝️ | island, île, ile | on, island | sur l'île, île, f
  sea | 🏖️ | beach, shore, plage | on, beach | sur la plage, plage, f
  sea | 🌊 | sea, ocean, mer, océan, underwater | by, sea | au bord de la mer, mer, f
  sea | ⚓ | harbour, harbor, port | at, harbour | au port, port, m
  sea | ⛵ | ship, boat, bateau, navire | on, boat | sur le bateau, bateau, m
  sea | | submarine, sous-marin | in, submarine | dans le sous-marin, sous-marin, m
  meadow | | lake, pond, lac, étang | by, lake | au bord du lac, lac, m
  meadow | | river, stream, rivière, fleuve, ruisseau | by, river | au bord de la rivière, rivière, f
  mountain | 🌋 | volcano, volcan | on, volcano | sur le volcan, volcan, m
  mountain | ⛰️🏔️ | mountain, mountains, montagne, montagnes | on, mountain | sur la montagne, montagne, f
  mountain | | hill, hills, colline, collines | on, hill | sur la colline, colline, f
  mountain | | cave, cavern, grotte, caverne | in, cave | dans la grotte, grotte, f
  city | 🎡🎪 | circus, fair, cirque, foire | at, circus | au cirque, cirque, m
  city | 🏙️ | city, town, ville | in, city | dans la ville, ville, f
  city | | street, rue | in, street | dans la rue, rue, f
  city | | village | in, village | au village, village, m
  city | | market, marché | at, market | au marché, marché, m
  city | 🚉 | station, gare | at, station | à la gare, gare, f
  city | | museum, musée | in, museum | au musée, musée, m
  desert | 🏜️ | desert, désert | in, desert | dans le désert, désert, m
  space | 🌙🌕 | moon, lune | on, moon | sur la lune, lune, f
  space | 🪐🚀 | mars, planet, rocket, planète, fusée | on, planet | sur la planète, planète, f
  space | | space, espace, stars, étoiles, galaxy, galaxie | in, space | dans l'espace, espace, m
  snow | ❄️⛄ | snow, winter, ice, arctic, north pole, neige, hiver, banquise, glace, pôle nord | in, snow country | au pays de la neige, pays de la neige, m
  castle | 🏰 | castle, palace, château, palais | at, castle | au château, château, m
  castle | | tower, tour | in, tower | dans la tour, tour, f
  indoors | | kitchen, cuisine | in, kitchen | dans la cuisine, cuisine, f
  indoors | | bedroom, chambre | in, bedroom | dans la chambre, chambre, f
  indoors | 🏫 | school, classroom, école, classe | at, school | à l'école, école, f
  indoors | | library, bibliothèque | in, library | à la bibliothèque, bibliothèque, f
  indoors | | attic, loft, grenier | in, attic | au grenier, grenier, m
  indoors | | bakery, boulangerie | in, bakery | à la boulangerie, boulangerie, f
  indoors | | theatre, theater, théâtre | in, theatre | au théâtre, théâtre, m
  indoors | 🏠 | house, home, maison | in, house | dans la maison, maison, f
  meadow | | garden, park, jardin, parc | in, garden | au jardin, jardin, m
  meadow | | farm, barn, ferme, grange | on, farm | à la ferme, ferme, f
  meadow | 🌷🌻 | meadow, field, pré, prairie, champ | in, meadow | dans le pré, pré, m
`;

function readRow(row: string): Place {
  const [setting = '', emoji = '', words = '', english = '', french = ''] = row.split('|').map((cell) => cell.trim());
  const [preposition = '', noun = ''] = english.split(',').map((word) => word.trim());
  const [at = '', frenchNoun = '', gender = ''] = french.split(',').map((word) => word.trim());
  const name = noun === 'space' ? noun : `the ${noun}`;
  return {
    setting: setting as Setting,
    emoji,
    words: words.split(',').map((word) => word.trim()),
    english: { at: `${preposition} ${name}`, name, to: `${noun === 'space' ? 'into' : 'to'} ${name}` },
    french: { at, noun: { noun: frenchNoun, gender: gender === 'f' ? 'f' : 'm' } },
  };
}

/** The places that a story knows. One row adds one more; the first that a text names is taken. */
export const PLACES: readonly Place[] = TABLE.trim().split('\n').map(readRow);
