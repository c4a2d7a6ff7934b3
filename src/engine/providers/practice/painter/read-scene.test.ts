import { describe, expect, it } from 'vitest';
import { readScene } from './read-scene.ts';

const brief = (scene: string) => {
  const { setting, time, weather, mentions } = readScene(scene, []);
  return {
    setting,
    time,
    weather,
    subjects: mentions.map(({ subject, count }) => (count > 1 ? `${count} ${subject.id}` : subject.id)),
  };
};

describe('readScene', () => {
  it.each([
    ['A little fox with a lantern in the forest at night', 'forest', 'night', undefined, ['fox', 'lantern']],
    ['Un petit renard avec une lanterne dans la forêt la nuit', 'forest', 'night', undefined, ['fox', 'lantern']],
    [
      'A child in a small boat near a lighthouse at sunset',
      'sea',
      'sunset',
      undefined,
      ['child', 'boat', 'lighthouse'],
    ],
    [
      'Un enfant dans une barque près d’un phare au coucher du soleil',
      'sea',
      'sunset',
      undefined,
      ['child', 'boat', 'lighthouse'],
    ],
    ['Two foxes and three mice in a cosy kitchen', 'indoors', undefined, undefined, ['2 fox', '3 mouse']],
    ['Trois lanternes sous la pluie en ville', 'city', undefined, 'rain', ['3 lantern']],
    ['A bear in the snowy mountains', 'snow', undefined, 'snow', ['bear']],
    ['Un œuf bleu et un hérisson dans l’herbe', 'meadow', undefined, undefined, ['hedgehog']],
    ['A hot-air balloon over the desert on a bright day', 'desert', 'day', undefined, ['balloon']],
    [
      'Une grand-mère qui lit un livre au coin de la cheminée',
      'indoors',
      undefined,
      undefined,
      ['grandmother', 'book'],
    ],
    ['An octopus under the sea', 'underwater', undefined, undefined, ['octopus']],
    ['A robot looking at the stars on a far planet', 'space', 'night', undefined, ['robot']],
  ])('reads %s', (scene, setting, time, weather, subjects) => {
    expect(brief(scene)).toEqual({ setting, time, weather, subjects });
  });

  it('does not take French everyday words for English things', () => {
    expect(brief('La fille marche car la porte est loin de la cabane').subjects).toEqual(['girl', 'door', 'house']);
    expect(brief('Une fille marche dans la neige').setting).toBe('snow');
    expect(brief('A fox in a forest waves, and two girls wave back').setting).toBe('forest');
  });

  it.each([
    ['a sleeping dragon and a knight', 'dragon', 'sleeping', 'asleep'],
    ['a knight and a dragon that sleeps: the dragon is asleep', 'dragon', 'sleeping', 'asleep'],
    ['a happy fox waving at the moon', 'fox', 'waving', 'happy'],
    ['un lapin triste assis sous un arbre', 'rabbit', 'sitting', 'sad'],
    ['une fille court sur la plage', 'girl', 'running', 'calm'],
    ['a frightened mouse hides in the cave', 'mouse', 'rest', 'afraid'],
  ])('gives the pose and feeling of %s to the right figure', (scene, id, pose, feeling) => {
    const mention = readScene(scene, []).mentions.find(({ subject }) => subject.id === id);
    expect(mention).toMatchObject({ pose, feeling });
  });

  it('lets joined figures share a verb, and only those', () => {
    const poses = (scene: string) => readScene(scene, []).mentions.map(({ pose }) => pose);
    expect(poses('A fox and a rabbit run through the meadow')).toEqual(['running', 'running']);
    expect(poses('A sleeping cat and a mouse')).toEqual(['sleeping', 'rest']);
  });

  it.each([
    ['a red boat on the sea', 'boat', '#d8433f'],
    ['un bateau rouge sur la mer', 'boat', '#d8433f'],
    ['a small blue robot', 'robot', '#3f78c8'],
    ['deux dragons violets', 'dragon', '#8a58c0'],
    ['a girl with a green coat', 'girl', undefined],
  ])('finds the colour of the thing itself in %s', (scene, id, colour) => {
    expect(readScene(scene, []).mentions.find(({ subject }) => subject.id === id)?.colour).toBe(colour);
  });

  it.each([
    ['Une fille aux cheveux roux et au manteau jaune', { hair: '#cf5a26', coat: '#f4c52e' }],
    [
      'A girl with red curls, dark skin and a green coat',
      { hair: '#cf5a26', hairStyle: 'curly', skin: '#84512f', coat: '#4c9f56' },
    ],
    ['A boy with glasses and a blue scarf', { glasses: true, scarf: '#3f78c8' }],
  ])('reads the looks in %s', (scene, looks) => {
    expect(readScene(scene, []).mentions[0]?.looks).toMatchObject(looks);
  });

  it('understands the sentences of the storyteller', () => {
    const cast = [
      { name: 'Mira', kind: 'girl', description: 'red curls' },
      { name: 'Bo', kind: 'bear', description: '' },
    ];
    const english = readScene(
      'Mira, a girl (red curls), stands on the left and Bo, a bear, on the right; they are sitting beside an old red train, in a golden desert, by day, under a clear sky.',
      cast,
    );
    expect(english).toMatchObject({ setting: 'desert', time: 'day', heroSide: -1 });
    expect(english.mentions.map(({ subject, pose }) => `${subject.id} ${pose}`)).toEqual([
      'girl sitting',
      'bear sitting',
      'train rest',
    ]);
    const french = readScene(
      'Mira, une fille, se tient à gauche, et Bo, un ours, à droite ; on les voit devant un chevalier, à la porte d’un château, au coucher du soleil.',
      cast,
    );
    expect(french.mentions.map(({ subject, pose }) => `${subject.id} ${pose}`)).toEqual([
      'girl rest',
      'bear rest',
      'knight rest',
      'castle rest',
    ]);
    expect(french.heroSide).toBe(-1);
  });

  it('draws a named member of the cast once, with the looks of the cast', () => {
    const cast = [{ name: 'Pip', kind: 'renard', description: 'écharpe bleue' }];
    const { mentions } = readScene('Pip the fox meets an owl', cast);
    expect(mentions.map(({ subject }) => subject.id)).toEqual(['fox', 'owl']);
    expect(mentions[0]?.looks.scarf).toBe('#3f78c8');
  });

  it('shows the hero of the cast when nobody is named', () => {
    const cast = [{ name: 'Zuri', kind: 'girl', description: 'dark skin' }];
    expect(readScene('Rain falls on the castle', cast).mentions.map(({ subject }) => subject.id)).toEqual([
      'girl',
      'castle',
    ]);
  });

  it.each([
    ['A fox in a meadow with no moon and no trees at dusk', ['moon', 'trees'], 'sunset'],
    ['Un renard la nuit, sans lune', ['moon'], 'night'],
    ['A bear without flowers or clouds by day', ['flowers', 'clouds'], 'day'],
  ])('leaves out what %s denies', (scene, without, time) => {
    const reading = readScene(scene, []);
    expect([...reading.without].sort()).toEqual([...without].sort());
    expect(reading.time).toBe(time);
  });

  it('does not draw a denied subject', () => {
    expect(brief('A forest without a dragon, but with a fox').subjects).toEqual(['fox']);
  });

  it.each(['', '???', 'xyzzy quux', '日本語', 'Une absence'])('finds somebody to draw for "%s"', (scene) => {
    expect(readScene(scene, []).mentions).toHaveLength(1);
  });

  it('reads both languages as the same scene', () => {
    const english = readScene('Two foxes with a red lantern in the forest at night', []);
    const french = readScene('Deux renards avec une lanterne rouge dans la forêt, la nuit', []);
    expect(french.hash).toBe(english.hash);
  });
});
