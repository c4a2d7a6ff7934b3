import { describe, expect, it } from 'vitest';
import { missingCents } from './raise.ts';

const cap = { scope: 'story' as const, capMicros: 2_000_000, neededMicros: 40_000 };

describe('raising a cap once', () => {
  it('offers enough to go on, never a fraction of a cent too little', () => {
    expect(missingCents({ ...cap, usedMicros: 1_980_000 }, 40_000, 'en')).toBe('0.02');
    expect(missingCents({ ...cap, usedMicros: 1_999_999 }, 43_000, 'en')).toBe('0.05');
  });

  it('writes the amount as the field of that language reads it', () => {
    expect(missingCents({ ...cap, usedMicros: 1_980_000 }, 40_000, 'fr')).toBe('0,02');
  });

  it('offers a cent where the cap was raised meanwhile, so that the field never says nothing', () => {
    expect(missingCents({ ...cap, usedMicros: 0 }, 40_000, 'en')).toBe('0.01');
  });
});
