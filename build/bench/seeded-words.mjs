// Words of stories that nobody told: the same seed gives the same ones.
const HEROES = [
  'Mia',
  'Théo',
  'Anouk',
  'Jonas',
  'Léa',
  'Oskar',
  'Noor',
  'Émile',
  'Ida',
  'Milo',
  'Zoë',
  'Hugo',
  'Alma',
  'Bastien',
  'Runa',
  'Félix',
];
const KINDS = {
  en: [
    'fox',
    'dragon',
    'lighthouse keeper',
    'robot',
    'otter',
    'witch',
    'baker',
    'snow owl',
    'pirate',
    'hedgehog',
    'astronaut',
    'clockmaker',
    'whale',
    'inventor',
  ],
  fr: [
    'renard',
    'dragon',
    'gardienne du phare',
    'robot',
    'loutre',
    'sorcière',
    'boulanger',
    'chouette',
    'pirate',
    'hérisson',
    'astronaute',
    'horlogère',
    'baleine',
    'inventeur',
  ],
};
const PLACES = {
  en: [
    'harbour',
    'old observatory',
    'moon garden',
    'glass mountain',
    'night market',
    'drowned library',
    'cloud railway',
    'mushroom forest',
    'frozen lake',
    'paper city',
    'desert of bells',
    'attic',
  ],
  fr: [
    'port',
    'vieil observatoire',
    'jardin de lune',
    'montagne de verre',
    'marché de nuit',
    'bibliothèque engloutie',
    'chemin de fer des nuages',
    'forêt de champignons',
    'lac gelé',
    'ville de papier',
    'désert des cloches',
    'grenier',
  ],
};
const THINGS = {
  en: [
    'lantern',
    'compass',
    'feather',
    'blue key',
    'map',
    'music box',
    'kite',
    'seed',
    'umbrella',
    'silver whistle',
    'letter',
    'teapot',
  ],
  fr: [
    'lanterne',
    'boussole',
    'plume',
    'clé bleue',
    'carte',
    'boîte à musique',
    'cerf-volant',
    'graine',
    'parapluie',
    'sifflet d’argent',
    'lettre',
    'théière',
  ],
};
const SENTENCES = {
  en: [
    '{hero} the {kind} held the {thing} up to the wind and listened.',
    'Beyond the {place} something was humming, very softly.',
    '“We should ask the {kind},” said {hero}, and nobody disagreed.',
    'The {thing} had been missing for a hundred years.',
    'It smelled of rain, of cinnamon and of the {place}.',
    '{hero} counted the steps twice, and each time there was one more.',
    'Far below, the {place} began to glow.',
    'So they wrote everything down and hid the {thing} under a stone.',
  ],
  fr: [
    '{hero} tendit la main vers l’objet : {thing}, et écouta le vent.',
    'Derrière ce lieu, {place}, quelque chose fredonnait tout doucement.',
    '« Demandons au voyageur, {kind} », dit {hero}, et personne ne protesta.',
    'L’objet, {thing}, avait disparu depuis cent ans.',
    'Cela sentait la pluie, la cannelle et l’été.',
    '{hero} compta les marches deux fois, et il y en avait toujours une de plus.',
    'Tout en bas, {place} se mit à briller.',
    'Alors ils notèrent tout et cachèrent leur trésor : {thing}.',
  ],
};
const TITLES = {
  en: [
    '{hero} and the {thing}',
    'The {kind} of the {place}',
    'A {thing} for {hero}',
    'Night at the {place}',
    'The last {kind}',
    '{hero}’s long way home',
  ],
  fr: [
    '{hero} et l’objet perdu : {thing}',
    'Le secret : {place}',
    'Un cadeau pour {hero}',
    'Une nuit, {place}',
    'Le dernier voyage, {kind}',
    'Le long retour de {hero}',
  ],
};
const TAGS = [
  'bedtime',
  'funny',
  'brave',
  'school',
  'holiday',
  'birthday',
  'for Mia',
  'long ago',
  'space',
  'animals',
  'sea',
  'winter',
  'été',
  'to finish',
  'class 3b',
];
const STYLES = ['watercolor', 'watercolor', 'cartoon', 'cartoon', 'realistic', 'anime', 'oil-painting', 'pixel-art'];

/**
 * Numbers from 0 to below 1 (mulberry32).
 * @param {number} seed
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One story's words.
 * @param {() => number} random
 */
export function storyWords(random) {
  /** @template Item @param {readonly Item[]} items @returns {Item} */
  const one = (items) => /** @type {any} */ (items[Math.floor(random() * items.length)]);
  const language = random() < 0.85 ? 'en' : 'fr';
  const names = {
    hero: one(HEROES),
    kind: one(KINDS[language]),
    place: one(PLACES[language]),
    thing: one(THINGS[language]),
  };
  const fill = (/** @type {string} */ text) =>
    text.replaceAll(/\{(hero|kind|place|thing)\}/gu, (_all, /** @type {keyof typeof names} */ name) => names[name]);
  const pages = Array.from({ length: 2 + Math.floor(random() * 3) }, (_, number) => ({
    title: `${number + 1}. ${fill(one(TITLES[language]))}`,
    text: Array.from({ length: 4 + Math.floor(random() * 3) }, () => fill(one(SENTENCES[language]))).join(' '),
  }));
  return {
    language,
    title: fill(one(TITLES[language])),
    premise: `${fill(one(SENTENCES[language]))} ${fill(one(SENTENCES[language]))}`,
    style: one(STYLES),
    tags: TAGS.filter(() => random() < 0.06),
    favourite: random() < 0.05,
    finished: random() < 0.6,
    hasVideo: random() < 0.2,
    pages,
  };
}
