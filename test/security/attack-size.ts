/** How often something is tried: the small number in `npm test`, the full one with `npm run attack -- --full`. */
export function attackSize(small: number, full: number): number {
  return process.env['FABLEROOM_ATTACK'] === 'full' ? full : small;
}

/** Where the chance of a run begins; the same seed tries the same things. */
export const attackSeed = Number(process.env['FABLEROOM_ATTACK_SEED'] ?? 1);

/** Milliseconds that a test of that many tries may take. */
export function attackTimeout(small: number, full: number): number {
  return attackSize(small, full);
}
