import { EngineError } from '../errors.ts';
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

  constructor(providers: readonly Provider[]) {
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

  isUsable({ provider }: Offer): boolean {
    return provider.kind === 'built-in';
  }

  /** The first usable model of a kind, services before what is built in; null when there is none. */
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
