/** Bytes of UTF-8 that make one token: at most for plain English, at least for scripts that tokenizers know badly. */
const MOST_BYTES_PER_TOKEN = 5;
const LEAST_BYTES_PER_TOKEN = 3;

/** How many tokens a text makes, at least and at most. No provider's own tokenizer is asked. */
export function tokensIn(...texts: readonly string[]): { readonly low: number; readonly high: number } {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { low: Math.ceil(bytes / MOST_BYTES_PER_TOKEN), high: Math.ceil(bytes / LEAST_BYTES_PER_TOKEN) };
}
