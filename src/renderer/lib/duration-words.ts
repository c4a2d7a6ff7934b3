/** "12 seconds" or "2 minutes 10 seconds" in the given language. */
export function durationWords(seconds: number, language: string): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = amount('second', language).format(whole % 60);
  if (minutes === 0) return rest;
  const words = amount('minute', language).format(minutes);
  return whole % 60 === 0 ? words : `${words} ${rest}`;
}

/** "9–14 seconds" or "2–3.5 minutes"; "~9 seconds" where both ends are the same. */
export function durationRange(low: number, high: number, language: string): string {
  const [unit, size] = high >= 120 ? (['minute', 60] as const) : (['second', 1] as const);
  // Below ten seconds a tenth still tells something.
  const digits = high / size < 10 ? 1 : 0;
  return amount(unit, language, digits).formatRange(low / size, high / size);
}

function amount(unit: 'minute' | 'second', language: string, digits = 0): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits });
}

/** "0:06": minutes and seconds of a clip. */
export function clockTime(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
