import type { Kind, ProviderId } from './exchange.ts';

/** What one logical job cost. A `count` above 1 means that it was bought more than once. */
export interface Charge {
  /** The client's own reference (`Idempotency-Key` or `metadata.job`); null when it sent none. */
  readonly job: string | null;
  /** SHA-256 of what was asked for, which makes the logical job where no reference was sent. */
  readonly fingerprint: string;
  readonly provider: ProviderId;
  readonly model: string;
  readonly kind: Kind;
  /** How often it was charged. */
  readonly count: number;
  /** Pictures, seconds of clip, or tokens of text: all of them together. */
  readonly units: number;
  /** Millionths of a dollar, all of them together. */
  readonly amountMicros: number;
  /** True when money was taken for a result that was then withheld. */
  readonly refused: boolean;
}

export type NewCharge = Omit<Charge, 'count' | 'provider'>;

export type JobReference = Pick<Charge, 'job' | 'fingerprint'>;

export interface ChargeBook {
  charge(provider: ProviderId, charge: NewCharge): void;
  /** Says of a job that was charged that its result was withheld. */
  withhold(provider: ProviderId, reference: JobReference): void;
  all(): Charge[];
  clear(): void;
}

export function createChargeBook(): ChargeBook {
  const charges = new Map<string, Charge>();
  const keyOf = (provider: ProviderId, { job, fingerprint }: JobReference): string =>
    `${provider} ${job ?? fingerprint}`;
  return {
    charge: (provider, charge) => {
      const key = keyOf(provider, charge);
      const before = charges.get(key);
      charges.set(key, {
        ...charge,
        provider,
        count: (before?.count ?? 0) + 1,
        units: (before?.units ?? 0) + charge.units,
        amountMicros: (before?.amountMicros ?? 0) + charge.amountMicros,
        refused: charge.refused || (before?.refused ?? false),
      });
    },
    withhold: (provider, reference) => {
      const key = keyOf(provider, reference);
      const before = charges.get(key);
      if (before) charges.set(key, { ...before, refused: true });
    },
    all: () => [...charges.values()],
    clear: () => charges.clear(),
  };
}
