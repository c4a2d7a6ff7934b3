import { describe, expect, it } from 'vitest';
import { clockTime, durationRange, durationWords } from './duration-words.ts';

describe('times in words', () => {
  it('says minutes as minutes', () => {
    expect(durationWords(12, 'en')).toBe('12 seconds');
    expect(durationWords(130, 'en')).toBe('2 minutes 10 seconds');
    expect(durationWords(120, 'fr')).toBe('2 minutes');
  });

  it('keeps tenths where seconds are few, and whole ones where they are many', () => {
    expect(durationRange(0.44, 1.6, 'en')).toBe('0.4–1.6 seconds');
    expect(durationRange(9.2, 14.4, 'en')).toBe('9–14 seconds');
    expect(durationRange(150, 240, 'en')).toBe('2.5–4 minutes');
  });

  it('shows a clip whose length is not known yet as 0:00, not NaN', () => {
    expect(clockTime(Number.NaN)).toBe('0:00');
    expect(clockTime(66.9)).toBe('1:06');
  });
});
