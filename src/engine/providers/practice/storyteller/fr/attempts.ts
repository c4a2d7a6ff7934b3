import type { OwnWordsBank } from '../language.ts';

const object = { noun: 'idée', gender: 'f' } as const;

/** Events for own words of which nothing is known, and other tellings for those that are, in French. */
export const FRENCH_ATTEMPTS: readonly OwnWordsBank[] = [
  {
    title: 'Une idée en bocal',
    telling:
      '« J’en ai une, dit {hero}, sans bouger, pour ne pas la renverser. La voici : *{wish}.* » C’était une bonne idée, encore tiède. Mais elle était trop grande pour être faite d’un coup, et trop neuve pour qu’on la laisse traîner. {Pal} rinça donc un pot à confiture. On y mit l’idée, on vissa le couvercle et l’on y perça trois trous pour qu’elle respire. Elle faisait un peu tic-tac. « Ça se nourrit de quoi ? » demanda {pal}. On essaya *peut-être*, et elle grandit.',
    object,
    gift: 'l’idée dans le bocal',
    pay: '{Hero} dévissa le couvercle. Nourrie de *peut-être* depuis le matin, l’idée sortit du bocal comme un génie bien élevé. *{Wish}*, dit-elle à tous ceux qui étaient là. Et chacun s’aperçut qu’il allait justement y penser.',
    now: '*{Wish}.* On n’était pas allé plus loin que cela, mais c’était assez loin. {Hero} le redit, lentement. {Pal} le dit aussi. À la troisième fois, c’était simplement vrai.',
    scene: '[b:penchés|penchées] sur un bocal de confiture où brille une petite lumière dorée',
  },
  {
    title: 'Lu et approuvé',
    telling:
      'On en fit une promesse, et on la fit dans les règles. *{Wish}*, écrivit {hero} en haut d’une page propre, et dessous, en petits caractères : *par tous les temps, et aussi quand on est fatigué.* {Pal} signa d’un grand paraphe. {Hero} signa d’un pâté. Il fallait un témoin, et il n’y avait qu’une grive, mais elle avait tout vu et posa la patte là où on lui dit. Après cela, la route n’était plus la même. Marcher est une chose ; marcher avec une promesse dans la poche en est une autre.',
    object,
    gift: 'la promesse au pâté d’encre',
    pay: '{Hero} déplia la page et la lut tout haut, pâté compris. *Par tous les temps*, disaient les petits caractères, *et aussi quand on est fatigué.* Il faisait tous les temps. On était fatigué. « Eh bien, dit {hero}, nous voilà. » Une promesse tenue ouvre presque tout.',
    now: '« *{Wish}* », dit {hero}, une main levée, comme au tribunal. {Pal} leva l’autre. Il n’y avait pas de grive, cette fois, pour servir de témoin. Il n’y avait que l’ennui lui-même ; et comme on le lui demandait, il ôta son chapeau.',
    scene: 'signant une grande feuille de papier sous les yeux d’un petit oiseau',
  },
  {
    title: 'Cela marcha presque',
    telling:
      'La première fois, *{wish}*, cela rata à cause du vent. La deuxième fois, {pal} marchait sur la ficelle. On était sûr de la troisième, et c’est la troisième qui fit tomber la remise. « On recommence ? dit {pal}, du fond de la brouette. — On recommence », dit {hero}. Il y avait foule, maintenant. Elle gémissait aux bons endroits. Et la quatrième fois, cela marcha presque, mais alors presque, si bien que tout le monde lança son chapeau, et qu’un vieux monsieur leur offrit la roue de sa brouette : il n’avait pas été si heureux depuis l’inondation.',
    object,
    gift: 'la roue de la brouette',
    pay: '« Ça avait presque marché, dit {hero} en sortant la roue. Il ne manquait qu’une poussée. » {Hero} la donna. La roue tourna, avec elle tourna tout ce qui était coincé, et cette fois, pour la première fois, cela marcha.',
    now: 'On l’avait déjà essayé, dans sa tête. *{Wish}.* Cela y avait raté de onze façons. « Celles-là, c’est fait », dit {hero}, qui l’essaya une douzième fois, mais dehors ; et la douzième tint bon.',
    scene: 'près d’une brouette cassée, devant une foule joyeuse qui lance des chapeaux',
  },
  {
    title: 'Quelqu’un l’avait écrit',
    telling:
      'C’était bizarre. On venait juste d’y penser, et c’était déjà là, peint sur une planche au bord de la route : *{wish}.* La peinture était sèche. « Qui le savait ? » dit {pal}. Au pied de la planche, une vieille dame au pinceau mangeait une prune. « C’est moi qui fais les panneaux, dit-elle. Je ne mets que ce qui vient. » Elle refusa de leur dire le suivant. Mais elle leur laissa tenir le pinceau, et donna à {hero} le noyau de la prune. On fit donc ce que disait la planche, puisque quelqu’un s’était donné tant de mal.',
    object,
    gift: 'le noyau de la dame aux panneaux',
    pay: '{Hero} fouilla dans sa poche, et le noyau y était. Il avait germé. Sur la première petite feuille, en très belles lettres encore humides, il y avait un mot : *Bientôt.* Tout le monde le lut. Et puisque c’était annoncé, cela vint.',
    now: 'Aucun panneau ne l’avait dit, mais {hero} savait à quoi il aurait ressemblé : *{wish}*, en blanc, la peinture encore fraîche. On l’écrivit en l’air, d’un doigt. C’est étrange : tout le monde s’écarta pour le laisser passer.',
    scene: 'lisant un panneau de bois peint, à côté d’une vieille dame au pinceau',
  },
  {
    title: 'Dans l’autre sens',
    telling:
      '« *{Wish}* », dit {hero}. {Pal} retourna l’idée, pour voir s’il y avait quelque chose dessous, et il y avait quelque chose. Il y a presque toujours quelque chose. On la fit donc à l’envers, d’abord, pour s’exercer. On se dit au revoir en premier. On mangea les pépins et l’on planta la pomme. On marcha une heure vers l’endroit d’où l’on venait, et l’on arriva dans un coin tout nouveau. Un âne y poussait sa charrette, bien content d’avoir de la compagnie. « Je croyais être le seul », dit-il, et il leur prêta sa cloche.',
    object,
    gift: 'la cloche de l’âne à l’envers',
    pay: '{Hero} sonna la cloche de l’âne, qui fait *gnod*. Les choses étaient allées aussi loin qu’elles pouvaient, alors elles revinrent : la grimace avant d’être grimacée, le nœud avant d’être noué. Quelqu’un qui disait adieu dit bonjour.',
    now: 'On comptait le faire dans le bon sens. *{Wish}.* Mais au dernier moment {hero} se retourna et le fit par l’autre bout ; et l’ennui, qui s’était mis en garde par-devant, sentit qu’on lui tapait gentiment dans le dos.',
    scene: 'marchant à reculons à côté d’un âne gris qui pousse une charrette',
  },
  {
    title: 'Au vote',
    telling:
      'On vota. *{Wish}* : qui est pour ? {Hero} était pour. {Pal} était pour, mais désirait qu’on note qu’il pourrait y avoir des orties. Une vache regarda par-dessus la haie, et on la compta. Cela faisait trois contre zéro, et l’on partit sur-le-champ. Il y eut des orties. Il y eut aussi un ruisseau à sauter, et un taureau qui, tout compte fait, voulait seulement qu’on lui demande. Quand on fut de l’autre côté, on avait des bardanes jusqu’aux coudes, et le plein soutien de la vache, par écrit.',
    object,
    gift: 'le soutien écrit de la vache',
    pay: '{Hero} leva le papier pour que chacun le voie. Il disait *Meuh*, et dessous, c’était signé. « Voilà, dit {hero}. On n’est pas les seuls. » On sentit toute l’affaire se retourner. Aucun ennui au monde n’aime être en minorité.',
    now: '« Qui est pour ? » demanda {hero}. *{Wish}.* Une main se leva. Une autre se leva. On entendit bouger, puis, du fond du noir où l’on croyait qu’il n’y avait personne, l’une après l’autre, se levèrent des mains, des pattes et des ailes.',
    scene: 'votant à main levée pendant qu’une vache brune regarde par-dessus une haie',
  },
];
