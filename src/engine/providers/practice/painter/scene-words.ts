import type { Colour } from './colour.ts';
import type { Words } from './language.ts';

export type TimeId = 'night' | 'sunset' | 'dawn' | 'day';
export type WeatherId = 'storm' | 'rain' | 'snow' | 'fog';
export type SettingId =
  | 'underwater'
  | 'cave'
  | 'indoors'
  | 'space'
  | 'sea'
  | 'desert'
  | 'city'
  | 'castle'
  | 'forest'
  | 'mountain'
  | 'snow'
  | 'meadow';
export type PoseId =
  | 'rest'
  | 'sleeping'
  | 'sitting'
  | 'waving'
  | 'cheering'
  | 'hugging'
  | 'running'
  | 'jumping'
  | 'flying'
  | 'walking'
  | 'reading'
  | 'holding'
  | 'looking';
export type FeelingId = 'calm' | 'happy' | 'surprised' | 'sad' | 'asleep' | 'afraid' | 'angry';
/** Parts of the scenery that a prompt can leave out. */
export type SceneryId =
  | 'moon'
  | 'sun'
  | 'stars'
  | 'clouds'
  | 'trees'
  | 'flowers'
  | 'birds'
  | 'mountains'
  | 'snow'
  | 'rain'
  | 'mushrooms';

/** In every table the first entry that matches wins. */
export const TIME_WORDS: Readonly<Record<TimeId, Words>> = {
  night: {
    en: 'night|nighttime|midnight|moon|moonlight|moonlit|stars|starry|starlight|bedtime|fireflies|dark(?! (?:skin|hair|brown|blue|red|green|eyes|skinned|haired|curls|fur|coat))',
    fr: 'nuit|minuit|nocturne|lune|etoiles?|etoilee?|lucioles?|obscurite',
  },
  sunset: {
    en: 'sunset|dusk|evening|twilight|sundown',
    fr: 'coucher (?:de|du) soleil|soleil couchant|crepuscule|soir|soiree',
  },
  dawn: { en: 'dawn|sunrise|morning|daybreak', fr: 'aube|aurore|matin|matinee|lever (?:de|du) soleil|soleil levant' },
  day: {
    en: 'day|daytime|noon|midday|sunny|bright|clear|summer|afternoon|sunshine|spring',
    fr: 'jour|journee|midi|ensoleillee?|ete|apres midi|printemps|plein soleil',
  },
};

export const WEATHER_WORDS: Readonly<Record<WeatherId, Words>> = {
  storm: {
    en: 'storm|stormy|thunder|thunderstorm|lightning|tempest',
    fr: 'orage|orageuse?|orageux|tempete|tonnerre|eclair',
  },
  rain: {
    en: 'rain|rainy|raining|rains|drizzle|wet|puddle|raincloud',
    fr: 'pluie|pluvieuse|pluvieux|pleut|averse|flaque|bruine',
  },
  snow: {
    en: 'snow|snowy|snowing|snowfall|blizzard|winter|frost|frosty|icy',
    fr: 'neige|neigeuse|enneigee?|hiver|givre|gel|gelee?|blizzard',
  },
  fog: { en: 'fog|foggy|mist|misty|haze', fr: 'brouillard|brume|brumeuse|brumeux' },
};

export const SETTING_WORDS: Readonly<Record<SettingId, Words>> = {
  underwater: {
    en: 'underwater|under the (?:sea|water|ocean|waves)|seabed|coral|reef|bottom of the (?:sea|ocean)|deep sea|mermaid',
    fr: 'sous l eau|sous la mer|sous marine?|fonds? (?:de la mer|marin|de l ocean)|corail|coraux|recif|sirene',
  },
  cave: { en: 'cave|cavern|grotto|underground|tunnel', fr: 'grotte|caverne|souterrain|tunnel' },
  indoors: {
    en: 'indoor|room|bedroom|kitchen|library|inside|fireplace|cosy|cozy|attic|classroom|workshop|hallway|living room|bathroom|table',
    fr: 'chambre|cuisine|bibliotheque|salon|cheminee|interieur|grenier|classe|atelier|couloir|piece|table',
  },
  space: {
    en: 'space|planet|galaxy|asteroid|cosmos|lunar|outer space|mars|saturn|comet',
    fr: 'espace|planete|galaxie|asteroide|cosmos|lunaire|mars|saturne|comete',
  },
  sea: {
    en: 'sea|ocean|harbor|harbour|beach|island|(?<= (?:the|big|blue|high|tall|of) )wave|coast|shore|lake|seaside|bay|pier',
    fr: 'mer|ocean|port|plage|ile|vague|cote|rivage|lac|baie|(?<= au )large',
  },
  desert: { en: 'desert|dune|sand|sandy|oasis|pyramid', fr: 'desert|dune|sable|oasis|pyramide' },
  city: {
    en: 'city|cities|street|town|rooftop|market|village|square|downtown|pavement|alley',
    fr: 'ville|rue|ruelle|toit|(?<= (?:au|du|le|un|petit|grand) )marche|village|(?<= la )place|trottoir|quartier|cite',
  },
  castle: {
    en: 'castle|palace|kingdom|fortress|drawbridge|courtyard',
    fr: 'chateau|palais|royaume|forteresse|pont levis|chateaux',
  },
  forest: {
    en: 'forest|wood|woods|jungle|grove|woodland|glade|clearing',
    fr: 'foret|bois|jungle|bosquet|clairiere|sous bois',
  },
  mountain: {
    en: 'mountain|peak|valley|alps|cliff|summit|volcano|hilltop',
    fr: 'montagne|sommet|vallee|alpes|falaise|pic|volcan|cime',
  },
  snow: {
    en: 'snow|snowy|ice|arctic|glacier|winter|antarctic|north pole|iceberg',
    fr: 'neige|enneigee?|glace|arctique|glacier|hiver|pole nord|banquise',
  },
  meadow: {
    en: 'meadow|field|hill|garden|farm|park|river|pond|stream|orchard|grass|countryside|path|bridge',
    fr: 'prairie|champ|colline|jardin|ferme|parc|riviere|etang|ruisseau|verger|herbe|campagne|chemin|pre|pont',
  },
};

