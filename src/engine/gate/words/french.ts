import type { WordList } from './topic-words.ts';

/** French words that do not belong in a child's story, by topic and age. Accents do not count. */
export const FRENCH: WordList = {
  topics: {
    violence: {
      never:
        'meurtre, meurtrier, meurtrière, assassin, assassiner, assassinat, massacre, massacrer, étrangler, égorger, torturer, torture, poignarder, lyncher, génocide, terroriste, terrorisme, attentat, tueur en série, tabasser, passer à tabac, fusillade, fusiller, tirer sur lui, tirer sur elle, tirer sur eux, tirer sur les gens, battre à mort, battu à mort, brûlé vif, brûlée vive, maltraitance, violenter, homicide, noyer sa victime',
      fromNine: 'otage, tuer, tueur, tueuse, cadavre, kidnapper, kidnappeur',
      fromSix: '=guerre, =guerres, coup de poing',
    },
    weapons: {
      never:
        'mitraillette, mitrailleuse, kalachnikov, fusil d’assaut, grenade à main, munition, bombe atomique, bombe nucléaire, voiture piégée, cran d’arrêt, arme à feu, armes à feu, lance-flammes, cocktail molotov, silencieux de pistolet, balle dans la tête',
      fromNine: 'revolver, pistolet, dynamite, explosif, fusil, bombe, missile, machette, arbalète, carabine',
      fromSix: 'poignard, canon, =lance pointue, guillotine',
    },
    sexual: {
      never:
        '=sexe, =sexes, =sexy, sexuel, sexuelle, sexuellement, porno, pornographie, pornographique, érotique, =nudité, pénis, vagin, vulve, clitoris, génital, testicule, érection, orgasme, éjaculer, masturber, masturbation, fellation, préservatif, godemiché, =viol, =viols, violeur, pédophile, inceste, prostituée, prostitution, =pute, =putes, putain, salope, bordel, strip-tease, striptease, =bite, =bites, =chatte en chaleur, couille, baiser avec elle, faire l’amour, fait l’amour, fantasme, sodomie, partouze, niquer, nique ta mère, =nichon, =nichons, =enculé, enculer, déshabille-la, lingerie fine, seins nus',
      fromNine: '=tout nu, =toute nue',
    },
    drugs: {
      never:
        'cocaïne, héroïne dans les veines, méthamphétamine, amphétamine, marijuana, cannabis, kétamine, fentanyl, opium, haschich, =drogue, =drogues, droguer, drogué, dealer de drogue, trafiquant de drogue, overdose, surdose, fumer un joint, vodka, whisky, tequila, ivrogne, =ivre mort, =soûl, =saoul, cigarette, cigare, vapoter, vapoteuse, se soûler, beuverie',
      fromNine: 'bière, =vin, =vins, =rhum, alcool, tabac, champagne',
    },
    'self-harm': {
      never:
        'suicide, suicider, suicidaire, se tuer, me tuer moi-même, =s’est tuée, se pendre, s’est pendu, s’est pendue, me pendre, mettre fin à mes jours, mettre fin à ses jours, automutilation, s’ouvrir les veines, ouvert les veines, envie de mourir, veux mourir, veut mourir, voulait mourir, anorexie, anorexique, boulimie, boulimique',
    },
    hate: {
      never:
        '=nègre, =nègres, négresse, bougnoule, youpin, =pédé, =pédés, tapette de pédé, gouine, =mongol attardé, attardé mental, sous-homme, nettoyage ethnique, chambre à gaz, nazi, =hitler, raciste, connard, connasse, =con, =conne, =cons, =merde, =merdes, salaud, enfoiré, fils de pute, sale juif, sale arabe, sale noir, ta gueule, bâtard',
      fromNine: 'esclave, esclavage, crétin',
    },
    gore: {
      never:
        'décapiter, décapitation, démembrer, éventrer, mutiler, mutilation, tête coupée, tête tranchée, entrailles, boyaux, mare de sang, flaque de sang, couvert de sang, couverte de sang, bain de sang, plein de sang, tronçonneuse, cannibale, écorché vif, chair pourrie, empaler, cervelle éclatée, dégouliner de sang',
      fromNine: '=sang, ensanglanté, =sanglant, =sanglante',
    },
    frightening: {
      never:
        'possession démoniaque, possédé par le démon, satanique, satan, exorcisme, sacrifice humain, film d’horreur, psychopathe, enterré vivant, enterrée vivante, chambre de torture, clown tueur, mort-vivant, morts-vivants',
      fromNine: 'démon, =enfer, =enfers, cercueil',
      fromSix:
        'zombie, vampire, terrifiant, squelette, hanté, goule, cauchemar, loup-garou, loups-garous, cimetière, hurler de terreur',
    },
  },
  harmless:
    's’est tue, s’était tue, se sont tues, pistolet à eau, pistolets à eau, pistolet à colle, pistolet à peinture, bombe à eau, bombes à eau, bombe de bain, bombe glacée, canon à eau, canon à neige, canon à confettis, canon de musique, en canon, chanter en canon, orange sanguine, chambre à air, sac de couchage, cigare au chocolat, cigarette russe, cigarettes russes, cigarette en chocolat, bière de gingembre, bon sang, pur-sang, sang-froid, de sang royal, prince de sang, champignon atomique, vinaigre de vin, feuille de vigne',
  ownOnly:
    'bite, bites, con, cons, conne, canon, sang, lance, grenade, tuer, enfer, vin, baiser, fantasme, dealer, bordel, silencieux, hante, soul, saoul, viol, viols, pistolet, merde, drogue, drogues, guerre, tapette, boyaux',
};
