import type { Model as ModelView } from '../../contract/models.ts';
import { estimateOf } from '../money/estimate.ts';
import type { Model } from '../provider-kit/model.ts';
import type { Offer } from './catalogue.ts';
import { isGoneSoon } from './days.ts';

interface ViewParts {
  readonly now: number;
  readonly typical: ModelView['typicalSeconds'];
  /** Title of another model; null when it is not known here. */
  titleOf(id: string): string | null;
}

/** A model as it crosses the boundary. */
export function modelView(offer: Offer, { now, typical, titleOf }: ViewParts): ModelView {
  const { account, missing, model, own, provider, replacedBy, retiresOn } = offer;
  return {
    id: model.id,
    title: model.title,
    kind: model.kind,
    provider: { id: provider.id, title: provider.title },
    practice: provider.kind === 'built-in',
    usable: missing === null,
    missing,
    retiresOn,
    retiresSoon: isGoneSoon(retiresOn, now) && (account?.baseUrl ?? null) === null,
    replacedBy: replacedBy === null ? null : { id: replacedBy, title: titleOf(replacedBy) ?? replacedBy },
    own,
    price: model.price && {
      lowMicros: model.price.lowMicros,
      highMicros: model.price.highMicros,
      asOf: model.price.asOf,
      source: model.price.source,
    },
    lookPrice: lookPriceOf(model),
    typicalSeconds: typical,
    timeLimitSeconds: model.timeoutMs === undefined ? null : Math.round(model.timeoutMs / 1000),
    capabilities: {
      referencePhotos: model.kind === 'text' ? 0 : (model.referencePhotos ?? 0),
      checksPictures: model.kind === 'text' && model.check !== undefined,
      partialPictures: model.kind === 'image' && model.partialPictures,
      imageToVideo: model.kind === 'video' && model.imageToVideo,
      textToVideo: model.kind === 'video' && model.textToVideo,
      durationsSeconds: model.kind === 'video' ? [...model.durationsSeconds] : [],
      languages: model.kind === 'text' && model.languages ? [...model.languages] : null,
    },
  };
}

function lookPriceOf(model: Model): ModelView['lookPrice'] {
  const { lowMicros, highMicros, known } = estimateOf(model, null, 'check');
  return known ? { lowMicros, highMicros } : null;
}