/** Scenery is looked up among the denied words only. */
export const SCENERY_WORDS: Readonly<Record<SceneryId, Words>> = {
  moon: { en: 'moon|moonlight', fr: 'lune' },
  sun: { en: 'sun|sunshine', fr: 'soleil' },
  stars: { en: 'star', fr: 'etoile' },
  clouds: { en: 'cloud', fr: 'nuage' },
  trees: { en: 'tree|forest', fr: 'arbre|foret|sapin' },
  flowers: { en: 'flower', fr: 'fleur' },
  birds: { en: 'bird', fr: 'oiseau|oiseaux' },
  mountains: { en: 'mountain|hill', fr: 'montagne|colline' },
  snow: { en: 'snow', fr: 'neige' },
  rain: { en: 'rain', fr: 'pluie' },
  mushrooms: { en: 'mushroom', fr: 'champignon' },
};

export const POSE_WORDS: Readonly<Record<Exclude<PoseId, 'rest'>, Words>> = {
  sleeping: {
    en: 'sleep|sleeping|sleepy|asleep|dreaming|dream|nap|napping|snoring|snore|curled up|dozing',
    fr: 'dort|dorment|dormir|endormie?|endort|reve|sommeille|ronfle|somnole',
  },
  hugging: {
    en: 'hug|hugging|hugged|embrace|cuddle|cuddling|holding hands|hold hands|hand in hand|arm in arm',
    fr: 'calin|enlace|embrasse|embrassent|main dans la main|se serre|etreint|serre dans ses bras|se tiennent la main',
  },
  waving: {
    en: 'wave at|waves at|waving|waves to|wave|greet|greeting|hello|goodbye|salute',
    fr: 'salue|saluent|fait signe|font signe|bonjour|au revoir|agite',
  },
  cheering: {
    en: 'cheer|cheering|celebrate|celebrating|hooray|arms up|arms raised|raises (?:his|her|its|their) arms|shout|shouting|call|calling|applaud',
    fr: 'acclame|celebre|fete|bras leves|leve les bras|levent les bras|hourra|crie|crient|appelle|applaudit',
  },
  running: {
    en: 'run|running|ran|race|racing|chase|chasing|flee|fleeing|hurry|hurrying|gallop|galloping|escape|escaping',
    fr: 'court|courent|courir|fuit|fuient|s enfuit|poursuit|galope|se depeche|echappe',
  },
  jumping: {
    en: 'jump|jumping|leap|leaping|hop|hopping|dance|dancing|bounce|bouncing|play|playing',
    fr: 'saute|sautent|bondit|danse|dansent|sautille|joue|jouent',
  },
  flying: {
    en: 'fly|flies|flying|flew|soar|soaring|float|floating|glide|gliding',
    fr: 'vole|volent|volant|plane|planent|flotte|flottent',
  },
  walking: {
    en: 'walk|walking|stroll|strolling|wander|wandering|climb|climbing|march|marching|hike|hiking|explore|exploring|follow|following|step|travel|go|goes|going',
    fr: 'marche|marchent|marchant|promene|promenent|grimpe|avance|avancent|explore|explorent|suit|suivent|voyage|traverse|va|vont',
  },
  sitting: {
    en: 'sit|sitting|sat|seated|rest|resting|perched|wait|waiting',
    fr: 'assise?|assoit|s assied|repose|perchee?|attend|attendent',
  },
  reading: { en: 'read|reading|studying', fr: 'lit|lisent|lisant|etudie' },
  holding: {
    en: 'hold|holding|carry|carrying|carries|lifts|lifting|bring|brings',
    fr: '(?<! se )tient|(?<! se )tiennent|tenant|(?<! (?:la|une|cette|petite) )porte|portant|leve|apporte',
  },
  looking: {
    en: 'look|looking|watch|watching|gaze|gazing|stare|staring|see|sees|meet|meeting|talk|talking|listen|listening|find|finds',
    fr: 'regarde|regardent|regardant|observe|contemple|fixe|rencontre|parle|parlent|ecoute|trouve|decouvre',
  },
};

