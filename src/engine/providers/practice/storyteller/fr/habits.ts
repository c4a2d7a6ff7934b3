import type { Habit } from '../language.ts';

/** The friend’s habits, in French. */
export const FRENCH_HABITS: readonly Habit[] = [
  {
    plants: [
      'transportait un biscuit dans une boîte. « C’est pour les urgences », expliquait {pal} à tout le monde.',
      'ne sortait jamais sans une boîte et, dans la boîte, un biscuit pour les urgences. Jusqu’ici, il n’y en avait pas eu.',
    ],
    gags: [
      '« C’est ça, l’urgence ? » demanda {pal}, la main sur la boîte. Non, pas encore.',
      '{Pal} ouvrit la boîte pour voir comment allait le biscuit. Il allait bien.',
      '« Et si on a une urgence et qu’on ne le remarque pas ? » dit {pal}.',
      '« Ça sent l’urgence », dit {pal} avec espoir. Ce n’en était pas une.',
      'Par ici, {pal} trébucha, et sauva d’abord la boîte.',
      'Une guêpe se posa sur la boîte. {Pal} lui demanda fermement si elle avait rendez-vous.',
      '{Pal} colla la boîte à son oreille. « Il est très courageux », annonça-t-{pil}.',
      'On rencontra quelqu’un qui avait eu une urgence mardi. {Pal} voulut savoir ce qu’on y avait mangé.',
      'À chaque borne, {pal} disait au biscuit où l’on en était.',
      '« Une demi-urgence, ce serait un demi-biscuit, dit {pal}. Mais après, où s’arrêter ? »',
    ],
    payoff:
      'Après, on s’assit sur un mur. « Et *ça*, c’est l’urgence ? » demanda {pal}. Oui, cette fois, c’en était une. On partagea le biscuit, et ce fut le meilleur biscuit du monde.',
  },
  {
    plants: [
      'comptait les choses quand l’inquiétude venait, ce qui arrivait assez souvent.',
      'avait besoin de compter, dès que quelque chose faisait un peu peur. Aujourd’hui, on en était aux boutons.',
    ],
    gags: [
      '« Quarante et un, souffla {pal}, à propos des cailloux. Juste pour que quelqu’un le sache. »',
      '{Pal} en était à trois cent six, et refusait de dire de quoi.',
      '« Nous deux, compta {pal}. Toujours deux. Bien. »',
      'Pendant une lieue, {pal} ne compta que les nuages, et en trouva un et demi.',
      '« Sept corbeaux, dit {pal}. Ou le même, sept fois. »',
      '{Pal} compta les doigts {deHero}, par précaution. Le compte y était.',
      'Il y avait dix-neuf marches, ou vingt, si l’on se fiait à la dernière. {Pal} ne s’y fiait pas.',
      '« Une », dit {pal} devant la lune, et celle-là, au moins, était facile.',
      '{Pal} essaya de compter à rebours et se croisa en chemin.',
      'Cent douze roseaux, dit {pal}, et un héron qui fait semblant.',
    ],
    payoff:
      '« Ça faisait combien, aujourd’hui ? » demanda {hero} en allant au lit. {Pal} s’arrêta net. Il y eut un silence étonné. « Je ne sais pas, dit-{pil}. J’ai oublié de compter. »',
  },
  {
    plants: [
      'savait tout. « Je le savais », disait toujours {pal}, quoi qu’on raconte.',
      'n’avait jamais rien appris de personne. « Je le savais », répondait {pal}, quand on essayait.',
    ],
    gags: [
      '« Je le savais », dit {pal}, qui n’en savait rien.',
      '« Tout le monde sait *ça* », ajouta {pal} en prenant des notes.',
      '« J’aurais pu vous le dire, fit {pal}. C’était par politesse. »',
      '« Ça aussi, je le savais », dit {pal}, un peu tard.',
      '{Pal} l’avait toujours su, et le dit d’une voix un peu trop haute.',
      '« C’est à gauche », dit {pal}. C’était à droite. « Je savais que c’était l’un des deux », dit {pal}.',
      '{Pal} expliqua toute l’affaire à une haie, de travers d’un bout à l’autre.',
      '« On appelle cela un phénomène », dit {pal}, à propos d’un canard.',
      'Pendant une lieue, personne ne demanda rien à {pal}, qui répondit deux fois.',
      '« J’ai lu quelque chose là-dessus, dit {pal}. C’était un autre livre. »',
    ],
    payoff:
      '{Pal} se tut un long moment. « Ça, dit-{pil} enfin, je ne le savais pas. Je ne savais pas que ce serait comme *ça*. » Et {pil} prit la main {deHero}, comme si elle avait toujours été faite pour cela.',
  },
  {
    plants: [
      'emportait partout un parapluie. Il n’avait pas plu depuis l’année dernière. « Vous verrez », disait {pal}.',
      'avait pris le parapluie, sous un ciel bleu comme une assiette. « Vous verrez », disait {pal}, comme tous les jours.',
    ],
    gags: [
      '{Pal} ouvrit le parapluie, au cas où. Il n’y tomba que du soleil.',
      '« Elle se retient, dit {pal}, le nez en l’air. Elle est maligne. »',
      'Le parapluie fut un bateau, un moment, puis une canne, puis le mât de quelque chose. Il ne fut jamais un parapluie.',
      '« J’ai senti une goutte », dit {pal}. C’était une coccinelle.',
      '{Pal} tint le parapluie au-dessus d’un scarabée, qui parut apprécier.',
      'On longea un champ où il avait plu la veille. {Pal} s’y tint un moment, l’air offensé.',
      'Un nuage passa. Le parapluie était à moitié ouvert quand on vit que c’étaient des oies.',
      'Quelqu’un demanda à quoi servait ce parapluie. « À plus tard », dit {pal}.',
      '{Pal} fit prendre l’air au parapluie, et y retrouva le sandwich de l’an dernier.',
      'Le parapluie avait maintenant vu beaucoup de pays, et rien que du sec.',
    ],
    payoff:
      'Sur le chemin du retour, il plut. C’était une pluie bien droite, tiède, argentée, énorme. {Pal} ouvrit le parapluie très lentement, avec un air de bonheur parfait, et le tint au-dessus {deHero}. « Vous voyez », dit {pal}.',
  },
];
