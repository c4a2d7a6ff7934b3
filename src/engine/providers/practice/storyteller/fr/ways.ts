import type { Way, WayWords } from '../language.ts';

/** The three ways to the turn, in French. */
export const FRENCH_WAYS: Readonly<Record<Way, WayWords>> = {
  high: {
    label: 'Prendre par les hauteurs, très vite',
    setOut: [
      'On prit par les hauteurs, en courant, le vent dans le dos et les cailloux qui roulaient derrière.',
      'On passa par les crêtes, là où le vent n’a que vous pour s’appuyer.',
    ],
    brings: [
      'Mais on était passé par les crêtes, et de là-haut on avait vu tout le pays d’un coup. Ces choses-là ne s’oublient pas.',
      'Après la montée, le cœur battait comme un tambour. Puisqu’il battait de toute façon, autant qu’il soit brave.',
    ],
    useLabel: 'Foncer, avant d’avoir le temps d’avoir peur',
    pay: '« Maintenant », dit {hero}, et ce fut comme sur les crêtes : la tête en avant, le manteau au vent. On ne peut pas avoir peur et être hors d’haleine ; il n’y a pas la place. L’ennui n’avait pas eu le temps de se retourner que c’était fait.',
    after: 'On rentra par les crêtes, où il y avait tout juste assez de place pour la vue.',
    scene: 'courant le long d’une crête de montagne dans le vent, sous la lune',
  },
  low: {
    label: 'Passer par les fougères, sans bruit',
    setOut: [
      'On passa par les fougères, si doucement qu’un lièvre continua sa toilette.',
      'On prit le sentier du bas, celui de la mousse, et pas une brindille ne dit mot.',
    ],
    brings: [
      'Le lièvre des fougères les avait suivis. Il ne dit pas pourquoi. Il s’assit sur le premier pied venu, chaud comme une brioche.',
      'Après tant de silence, on entendait les très petites choses : un scarabée qui se retourne, une feuille qui hésite.',
    ],
    useLabel: 'Approcher sans bruit, et d’abord écouter',
    pay: 'On fit ce qu’avaient appris les fougères : s’approcher, s’asseoir, écouter. Cela prit du temps. Puis {hero} l’entendit, sous tout le reste, petit comme un cœur de lièvre : ce qui n’allait vraiment pas. Et {hero} le dit tout haut.',
    after: 'Le lièvre les raccompagna jusqu’à la barrière, puis rentra finir ses oreilles.',
    scene: 'avançant sans bruit dans de hautes fougères, la nuit, à côté d’un petit lapin brun',
  },
  wait: {
    label: 'Attendre la lune et réfléchir',
    setOut: [
      'On attendit la lune, on fit des plans dans la poussière, et on les barra tous, sauf un.',
      'On s’assit sur une barrière jusqu’au lever de la lune, à réfléchir si fort que la barrière en grinçait.',
    ],
    brings: [
      'Il restait le plan, celui qu’on n’avait pas barré. {Hero} le savait par cœur. Il était très court.',
      '« On y avait pensé, dit {pal}, un doigt en l’air. C’était le numéro quatre. »',
    ],
    useLabel: 'Suivre le plan dessiné au clair de lune',
    pay: 'Le plan n’avait que trois lignes. *S’arrêter. Regarder de l’autre côté. Inviter.* On s’arrêta. On fit tout le tour, au clair de lune, et vu de derrière, c’était tout différent. Alors {hero} invita.',
    after: 'On roula le plan et on le laissa sur la barrière, au cas où il servirait à quelqu’un d’autre.',
    scene: '[b:assis|assises] sur une barrière de bois sous la pleine lune, dessinant un plan',
  },
};
