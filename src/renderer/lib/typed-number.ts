/** A number as a person types it, with a comma or a point; null when the field is empty, NaN when it is no number. */
export function typedNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^\$|\$$/g, '')
    .trim();
  if (plain === '') return null;
  return /^\d+([.,]\d*)?$|^[.,]\d+$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}
