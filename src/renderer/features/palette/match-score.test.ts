import { describe, expect, it } from 'vitest';
import { matchScore } from './match-score.ts';

describe('matchScore', () => {
  it('does not find letters that are scattered over a name', () => {
    expect(matchScore('Eight Arms, One Umbrella', 'moon', ['a fox who finds a lighthouse'])).toBe(0);
  });

  it('finds words in any order, without case and accents', () => {
    expect(matchScore('L’Étoile de mer', 'mer etoile')).toBeGreaterThan(0);
  });

  it('puts a name above a premise that mentions the word', () => {
    const byName = matchScore('The Lighthouse', 'light');
    const byPremise = matchScore('The Fox', 'light', ['a fox who finds a lighthouse']);
    expect(byName).toBeGreaterThan(byPremise);
    expect(byPremise).toBeGreaterThan(0);
  });
});