export const FEELING_WORDS: Readonly<Record<Exclude<FeelingId, 'calm' | 'asleep'>, Words>> = {
  happy: {
    en: 'happy|happily|smile|smiling|laugh|laughing|joy|joyful|cheerful|delighted|glad|proud|giggle|giggling|merry|friendly',
    fr: 'heureuse?|heureux|sourit|sourient|souriante?|rit|rient|joie|joyeuse?|joyeux|content|contente|ravie?|fiere?|gaie?|gentille?',
  },
  surprised: {
    en: 'surprise|surprised|amazed|astonished|wonder|shocked|startled',
    fr: 'surprise?|etonnee?|stupefaite?|emerveillee?|ebahie?',
  },
  sad: {
    en: 'sad|sadly|cry|cries|crying|tear|tears|weep|weeping|lonely|unhappy',
    fr: 'triste|tristement|pleure|pleurent|larme|malheureuse?|malheureux',
  },
  afraid: {
    en: 'afraid|scared|frightened|fear|terrified|worried|nervous|trembling|shy',
    fr: 'peur|effrayee?|apeuree?|terrifiee?|inquiete?|inquiet|tremble|timide',
  },
  angry: {
    en: 'angry|furious|grumpy|cross|mad|scowling',
    fr: 'fachee?|colere|furieuse?|furieux|grincheuse?|grincheux|grognon',
  },
};

export const COLOUR_WORDS: readonly { readonly colour: Colour; readonly words: Words }[] = [
  { colour: '#d8433f', words: { en: 'red|scarlet|crimson', fr: 'rouge|ecarlate' } },
  { colour: '#ef8a2d', words: { en: 'orange', fr: 'orange|orangee?' } },
  { colour: '#f4c52e', words: { en: 'yellow', fr: 'jaune' } },
  { colour: '#4c9f56', words: { en: 'green|emerald', fr: 'verte?|emeraude' } },
  { colour: '#3f78c8', words: { en: 'blue|azure', fr: 'bleue?|azur' } },
  { colour: '#2f4a86', words: { en: 'navy', fr: 'marine' } },
  { colour: '#8a58c0', words: { en: 'purple|violet|lilac', fr: 'violet|violette|mauve|pourpre|lilas' } },
  { colour: '#f08ab4', words: { en: 'pink|rose', fr: 'rose' } },
  { colour: '#8a5a3a', words: { en: 'brown|chestnut', fr: 'brune?|marron|chatain' } },
  { colour: '#3d3b48', words: { en: 'black', fr: 'noire?' } },
  { colour: '#f6f2ea', words: { en: 'white', fr: 'blanche?|blanc' } },
  { colour: '#9a9cab', words: { en: 'grey|gray', fr: 'grise?' } },
  { colour: '#e8b83a', words: { en: 'gold|golden', fr: 'doree?|or' } },
  { colour: '#c6ced9', words: { en: 'silver|silvery', fr: 'argentee?|argent' } },
  { colour: '#37b6b2', words: { en: 'turquoise|teal|cyan', fr: 'turquoise' } },
  { colour: '#ecdcb8', words: { en: 'cream|beige', fr: 'creme|beige' } },
];

export const NUMBER_WORDS: readonly { readonly count: number; readonly words: Words }[] = [
  { count: 2, words: { en: 'two|2|both|pair of|couple of', fr: 'deux|2|paire de|couple de' } },
  { count: 3, words: { en: 'three|3|several|some|a few', fr: 'trois|3|plusieurs|quelques' } },
  { count: 4, words: { en: 'four|4', fr: 'quatre|4' } },
  { count: 5, words: { en: 'five|5|many', fr: 'cinq|5' } },
  { count: 6, words: { en: 'six|6', fr: 'six|6' } },
  { count: 7, words: { en: 'seven|7', fr: 'sept|7' } },
];

export const LARGE_WORDS: Words = {
  en: 'big|huge|giant|enormous|great|large|tall',
  fr: 'grande?|geante?|enorme|immense|gros|grosse',
};
export const SMALL_WORDS: Words = { en: 'small|little|tiny|baby|young', fr: 'petite?|minuscule|bebe|jeune' };
