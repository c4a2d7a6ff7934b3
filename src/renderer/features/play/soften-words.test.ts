import { describe, expect, it } from 'vitest';
import { softenWords } from './soften-words.ts';

describe('softer words', () => {
  it('replace whole words only, and keep everything else as it was', () => {
    expect(softenWords('A warm fox in the war,\nbeside a skilled wolf.', 'en')).toBe(
      'A warm fox in the storm,\nbeside a skilled wolf.',
    );
  });

  it('keep a capital at the start of a sentence', () => {
    expect(softenWords('Blood on the snow. A dead tree.', 'en')).toBe('Red paint on the snow. A sleeping tree.');
  });

  it('know French, also where letters have accents, and the English that painters are often told', () => {
    expect(softenWords('Une épée et un crâne ; a monster', 'fr-CA')).toBe(
      'Une épée de bois et un caillou rond ; a big creature',
    );
  });

  it('do not take a word for a property that every object has', () => {
    expect(softenWords('The constructor says toString', 'en')).toBe('The constructor says toString');
  });
});
