import type { Call, WireError } from '../core/exchange.ts';

/** What differs between services that speak OpenAI's text formats. */
export interface TextVendor {
  now(): number;
  /** Checks the key and the model. Throws WireError; returns the id that answers. */
  admit(call: Call, model: unknown): string;
  invalid(code: string, message: string, param: string | null): WireError;
  charge(call: Call, model: string, inputTokens: number, outputTokens: number, refused: boolean): void;
}
