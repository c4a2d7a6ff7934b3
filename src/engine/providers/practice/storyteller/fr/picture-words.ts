import type { PictureWords } from '../language.ts';

/** How French pages speak of their pictures. The painter knows these words for settings, times and weather. */
export const FRENCH_PICTURE: PictureWords = {
  settings: {
    forest: 'dans une forêt verte',
    sea: 'au bord de la mer bleue',
    mountain: 'dans la montagne',
    city: 'dans une ville aux maisons de travers',
    castle: 'devant un château',
    space: 'dans l’espace, parmi les étoiles',
    desert: 'dans un désert doré',
    snow: 'dans la neige blanche',
    indoors: 'à l’intérieur, dans une pièce bien chaude',
    meadow: 'dans un pré fleuri',
  },
  times: {
    dawn: 'à l’aube',
    day: 'de jour',
    afternoon: 'de jour, en fin d’après-midi',
    sunset: 'au coucher du soleil',
    night: 'la nuit',
  },
  weathers: {
    clear: 'sous un ciel clair',
    wind: 'dans un vent frais',
    rain: 'sous la pluie',
    snow: 'sous la neige qui tombe',
    fog: 'dans un brouillard épais',
    storm: 'dans l’orage',
  },
  motions: {
    forest: 'des feuilles passent en tournoyant',
    sea: 'les vagues montent et descendent',
    mountain: 'la brume glisse le long de la pente',
    city: 'les fenêtres s’allument une à une',
    castle: 'un drapeau bouge sur la tour',
    space: 'les étoiles scintillent',
    desert: 'le sable file en rubans',
    snow: 'la neige tombe lentement',
    indoors: 'la lumière de la lampe tremble',
    meadow: 'l’herbe ondule',
  },
  prompt: '{Left}, se tient à gauche, et {right}, à droite ; on les voit {scene}, {setting}, {time}, {weather}.',
  promptWithOthers:
    '{Left}, se tient à gauche, et {right}, à droite, avec, derrière, {more} ; on les voit {scene}, {setting}, {time}, {weather}.',
  alt: '{LeftShort}, et {rightShort}, {scene}, {time}.',
  motion: 'Lent travelling avant. {Motion}, {hero} lève la tête et {pal} se tourne vers {lui}.',
};
