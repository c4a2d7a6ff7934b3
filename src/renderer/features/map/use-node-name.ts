import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapNode } from './map-nodes.ts';

interface Told {
  current: boolean;
  played: boolean;
  readerEnd: boolean;
}

/** What a node is called where it can only be heard: "Page 3, The stairs, on the path you played, 2 choices open". */
export function useNodeName(): (node: MapNode, told: Told) => string {
  const { t } = useTranslation('map');
  return useCallback(
    (node, told) => {
      if (node.kind === 'open') return t('node.open', { choice: node.label });
      const { scene } = node;
      const open = node.children.filter(({ kind }) => kind === 'open').length;
      return [
        scene.title === null
          ? t('node.untitled', { page: scene.depth })
          : t('node.page', { page: scene.depth, title: scene.title }),
        scene.branch?.name ? t('node.branch', { name: scene.branch.name }) : '',
        told.current ? t('node.current') : told.played ? t('node.played') : '',
        told.readerEnd ? t('node.readerEnd') : '',
        scene.ends ? t('node.end') : '',
        open > 0 ? t('node.openChoices', { count: open }) : '',
      ]
        .filter(Boolean)
        .join(', ');
    },
    [t],
  );
}
