/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** 32-bit FNV-1a hash of a text. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 16777619);
  }
  return hash >>> 0;
}

/** Mulberry32: the same seed gives the same numbers on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Smooth one-dimensional noise in -1..1: `noise(x, octaves)`. */
export type Noise = (x: number, octaves: number) => number;

export function valueNoise(seed: number): Noise {
  const random = seededRandom(seed);
  const table = Float64Array.from({ length: 256 }, random);
  const single = (x: number): number => {
    const cell = Math.floor(x);
    const part = x - cell;
    const eased = part * part * (3 - 2 * part);
    return table[cell & 255]! * (1 - eased) + table[(cell + 1) & 255]! * eased;
  };
  return (x, octaves) => {
    let sum = 0;
    let amplitude = 0.5;
    let frequency = 1;
    let total = 0;
    for (let octave = 0; octave < octaves; octave++) {
      sum += amplitude * single(x * frequency + octave * 17.3);
      total += amplitude;
      amplitude *= 0.5;
      frequency *= 2.03;
    }
    return (sum / total) * 2 - 1;
  };
}
