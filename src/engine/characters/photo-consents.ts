import { EngineError, notFound } from '../errors.ts';
import type { LibraryStore } from '../store/library-store.ts';

export interface ProviderName {
  readonly id: string;
  readonly title: string;
}

interface ConsentParts {
  readonly store: LibraryStore;
  readonly tier: 'kids' | 'adult';
  /** A provider that is called over the network or on this computer; null for what is built in or unknown. */
  provider(id: string): ProviderName | null;
  now(): number;
  changed(): void;
}

type Consents = { consents: { provider: ProviderName; agreedAt: number }[] };

/** Where somebody has agreed that photos of one room may be sent. */
export class PhotoConsents {
  readonly #parts: ConsentParts;

  constructor(parts: ConsentParts) {
    this.#parts = parts;
  }

  list(): Consents {
    const rows = this.#parts.store.characters.consents();
    return {
      consents: rows.map(({ provider_id: id, agreed_at: agreedAt }) => ({
        provider: this.#parts.provider(id) ?? { id, title: id },
        agreedAt,
      })),
    };
  }

  /** Throws NOT_FOUND, and NOT_ALLOWED in the kids' room, from which nothing is sent to a service. */
  agree(providerId: string): Consents {
    const { provider, store, now, changed, tier } = this.#parts;
    if (!provider(providerId)) throw notFound('provider', providerId);
    if (tier === 'kids') {
      throw new EngineError('NOT_ALLOWED', 'Photos do not leave this room', { reason: 'not-in-this-room' });
    }
    store.commit(() => store.characters.agree(providerId, now()));
    changed();
    return this.list();
  }

  withdraw(providerId: string): Consents {
    const { store, changed } = this.#parts;
    store.commit(() => store.characters.withdraw(providerId));
    changed();
    return this.list();
  }
}
