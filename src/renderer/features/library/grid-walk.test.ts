import { describe, expect, it } from 'vitest';
import { columnsFor, nextCard } from './grid-walk.ts';

describe('walking in the grid', () => {
  it('moves one card sideways and one row up or down', () => {
    expect(nextCard('ArrowRight', 3, 5, 12)).toBe(4);
    expect(nextCard('ArrowDown', 3, 5, 12)).toBe(8);
    expect(nextCard('ArrowUp', 8, 5, 12)).toBe(3);
  });

  it('never leaves the grid', () => {
    expect(nextCard('ArrowLeft', 0, 5, 12)).toBe(0);
    expect(nextCard('ArrowUp', 2, 5, 12)).toBe(2);
    expect(nextCard('ArrowRight', 11, 5, 12)).toBe(11);
    expect(nextCard('ArrowDown', 11, 5, 12)).toBe(11);
  });

  it('reaches the last card from a column that the last row does not have', () => {
    expect(nextCard('ArrowDown', 9, 5, 12)).toBe(11);
  });

  it('leaves other keys to the page', () => {
    expect(nextCard('Tab', 3, 5, 12)).toBeUndefined();
  });

  it('shows two columns even in the narrowest window', () => {
    expect(columnsFor(100, 190, 24)).toBe(2);
    expect(columnsFor(1128, 190, 24)).toBe(5);
  });
});
