import type { PictureWords } from '../language.ts';

/** How English pages speak of their pictures. The painter knows these words for settings, times and weather. */
export const ENGLISH_PICTURE: PictureWords = {
  settings: {
    forest: 'in a green forest',
    sea: 'by the blue sea',
    mountain: 'in the mountains',
    city: 'in a city of crooked houses',
    castle: 'at a castle',
    space: 'in space among the stars',
    desert: 'in a golden desert',
    snow: 'in the white snow',
    indoors: 'indoors, in a warm room',
    meadow: 'in a flowery meadow',
  },
  times: {
    dawn: 'at dawn',
    day: 'by day',
    afternoon: 'by day, late in the afternoon',
    sunset: 'at sunset',
    night: 'at night',
  },
  weathers: {
    clear: 'under a clear sky',
    wind: 'in a fresh wind',
    rain: 'in the rain',
    snow: 'in falling snow',
    fog: 'in thick fog',
    storm: 'in a storm',
  },
  motions: {
    forest: 'leaves drift past',
    sea: 'waves rise and fall',
    mountain: 'mist slides along the slope',
    city: 'windows light up one by one',
    castle: 'a flag stirs on the tower',
    space: 'the stars twinkle',
    desert: 'sand blows in ribbons',
    snow: 'snow falls slowly',
    indoors: 'the lamplight flickers',
    meadow: 'the grass sways',
  },
  prompt: '{Left}, stands on the left and {right}, on the right; they are {scene}, {setting}, {time}, {weather}.',
  promptWithOthers:
    '{Left}, stands on the left and {right}, on the right, with {more} behind them; they are {scene}, {setting}, {time}, {weather}.',
  alt: '{LeftShort}, and {rightShort}, {scene}, {time}.',
  motion: 'A slow push in. {Motion}, {hero} looks up and {pal} turns towards {him}.',
};
