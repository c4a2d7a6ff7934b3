/** `small`, `full`, or how often something is tried where time is short. */
const WANTED = process.env['FABLEROOM_ATTACK'] ?? 'small';

/**
 * How often something is tried: the small number in `npm test`, the full one with `npm run attack -- --full`, and never
 * more than that with `--tries`.
 */
export function attackSize(small: number, full: number): number {
  if (WANTED === 'small') return small;
  return WANTED === 'full' ? full : Math.min(full, Number(WANTED));
}

/** Where the chance of a run begins; the same seed tries the same things. */
export const attackSeed = Number(process.env['FABLEROOM_ATTACK_SEED'] ?? 1);

/** Milliseconds that a test of that many tries may take. */
export function attackTimeout(small: number, full: number): number {
  return WANTED === 'small' ? small : full;
}
