import type { ShapeWords } from '../language.ts';

/** Frames of stories about the evening and the way home, in French. */
export const NIGHT_SHAPES = {
  voyage: {
    title: '{Hero} : aller et retour',
    open: {
      title: 'Avant la soupe',
      tellings: [
        'C’était écrit sur le calendrier, entre *laver les chaussettes* et *soupe* : *partir {toGoal}.* Ce matin-là, {heroIntro} prépara donc un sac. Un mouchoir propre, un crayon, et une tartine à la confiture pour tout là-bas, car les choses ont meilleur goût tout là-bas. Sur la porte, un écriteau : *De retour avant la soupe.* Puis {hero} regarda le ciel, qui s’en allait du même côté, et se mit en route.',
        'Rester à la maison, c’était très bien, mais {hero} y était déjà allé[h:|e]. Après le petit déjeuner, {heroIntro} décrocha donc un sac, un chapeau, et prit une tartine à la confiture, à ne manger que tout là-bas. Sous le pot de lait, un billet : *Parti[h:|e] {toGoal}. Gardez-moi de la soupe.* Les gens demandèrent si c’était bien sûr, si c’était loin, s’il y avait un mouchoir propre. « Oui », dit {hero}, et « je pense », et « c’est le même ». Et en route.',
      ],
      scene: 'devant la porte d’une maison, un sac sur le dos, sous un grand ciel du matin',
    },
    threads: [
      'La tartine était encore entière, ce qui était bon signe.',
      'La maison était devenue si petite qu’elle aurait tenu dans une poche.',
      'Un poteau indiquait d’un côté *Là-bas*, et de l’autre *Pas encore*.',
      '« C’est loin ? demanda {pal}. — C’est loin comme c’est », dit {hero}.',
      '{Hero} envoya une carte postale à la maison. Elle disait : *Toujours en route. Les pieds vont bien.*',
      'On croisa quelqu’un qui en revenait, et qui dit seulement, avec un sourire : « Attention au banc. »',
      'Le sac était plus lourd, alors qu’on n’y avait mis que la journée.',
    ],
    turn: {
      title: 'Tout là-bas',
      tellings: [
        'Et voilà. Plus loin, il n’y avait pas plus loin. {Hero} chercha un mot assez grand, n’en trouva pas et dit tout bas : « Eh bien. » {Pal} répondit : « Oui. »\n\nOn s’assit et l’on partagea la tartine. Elle avait vraiment meilleur goût.\n\nMais au moment de rentrer, le chemin avait disparu. La nuit était venue par-derrière et l’avait roulé sans bruit, comme un tapis. Plus de poteau. Plus de fenêtre. Très loin, quelqu’un remuait une soupe.\n\n« On avait dit avant la soupe », murmura {pal} d’une toute petite voix. « On l’avait dit », répondit {hero}, et l’on ouvrit le sac.',
        'Après, il n’y avait plus d’après. La route s’arrêtait, le ciel continuait, et il y avait un banc, posé là par quelqu’un qui avait compris. On s’assit, et l’on regarda jusqu’à en avoir plein les yeux. « Je croyais qu’il y aurait un panneau, dit {pal}. — Je crois que c’est ça, le panneau », dit {hero}.\n\nOn mangea la tartine à toutes petites bouchées, pour faire durer le bout du monde.\n\nQuand il n’en resta rien, il faisait noir. Toutes les routes étaient couchées et, la couverture tirée, elles se ressemblaient toutes. « On n’est pas perdu, dit {pal}. On n’est juste nulle part ailleurs. » {Hero} serra le sac un peu plus fort.',
      ],
      scene: '[b:assis|assises] au bord du monde près d’un petit bateau, partageant une tartine',
    },
    end: {
      title: 'Avant qu’elle refroidisse',
      tellings: [
        'Et le chemin se déroula. On le descendit en courant, on repassa devant *Pas encore* et devant *Là-bas*, jusqu’à ce qu’une fenêtre jaune se lève au bord du monde. La soupe était sur la table. « C’était loin ? » demanda tout le monde. {Hero} réfléchit, la bouche pleine. « Seulement à l’aller. »',
        'Une des routes s’assit dans son lit. Elle bâilla, s’étira par-dessus les collines, et s’allongea jusqu’à un paillasson bien connu. On ne s’arrêta pas une fois. La lampe était allumée, la porte n’était pas fermée à clé, et une assiette retournée gardait la soupe au chaud. « Alors ? demanda tout le monde. Qu’est-ce qu’il y avait ? » {Hero} repensa à tout, d’un bord à l’autre. « De la place », dit-{il}, et {il} tendit son bol.',
      ],
      scene: 'courant sur une longue route, la nuit, vers une seule fenêtre jaune',
    },
  },
  song: {
    title: '{Hero} et la chanson trouée',
    open: {
      title: 'La, la, rien',
      tellings: [
        'Tous les soirs, {atGoal}, {heroIntro} entendait fredonner. C’était le plus bel air du monde, et il s’arrêtait toujours au même endroit. *La, la, la*, faisait-il, puis *la-di*, puis rien, comme une marche qui manque. À des lieues à la ronde, personne ne pouvait dormir. On restait couché, les yeux ouverts, à attendre la fin. « Il doit bien y avoir quelque part une dernière note », dit {hero}.',
        'Vous reconnaîtriez l’air, si vous l’entendiez. Il montait comme un cerf-volant, il descendait comme une feuille et, juste au moment de se poser, il s’arrêtait. C’était ainsi tous les soirs, {atGoal}. Des boulangers se levaient pour en chercher la fin dans la farine. Une chorale avait essayé ; il avait fallu qu’elle s’allonge. « Ça ne va plus », dit {heroIntro}, qui ne dormait plus depuis lundi. « On ne peut pas laisser traîner ça. Quelqu’un pourrait tomber dedans. » Et l’on partit chercher le morceau qui manquait.',
      ],
      scene: 'à une fenêtre ouverte, le soir, écoutant quelqu’un fredonner au loin',
    },
    threads: [
      '{Hero} fredonnait en marchant : *la, la, la, la-di.* Le trou était toujours là. C’était un trou très bruyant.',
      '« C’est peut-être un *pling*, dit {pal}. Ou une sorte de *meuh*. »',
      'Un merle écouta l’air, ouvrit le bec pour le finir, et se ravisa.',
      'Même les pas s’étaient mis en mesure, et trébuchaient à la fin.',
      'On interrogea une bouilloire, un portail et un très vieux piano. Chacun avait un bout de note.',
      '« Et si ça finit mal ? dit {pal}. — Au moins, on pourra en commencer une autre », dit {hero}.',
      'Un petit garçon leur proposa *pom*. C’était un bon *pom*, mais ce n’était pas celui-là.',
    ],
    turn: {
      title: 'Celle qui fredonnait',
      tellings: [
        'Aux dernières lueurs, on trouva qui fredonnait. C’était la lune. Elle était assise très bas derrière une haie, là où elle croyait que personne ne la verrait, le menton sur les genoux.\n\n« Je la savais, dit-elle. C’est avec elle que j’endors le monde. Maintenant, j’arrive à *la-di*, et plus rien, et tout le monde est réveillé, et moi aussi. » Elle avait de grands cernes gris.\n\nTout autour, derrière chaque fenêtre noire, on attendait. {Hero} s’assit dans l’herbe mouillée. « Reprends, dit-{il}. Depuis le début. Quand tu arriveras au trou, on sera là. »',
        '« *La-di* », chanta quelqu’un derrière l’usine à gaz, qui s’arrêta et se moucha. On regarda par-dessus le mur. Sur un seau retourné était assise la lune. Elle était plus ronde qu’on ne la voit d’en bas, et beaucoup plus fatiguée.\n\n« Ne me regardez pas, dit-elle. J’ai perdu la fin. Je l’avais encore au printemps. Je la reprends, je la reprends, et à cet endroit-là, c’est un trou. »\n\nPar toute la ville, les gens étaient assis au bord de leur lit. Même les horloges s’étaient arrêtées pour entendre la suite. {Hero} sauta le mur et s’assit près du seau. « Alors, ne la chante pas seule, dit-{il}. On ne trouve rien quand personne ne tient la lampe. »',
      ],
      scene: '[b:assis|assises] dans l’herbe à côté d’une grosse lune triste, derrière une haie',
    },
    end: {
      title: 'La dernière note',
      tellings: [
        '*La, la, la*, chanta la lune, *la-di*, et elle fut là : un seul *doum* tout rond, si simple que personne n’y avait pensé. On entendit le monde entier respirer. Une fenêtre après l’autre s’éteignit. La lune monta par-dessus la haie, un peu de travers, en bâillant. « Vous aussi, au lit », dit-elle, et elle leur éclaira le chemin.',
        'Elle prit sa respiration, et tout le monde avec elle. L’air monta, passa, descendit ; et là où il y avait eu le trou, on s’aperçut qu’on fredonnait, sans l’avoir décidé. C’était une seule note. Elle était simple comme un pas de porte. « La *voilà* ! s’écria la lune. C’est celle que tout le monde connaît déjà ! » Derrière les rideaux, neuf cents personnes se retournèrent et s’endormirent. Et la lune remonta si vite qu’elle oublia son seau.',
      ],
      scene: 'rentrant par une rue où brille la lune et où les fenêtres s’éteignent',
    },
  },
  sleep: {
    title: 'La nuit où {hero} partit chercher le noir',
    open: {
      title: 'Encore jour',
      tellings: [
        'À sept heures, il ne fit pas nuit. À huit heures, il ne fit pas nuit. À neuf heures, {atGoal}, le soleil était encore là-haut, l’air gêné, et {heroIntro} s’était déjà couché[h:|e] quatre fois. Les poules marchaient en se cognant partout. Les fleurs ne savaient plus comment on se ferme. « Il est tard, dit {hero}, dans les deux sens. Il faut que quelqu’un aille voir ce qui est arrivé à la nuit. »',
        'On avait oublié d’apporter la nuit. {AtGoal}, c’était l’heure d’aller au lit, puis l’heure était passée, et {heroIntro} voyait toujours chacun de ses orteils. Les chouettes, debout depuis le petit déjeuner, commençaient à pleurer. Le boulanger avait cuit deux fois le pain du lendemain. « Hier, elle était là », dit {hero} en regardant sous le lit, où il en reste d’habitude un morceau. Il n’y avait qu’une pantoufle. {Hero} mit la pantoufle, puis l’autre, et s’en alla chercher plus loin.',
      ],
      scene: 'dans un jardin, tard le soir, sous un soleil jaune embarrassé, parmi les poules',
    },
    threads: [
      'Le soleil les suivait en disant qu’il était vraiment désolé.',
      'On trouva un bout de nuit accroché à une épine, pas plus grand qu’une chaussette, avec une étoile dedans.',
      '« Je n’ai pas sommeil », dit {pal}, et ce fut le choc contre un arbre.',
      'Dans un pré, trois moutons comptaient les gens.',
      'Une horloge sonnait onze heures, encore et encore, dans l’espoir que quelqu’un ferait quelque chose.',
      'On ferma les yeux une minute, pour s’exercer. Dedans, c’était rose.',
      'Dans un jardin, la lune attendait près du portail, comme quelqu’un qui s’est trompé de jour.',
    ],
    turn: {
      title: 'Sous la colline',
      tellings: [
        'On trouva la nuit sous une colline, les genoux contre elle. Elle était immense, très douce, et elle se cachait.\n\n« Allez-vous-en, dit-elle. Personne ne veut de moi. *N’éteins pas*, voilà ce qu’on dit. Je l’entends bien, chaque soir, dans chaque maison. *Laisse la porte ouverte. Laisse la lampe.* Alors j’ai pensé que si je ne venais plus, tout le monde serait content. »\n\nQuelques étoiles lui échappèrent et roulèrent par terre.\n\n{Hero} en ramassa une et l’essuya. Comment console-t-on quelque chose d’aussi grand que la nuit ? Pas avec une lampe, c’était certain. « On dit ça, dit {hero}, parce que personne ne vous a jamais présentée. »',
        'Derrière la colline, il y avait une porte dans l’herbe, et par la porte venait un courant d’air qui sentait l’oreiller. On entra à quatre pattes. Il fit sombre, puis très sombre, puis le sombre se poussa pour faire de la place.\n\n« Vous venez m’éteindre ? » demanda-t-il.\n\nC’était la nuit. Elle s’était enroulée sur elle-même et se tenait les pieds. « Quand j’arrive, on allume, dit-elle. Dans les rues. Dans le couloir. J’ai entendu un enfant dire *fais-la partir*. » Elle se moucha, et il tomba une comète. « Je n’ai jamais voulu que les border. » {Hero} chercha quelque chose à dire, et quelque chose à tenir.',
      ],
      scene: 'dans une colline, près de la nuit immense et douce, quelques petites étoiles sur le sol',
    },
    end: {
      title: 'Bonne nuit',
      tellings: [
        'La nuit renifla. Puis elle se leva, et se leva encore, et elle fut aussi grande qu’autrefois. Sur la pointe des pieds, elle passa les collines en boutonnant ses étoiles. Les poules s’endormirent debout. Le soleil s’assit d’un coup et dit : « Ah, enfin. » Et dans une maison, au moment où la lampe s’éteignait, quelqu’un chuchota : « Bonsoir. Entrez donc. »',
        '« Vraiment, ça ne les dérangerait pas ? » dit la nuit. Elle sortit peu à peu, un pied, puis l’autre, et jeta un œil au coin de la colline. Dans le premier jardin, un petit garçon attendait en chemise. « Tu es en retard, lui dit-il. Je t’ai gardé un biscuit. » Après cela, la nuit ne fut plus timide du tout. Elle se coucha sur toutes choses, jusqu’au menton. Et le matin, il y avait des miettes dans le ciel.',
      ],
      scene: 'à la fenêtre d’une chambre, tandis qu’une grande nuit étoilée se lève sur les collines',
    },
  },
} satisfies Readonly<Record<string, ShapeWords>>;
