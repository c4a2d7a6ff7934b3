import { useCallback } from 'react';
import { useSystem } from './use-system.ts';

/** Width of a stored thumbnail, in pixels. */
export type ThumbnailWidth = 320 | 640;

/** Address of an asset of this room; with `width`, of its thumbnail. */
export type AssetAddress = (assetId: string, width?: ThumbnailWidth) => string;

export function assetAddressFrom(template: string): AssetAddress {
  return (assetId, width) => {
    const address = template.replace('{id}', encodeURIComponent(assetId));
    return width ? `${address}?width=${width}` : address;
  };
}

/** All covers are about as wide, so that the screen alone says which size is sharp. */
export function coverWidth(): ThumbnailWidth {
  return devicePixelRatio > 1.35 ? 640 : 320;
}

export function useAssetAddress(): AssetAddress {
  const { assetAddress } = useSystem();
  return useCallback((assetId, width) => assetAddressFrom(assetAddress)(assetId, width), [assetAddress]);
}
