import type { ShapeWords } from '../language.ts';

/** Frames of stories about meeting somebody, in French. */
export const MEETING_SHAPES = {
  afraid: {
    title: '{Hero} et la peur {dePal}',
    open: {
      title: 'Une affaire privée',
      tellings: [
        'Il était une fois, {atGoal}, {heroIntro}. Juste à côté vivait {palIntro}, qui avait peur {fear}. C’était une affaire privée. Cela durait depuis toujours, et {pal} avait toute une liste d’excuses polies. « Je suis enrhumé[p:|e] », disait-{pil}, ou bien : « Je viens de me rappeler une pomme de terre. » Mais demain, c’était la fête des Petites Lumières, et tout le monde, cette année, absolument tout le monde, devait venir.',
        'Chacun a quelque chose. {Hero} avait une dent qui bougeait. Cela se passait {atGoal}, où vivait {heroIntro} ; et derrière la haie d’à côté vivait {palIntro}, qui avait peur {fear}. Personne n’était censé le savoir. {Pal} changeait de trottoir et, si l’on s’en étonnait, c’était pour admirer l’autre côté. Puis une carte arriva sous les deux portes à la fois. *Demain, fête des Petites Lumières. Tout le monde vient.* Le mot *tout* était souligné deux fois.',
      ],
      scene: 'côte à côte devant une barrière de jardin décorée de lanternes en papier',
    },
    threads: [
      '« Est-ce que demain, c’est toujours demain ? » demanda {pal}. Hélas, oui.',
      '{Pal} s’exerça à être courageu[p:x|se] devant un caillou. Le caillou ne fit rien, et ce fut encourageant.',
      'Pendant près d’une heure, personne ne parla {fear}.',
      '« Le pire, c’est quoi ? » demanda {hero}. {Pal} réfléchit longtemps. « Que ça me regarde », dit-{pil}.',
      'On traversa un champ de pommes de terre, et {pal} les salua comme de vieilles amies.',
      '« J’ai eu peur du hoquet, autrefois, dit {hero}. — Et alors ? — Alors je l’ai eu. »',
      '{Pal} marchait de l’autre côté, quel que fût le côté.',
    ],
    turn: {
      title: 'La chose elle-même',
      tellings: [
        'Et soudain, au tournant, sans prévenir, ce fut là : ce dont {pal} avait si peur. Il n’y en avait pas beaucoup. Mais {pal} s’assit par terre, ferma les deux yeux et se rappela onze pommes de terre d’un coup.\n\n{Hero} s’assit tout près. Il ne fallait pas dire « c’est bête », car ce n’était pas bête. Ni « courage », car c’est un mot qu’on dit de loin.\n\n« Je regarde pour toi, dit {hero}, et je te raconte. » Il y eut un silence. « Qu’est-ce que ça fait ? souffla {pal}. — Pas grand-chose. Je crois que c’est timide. »',
        '« On y est presque », disait {hero}, quand {pal} s’arrêta comme une horloge. Au milieu du chemin, entre la musique et {eux}, se tenait justement ce qu’il ne fallait pas. Cela ne faisait rien. C’était encore pire.\n\n« Continue, dit {pal} d’une voix haute et polie. Je viens de me rappeler une pomme de terre. »\n\n{Hero} ne continua pas. {Hero} se mit par terre, à la hauteur {dePal}, puisque c’était là qu’il fallait parler. « D’ici, c’est grand comment ? — Comme une église. — De là où j’étais, dit {hero}, c’était grand comme une vache. On cherche ce qui fait la différence ? »',
      ],
      scene: '[b:assis|assises] tout près l’un de l’autre sur un chemin sombre, l’un des deux fermant les yeux',
    },
    end: {
      title: 'Petites lumières',
      tellings: [
        '{Pal} ouvrit un œil. D’un œil à deux, le chemin est long, mais {pil} le fit. « Oh, dit-{pil}. C’est plus petit que c’est. » À la fête, on arriva en retard, côte à côte, sans se lâcher, et tout le monde se poussa un peu. {Pal} avait encore peur {fear}. Mais c’était maintenant une petite peur, de celles qu’on peut tenir par la main.',
        'On passa devant à petits pas, avec des pauses. De l’autre côté, {pal} se retourna, sans que personne le demande, et regarda pour de bon. « C’est toujours là, dit-{pil}. Et moi aussi. » À la fête des Petites Lumières, on leur avait gardé deux chaises et la fin du gâteau. Quelqu’un demanda à {pal} s’il était vrai qu’{pil} avait peur {fear}. « Oh oui, dit {pal}, la bouche pleine. Mais on s’est rencontrés. »',
      ],
      scene: 'entrant main dans la main, la nuit, dans une fête pleine de petites lanternes',
    },
  },
  guest: {
    title: 'L’invité {deHero}',
    open: {
      title: 'Trois coups',
      tellings: [
        'Toc. C’était à peine un coup. {AtGoal} vivait {heroIntro}, et comme il ne venait jamais personne, personne ne se leva. Toc. Toc. Sur le seuil, dans une flaque qu’il avait faite lui-même, se tenait un nuage. Il était grand comme un coussin et couleur d’eau de vaisselle. « J’ai perdu mon ciel », dit-il, et il plut un peu sur le paillasson. « Oh, pardon. Ça m’arrive quand je suis triste. »',
        'Cela gouttait dehors depuis un moment quand on songea enfin à ouvrir. {AtGoal}, {heroIntro} mit le nez à la porte : sur le paillasson, il y avait un nuage. Un petit, de quoi remplir un carton à chapeau, et pas très propre. « On m’a oublié, dit-il. On passait tous par là, et je me suis arrêté pour regarder un canard. » À présent, le ciel était vide d’un bout à l’autre. {Hero} alla chercher un seau pour mettre dessous et une serviette pour mettre autour. « Du sucre ? » demanda-t-{il}.',
      ],
      scene: 'à la porte ouverte d’une maison, devant un petit nuage gris posé sur le seuil',
    },
    threads: [
      'Le nuage suivait au bout d’une ficelle et s’excusait auprès des fleurs.',
      '« Le mien avait beaucoup de bleu, dit le nuage, et un oiseau à gauche. »',
      'Le petit nuage tâchait de ne pas goutter. Il retint son souffle jusqu’à en devenir presque carré.',
      'À chaque coin, on levait la tête. C’était toujours le ciel de quelqu’un d’autre.',
      'Le nuage demanda si c’était un canard. C’était un piquet. « J’aime bien les canards », dit le nuage.',
      'Trois fois il plut par erreur, et trois fois les salades de quelqu’un dirent merci.',
      '« Qu’est-ce que tu fais toute la journée, là-haut ? demanda {pal}. — Des formes, dit le nuage. Je suis fort en oreiller. »',
    ],
    turn: {
      title: 'Le grand gris',
      tellings: [
        'Le vent les trouva sur la colline nue. Derrière le vent venait l’orage, haut comme une cathédrale, des éclairs plein les manches. Les autres nuages couraient devant lui comme des moutons.\n\n« UN DES MIENS, gronda l’orage en se penchant. EN ROUTE. »\n\nLe petit nuage devint si pâle qu’on voyait à travers. Il tira sur sa ficelle. Il ne voulait pas être tonnerre. Il n’avait jamais voulu. Il espérait, un jour, faire partie d’un joli coucher de soleil.\n\n{Hero} tint la ficelle de toutes ses forces. « Il n’est pas à vous, cria-t-{il}. Il n’est à personne. C’est notre invité. »',
        'La colline s’assombrit en commençant par le haut. On leva les yeux : l’orage était là, le col relevé, du tonnerre plein les poches. « AH », fit-il, et à dix lieues à la ronde toutes les barrières claquèrent. « IL M’EN MANQUE UN. RENDEZ-LE. »\n\nLe nuage s’était glissé sous le manteau {deHero}. Il tremblait tant qu’il s’était mis à neiger. « Je ne sais pas faire du bruit, chuchota-t-il. Je ne sais faire que de l’ombre. »\n\n« EH BIEN ? » gronda l’orage. On était trempé, et aucun parapluie n’est prévu pour cela. Mais un invité est un invité. « Il n’a pas fini son thé », dit {hero}.',
      ],
      scene: 'sur une colline nue, sous un énorme orage noir, tenant un petit nuage au bout d’une ficelle',
    },
    end: {
      title: 'Un joli coucher de soleil',
      tellings: [
        'L’orage les regarda longuement. Jamais on n’avait traité ses nuages d’invités. « HUM », dit-il plus bas, et il fit le tour. Derrière lui, lavé, brillant, avec un oiseau à gauche, il y avait un morceau de ciel où manquait tout juste un nuage. Le petit s’y ajusta. Au coucher du soleil, il devint rose jusqu’aux bords et laissa tomber une goutte de bonheur sur le nez {deHero}.',
        '« DU THÉ », dit l’orage. On ne lui en avait jamais offert. Il resta là un moment, énorme et gauche, à regarder ses pieds. Puis il grommela, tout bas pour un orage, qu’au-dessus du verger il y avait un bout de ciel où n’habitait personne, et il sortit à reculons pour ne rien renverser. Le petit nuage s’y ajusta comme si on l’avait découpé aux ciseaux. Les jours de chaleur, il vient faire de l’ombre chez {hero}.',
      ],
      scene: 'sur une colline au coucher du soleil, faisant signe à un petit nuage rose',
    },
  },
  letter: {
    title: 'La lettre que portait {hero}',
    open: {
      title: 'Courrier en retard',
      tellings: [
        'La lettre arriva un mardi, par la cheminée, ce qui n’est pas l’usage. {AtGoal} vivait {heroIntro}, qui la ramassa et souffla la suie. Elle était fermée d’un cachet de cire verte et avait visiblement été partout : il y avait des timbres de la mer, des étoiles et d’un pays nommé Soupe. L’adresse tenait en six mots : *À qui en a bien besoin.* Et dessous, au crayon : *Pardon pour le retard.*',
        'Une lettre faisait le tour du monde depuis plus longtemps que les timbres. Un chameau s’était assis dessus. Elle avait calé une table dans un phare. Et un matin de grand vent, {atGoal}, elle passa par-dessus la haie et se colla sur {heroIntro}. *À qui en a besoin*, disait l’enveloppe. Le cachet vert n’avait jamais été rompu. Au dos, quarante écritures différentes répétaient à peu près la même chose : *Pas moi. Je fais suivre.* {Hero} les lut toutes. Puis {il} mit ses chaussures.',
      ],
      scene: 'devant la cheminée d’une petite maison, avec une vieille lettre au cachet vert',
    },
    threads: [
      'La lettre froissait dans le sac, comme font les lettres quand elles approchent.',
      '« Auriez-vous besoin d’une lettre ? » demanda {hero} à un escargot. L’escargot dit qu’il y penserait et qu’il écrirait.',
      '{Hero} leva l’enveloppe vers le soleil. On n’y voyait qu’un grand *T* bouclé.',
      'Un timbre de plus était apparu sur la lettre. Personne ne l’y avait mis.',
      'On l’essaya sur un boulanger, une mariée et un monsieur avec une oie. Tous l’auraient préférée à une facture, mais elle n’était pas pour eux.',
      '« C’est peut-être pour un arbre », dit {pal}. Par honnêteté, on lut l’enveloppe à un arbre.',
      'La nuit, le cachet vert luisait un peu, comme une lampe qu’on laisse pour quelqu’un.',
    ],
    turn: {
      title: 'Personne à la maison',
      tellings: [
        'On essaya toutes les portes de la dernière rue. Personne n’avait besoin d’une lettre. On avait besoin de ficelle, d’œufs, d’un moment de paix. Au bout se trouvait une maison aux volets clos, avec du lierre sur la sonnette. Une carte disait : *Pas de courrier, merci. Ce n’est jamais pour moi.*\n\nLa lettre fit un bond.\n\n« Oh, dit {hero}. C’est donc toi. »\n\nMais la fente était clouée, personne ne répondait, et le soir devenait froid sur les bords. « On ne glisse pas une lettre à quelqu’un qui a cessé d’attendre, dit {pal}. Il faut d’abord lui faire lever la tête. »',
        'C’était la dernière rue, et dans la rue, le dernier numéro. La barrière avait perdu sa peinture, et l’allée était redevenue de l’herbe. Tous les volets étaient fermés. Sous la boîte, un écriteau : *Il n’arrive jamais rien.*\n\n{Hero} sentit bouger la lettre. Elle tremblait, du timbre jusqu’au cachet, comme un chien qui a reconnu la maison. « C’est ici, souffla {hero}. Depuis le début, c’est ici. »\n\nMais la boîte avait été peinte et repeinte, et l’on eut beau frapper, on ne fit peur qu’aux moineaux. Derrière le volet, une chaise craqua et ne se leva pas. « On nous prend pour personne, dit {pal}. Depuis des années, il ne vient que personne. »',
      ],
      scene: 'devant une maison sombre aux volets fermés, couverte de lierre, une lettre à la main',
    },
    end: {
      title: 'À qui en a besoin',
      tellings: [
        'Un volet grinça. Un visage sortit, chiffonné comme un oreiller, et lut la lettre debout. Elle n’était pas longue. *Tu nous manques. Viens souper. Apporte ta cuillère.* « Mais elle a été postée avant ma naissance ! dit le visage. — Alors, on vous attend », dit {hero}. Et avant le petit déjeuner, il n’y avait plus un seul clou dans cette fente.',
        'Quelque chose céda. C’était la peinture. Une main mince comme un rameau sortit de la boîte et prit la lettre. Derrière la porte, on entendit craquer le cachet, puis un long silence, puis quelqu’un qui riait et qui manquait beaucoup d’entraînement. *Viens souper*, disait-elle depuis tout ce temps, *tu nous manques.* « Je suis terriblement en retard », fit une voix. Les volets s’ouvrirent, un, deux, trois. « Vous m’attendez, le temps que je trouve mon chapeau ? »',
      ],
      scene: 'la nuit, sur le seuil éclairé d’une maison, près d’une vieille personne qui lit une lettre',
    },
  },
} satisfies Readonly<Record<string, ShapeWords>>;
