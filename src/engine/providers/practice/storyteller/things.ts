import type { FrenchNoun } from './french-noun.ts';

/** A thing that a story can be about. */
export interface Thing {
  readonly english: string;
  readonly french: FrenchNoun;
  readonly emoji: string;
}

const TABLE = `
  lantern, lanterne, f, 🏮 | lamp, lampe, f | candle, bougie, f, 🕯️ | key, clé, f, 🔑🗝️ | map, carte, f, 🗺️ | kite, cerf-volant, m, 🪁
  ball, ballon, m, ⚽ | hat, chapeau, m, 🎩 | boot, botte, f, 🥾 | shoe, chaussure, f, 👟 | sock, chaussette, f, 🧦 | book, livre, m, 📖📚
  letter, lettre, f, ✉️💌 | teddy, nounours, m, 🧸 | doll, poupée, f | umbrella, parapluie, m, ☂️ | button, bouton, m | bell, cloche, f, 🔔
  star, étoile, f, ⭐🌟 | crown, couronne, f, 👑 | violin, violon, m, 🎻 | trumpet, trompette, f, 🎺 | drum, tambour, m, 🥁 | guitar, guitare, f, 🎸
  flute, flûte, f | piano, piano, m, 🎹 | mitten, moufle, f | glove, gant, m, 🧤 | scarf, écharpe, f, 🧣 | coat, manteau, m, 🧥
  compass, boussole, f, 🧭 | clock, horloge, f, 🕰️ | watch, montre, f, ⌚ | mirror, miroir, m, 🪞 | feather, plume, f, 🪶 | stone, pierre, f, 🪨
  pebble, caillou, m | shell, coquillage, m, 🐚 | pearl, perle, f | ring, bague, f, 💍 | necklace, collier, m | treasure, trésor, m
  chest, coffre, m | box, boîte, f, 📦 | bag, sac, m, 🎒 | basket, panier, m, 🧺 | bottle, bouteille, f, 🍾 | cup, tasse, f, ☕
  teapot, théière, f, 🫖 | spoon, cuillère, f, 🥄 | pot, marmite, f, 🍲 | cake, gâteau, m, 🎂🍰 | biscuit, biscuit, m, 🍪 | apple, pomme, f, 🍎
  carrot, carotte, f, 🥕 | egg, œuf, m, 🥚 | seed, graine, f, 🌱 | flower, fleur, f, 🌸🌼 | tree, arbre, m | leaf, feuille, f, 🍂
  cloud, nuage, m | rainbow, arc-en-ciel, m, 🌈 | snowflake, flocon, m | boat, bateau, m, ⛵ | raft, radeau, m, 🛟 | ship, navire, m
  train, train, m, 🚂 | car, voiture, f, 🚗 | bicycle, vélo, m, 🚲 | bike, vélo, m | balloon, montgolfière, f, 🎈 | rocket, fusée, f
  plane, avion, m, ✈️ | ladder, échelle, f, 🪜 | bridge, pont, m, 🌉 | door, porte, f, 🚪 | window, fenêtre, f, 🪟 | chair, fauteuil, m, 🪑
  table, table, f | bed, lit, m, 🛏️ | blanket, couverture, f | pillow, oreiller, m | tent, tente, f, ⛺ | hut, cabane, f | nest, nid, m, 🪺
  rope, corde, f, 🪢 | wheel, roue, f, 🛞 | broom, balai, m, 🧹 | brush, pinceau, m, 🖌️ | pencil, crayon, m, ✏️ | picture, tableau, m, 🖼️
  wand, baguette, f, 🪄 | potion, potion, f, 🧪 | puzzle, puzzle, m, 🧩 | swing, balançoire, f | whistle, sifflet, m | song, chanson, f, 🎵
  story, histoire, f | dance, danse, f | soup, soupe, f, 🥣 | bread, pain, m, 🍞 | pancake, crêpe, f, 🥞 | sandwich, sandwich, m, 🥪
  statue, statue, f | flag, drapeau, m, 🚩 | present, cadeau, m, 🎁 | gift, cadeau, m | sword, épée, f | shield, bouclier, m
`;

/** The things that a story knows by name in both languages. One entry adds one more. */
export const THINGS: readonly Thing[] = TABLE.trim()
  .split(/[|\n]/u)
  .map((entry) => {
    const [english = '', noun = '', gender = '', emoji = ''] = entry.split(',').map((cell) => cell.trim());
    return { english, french: { noun, gender: gender === 'f' ? 'f' : 'm' }, emoji };
  });
