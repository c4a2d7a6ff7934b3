import type { StopWords } from '../language.ts';

/** The stops in the forest, in French. */
export const FOREST_STOPS = {
  owl: {
    title: 'La bibliothèque des feuilles',
    label: 'Aider la chouette qui prête des feuilles',
    tease: 'une chouette tamponnait des feuilles sous une lampe',
    tellings: [
      'La chouette tenait la bibliothèque de la forêt. Chaque feuille était un livre et, chaque automne, on les rendait toutes en même temps. « En retard, en retard, en retard, marmonnait-elle, de l’or jusqu’aux ailes. Et voilà les chênes rangés avec les ormes ! » On tria donc par couleur, puis par bruissement, jusqu’à ce qu’il ne reste qu’une seule feuille. Elle ne portait rien d’autre qu’un point d’interrogation. « Ah, celle-là, dit la chouette, personne ne l’emprunte jamais. Gardez-la. Elle cherchait quelqu’un comme vous. »',
      'Au-dessus des têtes, une voix fit « chut », bien que personne n’eût rien dit. C’était une chouette, un tampon à la patte. Elle prêtait des feuilles pour quinze jours, et elles étaient toutes rentrées aujourd’hui, dans le plus grand désordre. « Des énigmes au milieu des poèmes, soupira-t-elle. Une feuille de cuisine chez les fantômes. » {Hero} lut, {pal} courut, et la chouette tamponna jusqu’à en avoir le pied bleu. Quand la forêt fut en ordre, il en resta une qui n’allait nulle part. On n’y voyait qu’un point d’interrogation. « Emportez-la, dit la chouette. Une question, ça s’ennuie sur une étagère. »',
    ],
    gift: 'la feuille à la question',
    who: 'la chouette',
    pay: '{Hero} tendit la feuille au point d’interrogation. « Et *toi*, de quoi as-tu envie ? » C’était une question toute simple, et personne, depuis le début, n’avait pensé à la poser.',
    scene: 'triant des feuilles dorées près d’une vieille chouette brune, sous une lanterne accrochée à un grand arbre',
    again: {
      title: 'L’apprentie',
      label: 'Voir comment va la chouette',
      tease: 'un petit tampon allait très vite parmi les arbres',
      tellings: [
        'La chouette avait maintenant une apprentie. C’était une souris, et elle ne savait pas lire. « Aucune importance, dit la chouette, elle est merveilleuse pour les retours. » La souris reposait chaque feuille à côté de celle qui lui manquait. Personne ne lui avait dit laquelle c’était. Ainsi les poèmes voisinaient avec les flaques, le traité des nœuds pendait près de l’embarcadère, et qui venait pour une chose repartait avec deux. « Soixante ans que je range par alphabet, dit la chouette. Je vois bien que je répondais au hasard. »',
      ],
      scene:
        'écoutant une petite souris qui tamponne des feuilles près d’une vieille chouette, dans un arbre à la lanterne',
    },
  },
  balloon: {
    title: 'Une pincée de vent',
    label: 'Faire signe à la montgolfière coincée dans l’arbre',
    tease: 'une montgolfière rayée était coincée dans le plus grand arbre',
    tellings: [
      '« Je ne suis pas coincée, cria la chatte dans la nacelle. Je me repose. » Elle se reposait depuis le mois de mars. Le ballon avait avalé une bourrasque bien trop grosse pour lui : plus moyen de monter ni de descendre. Il fallut grimper, branche après branche, jusqu’à la toile, tendue comme un tambour. « Et si on le chatouillait ? » proposa {pal}. On le chatouilla. Le ballon eut un énorme hoquet et lâcha l’arbre. Ce qui s’en échappa, la chatte, qui était vive, l’attrapa dans un sac en papier et le leur tendit.',
      'Tout en haut du plus grand arbre pendait un ballon à rayures, et, hors de sa nacelle, pendait une chatte qui avait son avis. « Je descends quand je veux, dit-elle. J’admire l’écorce. » L’ennui, c’était le vent. Le ballon avait pris une trop grande inspiration, il la retenait, et ses coutures commençaient à gémir. {Hero} monta d’un côté, {pal} de l’autre. Arrivés en haut, on lui souffla tout doucement dans le nez. Il y eut un silence affreux. Puis un éternuement qui dépluma quatre arbres, et dont la chatte attrapa le dernier bout dans un sac.',
    ],
    gift: 'la pincée de vent',
    who: 'la chatte du ballon',
    pay: '{Hero} entrouvrit le sac en papier. Une pincée de vent en jaillit, emporta les chapeaux, emporta la tristesse, et entrebâilla quelque chose qui était fermé depuis longtemps.',
    scene: 'grimpant dans un grand arbre vers une montgolfière rayée où se tient une chatte',
    again: {
      title: 'Leçons de flottement',
      label: 'Saluer de nouveau la montgolfière rayée',
      tease: 'quelque chose de rayé montait et descendait, rien que pour s’amuser',
      tellings: [
        'La montgolfière donnait des leçons. Elle avait onze élèves, onze graines de pissenlit, et leur apprenait à lâcher prise. « On ne saute pas, expliquait-elle. On cesse seulement de se tenir. » Au fond de la nacelle, la chatte dormait enfin pour de bon. La plus petite graine rougit et dit qu’aujourd’hui, non, elle préférait que non. Personne ne l’obligea. {Pal} s’assit à côté d’elle, au pied de la tige, et pendant presque une heure on ne lâcha pas prise ensemble. Après quoi elle dit : « Là, je crois », et partit, sans se retourner une seule fois.',
      ],
      scene: 'dans la nacelle d’une montgolfière rayée avec une chatte, au-dessus des arbres de la forêt',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
