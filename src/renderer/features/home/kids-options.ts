import dragon from '../../assets/kids/dragon.webp';
import fox from '../../assets/kids/fox.webp';
import garden from '../../assets/kids/garden.webp';
import octopus from '../../assets/kids/octopus.webp';
import rabbit from '../../assets/kids/rabbit.webp';
import sea from '../../assets/kids/sea.webp';
import snow from '../../assets/kids/snow.webp';
import train from '../../assets/kids/train.webp';

/** Who a story can be about in the kids' room; the words are in `home:kids.who`. */
export const kidsHeroes = { fox, dragon, octopus, rabbit } as const;

/** Where it can happen; the words are in `home:kids.where`. */
export const kidsPlaces = { snow, sea, garden, train } as const;

export type KidsHero = keyof typeof kidsHeroes;
export type KidsPlace = keyof typeof kidsPlaces;
