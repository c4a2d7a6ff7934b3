import type { Gender } from './language.ts';

/** A kind of person, animal or thing that a text can name. */
export interface Kind {
  readonly id: string;
  /** The nearest thing that the painter can draw, as it is called in English. */
  readonly paint: string;
  readonly emoji: string;
  readonly english: { readonly one: string; readonly many: string; readonly look: string };
  readonly french: { readonly one: string; readonly many: string; readonly gender: Gender; readonly look: string };
  /** The French word for a female one, where there is one. */
  readonly frenchFemale: { readonly one: string; readonly many: string } | null;
  /** Further words that call it up, of either language. */
  readonly also: readonly string[];
  /** Takes a person’s name. */
  readonly human: boolean;
  /** Known from the word alone; null when it can be either. */
  readonly gender: Gender | null;
}

// id | painted as | emoji | English one, many, look | French one, many, gender, look | female one, many | also | person
const TABLE = `
  fox | fox | 🦊 | fox, foxes, with orange fur | renard, renards, m, au pelage orange | renarde, renardes |  |
  bear | bear | 🐻🐼 | bear, bears, with brown fur | ours, ours, m, au pelage brun | ourse, ourses | teddy bear, panda |
  owl | owl | 🦉 | owl, owls, with grey feathers | hibou, hiboux, m, au plumage gris | chouette, chouettes |  |
  cat | cat | 🐱🐈😺 | cat, cats, with black fur | chat, chats, m, au pelage noir | chatte, chattes | kitten, chaton |
  rabbit | rabbit | 🐰🐇 | rabbit, rabbits, with white fur | lapin, lapins, m, au pelage blanc | lapine, lapines | bunny, hare, lièvre |
  whale | whale | 🐳🐋 | whale, whales, of a deep blue | baleine, baleines, f, d’un bleu profond |  |  |
  dragon | dragon | 🐉🐲 | dragon, dragons, with green scales | dragon, dragons, m, aux écailles vertes | dragonne, dragonnes |  |
  robot | robot | 🤖 | robot, robots, of grey metal | robot, robots, m, en métal gris |  | android |
  knight | knight | 🤺 | knight, knights, in silver armour | chevalier, chevaliers, m, en armure d’argent | chevalière, chevalières |  | person
  sister | girl |  | sister, sisters, in a yellow coat | sœur, sœurs, f, en manteau jaune |  | soeur, soeurs | woman
  brother | boy |  | brother, brothers, in a blue jumper | frère, frères, m, en pull bleu |  |  | man
  girl | girl | 👧 | girl, girls, in a red coat | fille, filles, f, en manteau rouge |  | daughter, fillette | woman
  boy | boy | 👦 | boy, boys, in a green jumper | garçon, garçons, m, en pull vert |  |  | man
  princess | girl | 👸 | princess, princesses, in a pink dress | princesse, princesses, f, en robe rose |  |  | woman
  prince | boy | 🤴 | prince, princes, in a blue cloak | prince, princes, m, en cape bleue |  |  | man
  child | child | 🧒👶 | child, children, in a red coat | enfant, enfants, m, en manteau rouge |  | kid, kids, baby, bébé, twins, jumeaux | person
  grandmother | grandmother | 👵 | grandmother, grandmothers, in a purple shawl | grand-mère, grands-mères, f, en châle violet |  | granny, grandma, mamie, mémé, gran | woman
  grandfather | grandmother | 👴 | grandfather, grandfathers, in a brown cap | grand-père, grands-pères, m, en casquette brune |  | grandpa, grandad, granddad, papi, papy, pépé | man
  mother | grandmother |  | mother, mothers, in a green scarf | mère, mères, f, en foulard vert |  | mum, mom, mummy, maman | woman
  father | boy |  | father, fathers, in a blue shirt | père, pères, m, en chemise bleue |  | dad, daddy, papa | man
  woman | girl | 👩 | woman, women, in a green coat | femme, femmes, f, en manteau vert |  | lady, queen, reine, dame | woman
  man | boy | 👨 | man, men, in a brown coat | homme, hommes, m, en manteau brun |  | king, roi, monsieur | man
  pirate | pirate | 🏴‍☠️ | pirate, pirates, in a striped shirt | pirate, pirates, m, en chemise rayée |  |  | person
  witch | girl | 🧙‍♀️ | witch, witches, in a pointed hat | sorcière, sorcières, f, en chapeau pointu |  |  | woman
  wizard | boy | 🧙 | wizard, wizards, in a starry cloak | sorcier, sorciers, m, en cape étoilée |  | magician, magicien | man
  astronaut | child | 🧑‍🚀👩‍🚀👨‍🚀 | astronaut, astronauts, in a white spacesuit | astronaute, astronautes, m, en combinaison blanche |  | cosmonaut, cosmonaute | person
  dog | dog | 🐶🐕 | dog, dogs, with brown fur | chien, chiens, m, au pelage brun | chienne, chiennes | puppy, chiot, puppies |
  mouse | mouse | 🐭🐁 | mouse, mice, with grey fur | souris, souris, f, au pelage gris |  |  |
  hedgehog | hedgehog | 🦔 | hedgehog, hedgehogs, with brown prickles | hérisson, hérissons, m, aux piquants bruns |  |  |
  wolf | wolf | 🐺 | wolf, wolves, with grey fur | loup, loups, m, au pelage gris | louve, louves |  |
  penguin | penguin | 🐧 | penguin, penguins, with black and white feathers | manchot, manchots, m, au plumage noir et blanc |  | pingouin, pingouins |
  bird | bird | 🐦🐤 | bird, birds, with blue feathers | oiseau, oiseaux, m, au plumage bleu |  | crow, robin, sparrow, duck, canard, moineau, corbeau, parrot, perroquet, swan, goose, hen, poule |
  elephant | elephant | 🐘 | elephant, elephants, with grey skin | éléphant, éléphants, m, à la peau grise | éléphante, éléphantes |  |
  unicorn | unicorn | 🦄 | unicorn, unicorns, with a white coat | licorne, licornes, f, à la robe blanche |  |  |
  dinosaur | dinosaur | 🦕🦖 | dinosaur, dinosaurs, with green skin | dinosaure, dinosaures, m, à la peau verte |  | t-rex |
  lion | cat | 🦁 | lion, lions, with a golden mane | lion, lions, m, à la crinière dorée | lionne, lionnes |  |
  tiger | cat | 🐯🐅 | tiger, tigers, with orange stripes | tigre, tigres, m, aux rayures orange | tigresse, tigresses |  |
  monkey | bear | 🐵🐒 | monkey, monkeys, with brown fur | singe, singes, m, au pelage brun | guenon, guenons |  |
  squirrel | mouse | 🐿️ | squirrel, squirrels, with red fur | écureuil, écureuils, m, au pelage roux |  |  |
  badger | hedgehog | 🦡 | badger, badgers, with striped fur | blaireau, blaireaux, m, au pelage rayé |  |  |
  horse | unicorn | 🐴🐎 | horse, horses, with a brown coat | cheval, chevaux, m, à la robe brune | jument, juments | pony, poney |
  frog | dragon | 🐸 | frog, frogs, with green skin | grenouille, grenouilles, f, à la peau verte |  | toad, crapaud |
  turtle | dinosaur | 🐢 | turtle, turtles, with a green shell | tortue, tortues, f, à la carapace verte |  | tortoise |
  snail | mouse | 🐌 | snail, snails, with a golden shell | escargot, escargots, m, à la coquille dorée |  |  |
  bee | bird | 🐝 | bee, bees, with yellow stripes | abeille, abeilles, f, aux rayures jaunes |  |  |
  butterfly | bird | 🦋 | butterfly, butterflies, with blue wings | papillon, papillons, m, aux ailes bleues |  |  |
  sheep | rabbit | 🐑 | sheep, sheep, with white wool | mouton, moutons, m, à la laine blanche | brebis, brebis | lamb, agneau |
  cow | bear | 🐮🐄 | cow, cows, with brown patches | vache, vaches, f, aux taches brunes |  |  |
  pig | bear | 🐷🐖 | pig, pigs, with pink skin | cochon, cochons, m, à la peau rose |  | piglet |
  octopus | whale | 🐙 | octopus, octopuses, of a rosy pink | pieuvre, pieuvres, f, d’un rose vif |  |  |
  fish | whale | 🐟🐠 | fish, fishes, with silver scales | poisson, poissons, m, aux écailles d’argent |  |  |
  giant | child |  | giant, giants, in a patched coat | géant, géants, m, en manteau rapiécé | géante, géantes |  |
  fairy | girl | 🧚 | fairy, fairies, with silver wings | fée, fées, f, aux ailes d’argent |  |  |
  mermaid | girl | 🧜 | mermaid, mermaids, with a green tail | sirène, sirènes, f, à la queue verte |  |  |
  ghost | child | 👻 | ghost, ghosts, as white as a sheet | fantôme, fantômes, m, d’un blanc de drap |  |  |
  monster | dragon | 👹👾 | monster, monsters, with purple fur | monstre, monstres, m, au pelage violet |  |  |
  snowman | child | ☃️ | snowman, snowmen, of white snow | bonhomme de neige, bonhommes de neige, m, en neige blanche |  |  |
  cloud | balloon | ☁️ | cloud, clouds, of a soft grey | nuage, nuages, m, d’un gris très doux |  |  |
`;

