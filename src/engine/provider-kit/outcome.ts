/**
 * How a call to a provider can end other than with a result. Every provider translates its own words into these,
 * so that the job rules, the ledger and the sentences on the screen exist once.
 */
export type Outcome =
  /** The model would not do it. Calm, not an error. `billed` and the cost are there where the provider says. */
  | {
      readonly kind: 'refused';
      readonly stage: 'input' | 'output';
      readonly billed: boolean | null;
      readonly costMicros?: number;
    }
  /** The key is wrong, missing or revoked. */
  | { readonly kind: 'auth' }
  /** No money or no quota left at the provider. */
  | { readonly kind: 'billing' }
  /** The provider wants the organisation or person verified first. */
  | { readonly kind: 'verification' }
  /** The model is retired or not open to this account. */
  | { readonly kind: 'model-gone' }
  /** Our request is wrong for this model; sending it again cannot help. */
  | { readonly kind: 'invalid'; readonly detail: string }
  /** Too many requests. Nothing was bought. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
  /** A passing fault. `sent` is false only when the request certainly never reached the provider. */
  | { readonly kind: 'transient'; readonly sent: boolean; readonly detail: string }
  /** No answer within the model's time limit; what was asked for may still arrive. */
  | { readonly kind: 'timeout' }
  /** The provider reports that the work was cancelled. */
  | { readonly kind: 'cancelled' }
  /** What was made there is no longer there. */
  | { readonly kind: 'expired' }
  /** The call succeeded and brought nothing. */
  | { readonly kind: 'empty' };

/** Thrown by a provider to report an outcome. Anything else that it throws is a bug. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly outcome: Outcome;

  constructor(outcome: Outcome, message: string, cause?: unknown) {
    super(message, { cause });
    this.outcome = outcome;
  }
}
