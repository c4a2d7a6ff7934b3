import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { notFound } from '../errors.ts';
import type { Model } from '../provider-kit/model.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { ProviderName } from './photo-consents.ts';
import { planPhotos, type PhotoPlan, type PhotographedCharacter } from './reference-plan.ts';

interface PlanParts {
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  readonly catalogue: Catalogue;
}

export interface PlanWish {
  readonly imageModelId: string;
  readonly characterIds: readonly string[];
  readonly order: readonly string[];
  readonly leftOut: readonly string[];
}

export interface PlanAnswer extends PhotoPlan {
  readonly limit: number;
  readonly provider: ProviderName | null;
  readonly agreed: boolean;
  readonly alternatives: { readonly id: string; readonly title: string }[];
}

/** What a picture of these characters would be sent with. Sends nothing. Throws NOT_FOUND. */
export function answerPlan({ store, assets, catalogue }: PlanParts, wish: PlanWish): PlanAnswer {
  const offer = catalogue.find('image', wish.imageModelId);
  if (!offer) throw notFound('model', wish.imageModelId);
  const limit = offer.model.referencePhotos;
  const ids = [...new Set(wish.characterIds)];
  const characters = ids.map((id) => photographed({ store, assets }, id));
  const { id, title, kind } = offer.provider;
  const isBuiltIn = kind === 'built-in';
  return {
    limit,
    ...planPhotos({ limit, characters, order: wish.order, leftOut: wish.leftOut }),
    provider: isBuiltIn ? null : { id, title },
    agreed: isBuiltIn || store.references.isAgreed(id),
    alternatives: limit > 0 ? [] : modelsWithPhotos(catalogue),
  };
}

function photographed({ store, assets }: Omit<PlanParts, 'catalogue'>, id: string): PhotographedCharacter {
  const { name } = store.characters.get(id);
  const photos = store.characters.photosOf(id).map(({ id: photoId, shape, crop_asset_id: cropId }) => ({
    id: photoId,
    shape,
    cropId,
    present: assets.path(cropId) !== null,
  }));
  return { id, name, photos };
}

/** Usable picture models that take photos, the cheapest first and those without a price last. */
function modelsWithPhotos(catalogue: Catalogue): PlanAnswer['alternatives'] {
  return catalogue.offers
    .flatMap(({ model, missing }) =>
      model.kind === 'image' && missing === null && model.referencePhotos > 0 ? [model] : [],
    )
    .toSorted((a, b) => lowest(a) - lowest(b))
    .map(({ id, title }) => ({ id, title }));
}

function lowest({ price }: Model): number {
  return price?.lowMicros ?? Number.MAX_SAFE_INTEGER;
}
