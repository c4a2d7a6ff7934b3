/** What a provider offers against a lost answer: an idempotency key, a look-up by our reference, or neither. */
export const PROVIDER_KINDS = ['idempotency-key', 'look-up', 'neither'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];
