import type { OwnWordsBank } from '../language.ts';

/** What becomes of a reader’s own words that say what to share, tell or wonder at, in French. */
export const SHARING_OWN_WORDS = {
  music: {
    title: 'L’air qui les suivit',
    telling:
      '*{Wish}.* On le fit donc, {there}, sans autre instrument qu’un peigne, un seau et les genoux {dePal}. Le premier couplet effraya une chèvre. Au deuxième, quelqu’un se joignit à eux derrière un mur : c’était {aGuest}, qui savait la seconde voix. Au troisième, cela dansait dans des maisons où l’on n’avait plus dansé depuis la noce. On n’en trouva jamais la fin. Il fallut repartir à reculons, sans s’arrêter, et l’air les suivit sur la route, comme un chien qui a choisi.',
    object: { noun: 'peigne', gender: 'm' },
    gift: 'l’air qui les avait suivis',
    pay: 'Pas besoin d’ouvrir le sac. L’air était assis derrière depuis tout ce temps. {Hero} le siffla, et il arriva en bondissant du fond du noir, avec ses trois couplets, poser ses pattes sur toutes les épaules.',
    now: '« *{Wish}* », dit {hero}, et cela commença. Ce n’était qu’un fil de musique, un peu faux. Mais {pal} prit l’autre bout, et à deux on le tint, plus haut, toujours plus haut, jusqu’à ce que personne, là, ne puisse plus se dire seul.',
    scene: 'jouant de la musique sur un peigne et un seau pendant qu’un visiteur danse',
  },
  give: {
    title: 'Quelque chose pour rien',
    telling:
      'On retourna ses poches, pour voir ce qu’il y avait. *{Wish}* : c’était dit, et ce n’est pas donner si l’on garde le meilleur. On donna donc le meilleur : {object}. Le tout alla à {aGuest}, {there}, à qui l’on n’avait rien donné depuis si longtemps que la première question fut : « Où dois-je signer ? » Le cadeau fut tourné et retourné. Puis on entendit fouiller longtemps, et il revint en échange un paquet, dans le seul papier de la maison. « C’est moins bien, dit {guest}. C’est ce que j’ai de mieux. »',
    object: { noun: 'dernière pomme', gender: 'f' },
    gift: 'le paquet dans son unique papier',
    pay: '{Hero} n’avait jamais déballé le paquet. On le tendit tel quel, dans l’unique papier de quelqu’un. « C’est ce qu’on avait de mieux », dit {hero}. Rien au monde n’est plus difficile à recevoir les bras croisés.',
    now: '« *{Wish}* », dit {hero}, et ce fut fait avant qu’on ait pu se demander combien cela valait. C’était tout ce qui restait. C’est pour cela que cela comptait. Et quelque chose qui se cramponnait très fort, depuis très longtemps, ouvrit la main aussi.',
    scene: 'donnant un petit cadeau emballé à un visiteur timide au bord de la route',
  },
  talk: {
    title: 'Deux mots à quelqu’un',
    telling:
      '*{Wish}.* Il faut être deux, bien sûr, et la seule compagnie en vue, c’était {aGuest}, {there}, dont tout le monde disait que cela ne parlait pas. {Hero} dit bonjour. Rien. {Pal} fit remarquer le temps qu’il faisait, car il en faisait un. Rien. On s’assit donc de part et d’autre, on parla de petites choses, et l’on laissa un vide au milieu, à peu près de la bonne taille. Cela prit jusqu’au goûter. « En fait, dit {guest} dans le vide, c’est mon anniversaire. » Et une fois que cela eut commencé, on n’en vit plus la fin.',
    object: { noun: 'mot', gender: 'm' },
    gift: 'le vide dans la conversation',
    pay: '{Hero} ne dit rien. On laissa un vide, à peu près de la bonne taille, comme on l’avait appris. Il se fit un silence. Il s’en fit un plus grand. Et du fond du silence, quelqu’un dit : « En fait… », et à partir de là, tout s’arrangea.',
    now: '« *{Wish}* ? » dit {hero} tout haut. Ce n’était qu’une voix, et pas une grosse. Mais personne n’avait songé à simplement le dire. Il y eut un silence, de ceux qui écoutent, puis, de tout près, le début d’une réponse.',
    scene: '[b:assis|assises] sur un banc, de part et d’autre d’un visiteur timide, en train de parler',
  },
  eat: {
    title: 'Une place de plus',
    telling:
      'Aucune aventure n’est si pressée qu’elle ne se fasse mieux le ventre plein. *{Wish}* : c’était décidé, et l’on étendit une nappe, {there}. Il y avait un œuf, un croûton et {aObject}. Cela n’avait l’air de rien, jusqu’à ce que passe {aGuest}, avec une casserole, puis la tante de quelqu’un, avec un gâteau, puis un petit garçon, avec rien, qu’on lui demanda de poser au milieu avec le reste. On mangea jusqu’à ce que le soleil change de côté. Et il resta encore un coin.',
    object: { noun: 'radis', gender: 'm' },
    gift: 'le coin de gâteau qui restait',
    pay: '{Hero} déplia la nappe, et dedans, un peu écrasé, il y avait le coin de gâteau qui restait. On le rompit, on le fit passer, il y en eut assez ; la fois d’après aussi. Nul n’est un étranger, avec du sucre sur le menton.',
    now: '« *{Wish}* », dit {hero}. Drôle de moment. Mais on s’assit là, en plein dans le pire, on mit le couvert, et on laissa une place vide. Et au bout d’un moment, ce dont on s’inquiétait tant vint s’y asseoir.',
    scene: 'en pique-nique sur une nappe à carreaux avec des invités joyeux et un gâteau',
  },
  seek: {
    title: 'Ce qu’il y avait dessous',
    telling:
      'Personne n’avait encore regardé là, et c’était bien la raison. *{Wish}.* On avança le nez au ras du sol, {there}, et l’on dépassa un bouton, un os et la moitié d’un mardi. {AGuest} cherchait aussi, ses lunettes, qui étaient sur son front. « On trouve mieux en cherchant autre chose », leur fut-il dit. {Hero} chercha donc la mer, {pal} chercha les ennuis, et à mi-chemin, sous une pierre qui se souleva avec un bruit de baiser, on trouva {aObject}. Cela s’était perdu depuis si longtemps que cela n’attendait plus personne.',
    object: { noun: 'bille de verre', gender: 'f' },
    gift: '{object} de sous la pierre',
    pay: '{Hero} montra {object} de sous la pierre. « On ne cherchait même pas ça », dit-{il}. C’était là, au creux de la main, et cela ne demandait qu’à servir. Et tout le monde vit, un peu tard, que c’était justement ce qu’on cherchait.',
    now: '« *{Wish}* », dit {hero}, et l’on regarda : pas là où il y avait de la lumière, mais là où personne n’avait voulu. C’était tout au fond. C’était plus petit qu’on ne le craignait. Et dessous, comme bien souvent, il y avait la sortie.',
    scene: 'soulevant ensemble une pierre plate et trouvant une petite chose brillante',
  },
  draw: {
    title: 'À l’encre',
    telling:
      '*{Wish}.* {Hero} avait un crayon, {pal} avait un avis, et il y avait un bon mur blanc, {there}. On commença par la gauche, avec {aObject}. On arrivait juste au moment palpitant quand {aGuest}, qui regardait par-dessus les épaules, fit : « Et moi ? » On l’ajouta donc. Puis le boulanger voulut y être, et son cheval. Le soir, toute la rue était sur le mur, plus grande que nature et souriante, sauf une petite place près de la porte. « C’est pour qui viendra », dit {hero}.',
    object: { noun: 'toute petite colline', gender: 'f' },
    gift: 'le crayon qui n’oubliait personne',
    pay: '{Hero} reprit le crayon qui n’oubliait personne. Il restait cette petite place, près de la porte. La langue entre les dents, à toute vitesse, {hero} y mit justement celui qui croyait qu’il n’y avait pas de place.',
    now: '« *{Wish}* », dit {hero}, qui le fit aussitôt, dans la poussière, d’un doigt. Ce n’étaient que quelques traits. Mais on y voyait si bien comment les choses devraient être que les choses elles-mêmes se penchèrent, regardèrent, et commencèrent à se déplacer.',
    scene: 'dessinant une grande image sur un mur blanc pendant que les voisins regardent',
  },
  laugh: {
    title: 'Ce qui était si drôle',
    telling:
      'On ne sait plus qui commença. *{Wish}* : on n’avait rien dit d’autre. Mais {pal} eut le hoquet, puis {hero} regarda {pal}, et après, ce fut trop tard. Il fallut se tenir à un arbre. {AGuest} sortit, {there}, se plaindre du bruit, apprit de quoi il s’agissait, et dut se tenir à l’arbre aussi. « Ce n’est même pas drôle », gémissait {guest}. Cela n’arrangea rien. Quand on put enfin se redresser, plus personne ne se rappelait la blague, mais tout le monde la savait par cœur.',
    object: { noun: 'hoquet', gender: 'm' },
    gift: 'la blague que personne ne se rappelait',
    pay: 'Personne ne se rappelait la blague. On essaya, devant tout le monde, on se trompa, et {pal} eut le hoquet. Il n’en fallut pas plus. Cela commença dans un coin, comme un éternuement, cela passa partout comme un vent tiède, et rien de fermé ne resta fermé.',
    now: '« *{Wish}* ? dit {pal}. *Maintenant* ? » Mais {hero} avait déjà commencé. Il y eut un silence affreux. Puis, du beau milieu de l’ennui, monta un petit bruit, comme un couvercle qui se soulève. Cela se retenait de rire.',
    scene: 'riant si fort qu’il faut se tenir à un arbre, avec un visiteur qui rit aussi',
  },
  magic: {
    title: 'Un tout petit peu de magie',
    telling:
      'De nos jours, il n’y a plus beaucoup de magie, et il faut faire avec. *{Wish}*, dit {hero}, de la voix qu’il faut, avec le geste. Rien ne se passa, sinon que {aGuest}, {there}, se tenait juste derrière. « Ce n’est pas vous, j’attendais le bus. » Une de ses oreilles était pourtant d’un fort joli vert. On recommença, plus lentement, sans crier. Et le temps d’un souffle, chaque feuille, chaque caillou se pencha un peu de leur côté, comme font les gens qui ont entendu leur nom.',
    object: { noun: 'sortilège', gender: 'm' },
    gift: 'le reste de magie',
    pay: 'Il restait une pincée de magie, que {hero} gardait au creux de la main. On ouvrit les doigts et l’on dit les mots tout bas, sans crier. Chaque feuille et chaque caillou se pencha. Et ce qui était là, et qui n’était ni feuille ni caillou, se pencha aussi.',
    now: '« *{Wish}* », dit {hero} de la voix qu’il faut. On retint son souffle. Il n’y eut aucune explosion, juste une sorte de *plip* vert et doux ; et quand on regarda, ce qui faisait si peur était devenu quelque chose qui avait un nom.',
    scene: 'agitant une baguette de noisetier dans des étincelles vertes, près d’un visiteur surpris',
  },
  visitor: {
    title: 'Quelqu’un de nouveau',
    telling:
      'À peine avait-on dit cela, *{wish}*, qu’il y eut, {there}, {aGuest} hors d’haleine. « On m’a appelé[g:|e] ? » C’était derrière le décor depuis la première page, au cas où. Cela savait faire trois tours, et aussi, très bien, se taire. On eut droit aux trois tours. Le deuxième fut le meilleur, parce qu’il rata. Puis on fit route ensemble tant que le chemin fut droit ; au carrefour, on se serra toutes les mains et toutes les pattes, et {guest} leur laissa un sifflet, pour rappeler en cas de besoin.',
    object: { noun: 'sifflet', gender: 'm' },
    gift: 'le sifflet qui appelle {guest}',
    pay: '{Hero} souffla dans le sifflet. On n’entendit rien, mais quelqu’un avait entendu. « J’étais juste derrière le décor », haleta {guest}, et les trois tours s’enchaînèrent. Le deuxième rata encore, et c’est ce qui fit tout.',
    now: '*{Wish}.* Sitôt pensé, sitôt là : {aGuest}, hors d’haleine, à la toute dernière minute, celle qui compte. « Je suis venu[g:|e] dès qu’on a parlé de moi. » Et il y eut enfin quelqu’un pour faire la seule chose que ni l’un ni l’autre n’aurait su faire.',
    scene: 'rencontrant un nouvel ami qui fait des tours à un carrefour',
  },
  place: {
    title: 'Pas sur le chemin',
    telling:
      'Ce n’était pas sur le chemin. C’est bien ce qui était agréable. *{Wish}* : c’était dit, et un bout de route qui traînait là, sans emploi, se leva et les emmena. On se retrouva donc {there}, sans la moindre raison. On regarda l’endroit de devant, puis de derrière, où c’était encore mieux. {AGuest} qui habitait par là leur montra le bon coin pour lancer des cailloux. On en mit un dans sa poche. « Maintenant, il a vu du pays, dit {pal}. — Maintenant, nous aussi », dit {hero}.',
    object: { noun: 'caillou', gender: 'm' },
    gift: 'le caillou qui avait vu du pays',
    pay: '{Hero} posa par terre le caillou qui avait vu du pays, et cela se voyait. Tout autour, comme autour d’une pierre dans une mare, il fit un peu comme là-bas : la même lumière, le même bon côté de derrière. On respirait mieux.',
    now: '« *{Wish}*, dit {hero}. Je parle sérieusement. Allons-y. » Et ce fut si bien raconté, avec la lumière, l’odeur et le bon coin pour lancer des cailloux, que tous ceux qui écoutaient y allèrent aussi, et en revinrent meilleurs.',
    scene: 'découvrant un nouvel endroit avec un guide amical',
  },
  thing: {
    title: 'Juste ce qu’il fallait',
    telling:
      '*{Wish}*, disait justement {hero}, et c’était là, dans l’herbe, {there}, comme si cela avait entendu : {aObject}. Rien de neuf. Quelqu’un s’en était servi autrefois, et avec bonheur. {AGuest} qui faisait la sieste dessus se poussa et recommanda d’en prendre soin. « Ça sert à quoi ? » dit {pal}. On l’essaya sur un escargot, sur un mal de tête et sur le vent. Autant qu’on pût voir, cela ne servait absolument à rien. Mais on marchait plus droit depuis qu’on l’avait.',
    object: { noun: 'chose', gender: 'f' },
    gift: '{object} trouvé[o:|e] dans l’herbe',
    pay: 'C’était donc à *cela* que cela servait ! {Hero} leva {object} trouvé[o:|e] dans l’herbe et, ce que personne n’avait songé à faire, retourna le tout. De la journée, cela n’avait été utile à personne. Cela se réservait.',
    now: '« *{Wish}* », dit {hero}. C’était sous leur nez depuis le début : {aObject}, tout ce qu’il y a d’ordinaire. {Hero} s’en saisit à deux mains. On ne sait jamais ce qui vous sauvera. C’est rarement ce qui porte l’étiquette.',
    scene: 'trouvant une petite chose précieuse dans l’herbe haute',
  },
} satisfies Readonly<Record<string, OwnWordsBank>>;