function readRow(row: string): Kind {
  const cells = row.split('|').map((cell) => cell.trim());
  const list = (index: number): string[] => (cells[index] ? cells[index].split(',').map((word) => word.trim()) : []);
  const [id = '', paint = '', emoji = ''] = cells;
  const [one = '', many = '', look = ''] = list(3);
  const [frenchOne = '', frenchMany = '', gender = 'm', frenchLook = ''] = list(4);
  const [femaleOne, femaleMany] = list(5);
  const person = cells[7] ?? '';
  return {
    id,
    paint,
    emoji,
    english: { one, many, look },
    french: { one: frenchOne, many: frenchMany, gender: gender === 'f' ? 'f' : 'm', look: frenchLook },
    frenchFemale: femaleOne && femaleMany ? { one: femaleOne, many: femaleMany } : null,
    also: list(6),
    human: person !== '',
    gender: person === 'woman' ? 'f' : person === 'man' ? 'm' : null,
  };
}

/** Everything that can be a character. One row adds one more. */
export const KINDS: readonly Kind[] = TABLE.trim().split('\n').map(readRow);

/** The kind with that id. */
export function kindCalled(id: string): Kind {
  const kind = KINDS.find((entry) => entry.id === id);
  if (!kind) throw new Error(`No kind is called ${id}`);
  return kind;
}
