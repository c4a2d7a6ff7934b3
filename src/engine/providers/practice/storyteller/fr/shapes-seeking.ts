import type { ShapeWords } from '../language.ts';

/** Frames of stories about looking for something, in French. */
export const SEEKING_SHAPES = {
  light: {
    title: '{Hero} et la lampe qui attendait',
    open: {
      title: 'Un mot sur la lampe',
      tellings: [
        'Sur le dernier rocher, là où s’arrêtent les cartes, se dressait un phare. Un matin, {heroIntro} le trouva éteint. À l’intérieur, cent une marches montaient en tournant. Tout en haut pendait une lampe grande comme une baignoire, toute froide, avec un mot accroché à une ficelle : *Suis parti chercher la lumière. Je reviens. Surtout, que les bateaux ne s’inquiètent pas.* L’encre était très, très vieille.',
        'Là où la terre s’arrête, il y a un phare. Il était éteint depuis plus longtemps que les grands-mères, et l’on n’y prenait plus garde, comme on ne prend plus garde à son chapeau. Un matin, {heroIntro} monta les cent une marches pour voir la vue. La lampe était toujours là, glacée. Quelqu’un y avait noué un billet : *Suis parti chercher la lumière. Que les bateaux ne s’inquiètent pas.* « Je reviens », disait le dos. {Hero} souffla la poussière. « Je crois, dit-{il}, que c’est à nous de jouer. »',
      ],
      scene: 'dans l’escalier d’un grand phare blanc, lisant un billet près d’une lampe éteinte',
    },
    threads: [
      'Derrière, le phare restait planté là comme une question sans réponse.',
      'Au large, un bateau corna poliment pour savoir s’il y avait quelqu’un.',
      'Deux fois on se retourna, et deux fois la lampe était noire.',
      '« La lampe attend depuis cent ans, dit {hero}. Elle peut attendre qu’on fasse les choses bien. »',
      'Partout où l’on passait, on tendait l’oreille, au cas où une corne appellerait.',
      'On chercha de la lumière dans une flaque, dans une cuillère et dans l’œil d’un chat, et l’on en fit la liste.',
      '« Comment on rapporte une lumière ? demanda {pal}. — Dans quelque chose, sans doute », dit {hero}.',
    ],
    turn: {
      title: 'Le brouillard',
      tellings: [
        'C’est à mi-chemin du retour que le brouillard arriva. Il entra comme entre un chat, sans un bruit, et s’assit sur tout. Il prit d’abord les rochers. Puis il prit le phare. Et quelque part dans ce blanc une corne appela, puis une autre, puis une troisième, toute petite, qui avait peur.\n\n« Trois bateaux, dit {pal}, et pas une lumière. »\n\nÀ tâtons, on gravit les cent une marches. La grande lampe pendait là, froide comme une assiette. Il n’y avait rien, dans le sac, qui ressemblât à du feu. Mais le mot n’avait jamais parlé de feu. Il parlait de lumière.',
        'Le soir tomba, et quelque chose tomba avec lui. Au début, ce ne fut qu’une blancheur au bout de la route. Puis il n’y eut plus de route. Puis il n’y eut plus de bout. « Je ne vois plus mes pieds, dit {pal}. Je sais pourtant où je les ai laissés. »\n\nDu large vint un coup de corne, long et grave. Un deuxième répondit. Le troisième était si petit que ce devait être un bateau tout neuf.\n\nOn monta en comptant. À cent un, les mains trouvèrent la lampe, froide jusqu’au cœur. *Parti chercher la lumière*, disait le billet. Il ne disait pas où la mettre quand on en avait trouvé.',
      ],
      scene: 'en haut du phare dans un brouillard épais, au-dessus de trois petits bateaux',
    },
    end: {
      title: 'Cent une marches',
      tellings: [
        'Alors la lampe prit. D’abord un fil, puis un ruban, puis un long bras d’or qui se tendit sur l’eau et dit : *ici, ici, ici.* Trois bateaux le suivirent comme des canards. Au dos du vieux mot, {hero} écrivit, de sa plus belle écriture : *Trouvée. Venez voir.*',
        'Cela commença au milieu du verre, par une étincelle pas plus grosse qu’une miette. Elle regarda autour d’elle. Puis elle remplit la lampe et s’en alla sur la mer, comme quelqu’un qui ouvre les bras. Un bateau tourna. Deux bateaux tournèrent. Le petit entra le dernier, en cornant tout du long, et s’amarra sans aide. Sous l’ancien billet, {hero} en pendit un nouveau : *Trouvée. C’était moins loin qu’on ne croyait.*',
      ],
      scene: 'près de la lampe allumée du phare, tandis que trois petits bateaux rentrent sur la mer',
    },
  },
  lost: {
    title: '{Hero} et le long chemin du retour',
    open: {
      title: 'Quelque chose par terre',
      tellings: [
        '{AtGoal}, un matin qui sentait la pluie et le pain grillé, {heroIntro} trouva {aThing}, sans personne autour. Un objet comme on n’en fait plus, tout lisse d’un côté à force d’avoir été aimé. Dessous, quelqu’un avait gravé, lettre après lettre : *Si je suis perdu, c’est que je suis à quelqu’un.* Rien d’autre. Pas de nom. {Hero} regarda à gauche, à droite, puis en l’air, au cas où cela serait tombé du ciel. « Alors, dit-{il}, il faut trouver Quelqu’un. »',
        '{Hero} faillit marcher dessus. {AtGoal}, à l’endroit où l’on ne regarde jamais, {heroIntro} baissa les yeux et vit {aThing}, un peu mouillé[t:|e]. On l’avait recousu deux fois. On y avait dessiné une figure, jadis, et on avait usé la figure à force de baisers. Et dessous, d’une écriture qui tremblait : *Si je suis perdu, c’est que je suis à quelqu’un.* « C’est tout, dit {hero}. Pas de rue, pas de nom. » Une chose pareille n’est jamais à personne. Il faut seulement la raccompagner.',
      ],
      scene: 'à genoux devant un petit objet perdu',
    },
    threads: [
      'À chaque bon tournant, cela chauffait un peu au fond du sac. Du moins on aurait dit.',
      '« Quelqu’un va le chercher au moment de dormir », dit {hero}, et l’on pressa le pas.',
      'On interrogea une barrière, une chèvre et une flaque. Seule la flaque parut réfléchir.',
      'De temps en temps, {hero} vérifiait que {theThing} était toujours là. Oui, toujours.',
      'À une fenêtre, une dame croyait avoir perdu le même, quand elle était petite. Ce n’était pas le sien. Elle le garda un moment contre elle quand même.',
      'On demanda à onze portes. Derrière neuf d’entre elles, quelqu’un avait perdu autre chose.',
      '« Et si Quelqu’un dort ? demanda {pal}. — Alors on le rendra sans bruit », dit {hero}.',
    ],
    turn: {
      title: 'La place vide',
      tellings: [
        'Le chemin s’arrêtait devant une petite porte bleue. Derrière, il n’y avait que du ciel. À côté de la porte, une étagère ; sur l’étagère, de la poussière ; et dans la poussière, une seule place propre, exactement de la bonne taille.\n\n« C’est donc ici sa maison, dit {pal}. Mais il n’y a personne. »\n\n{Hero} frappa. Le bruit entra et ne revint pas. {Hero} frappa encore. Loin, très loin, de l’autre côté du silence, quelqu’un renifla, comme on renifle quand on a pleuré et qu’on préfère que cela ne se sache pas. « On a trop de chagrin, là-dedans, pour entendre frapper, dit {hero}. Il va falloir autre chose. »',
        'Après la dernière maison, il y en avait encore une. Elle était bleue, haute comme un balai, et derrière elle il n’y avait rien du tout. Au bord de la fenêtre s’alignaient des choses perdues : un gant, une pantoufle, une moitié de blague. Entre elles, un vide. {Pal} mesura. C’était juste la bonne taille.\n\n« On a cessé de chercher, chuchota {pal}. Mais on a gardé la place. »\n\nOn appela, on sonna. « Il n’y a personne », fit une toute petite voix, avant de pleurer doucement, dans une manche, sans doute. {Hero} s’assit sur la marche. On peut ramener une chose jusqu’à sa porte, et rester du mauvais côté.',
      ],
      scene: 'devant une petite porte bleue avec rien d’autre que le ciel du soir derrière elle',
    },
    end: {
      title: 'Quelqu’un',
      tellings: [
        'La porte s’ouvrit de la largeur d’un œil. Quelqu’un était très petit et avait un très grand mouchoir. L’objet perdu rentra dans deux mains ouvertes, et l’on relut les lettres gravées, deux fois, à voix haute. « J’avais arrêté de chercher, dit Quelqu’un. — Pas nous », dit {hero}. Depuis ce jour-là, il n’y a plus de poussière sur l’étagère : il y a toujours du thé.',
        'On entendit glisser onze verrous. Il sortit un nez, puis une manche trempée, puis Quelqu’un tout entier, pas plus haut qu’une botte. Pendant un moment, personne ne parla. Ce n’était pas la peine. « J’avais laissé la place, expliqua Quelqu’un en serrant très fort. Au cas où. » On eut du thé dans le gant, du gâteau sur la pantoufle et, sur l’étagère, là où il y avait eu la poussière, une place pour chacun.',
      ],
      scene: 'rendant un objet perdu à un tout petit personnage à la porte d’une maison bleue',
    },
  },
  map: {
    title: '{Hero} et la carte trouée',
    open: {
      title: 'Un trou dans le monde',
      tellings: [
        'Pliée dans une vieille botte, {atGoal}, {heroIntro} trouva une carte. Une belle carte, avec des collines à sourcils et une rivière signée par la rivière. Mais en plein milieu, il y avait un trou, parfaitement rond, gros comme une prune. Tous les chemins du monde couraient jusqu’à son bord et s’arrêtaient là. À côté, quelqu’un avait écrit : *Allez voir. Moi, je n’ai pas osé.*',
        'Il y eut un bruit de papier dans le mur, {atGoal}, et {heroIntro} y passa le bras et en tira une carte. On s’était donné du mal. Les collines avaient leur nom et leur âge. Il y avait un bois, feuille par feuille, et un tout petit chien endormi près d’un puits. Mais au milieu s’ouvrait un trou rond comme une assiette. Il n’était ni déchiré ni brûlé. On l’avait *laissé.* Sur le bord, en lettres minuscules : *Je me suis arrêté ici. À vous.*',
      ],
      scene: 'au pied d’un arbre, dépliant une vieille carte percée d’un trou rond',
    },
    threads: [
      'Partout où l’on passait, une mince ligne d’encre fraîche les suivait sur le papier.',
      'On leva la carte et l’on regarda le soleil par le trou. Il fit un clin d’œil.',
      '« Une mite l’a peut-être mangé, dit {pal}. — Peut-être, dit {hero}, mais une mite qui avait des secrets. »',
      'La carte s’était mise à sentir la pomme, et personne ne savait pourquoi.',
      'Le petit chien de la carte s’était retourné. On préféra ne pas en parler.',
      '« À ton avis, qu’est-ce qu’il y a dedans ? demanda {pal}. — Un mot que personne ne savait écrire », dit {hero}.',
      'On croisa un homme qui avait une meilleure carte, sans trou. Elle n’avait pas de chien non plus, et il parut un peu triste.',
    ],
    turn: {
      title: 'Le trou',
      tellings: [
        'Le chemin s’arrêta. Devant, parfaitement rond, il y avait *rien*. Ce n’était ni sombre ni profond. Ce n’était pas encore dessiné, voilà tout. Une feuille y entra et oublia qu’elle était une feuille.\n\n« Je comprends qu’il n’ait pas osé », dit {pal} en s’agrippant.\n\n{Hero} prit un crayon et se pencha au-dessus du bord. La mine tremblait. On peut dessiner tout ce qu’on veut dans un trou du monde ; c’est bien là l’ennui. Un château voudrait une armée. Une montagne d’or voudrait une clôture. De quoi un monde a-t-il besoin, au milieu, là où tous les chemins se rencontrent ?',
        'On le reconnut au silence. Les oiseaux se turent, puis le vent, puis le chemin, coupé net ; et là où aurait dû se trouver le milieu du monde, il y avait un rond tout blanc, qui venait jusqu’aux orteils et attendait.\n\n« Voilà pourquoi il l’a laissé, dit {pal}. C’est trop vide pour être dessiné. »\n\n« Ce n’est pas vide, dit {hero}, qui regardait bien. C’est blanc. Ce n’est pas pareil. » Le crayon toucha le bord et recula. Ce qu’on mettrait là serait au milieu de tout, pour tout le monde et pour toujours. Il fallait faire attention. Il fallait savoir ce qui manque aux gens.',
      ],
      scene: 'au bord d’un trou blanc parfaitement rond dans la forêt, un crayon à la main',
    },
    end: {
      title: 'Ce qu’on met au milieu',
      tellings: [
        'Alors {hero} dessina une table, un peu bancale d’un pied. Puis un pommier pour lui faire de l’ombre, et beaucoup de chaises, toutes différentes. Le trou se remplit d’herbe jusqu’au bord. Sur tous les chemins du monde, des gens levèrent la tête et se dirent qu’ils feraient bien un tour. Sur la carte, à l’encre fraîche, on lit : *On a osé. Il y a du gâteau.*',
        '{Hero} traça une ligne, et ce fut un banc. L’herbe vint à sa rencontre. Après, il fut difficile de s’arrêter : une pompe, une balançoire, une bouilloire à un crochet, et un arbre qui tendait les bras. {Pal} dessina le petit chien, réveillé. Le soir, tous les chemins se tenaient par la main au milieu, et sur chacun d’eux marchait du monde. Sur la carte, à la place du trou, il y a le rond laissé par une tasse.',
      ],
      scene: 'à une longue table sous un pommier, avec beaucoup de chaises et un gâteau',
    },
  },
} satisfies Readonly<Record<string, ShapeWords>>;
