import type { OwnWordsBank } from '../language.ts';

/** What becomes of a reader’s own words that say what to make, move or mend, in French. */
export const DOING_OWN_WORDS = {
  make: {
    title: 'Fait à la main',
    telling:
      '« Voilà le plan », dit {hero}. *{Wish}.* Personne n’en avait de meilleur. On étala dans l’herbe tout ce qu’on possédait, {there}, et {aGuest} qui passait posa un sac de bricoles et demanda à en être. À midi, c’était fait : on avait {aObject}, comme on n’en avait jamais vu. Cela penchait. Cela couinait quand on lui parlait. Un des bouts était surtout en ficelle. Mais c’était à eux, et puisqu’il n’y en avait jamais eu de pareil, personne ne pouvait dire que c’était raté.',
    object: { noun: 'machin', gender: 'm' },
    gift: '{object} fait[o:|e] à la main',
    pay: 'Du sac sortit {object} fait[o:|e] à la main, tout de travers, avec son couinement. Cela n’avait jamais été prévu pour ceci ; mais cela n’avait jamais été prévu pour autre chose non plus. {Hero} posa le tout au beau milieu, et cela tint.',
    now: '« *{Wish}* », dit {hero}, qui s’y mit aussitôt, à deux mains, avec ce qu’il y avait là. {Pal} tenait l’autre bout. C’était de travers et c’était vite fait, et quand ce fut fini, c’était exactement assez grand.',
    scene: 'construisant un drôle de machin en bois et en ficelle avec un visiteur amical',
  },
  climb: {
    title: 'Plus haut que ça',
    telling:
      '*{Wish}* ! D’ici, cela paraissait facile. {Hero} ôta ses chaussures, pour mieux tenir. {Pal} ôta son chapeau, pour peser moins. On dépassa les rouges-gorges, on dépassa les corneilles, jusqu’à l’endroit où {aGuest} prenait le frais, sur la dernière chose solide qu’il y avait. « D’habitude, on s’arrête plus bas », remarqua {guest}. Après, il n’y avait que de l’air. On ouvrit les bras et l’on s’appuya dessus. Le temps de dire *oh*, cela les porta ; puis cela les reposa, {there}, les cheveux à l’envers.',
    object: { noun: 'plume', gender: 'f' },
    gift: 'la plume venue de tout en haut',
    pay: '{Hero} prit la plume venue de tout en haut, à bout de bras. Cela n’avait jamais tout à fait cessé de voler. Cela tira un peu, et tout ce qui était lourd, dans cet endroit, devint un peu plus léger, puis encore un peu.',
    now: '*{Wish}*, avait dit {hero}, et il n’y avait plus qu’à monter. De là-haut, on voyait par-dessus l’ennui jusqu’à l’autre côté, où c’était déjà le matin. {Hero} le raconta aux autres, et cela suffit.',
    scene: 'tout en haut d’un grand arbre, les bras ouverts dans le vent',
  },
  water: {
    title: 'Jusqu’aux oreilles',
    telling:
      'L’eau ne regarde pas qui vous êtes. *{Wish}*, avait dit {hero}. « Après toi », avait dit {pal}, et maintenant on y était jusqu’aux oreilles. C’était froid sur les bords et plutôt gentil au milieu. {AGuest} arriva en pataugeant et demanda si l’on était perdu. « Non, dit {hero}, seulement mouillé. » On fit la planche et l’on regarda le ciel passer dans l’autre sens. En remontant, {there}, chacun avait une perruque d’algues, comme un duc, et dans une manche on trouva un coquillage, qui avait suivi.',
    object: { noun: 'coquillage', gender: 'm' },
    gift: 'le coquillage sorti de l’eau',
    pay: '{Hero} approcha du silence le coquillage sorti de l’eau. On entendait tout : les bords froids, le milieu gentil, et quelqu’un qui barbotait. « C’est comme pour entrer dans l’eau, dit {hero}. Il n’y a que le premier pas qui mouille. »',
    now: '« *{Wish}* », dit {hero} en se pinçant le nez. C’est le genre de choses qu’on ne peut faire que d’un coup. Il y eut un cri, un grand plouf, puis, du milieu, la voix {deHero} : « Venez. Ça porte. »',
    scene: 'flottant à côté d’une petite barque sur une eau bleue et calme',
  },
  hurry: {
    title: 'Aussi vite que ça',
    telling:
      'Pas le temps de l’écrire. *{Wish}* ! On était parti avant la fin de la phrase. Il passa une barrière, une oie, puis une corde à linge, dont presque tout vint avec. {AGuest} galopa un moment à côté, pour la compagnie. « Qu’est-ce qu’on fuit ? haleta {pal}. — Je crois qu’on ne fuit pas, dit {hero}. Je crois qu’on y va. » C’est beaucoup plus rapide. On s’arrêta enfin, {there}, sans souffle et avec une chaussette de moins, si tôt que l’endroit n’était pas tout à fait prêt.',
    object: { noun: 'chaussette', gender: 'f' },
    gift: 'la chaussette plus rapide que tout le monde',
    pay: 'Du sac, {hero} tira la chaussette plus rapide que tout le monde, et secoua un bon coup. Il en tomba un reste de vitesse. C’était tout ce qu’il fallait : de quoi arriver juste avant qu’il soit trop tard.',
    now: '« *{Wish}* ! » cria {hero}. Il y a une façon de courir qui est aussi une façon de dire oui. {Pal} la sentit passer et suivit. On arriva si vite que le pire n’avait pas encore eu lieu.',
    scene: 'courant très vite sur une route avec une corde à linge qui vole derrière',
  },
  help: {
    title: 'Là où ça faisait mal',
    telling:
      'Ce n’était pas une grande idée, mais c’en était une gentille. *{Wish}.* On chercha donc par qui commencer. {There} était assis[g:|e] {aGuest}, le dos à la route, dans une de ces journées où il y a un trou. On ne posa pas trop de questions. {Hero} prit un bout du chagrin, {pal} prit l’autre. On tira dessus pour le remettre droit, on y fit un point, et l’on souffla là où c’était sensible. « C’est toujours là, dit {guest} au bout d’un moment. Mais ça ne traverse plus. »',
    object: { noun: 'fil', gender: 'm' },
    gift: 'le fil qui recoud les journées',
    pay: '{Hero} prit le fil qui recoud les journées. Il en restait un peu sur la bobine, et c’était assez. Il fallut trouver l’endroit où les choses s’étaient décousues, y faire un petit point, puis un autre, et couper avec les dents.',
    now: '*{Wish}.* {Hero} ne trouvait rien d’autre, et ce fut donc cela. On chercha où cela faisait mal, on resta près de l’endroit, et {pal} tint la lampe. C’est un travail lent. Mais on avait commencé par le bon bout.',
    scene: 'à genoux au bord d’une route près de quelqu’un de triste, avec du fil et une aiguille',
  },
  open: {
    title: 'Pas fermée',
    telling:
      '*{Wish}.* C’était vite dit, mais personne n’avait essayé cette porte depuis cent ans. Elle se dressait toute seule, {there}, sans mur ni d’un côté ni de l’autre. {Pal} frappa, pour être poli[p:|e]. {Hero} tourna la poignée, pour savoir. Et derrière, une patte encore en l’air, il y avait {aGuest}. « Oh, dit {guest}. J’essaie de trouver le courage de frapper depuis le printemps. » On changea de place, pour voir le côté de l’autre. C’était à peu près pareil, avec d’autres oiseaux.',
    object: { noun: 'poignée', gender: 'f' },
    gift: 'la poignée de la porte sans mur',
    pay: '{Hero} leva la poignée de la porte sans mur et la tint contre le noir, à peu près à la hauteur où l’aurait mise une porte. Cela s’ajusta. Cela tourna. Et ce n’était pas fermé. Cela ne l’avait jamais été. On attendait seulement que quelqu’un essaie.',
    now: '« *{Wish}* », dit {hero} en tendant la main. Il y avait bien quelque chose à ouvrir ; il y en a presque toujours. Cela coinça. Cela céda. De l’autre côté, quelqu’un poussait aussi.',
    scene: 'devant une porte de bois qui se dresse toute seule, sans mur',
  },
  hide: {
    title: 'Sans faire de bruit',
    telling:
      '« *{Wish}* », souffla {hero}, si bas que c’étaient surtout les sourcils. On se tira une haie par-dessus la tête. On se fit plat, puis on se fit mince. On y était très serré, et il fallut du temps pour remarquer qu’on y était un de plus. {AGuest} se cachait aussi, {there}, derrière l’oreille gauche {dePal}. « De qui ? » chuchota {pal}. C’était oublié. On s’était caché si bien que le jeu était rentré à la maison. Alors on le trouva exprès, tout haut, et il y eut quelqu’un de rose de plaisir.',
    object: { noun: 'feuille', gender: 'f' },
    gift: 'la feuille de la cachette',
    pay: '{Hero} avait encore la feuille de la cachette. On la tint devant tout le monde, puis, lentement, on l’ôta. « Trouvé ! » dit {hero} à ce qui s’était rendu si difficile à voir. Cela n’attendait que cela depuis le matin.',
    now: '*{Wish}* : tout le plan tenait là-dedans. On alla si doucement que l’ennui, qui les cherchait partout, ne vit personne, se sentit un peu bête et s’assit. Alors {hero} lui tapa sur l’épaule, avec un sourire.',
    scene: '[b:cachés|cachées] dans une haie verte avec un visiteur timide',
  },
  rest: {
    title: 'Bien ne rien faire',
    telling:
      'Tout le monde sait continuer. Il faut du bon sens pour s’arrêter. *{Wish}*, dit {hero}, et l’on se coucha là, {there}, les bottes vers le ciel. Pendant un moment, ce furent les nuages qui marchèrent. {AGuest} s’approcha et demanda ce qu’on cherchait. « Rien, dit {pal}. Il y en a plein, quand on ne bouge pas. » Cela se coucha donc aussi, et ne tarda pas à en trouver. Quand on se releva, l’après-midi était juste où on l’avait laissé, et toutes les pensées étaient rangées.',
    object: { noun: 'nuage', gender: 'm' },
    gift: 'l’heure mise de côté',
    pay: 'Il restait l’heure mise de côté, celle qu’on avait passée par terre. {Hero} l’étala. Elle était large comme un pré et sentait l’herbe, et il y avait de la place dessus pour tout le monde, et pour ce qui était si fatigué depuis si longtemps.',
    now: '« *{Wish}* », dit {hero}, et c’était si inattendu que tout s’arrêta pour voir. {Hero} se coucha. {Pal} se coucha. Et l’ennui, qui était debout depuis des années, regarda à gauche, à droite, et se coucha aussi.',
    scene: '[b:couchés|couchées] dans l’herbe côte à côte, regardant les nuages blancs',
  },
} satisfies Readonly<Record<string, OwnWordsBank>>;
