import type { Model as ModelView } from '../../contract/models.ts';
import type { Offer } from './catalogue.ts';

/** A model as it crosses the boundary. */
export function modelView(offer: Offer, usable: boolean, typical: ModelView['typicalSeconds']): ModelView {
  const { model, provider } = offer;
  return {
    id: model.id,
    title: model.title,
    kind: model.kind,
    provider: { id: provider.id, title: provider.title },
    practice: provider.kind === 'built-in',
    usable,
    price: model.price && {
      lowMicros: model.price.lowMicros,
      highMicros: model.price.highMicros,
      asOf: model.price.asOf,
    },
    typicalSeconds: typical,
    capabilities: {
      referencePhotos: model.kind === 'image' ? model.referencePhotos : 0,
      partialPictures: model.kind === 'image' && model.partialPictures,
      imageToVideo: model.kind === 'video' && model.imageToVideo,
      textToVideo: model.kind === 'video' && model.textToVideo,
      durationsSeconds: model.kind === 'video' ? [...model.durationsSeconds] : [],
      languages: model.kind === 'text' && model.languages ? [...model.languages] : null,
    },
  };
}
