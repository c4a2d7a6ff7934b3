import type { StopWords } from '../language.ts';

/** The stops in town and indoors, in French. */
export const TOWN_STOPS = {
  lamplighter: {
    title: 'L’allumeur de réverbères',
    label: 'Aider le petit robot à allumer la ville',
    tease: 'un petit robot montrait le poing à un réverbère',
    tellings: [
      'La ville comptait neuf cents réverbères, et le robot qui les allumait n’était pas plus haut qu’une botte. « Qui les a faits si grands ? pestait-il. Je leur ai pourtant écrit une *lettre*. » Le porter ? Personne n’y avait jamais pensé. On le porta donc, à bout de bras, lui et son étincelle. Lampe après lampe, la ville s’alluma, comme on boutonne un long manteau d’or. Pour dire merci, le robot dévissa un bouton de cuivre de sa propre poitrine. « En cas d’urgence, dit-il. Appuyer une fois. »',
      '« Vous, là-bas, fit une voix à hauteur de genou. Vous avez des bras. » Elle venait d’un robot grand comme une botte, avec une étincelle au bout d’un fil et une échelle trop courte d’un barreau. Trop courte d’un barreau depuis quarante ans. Chaque soir, le robot sautait, et chaque soir il allumait deux lampes, parfois trois, sur neuf cents. {Pal} le souleva. Il y eut un silence ébahi. « Plus haut », dit le robot, tout bas. On lui fit faire toutes les rues, et à la fin il chantait. Alors il dévissa le plus beau de ses boutons. « Appuyez une fois, leur dit-il. Vous saurez quand. »',
    ],
    gift: 'le bouton de cuivre',
    who: 'le petit robot',
    pay: '{Hero} appuya sur le bouton de cuivre, une seule fois. Au loin, une fenêtre s’alluma, puis dix, puis neuf cents, et tout l’horizon se réveilla pour regarder par ici.',
    scene: 'soulevant un tout petit robot vers un réverbère, dans une rue aux hautes maisons',
    again: {
      title: 'Neuf cent un',
      label: 'Repasser par la ville illuminée',
      tease: 'une lampe brillait, qui n’y était pas la veille',
      tellings: [
        'La ville avait voté, et la ville avait bâti au robot un réverbère à lui. Il se dressait sur la place, haut comme une botte. « Je l’atteins, répétait le robot. Sans même tendre le bras. » Il l’avait tant astiqué que les papillons de nuit portaient des lunettes noires. « Et ton préféré, c’est lequel ? demanda {pal}. — Les neuf cents autres, dit le robot aussitôt. Celui-ci, c’est pour rentrer chez moi. » Et il leur montra comment on soufflait dessus pour l’éteindre, mais il ne les laissa pas faire.',
      ],
      scene: 'avec un petit robot qui astique un réverbère à sa taille, dans une rue illuminée',
    },
  },
  market: {
    title: 'Cinq minutes de trop',
    label: 'Essayer le marché de nuit, où un renard vend du temps',
    tease: 'sous des lampions, un renard vendait du temps à la criée',
    tellings: [
      '« Des minutes ! criait le renard derrière son étal. De belles longues minutes ! Une demi-heure de dimanche, à peine servie ! » Elles étaient en bocaux et faisaient tic-tac. Il y en avait de lentes comme le miel, et de rapides, qui bourdonnaient. « C’est combien ? demanda {hero}. — Ta dernière, dit le renard, qu’en as-tu fait ? » On le lui raconta. Il pencha la tête, et son museau pointu le devint beaucoup moins. « Vous l’avez donnée, dit-il. On ne me répond jamais ça. » Et il ne voulut pas un sou.',
      'Les autres étals vendaient des poires. Celui-ci vendait du temps, au bocal, et le renard qui le tenait portait quatre montres, dont aucune n’était à l’heure. « Une minute lente ? Un joli petit lundi ? » {Hero} prit un bocal et le mit contre son oreille. Quelqu’un riait là-dedans, il y a longtemps. « Pas à vendre, dit vivement le renard. Celui-là est à moi. Je le garde pour ne pas l’user. — Mais alors, à quoi sert-il ? » demanda {pal}. Le renard ne sut que répondre, et cela parut le tracasser. Il finit par l’ouvrir lui-même et resta les yeux fermés jusqu’au bout. Puis il leur en offrit un autre, de cinq minutes.',
    ],
    gift: 'le bocal de cinq minutes',
    who: 'le renard du marché',
    pay: '{Hero} dévissa le bocal, et elles furent là : cinq minutes de plus, dorées et lentes. Le vent s’arrêta en l’air. Pendant tout ce temps-là, personne ne fut pressé. C’est fou ce qui se répare en cinq minutes.',
    scene: 'devant l’étal d’un renard couvert de bocaux lumineux, sous des lanternes de papier, dans la ville',
    again: {
      title: 'Fermeture',
      label: 'Refaire un tour au marché de nuit',
      tease: 'un renard distribuait quelque chose pour rien, et l’on demandait où était le piège',
      tellings: [
        'Une pancarte pendait à l’étal : *Tout doit partir. Tout part, de toute façon.* Le renard donnait tout. Un vieux monsieur retrouva son dimanche. Une mère de six enfants reçut une demi-heure de calme et ne sut pas où la mettre. « De quoi vivrez-vous ? demanda {hero}. — Je pensais goûter le temps frais », dit le renard. Il avait ôté ses montres. À la fin du marché, il restait un bocal, tout à fait vide. On le posa au milieu, on s’assit autour, et il se remplit tout seul.',
      ],
      scene: 'près d’un renard qui distribue des bocaux lumineux à une petite foule, sous des lanternes, dans la ville',
    },
  },
  cornerless: {
    title: 'La maison sans coins',
    label: 'Entrer par la porte ronde',
    tease: 'une porte parfaitement ronde était ouverte sur une lumière',
    tellings: [
      'La maison n’avait pas de coins, et l’enfant qui l’habitait, Pim, ne pouvait donc être mis nulle part. « Une fois, j’ai fait une bêtise, raconta Pim. On m’a promené en rond pour trouver où me mettre, et à la fin tout le monde riait. » Là-dedans, tout était dessiné au crayon gras : le poêle, l’escalier, la confiture. Pim dessina une chaise pour chacun. Puis on prit le thé ; il était orange et il avait un goût d’orange. « Prenez ça, dit Pim au moment du départ. Il en reste un peu. »',
      'La porte était ronde et le couloir aussi. On marcha un bon moment avant de remarquer qu’on passait pour la deuxième fois devant le porte-parapluies. « On s’y fait », dit un enfant aux doigts orange, qui s’appelait Pim. Pim avait dessiné la maison de l’intérieur, d’un seul trait, et les coins, c’est difficile. Ainsi personne n’y était jamais coincé, rien ne se perdait derrière rien, et si l’on vous envoyait ailleurs, vous reveniez par l’autre côté. Le dîner était dessiné sur la table : des saucisses, surtout. « J’ai presque tout usé », dit Pim en tendant le crayon, pas plus long qu’une dent. « Gardez la fin. Moi, maintenant, j’ai tout. »',
    ],
    gift: 'le bout de crayon gras',
    who: 'Pim',
    pay: 'Il restait juste assez de crayon pour une seule chose. {Hero} dessina une porte, petite et de travers, avec une poignée ronde. Pendant un instant, ce ne fut qu’un dessin. Puis, de l’autre côté, quelqu’un essaya la poignée.',
    scene: 'à une table ronde dessinée au crayon, prenant le thé avec un enfant dans une maison ronde',
    again: {
      title: 'Pim dessine une fenêtre',
      label: 'Frapper de nouveau à la maison ronde',
      tease: 'la maison ronde avait quelque chose de neuf, et c’était ouvert',
      tellings: [
        'Pim avait trouvé du bleu. Il était dans la poche d’un manteau depuis l’hiver dernier, avec des peluches dessus. « Maintenant, je peux faire dehors », dit Pim, qui dessina une fenêtre, et l’on s’accouda pour voir ce qu’il y avait. Il y avait beaucoup de ciel. Il y avait une colline qui continuait trop longtemps, parce que Pim s’amusait. Et sur la colline, de plus en plus gros, arrivait un chien que personne n’avait dessiné. « Ce n’est pas moi », chuchota Pim. Le chien sauta par la fenêtre et se coucha sur tous les pieds. Il était exactement du bon bleu.',
      ],
      scene: 'à une fenêtre de travers dessinée au crayon, à côté d’un enfant, dans une maison ronde',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
