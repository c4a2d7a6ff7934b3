import { useEffect, useRef } from 'react';
import { useAssetAddress } from '../../lib/asset-address.ts';

/**
 * Fetches and decodes the pictures of pages that may be turned to next, and lets go of those that are far away.
 * @param assetIds only of files that are there, the likeliest first
 */
export function useNearPictures(assetIds: readonly string[], onMissing: (assetId: string) => void): void {
  const address = useAssetAddress();
  const near = useRef(new Map<string, HTMLImageElement>());
  const report = useRef(onMissing);
  useEffect(() => {
    report.current = onMissing;
  });
  const wanted = assetIds.join(' ');
  useEffect(() => {
    const ids = wanted.split(' ').filter(Boolean);
    for (const id of near.current.keys()) if (!ids.includes(id)) near.current.delete(id);
    for (const id of ids) {
      if (near.current.has(id)) continue;
      const image = new Image();
      image.src = address(id);
      near.current.set(id, image);
      image.decode().catch(() => report.current(id));
    }
  }, [wanted, address]);
}
