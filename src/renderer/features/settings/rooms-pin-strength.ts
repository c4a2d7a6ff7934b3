/** The first two cannot be a PIN; `easy` is one that a child tries first. */
export type PinStrength = 'letters' | 'short' | 'easy' | 'fair' | 'strong';

const shortest = 4;
const strongFrom = 6;

/** How hard a PIN is to guess. */
export function pinStrength(pin: string): PinStrength {
  if (/\D/.test(pin)) return 'letters';
  if (pin.length < shortest) return 'short';
  if (isEasy(pin)) return 'easy';
  return pin.length < strongFrom ? 'fair' : 'strong';
}

/** The same digits over and over, a run up or down, or a year. */
function isEasy(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10));
  const [step] = steps;
  if (steps.size === 1 && step !== undefined && [0, 1, 9].includes(step)) return true;
  const half = pin.slice(0, pin.length / 2);
  return half + half === pin || /^(19|20)\d\d$/.test(pin);
}
