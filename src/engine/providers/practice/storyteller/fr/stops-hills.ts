import type { StopWords } from '../language.ts';

/** The stops in the hills, in French. */
export const HILLS_STOPS = {
  bear: {
    title: 'L’ourse au tablier',
    label: 'Monter vers l’odeur de pain chaud',
    tease: 'une odeur de pain chaud descendait de la montagne',
    tellings: [
      'Dans une grotte, tout près du sommet, une ourse en tablier se disputait avec de la pâte. « Elle ne veut pas lever, dit-elle. J’ai pourtant crié. » {Hero} colla une oreille contre le saladier. « Je crois qu’elle a peur », dit-{il}. La pâte avait peur, voilà tout. Alors on lui raconta une histoire, une courte, qui finissait bien. Peu à peu, la pâte se redressa pour écouter. À la dernière phrase, elle regardait par-dessus le bord. L’ourse leur donna la première miche sortie du four, et cette miche ne refroidit jamais.',
      'La boulangère était une ourse. Elle avait de la farine jusque dans les oreilles et l’air de quelqu’un qui attend la fin du monde. « Quatre heures, dit-elle, et rien. » La pâte était là, toute plate. {Pal} la toucha du doigt ; elle tressaillit. « Avez-vous essayé la douceur ? » demanda {hero}. L’ourse avait surtout essayé le bruit. Elle s’assit donc sur un sac, toussota, et raconta à la pâte le jour où, toute petite, elle s’était perdue dans les myrtilles. Avant la fin, la pâte était montée jusqu’au bord pour mieux entendre. Le pain qui sortit du four resta chaud aussi longtemps qu’on le garda.',
    ],
    gift: 'la miche toujours chaude',
    who: 'l’ourse',
    pay: '{Hero} rompit la miche en deux, puis en quatre, puis en plus de morceaux qu’on n’en pouvait compter. La vapeur sentait la cuisine. Il est très difficile de continuer à avoir peur la bouche pleine.',
    scene: 'près d’une ourse brune en tablier qui sort un pain du four, devant une petite maison dans la montagne',
    again: {
      title: 'La lecture aux brioches',
      label: 'Remonter chez l’ourse boulangère',
      tease: 'là-haut, quelqu’un faisait la lecture à une rangée de moules',
      tellings: [
        'Devant la grotte, on faisait la queue, et toute la queue était en brioches. Elles attendaient en rang, la tête luisante. « Je ne peux pas les cuire avant la fin du chapitre, dit l’ourse, qui n’avait plus de voix. Elles veulent savoir si le canard rentre chez lui. » {Hero} prit le livre et continua. Le canard rentra à la toute dernière page, sous la pluie, en autobus. Un soupir parcourut les plaques, et toutes les brioches levèrent d’un coup, si haut qu’il fallut en faire sortir deux par la fenêtre.',
      ],
      scene:
        '[b:assis|assises] sur des sacs de farine pendant qu’une ourse brune lit un livre à des brioches, devant une maison',
    },
  },
  teapots: {
    title: 'Cent six théières',
    label: 'Rendre visite au dragon qui garde des théières',
    tease: 'cent bouilloires sifflaient dans la colline',
    tellings: [
      'Ce dragon-là ne voulait pas d’or. « Ça ne se verse pas », disait-il. Sa grotte était pleine de théières : cent six, des bleues, des brunes, des tachetées, chacune avec son bonnet de laine. Pas une n’avait servi. « Et si quelqu’un venait, expliqua-t-il, et qu’ensuite il repartait ? » {Hero} et {pal} échangèrent un regard. « On viendra, on repartira, et puis on reviendra, dit {hero}. C’est comme ça que ça marche. » Le dragon fit chauffer l’eau. Il s’y prit d’un seul souffle, très prudent, et n’en renversa qu’un peu.',
      'On entrait en pensant trouver de l’or, et l’on trouvait des étagères. Il y avait des théières jusqu’au plafond : des rondes, des longues, et une en forme de poule. Au milieu, un dragon tenait un plumeau. « Ne touchez à rien, dit-il. Elles sont neuves. » Elles avaient quatre cents ans. Il les avait toutes achetées pour recevoir, et puis il s’était inquiété. Et si l’on en ébréchait une ? Et si les gâteaux ne plaisaient pas ? {Pal} prit la poule à deux mains. « Laquelle verse le mieux ? » Le dragon ouvrit la bouche, puis la referma : il n’en savait rien. On en essaya onze avant la nuit. Au départ, il glissa le plus petit bonnet dans leur sac, pour être sûr qu’on le rapporterait.',
    ],
    gift: 'le bonnet de la plus petite théière',
    who: 'le dragon aux théières',
    pay: 'Du sac, {hero} sortit le plus petit bonnet de théière du monde et le posa là où il fallait. Il était rayé, un peu ridicule. Dessous, quelque chose se mit à tiédir, comme tout ce à quoi l’on pense très fort.',
    scene: 'prenant le thé avec un dragon vert dans une grotte pleine de théières',
    again: {
      title: 'La théière ébréchée',
      label: 'Repasser chez le dragon aux théières',
      tease: 'on entendit un tintement, un rugissement, puis un grand rire dans la colline',
      tellings: [
        '« Elle est ébréchée », dit le dragon en la levant vers la lumière. On aurait cru qu’il venait de recevoir une médaille. Mercredi, des blaireaux étaient passés. Jeudi, tout un club de marche. La bleue y avait laissé un bout de bec, au moment où quelqu’un racontait celle de l’évêque. « J’allais être triste, dit-il, mais j’étais en train de verser. » Désormais chaque éclat portait une étiquette avec la date, le nom des invités et ce qui les avait tant fait rire. Il espérait, avoua-t-il, une vraie fêlure.',
      ],
      scene: 'autour d’une table basse avec un dragon vert et beaucoup de tasses, dans une grotte pleine de théières',
    },
  },
  knight: {
    title: 'Le chevalier de la mauvaise porte',
    label: 'Frapper au château du chevalier poli',
    tease: 'devant un château, un chevalier disait bonsoir à personne',
    tellings: [
      '« Halte, dit le chevalier. Enfin, si cela ne vous dérange pas. » Il gardait la porte depuis si longtemps qu’il avait rouillé au milieu d’une révérence. Derrière lui, le château n’était plus qu’un mur, avec du ciel de l’autre côté. Le vent avait emporté le reste. « Mais alors, qu’est-ce que je garde ? » demanda-t-il quand on le lui eut dit. On chercha bien. Dans un coin, il y avait un nid, et dans le nid trois œufs bleus. « Ça », dit {pal}. Le chevalier se redressa, avec un bruit de tiroir plein de cuillères, et salua.',
      '« Qui va là ? » dit le chevalier, puis, plein d’espoir : « Et voudriez-vous rester un peu ? » Un roi qui avait une liste lui avait dit, jadis, de garder cette porte. Personne n’était revenu lui dire jusqu’à quand. On fit le tour. Le château était parti, pierre par pierre, réparer les murs des gens. Il restait la porte et des pâquerettes. Le chevalier ôta son casque et regarda au fond. « Je n’ai donc rien gardé. — Si, répondit {hero}, à plat ventre dans l’herbe. Ceci. » Dans la serrure, un petit oiseau bleu avait fait son nid. Il y avait trois œufs, et c’était la grosse clé du chevalier qui les protégeait de la pluie.',
    ],
    gift: 'la clé d’une porte toujours ouverte',
    who: 'le chevalier',
    pay: '{Hero} leva la vieille clé du chevalier et la tourna dans le vide. Il y eut un déclic. Personne ne savait que c’était fermé, personne n’aurait pu dire ce qui s’ouvrit. Mais tout le monde sentit le courant d’air.',
    scene: 'devant un chevalier en armure d’argent, à la porte d’un château, près d’un nid aux trois œufs bleus',
    again: {
      title: 'De garde',
      label: 'Rendre visite au chevalier et à son nid',
      tease: 'un casque plein de mousse traversait un champ avec une lenteur extrême',
      tellings: [
        'Les œufs avaient éclos, et le chevalier n’avait pas dormi depuis dimanche. Dans son casque, trois oisillons ouvraient le bec. « Ils n’ont aucun respect du rang, dit-il. Je leur ai dit que j’étais chevalier ; ils m’ont dit qu’ils avaient faim. » Il avait appris à creuser. Il avait appris à choisir les vers. Ce soir, l’un des trois avait essayé ses ailes, glissé de son épaule, et atterri dans un gant d’acier doublé de duvet de chardon. « Quatre cents ans de service, dit le chevalier, et pour la première fois j’avais le cœur à l’ouvrage. »',
      ],
      scene:
        'près d’un chevalier en armure qui porte trois oisillons bleus dans son casque, devant la porte d’un château',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
