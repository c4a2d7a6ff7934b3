import type { ShapeWords } from '../language.ts';

/** Frames of stories about something that becomes more, in French. */
export const GROWING_SHAPES = {
  seed: {
    title: '{Hero} et la graine aux questions',
    open: {
      title: 'Elle voulait savoir',
      tellings: [
        'La graine tomba d’une pomme tout à fait ordinaire, {atGoal}, et atterrit devant {heroIntro}. « Où suis-je ? demanda-t-elle. Est-ce que c’est la terre ? Elle est bonne ? » {Hero} n’avait encore jamais rencontré de graine qui parle. « Et toi, qu’est-ce que tu vas devenir ? » Il y eut un long silence. « Je ne sais pas, dit la graine d’une voix beaucoup plus petite. J’espérais un peu que quelqu’un me le dirait. »',
        '« Pardon, dit quelque chose dans l’herbe, {atGoal}. C’est vous, le temps qu’il fait ? » {HeroIntro} se pencha. C’était un pépin de pomme, brun, luisant et très droit. « Non, dit {hero}, je ne fais que passer. — Moi aussi, je crois, dit la graine. Je suis tombée d’un trognon. Depuis, j’ai cent questions, et personne ne s’arrête. » {Hero} la ramassa et souffla les fourmis. « Quelle est la première ? » La graine prit sa respiration. « À quoi, dit-elle, est-ce que je *sers* ? »',
      ],
      scene: 'dans un jardin ensoleillé sous un pommier, avec une petite graine brune au creux de la main',
    },
    threads: [
      '« C’est quoi, ça ? Et ça ? Pourquoi c’est mouillé ? » disait la graine au fond de la poche.',
      'La graine avait fait une toute petite racine et n’arrêtait pas de se prendre les pieds dedans.',
      '« Je suis peut-être un navet, dit la graine. Vous me porteriez quand même ? » On lui dit oui tout de suite.',
      'La poche s’était tue. La graine réfléchissait, et cela lui tenait chaud.',
      '« Si je suis un arbre, est-ce que je pourrai encore parler ? » {Pal} pensait qu’on ne pourrait plus l’arrêter.',
      'La graine désirait savoir qui avait eu l’idée du jeudi.',
      'On lui avait présenté un marron, qu’elle avait trouvé très content de lui.',
    ],
    turn: {
      title: 'La question',
      tellings: [
        'En haut de la dernière colline, la terre était la bonne. Tout le monde le sentit. {Hero} creusa un trou à deux mains et posa la graine au fond.\n\n« Il fait noir, dit la graine. — Oui. — Je serai toute seule. — Au début seulement. — Et je ne serai plus une graine. »\n\nÀ cela, {hero} n’avait pas de réponse toute prête. Le vent passa la colline et revint. {Pal} regarda ses pieds. C’est dur, de cesser d’être la seule chose qu’on ait jamais été.\n\n« Je ne peux pas, dit la graine. Pas comme ça. Donnez-moi quelque chose à emporter en bas. »',
        'Ce fut la graine elle-même qui dit stop. « Ici, dit-elle. Ça sent le plus tard. » On s’arrêta donc, au sommet d’une colline ronde et verte, et {hero} fit un trou avec un doigt.\n\nLa graine regarda dedans. Pour la première fois depuis qu’on la connaissait, elle n’avait aucune question.\n\n« C’est là que je vais ? dit-elle enfin. Et ensuite vous me recouvrez. — Oui. — Et vous ne m’entendrez plus. » {Hero} dut regarder le ciel un moment. « Non, dit-{il}. Mais on sera là. — C’est beaucoup demander à un pépin. » Elle tremblait. « Je crois que j’y arriverais, si j’avais quelque chose à tenir. »',
      ],
      scene: 'à genoux près d’un petit trou dans la terre, au sommet d’une colline verte',
    },
    end: {
      title: 'La réponse',
      tellings: [
        '« Bon, dit la graine. C’est d’accord. » On la recouvrit tout doucement, comme on borde un enfant. Dans la nuit, il plut. Au matin, il y avait un arbre haut comme une église, avec toutes les sortes de feuilles qui existent, et de la place pour tout le monde sur les branches. « Voilà donc ce que je suis, dit-il d’une voix pleine d’oiseaux. Je suis un *où*. »',
        '« Maintenant », dit la graine, et elle y entra toute seule, comme on entre dans un bain. On s’assit sur la colline et l’on attendit. Une journée passa, et un peu de pluie. Puis la terre fit *oh*, tout bas ; deux feuilles sortirent, les yeux encore fermés, et plus rien ne les arrêta. C’est le plus grand arbre du pays. Dessous, on l’entend inviter les gens : *Qui êtes-vous ? D’où venez-vous ? Avez-vous goûté ?*',
      ],
      scene: 'sous un immense arbre tout neuf plein d’oiseaux, dans la lumière du matin',
    },
  },
  feast: {
    title: '{Hero} et la soupe de tout',
    open: {
      title: 'Une marmite vide',
      tellings: [
        'La plus grande marmite du monde se trouvait {atGoal}, vide depuis si longtemps qu’un roitelet s’y était installé. {HeroIntro} grimpa jusqu’au bord et regarda. À l’intérieur courait une ligne d’écriture, en rond : *Pour la soupe de tout, prendre quelque chose à chacun.* « Pour combien de personnes ? » cria d’en bas {palIntro}. {Hero} lut jusqu’au bout. *Pour toutes*, disait la marmite.',
        'Tous les cent ans, on sort la marmite. Elle est grande comme une grange, il faut neuf chevaux pour la retourner, et elle attendait {atGoal} quand {heroIntro} passa par là. Personne ne s’en occupait. « C’est pour la soupe de tout », dit {palIntro}, qui lisait le dessous par un trou. « *Prendre quelque chose à chacun.* Il y en a pour tout le monde. — Et qu’est-ce qu’il y a dedans ? — Un roitelet. » On se pencha. Le roitelet leva la tête. « Bon, dit {hero}. C’est un début. »',
      ],
      scene: 'au bord d’une énorme marmite vide, avec un petit oiseau brun',
    },
    threads: [
      '« Il lui faut du chaud, dit {hero}, et un peu de bêtise. C’est toujours comme ça, la soupe. »',
      'Là-bas, quelqu’un avait déjà mis quatre cents bols.',
      'Le roitelet suivait, pour voir si tout se faisait dans les règles. Perché sur la tête {deHero}, il indiquait le chemin.',
      'La nouvelle de la soupe courait devant eux et les attendait à chaque coin, une cuillère à la main.',
      'Quelqu’un leur courut après pour demander s’il y aurait des croûtons. Le mieux était de dire oui.',
      '{Pal} s’exerça à remuer, avec une branche, dans une mare. Les canards n’en pensèrent pas grand bien.',
      '« Pas de soupe de tout sans oignon », dit {pal}. Il n’y avait pas d’oignon.',
    ],
    turn: {
      title: 'Pas assez',
      tellings: [
        'Au retour, il y avait une queue. Elle faisait deux fois le tour de la marmite et s’en allait par la colline ; chacun avait apporté un bol, et personne n’avait apporté autre chose. {Hero} versa tout ce qu’on avait trouvé. Au fond, cela avait l’air de rien.\n\n« Ce n’est pas une soupe, dit quelqu’un devant. C’est une flaque. » Un murmure parcourut la file comme un courant d’air. Certains reprenaient déjà leur bol.\n\n« *Quelque chose à chacun*, répéta lentement {hero} devant tous ces visages. On a mal lu. Chacun, ce n’est pas nous. » Mais comment fait-on donner une queue qui a faim ?',
        'On entendit la queue avant de la voir : quatre cents cuillères, et rien à mettre dessus. {Hero} grimpa et retourna le sac. En tombant, ce qu’il contenait ne fit presque pas de bruit.\n\nQuelqu’un rit. Un autre dit qu’il s’en doutait. Un petit garçon tendit son bol, regarda dedans et le tendit encore, pour rendre service.\n\n« Ce n’est pas assez, chuchota {pal}. Ce n’est même pas assez pour qu’on dise *pas assez*. » {Hero} relisait, le doigt sur le bord. *Quelque chose à chacun.* À chacun ! En bas, il y avait quatre cents paires de poches. « Oh, dit-{il}. On tenait la recette à l’envers. »',
      ],
      scene: 'près d’une énorme marmite, devant une longue file de gens aux bols vides, sous des lanternes',
    },
    end: {
      title: 'Pour toutes',
      tellings: [
        'Alors une vieille taupe s’avança et jeta un oignon. Après l’oignon vint une carotte, puis une pincée de sel, puis une blague sur un hareng. Au lever de la lune, la marmite chantait. Tout le monde mangea, même le roitelet, à qui l’on offrit une maison neuve avec couvercle. « Qu’est-ce qu’il y a dedans ? » demanda le dernier de la file. {Hero} lécha la cuillère. « Vous », dit-{il}.',
        'C’est le petit garçon qui commença. Il donna un bouton. « Pour remuer », dit-il. Après, on ne les retint plus : des haricots, une feuille de laurier, la fin du bon fromage, une dispute que deux frères gardaient depuis des années. La marmite se mit à parler toute seule. Quand la lune se leva, il y avait un bol pour chacun, et un de trop, qu’on monta jusqu’à la maison isolée, sur la colline. Le roitelet en prit deux.',
      ],
      scene: 'partageant la soupe fumante d’une énorme marmite avec une foule, la nuit, sous des lanternes',
    },
  },
  word: {
    title: '{Hero} et le mot « {word} »',
    open: {
      title: 'Ce qui était écrit sur la boîte',
      tellings: [
        'Une boîte se dressait {atGoal}, là où la veille il n’y avait pas de boîte. {HeroIntro} en fit deux fois le tour. Elle n’avait ni serrure ni couvercle et, sur le côté, en lettres d’or, il n’y avait qu’un mot : *{word}.* {Hero} le dit tout haut. Au fond, quelque chose se retourna, comme un chat qui dort. « Recommence », dit {palIntro}. Mais la deuxième fois, rien ne bougea. « On le dit de travers, dit {hero}, ou bien on ne sait pas encore ce qu’il veut dire. »',
        'Personne ne l’avait commandée. Mais sur le seuil, {atGoal}, il y avait une boîte sans ficelle et sans timbre, avec un mot d’or sur le côté : *{word}.* « {Word} », lut {heroIntro}, d’une voix ordinaire, comme on lit une étiquette de confiture. La boîte ronronna. « Elle te connaît », dit {palIntro}, qui passait. {Hero} le redit, et rien ; plus fort, et rien ; poliment, avec *s’il te plaît*, et rien. « C’est comme une clé, dit-{il} enfin. On la met à l’envers. »',
      ],
      scene: 'devant une mystérieuse boîte de bois aux lettres d’or, au bord du village',
    },
    threads: [
      '« {Word} », dit {hero}, comme on dit *bonjour*. Sous l’or, la boîte fit tic.',
      '« {Word} ! » dit {pal}, comme on dit *aïe*. Une charnière apparut, là où il n’y en avait pas.',
      'On l’essaya à l’envers. Il plut un instant, alors on arrêta.',
      '« C’est peut-être le nom de quelqu’un », dit {hero}, et la boîte devint légère comme un chapeau.',
      '{Hero} l’écrivit dans la poussière. Une fourmi fit le tour de chaque lettre et s’inclina.',
      '« J’ai connu un mot comme celui-là, dit un vieux à sa barrière, mais plus court, et qui parlait surtout de fromage. »',
      'On le chanta en canon. Il revint avec une voix de trop.',
    ],
    turn: {
      title: 'La mauvaise façon',
      tellings: [
        'À la nuit, on l’avait essayé de toutes les façons. On l’avait chanté. On l’avait crié dans un puits. On l’avait dit la bouche pleine de pain. La boîte restait là, fermée comme un coquillage, et les lettres d’or commençaient à pâlir.\n\n« Il s’en va, dit {pal}. Si personne ne le dit comme il faut avant le matin, il n’y aura plus de mot. »\n\n{Hero} colla l’oreille contre le bois. Tout bas, là-dedans, quelqu’un disait un mot aussi, encore et encore. Ce n’était pas *{word}.* C’était *{hero}.* Depuis le matin, quelqu’un essayait d’attirer leur attention.',
        'Ce jour-là, le mot avait servi à tout. On l’avait lancé par-dessus les murs, on l’avait attaché à un ballon, on l’avait essayé avec un *H*. Maintenant il faisait nuit, et la boîte ne ronronnait plus. Quand {pal} approcha la lumière, la dernière lettre d’or n’était pas plus vive qu’un biscuit.\n\n« Les mots s’éteignent, dit {pal}. Comme les lampes. Il faut que quelqu’un y tienne. »\n\n{Hero} se coucha par terre, l’oreille au bois. Dedans, quelqu’un demandait quelque chose, toujours le même petit bruit, très fatigué : « *{Hero} ? {Hero} ?* » On ne dit pas un mot pareil pour ouvrir une boîte. On le dit pour savoir s’il y a quelqu’un.',
      ],
      scene: 'écoutant une boîte fermée dont les lettres d’or pâlissent, à la lumière d’une lanterne',
    },
    end: {
      title: 'Ce que cela veut dire',
      tellings: [
        '« {Word} ? » dit {hero}, doucement cette fois, comme on parle à quelqu’un qu’on aimerait rencontrer. Et la boîte n’avait jamais été une boîte. C’était une paire d’ailes, repliées bien à plat, très poliment, par quelque chose de rond et de doré qui attendait qu’on l’invite. « Enfin, dit la chose. Bonjour. » Maintenant, vous savez ce que cela veut dire. Cela veut dire *viens jouer*.',
        'Alors {hero} répondit. « {Word} », dit-{il}, et cela voulait dire *oui*, et cela voulait dire *je suis là*. Le couvercle n’avait jamais été fermé que de l’intérieur. Il se souleva, et il en sortit quelqu’un de rond et de doré, avec un pli sur le côté à force d’attendre. « Des années que je m’entraîne à dire ton nom. Est-ce que c’est ça ? » C’était presque ça. Maintenant, vous connaissez le mot. On le dit devant une porte, et la réponse est *toi aussi*.',
      ],
      scene: 'la nuit, près d’une boîte ouverte qui se déploie en deux ailes dorées',
    },
  },
} satisfies Readonly<Record<string, ShapeWords>>;
