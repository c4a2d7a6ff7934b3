import type { Offer } from '../catalogue/catalogue.ts';
import type { ImageModel, VideoModel } from '../provider-kit/model.ts';

/** What a model that makes pictures or clips can do. */
export interface MediaModelView {
  readonly id: string;
  readonly title: string;
  readonly kind: 'image' | 'video';
  readonly usable: boolean;
  readonly referencePhotos: number;
  readonly imageToVideo: boolean;
  readonly textToVideo: boolean;
  readonly durationsSeconds: number[];
  readonly shapes: string[];
  readonly qualities: string[];
}

export interface MediaProviderView {
  readonly id: string;
  readonly title: string;
  readonly kinds: ('image' | 'video')[];
  readonly models: MediaModelView[];
}

/** The kinds and models of each provider that makes pictures or clips. */
export function mediaCapabilities(offers: readonly Offer[]): { providers: MediaProviderView[] } {
  const making = offers.filter((offer): offer is Offer<ImageModel | VideoModel> => offer.model.kind !== 'text');
  const byProvider = Map.groupBy(making, ({ provider }) => provider.id);
  const providers = [...byProvider].map(([id, own]) => {
    const models = own.map(({ model, missing }) => modelView(model, missing === null));
    const kinds = [...new Set(models.map(({ kind }) => kind))];
    return { id, title: own[0]?.provider.title ?? id, kinds, models };
  });
  return { providers };
}

function modelView(model: ImageModel | VideoModel, usable: boolean): MediaModelView {
  const isImage = model.kind === 'image';
  return {
    id: model.id,
    title: model.title,
    kind: model.kind,
    usable,
    referencePhotos: model.referencePhotos ?? 0,
    imageToVideo: !isImage && model.imageToVideo,
    textToVideo: !isImage && model.textToVideo,
    durationsSeconds: isImage ? [] : [...model.durationsSeconds],
    shapes: isImage ? [...new Set([`${model.width}x${model.height}`, ...(model.shapes ?? [])])] : [],
    qualities: isImage ? [...(model.qualities ?? [])] : [...(model.resolutions ?? [])],
  };
}
