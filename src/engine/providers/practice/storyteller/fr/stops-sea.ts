import type { StopWords } from '../language.ts';

/** The stops at sea, in French. */
export const SEA_STOPS = {
  whale: {
    title: 'Une note en bouteille',
    label: 'Ramer jusqu’à la baleine qui fredonne',
    tease: 'quelque chose de très grand fredonnait sous l’eau',
    tellings: [
      'La baleine remplissait la baie d’un bord à l’autre. « Mmmmm », faisait-elle, et tous les bateaux tremblotaient. « Je vous demande pardon. J’ai cette note depuis jeudi et je ne sais pas où la poser. » On rama jusqu’à son grand œil bienveillant. Était-ce une note triste ? Non. Une note gaie ? Pas tout à fait. « C’est une note qui veut dire *tiens bon* », découvrit la baleine, très étonnée. On lui tendit une bouteille vide, et elle la chanta dedans, jusqu’à la dernière goutte. Puis elle s’endormit enfin, une mouette sur le nez.',
      'On ramait chacun son tour, et ce fut {pal} qui remarqua que l’île respirait. « Mmmmm », dit l’île, et un frisson fit le tour de la baie. C’était une baleine, une baleine bien embarrassée. Depuis des jours elle portait une note sans oser la lâcher, de peur de la casser. « Elle est lourde ? demanda {hero}. — Elle est longue », dit la baleine. On déboucha une bouteille, on la tint bien droite. La note y entra tout entière, basse et bleue, et chuchota en se couchant : *tiens bon.* La baleine poussa un soupir qui sentait le large. « Ah, dit-elle, c’était donc ça. »',
    ],
    gift: 'la note en bouteille',
    who: 'la baleine',
    pay: 'Le bouchon sauta. La note de la baleine se déroula hors de la bouteille comme un lent tapis bleu. *Tiens bon*, disait-elle, *tiens bon*, et tout ce qui allait renoncer tint bon.',
    scene: 'dans une petite barque, tout près d’une immense baleine bleue',
    again: {
      title: 'La réponse de la baleine',
      label: 'Repasser en barque chez la baleine',
      tease: 'la mer s’était tue si fort qu’on l’entendait',
      tellings: [
        'La baleine ne dormait plus, et elle avait de la visite. Une autre baleine avait entendu fredonner depuis l’autre bout du monde et nagé toute une semaine pour savoir qui c’était. À présent, elles étaient nez à nez et ne trouvaient rien à se dire. « Commencez par le temps qu’il fait, souffla {pal}. — C’est mouillé, dit la première. — Chez moi aussi », dit la seconde. Elles en furent stupéfaites. Après cela, plus rien ne les arrêta, et la barque rentra toute seule, bercée par la conversation des autres.',
      ],
      scene: 'dans une barque à côté d’une baleine bleue, au milieu des mouettes',
    },
  },
  bell: {
    title: 'La cloche qui disait vrai',
    label: 'Aller voir qui sonne la cloche sur les rochers',
    tease: 'une cloche sonnait sur les rochers, et pas très bien',
    tellings: [
      'Sur les rochers pendait une cloche qui ne savait dire que la vérité. C’est bien pour cela qu’on l’avait mise si loin. « Ce chapeau ne te va pas », lança-t-elle à une mouette. « Bonjour, dit {hero}. — Un jour moyennement bon », répondit la cloche. Elle était seule, et cela aussi, elle le savait. Alors, debout dans les embruns, on lui demanda des choses à la fois vraies et gentilles. La mer est-elle grande ? Sommes-nous contents d’être venus ? *Oui*, sonna la cloche, et encore *oui*, et sa voix s’arrondit peu à peu.',
      'Autrefois, une ville avait acheté une cloche, et la cloche s’était révélée honnête. *Rafistolé*, sonnait-elle à travers toute la place. *Ce ne sont pas ses vraies dents.* On l’avait donc emmenée à la rame jusqu’aux rochers, et on l’avait laissée aux mouettes. « Bonsoir », dit {pal}. *Tu as un peu peur de moi*, tinta la cloche, puis, plus bas : *comme tout le monde.* C’était vrai. Alors on lui dit quelque chose de plus vrai encore : dans le froid, il avait fait bon entendre que quelqu’un était là. La cloche se balança sans bruit. Elle ignorait que la vérité allait aussi dans ce sens-là. Elle leur donna son second battant.',
    ],
    gift: 'le battant de la cloche',
    who: 'la cloche',
    pay: '{Hero} frappa le battant contre une pierre. Il sonna une seule fois, clair comme de l’eau. *Vous n’êtes pas seuls*, dit-il. Et comme cette cloche ne savait dire que la vérité, personne ne put continuer à croire le contraire.',
    scene: 'sur des rochers au milieu des vagues, près d’une grosse cloche et d’un petit phare',
    again: {
      title: 'Ce que demanda la cloche',
      label: 'Retourner voir la cloche qui dit vrai',
      tease: 'sur les rochers, une cloche répétait quelque chose à voix basse',
      tellings: [
        'Il y avait du monde sur les rochers. Les gens venaient en barque, le dimanche, poser leurs questions. *Oui, il faut le lui dire*, sonnait la cloche, ou bien : *Non, ce n’était pas ta faute.* Elle avait tant de succès qu’elle songeait à se faire payer en biscuits. Mais quand tous furent repartis, elle se pencha un peu. *À mon tour ?* Jamais on n’avait entendu une cloche demander. *Est-ce que vous reviendrez ?* Chacun regarda au fond de son cœur, puisque autrement cela ne servait à rien. « Oui », dirent-{ils}. La cloche écouta longtemps. *Vrai*, sonna-t-elle.',
      ],
      scene: 'sur les rochers près d’une grosse cloche, tandis que de petits bateaux approchent',
    },
  },
  ferry: {
    title: 'La capitaine du nœud',
    label: 'Prendre le bac dont une chatte tient la barre',
    tease: 'un bac tournait en rond avec beaucoup de dignité',
    tellings: [
      '« Nous ne sommes pas perdus, déclara la chatte à la barre. Nous sommes minutieux. » Le bac traversait le même lac depuis le petit déjeuner, car sa corde était restée nouée au ponton, derrière. À bord, personne n’avait osé en parler. {Hero} en parla, mais tout bas, pour que seule la capitaine l’entende. Ses moustaches retombèrent. Puis elle défit le nœud et le refit, beaucoup plus petit, en forme de boucle. « Un nœud qui tient et qui sait lâcher, dit-elle. Il n’en existe que deux. Prenez-en un. »',
      'La capitaine portait une casquette, une ancre et une queue, et ne quittait pas l’horizon des yeux. « D’un instant à l’autre », disait-elle. On venait de passer pour la neuvième fois devant le même héron, qui commençait à saluer. {Pal} suivit le sillage du doigt, un tour, deux tours, et là, derrière la bouée, on la vit : une corde, attachée au ponton du départ. Ces choses-là ne sont pas faciles à dire à une capitaine. {Hero} lui demanda donc une leçon de nœuds. Elle en défaisait un, pour montrer, quand elle s’arrêta net. « Ah », fit-elle. Elle rit tant que sa casquette tomba, et renoua la corde si petit qu’on pouvait en faire cadeau.',
    ],
    gift: 'le nœud qui sait lâcher',
    who: 'la capitaine',
    pay: '{Hero} tira sur un bout du nœud de la capitaine. Il ne fit pas que se défaire. Il défit des *choses* : des épaules serrées, des portes coincées, toute une pelote de soucis dont personne n’avait jamais trouvé le fil.',
    scene: 'sur le pont d’un petit bateau, à côté d’une chatte en casquette qui tient la barre',
    again: {
      title: 'L’autre rive',
      label: 'Reprendre le bac de la capitaine',
      tease: 'un bac filait tout droit et n’en revenait pas',
      tellings: [
        '« Il y a une autre rive, dit la capitaine. Je l’ai vue. Avec un ponton, et tout. » Depuis le matin, elle avait traversé quarante fois, rien que pour le plaisir d’arriver. Là-bas vivait un martin-pêcheur qui attendait le bac depuis qu’il était œuf. Il avait si souvent fait et défait sa valise qu’elle s’ouvrait toute seule. « Qu’est-ce qui vous a décidée ? demanda-t-il. — On m’a parlé à l’oreille », dit la capitaine. Puis elle lui laissa la barre, et il la tint de tout son corps, bleu comme une allumette qu’on craque.',
      ],
      scene: '[b:accoudés|accoudées] au bord d’un bateau près d’une chatte en casquette, devant une rive lointaine',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
