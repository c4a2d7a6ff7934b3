import { EngineError } from '../errors.ts';
import type { EnvironmentAccounts } from '../accounts/environment-accounts.ts';
import type { Clock } from '../ports.ts';
import type { ImageModel, Model, Provider, TextModel, VideoModel } from '../provider-kit/model.ts';

interface ModelOfKind {
  text: TextModel;
  image: ImageModel;
  video: VideoModel;
}

/** A model together with the provider that offers it. */
export interface Offer<M extends Model = Model> {
  readonly model: M;
  readonly provider: Provider;
}

/** Which models there are, and which a new story uses unless told otherwise. */
export class Catalogue {
  readonly offers: readonly Offer[];
  readonly #accounts: EnvironmentAccounts;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(providers: readonly Provider[], accounts: EnvironmentAccounts, clock: Pick<Clock, 'now'>) {
    this.#accounts = accounts;
    this.#clock = clock;
    this.offers = providers.flatMap((provider) => provider.models.map((model) => ({ model, provider })));
  }

  /** A usable model of that kind. Throws MODEL_UNUSABLE. */
  usable<Kind extends keyof ModelOfKind>(kind: Kind, id: string): Offer<ModelOfKind[Kind]> {
    const offer = this.find(kind, id);
    if (!offer || !this.isUsable(offer)) {
      throw new EngineError('MODEL_UNUSABLE', `No usable ${kind} model is called ${id}`, { modelId: id });
    }
    return offer;
  }

  find<Kind extends keyof ModelOfKind>(kind: Kind, id: string): Offer<ModelOfKind[Kind]> | undefined {
    return this.offers.find(
      (offer): offer is Offer<ModelOfKind[Kind]> => offer.model.kind === kind && offer.model.id === id,
    );
  }

  /** Built in, or with an account whose service still has the model. What another base URL serves has no date. */
  isUsable({ model, provider }: Offer): boolean {
    if (provider.kind === 'built-in') return true;
    const account = this.#accounts.of(provider.id);
    if (!account) return false;
    return account.baseUrl !== null || !isRetired(model, this.#clock.now());
  }

  /**
   * The first usable model of a kind in the order of the list of providers and of their own models, what is built in
   * last; null when there is none.
   */
  defaultOf<Kind extends keyof ModelOfKind>(kind: Kind): Offer<ModelOfKind[Kind]> | null {
    const usable = this.offers.filter(
      (offer): offer is Offer<ModelOfKind[Kind]> => offer.model.kind === kind && this.isUsable(offer),
    );
    return usable.find(({ provider }) => provider.kind !== 'built-in') ?? usable[0] ?? null;
  }

  /** What a new story uses unless told otherwise. Built-in models always offer words and pictures. */
  defaults(): { text: string; image: string; video: string | null } {
    return {
      text: this.defaultOf('text')?.model.id ?? '',
      image: this.defaultOf('image')?.model.id ?? '',
      video: this.defaultOf('video')?.model.id ?? null,
    };
  }
}

/** Whether the day has come on which the provider's own service no longer has a model. Days begin in UTC. */
function isRetired({ retiresOn }: Model, now: number): boolean {
  return retiresOn !== undefined && new Date(now).toISOString().slice(0, 10) >= retiresOn;
}
