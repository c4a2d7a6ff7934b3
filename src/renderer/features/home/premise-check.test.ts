import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PREMISE_LIMIT, CAST_LIMIT } from '../../../contract/values.ts';
import { cleanPremise, premiseTrouble } from './premise-check.ts';
import { castLimit, premiseLimit } from './story-options.ts';

describe('cleanPremise', () => {
  it('drops control characters, and nothing that belongs to writing', () => {
    expect(cleanPremise('a\u0000fox\u001b[31m\u0007 🦊\u200f שלום\n<script>\tnight\u0085')).toBe(
      'afox[31m 🦊\u200f שלום\n<script>\tnight',
    );
  });

  it('is stable: cleaning twice changes nothing more', () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 200 }), 300).map(cleanPremise);
    expect(texts.map(cleanPremise)).toEqual(texts);
  });

  it('never cuts a long text', () => {
    expect(cleanPremise('x'.repeat(20_000))).toHaveLength(20_000);
  });
});

describe('premiseTrouble', () => {
  it('sees through spaces and line ends', () => {
    expect(premiseTrouble(' \n\t ')).toEqual({ kind: 'empty' });
  });

  it('takes exactly the limit and says by how much more is too much', () => {
    expect(premiseTrouble('x'.repeat(PREMISE_LIMIT))).toBeNull();
    expect(premiseTrouble('x'.repeat(PREMISE_LIMIT + 12))).toEqual({ kind: 'too-long', surplus: 12 });
  });

  it('counts like the engine, so that an emoji at the limit is not refused later', () => {
    expect(premiseTrouble('x'.repeat(PREMISE_LIMIT - 1) + '🦊')).toEqual({ kind: 'too-long', surplus: 1 });
  });
});

describe('limits', () => {
  it('are those of the contract', () => {
    expect({ premiseLimit, castLimit }).toEqual({ premiseLimit: PREMISE_LIMIT, castLimit: CAST_LIMIT });
  });
});
