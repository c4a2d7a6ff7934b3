import type { StopWords } from '../language.ts';

/** The stops far away, in French. */
export const FARAWAY_STOPS = {
  train: {
    title: 'Le train qui s’était raté',
    label: 'Arrêter le train sans rails',
    tease: 'un train traversait le sable sans le moindre rail',
    tellings: [
      'Le train était en retard. Il l’était depuis onze ans, et le désert avait poussé sur ses rails. « J’ai bien un horaire, haleta-t-il, mais ce sont surtout des excuses. » On grimpa près de la chaudière pour y jeter un œil. À chaque gare, la même heure était barrée. « Et si tu n’étais pas en retard du tout ? dit {hero}. Si tu étais simplement le premier train de demain ? » Le train se tut un moment. Puis il siffla si fort qu’un cactus fleurit, et leur donna un billet.',
      'Un sifflet retentit, très loin, l’air gêné. Par-dessus la dune arriva un train sans rails, du sable jusqu’aux tampons. « Ne regardez pas l’horloge, je vous prie », souffla-t-il. Il avait onze ans de retard ; chaque année il allait un peu plus vite, et chaque année il arrivait un peu plus tard. {Hero} longea les wagons en réfléchissant. Puis, avec un bout de craie, un seul mot changea sur l’écriteau. Là où il y avait *hier*, il y eut *demain*. « Le train de demain, lut la locomotive. Mais alors, je suis en avance ! » Cela ne lui était jamais arrivé. Elle lâcha un grand drapeau de vapeur et leur donna un billet sur lequel aucune fin n’était imprimée.',
    ],
    gift: 'le billet pour n’importe où',
    who: 'le train',
    pay: '{Hero} leva le billet au-dessus de sa tête. Au dos, il y avait écrit *N’importe où*, et dessous, en tout petit : *ce n’est pas trop tôt.* D’au-delà du bord de tout arriva le cri joyeux d’un sifflet.',
    scene: '[b:assis|assises] près de la chaudière d’un vieux train rouge arrêté dans le sable du désert',
    again: {
      title: 'En avance',
      label: 'Prendre le train qui est en avance, désormais',
      tease: 'un train passa en comptant ses voyageurs à voix haute',
      tellings: [
        'Le train était si en avance, ces temps-ci, qu’il pouvait s’arrêter pour un rien. Il s’arrêta pour un lézard qui voulait seulement savoir. Il s’arrêta pour laisser passer un coucher de soleil. « Je croyais qu’un train, c’était fait pour arriver, leur dit-il. C’est surtout fait pour regarder dehors. » Au wagon-restaurant, une tortue mangeait une soupe avec une grande attention. Elle était montée onze ans plus tôt et n’avait jamais rien remarqué d’anormal. « C’est encore loin ? demanda {pal}. — Je l’espère bien », dit la tortue.',
      ],
      scene: 'à la fenêtre d’un train rouge dans le désert',
    },
  },
  scarf: {
    title: 'Beaucoup d’écharpe',
    label: 'Suivre le fil de laine rouge dans la neige',
    tease: 'un fil de laine rouge s’en allait sur la neige',
    tellings: [
      'La laine passait deux collines et une clôture gelée. Au bout, une vieille lapine tricotait si vite que ses aiguilles fumaient. « C’est pour mon petit-fils, dit-elle. Je ne l’ai jamais mesuré, et je n’ose pas m’arrêter, de peur que ce soit trop court. » L’écharpe sortait par la porte, faisait le tour de la maison et filait dans la vallée d’à côté. On la suivit jusqu’au bout. Le petit-fils y était déjà, bien au chaud depuis des semaines. Il se demandait qui remercier.',
      'On suivit la laine parce qu’elle était rouge et que tout le reste était blanc. Elle entrait par la fenêtre d’une chaumière où une lapine à lunettes menait ses aiguilles comme deux locomotives. « Ne m’arrêtez pas, dit-elle. Il est frileux. — Qui donc ? — Mon petit-fils. Il habite derrière la colline. Je tricote jusqu’à ce que ça arrive. » C’était arrivé en novembre. {Pal} courut voir et revint hors d’haleine : c’était arrivé, c’était passé, et cela faisait comme un nid tout autour de la maison. Alors la lapine rabattit ses mailles, se mit à rire, et leur en coupa un bon long bout.',
    ],
    gift: 'le bout d’une très longue écharpe',
    who: 'la vieille lapine',
    pay: '{Hero} prit un bout de la longue écharpe rouge et lança l’autre aussi loin que possible. Quelqu’un l’attrapa. Puis quelqu’un d’autre. Elle avait toujours été trop longue pour un seul, et l’on comprit enfin pourquoi.',
    scene: 'suivant une très longue écharpe rouge dans la neige, vers une maison où tricote une vieille lapine',
    again: {
      title: 'Les moufles de l’an prochain',
      label: 'Suivre encore une fois la laine rouge',
      tease: 'dans la neige, quelqu’un mesurait une colline avec un bout de ficelle',
      tellings: [
        'Cette fois, la lapine mesurait avant de commencer. Elle avait emprunté un mètre, un crayon et le facteur. « Ne bouge pas », disait-elle à son petit-fils, qui s’était rapproché et vivait maintenant deux portes plus loin. Il restait assez de bouts d’écharpe pour tout le monde, et tout le monde eut quelque chose : un bonnet pour la pompe, une manche pour le balai, une chaussette pour la lune, à tout hasard. À {hero}, on confia un dé à coudre. « Il ne va à personne, dit la lapine. Comme ça, il sera toujours à la bonne taille. »',
      ],
      scene:
        'avec une vieille lapine et un jeune lapin qui partagent une longue écharpe rouge, dans la neige devant une maison',
    },
  },
  sweeper: {
    title: 'Le balayeur d’étoiles',
    label: 'Monter à l’échelle appuyée contre le ciel',
    tease: 'une échelle était appuyée contre rien du tout',
    tellings: [
      'L’échelle avait quatre mille barreaux et, au dernier, on entendait balayer. Un robot rangeait les étoiles. « Il s’en met partout, soupira-t-il. Surtout dans les coins. » Il en avait tout un tas de petites qui n’appartenaient à rien, ni à l’Ourse, ni au Chariot. Elles étaient de trop, simplement. « Elles ne pourraient pas faire quelque chose de nouveau ? » demanda {hero}. On essaya une bouilloire, puis une chaussure. Pour finir, on fit un lapin, avec une oreille baissée. C’était ce qu’il y avait de mieux là-haut.',
      'L’échelle traversait la pluie et le beau temps et ressortait par-dessus. Là, un robot balayait en chantonnant pour se donner du courage. Il fallait que le ciel soit propre au matin, et il restait ce tas. « Des étoiles en trop, dit-il. Trop petites pour guider personne. Je suis censé les éteindre. » Il n’avait pas pu. Depuis mille ans, il les poussait d’un côté à l’autre. {Hero} se mit à genoux et les posa bout à bout. D’abord, ce fut une cuillère, ensuite un bateau. En reculant d’un pas, on vit que c’était un lapin, dont une oreille ne voulait pas tenir droit. Il en resta une, pas plus grosse qu’un petit pois.',
    ],
    gift: 'l’étoile grosse comme un petit pois',
    who: 'le balayeur d’étoiles',
    pay: '{Hero} ouvrit la main. L’étoile n’était pas plus grosse qu’un petit pois, et personne ne pouvait la regarder en face. Pour le ciel, elle avait toujours été trop petite. Pour ici, elle avait juste la bonne taille.',
    scene: 'sur une longue échelle au milieu des étoiles, à côté d’un robot qui tient un balai',
    again: {
      title: 'La carotte du lapin',
      label: 'Remonter chez le balayeur d’étoiles',
      tease: 'le lapin du ciel semblait avoir bougé',
      tellings: [
        '« Il s’est sauvé », dit le robot, le balai tendu. Le lapin d’étoiles n’était plus où on l’avait laissé. Une piste de petites pattes lumineuses s’en allait à travers le noir, et au bout, à côté du Chariot, se tenait le lapin, l’oreille basse, l’air affamé. « Évidemment, dit {pal}. On ne lui a rien donné. » On balaya donc les coins et, avec ce qu’il y avait, on fit une carotte. Elle ressemblait plutôt à un navet. Le lapin la mangea par politesse, et c’est pourquoi il y a, là-haut à gauche, une tache sombre.',
      ],
      scene: 'parmi les étoiles à côté d’un robot au balai, sous une constellation en forme de lapin',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
