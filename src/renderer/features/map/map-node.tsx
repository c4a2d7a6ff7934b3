import { BookOpenCheck, Flag, MapPin, Video } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BranchColour } from '../../../contract/scenes.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Placed, placeOfNode } from './map-drawing.ts';
import type { SceneNode } from './map-nodes.ts';
import { pictureOf } from './page-picture.ts';
import { useNodeName } from './use-node-name.ts';

export interface NodeMarks {
  /** The one that the panel tells of; the only one in the Tab order. */
  readonly marked: boolean;
  /** The page that was played last. */
  readonly current: boolean;
  /** On the way to it. */
  readonly played: boolean;
  /** The reader's path ends here. */
  readonly readerEnd: boolean;
  readonly colour: BranchColour;
}

interface MapNodeProps extends NodeMarks {
  placed: Placed;
  siblings: number;
}

/** A page as a thumbnail, or a choice that nobody has taken as a small open end. The map listens for all of them. */
export const MapNodeView = memo(function MapNodeView({ placed, siblings, ...marks }: MapNodeProps) {
  const { node } = placed;
  const nameOf = useNodeName();
  const { left, top, right, bottom } = placeOfNode(placed);
  return (
    <div
      className={[
        node.kind === 'scene' ? 'map-scene' : 'map-open',
        marks.played ? 'is-played' : '',
        marks.marked ? 'is-marked' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      role="treeitem"
      aria-label={nameOf(node, marks)}
      aria-level={node.level + 1}
      aria-posinset={node.place + 1}
      aria-setsize={siblings}
      aria-selected={marks.marked}
      aria-current={marks.current ? 'page' : undefined}
      tabIndex={marks.marked ? 0 : -1}
      data-node={node.id}
      data-colour={marks.colour}
      style={{ left, top, width: right - left, height: bottom - top }}
    >
      {node.kind === 'scene' ? <ScenePicture node={node} {...marks} /> : <span dir="auto">{node.label}</span>}
    </div>
  );
});

function ScenePicture({ node, current, readerEnd }: { node: SceneNode } & NodeMarks) {
  const { t } = useTranslation('map');
  const address = useAssetAddress();
  const [missing, setMissing] = useState<string | null>(null);
  const { scene } = node;
  const picture = pictureOf(scene);
  return (
    <>
      <div className="map-thumb">
        {picture && picture.id !== missing ? (
          <img src={address(picture.id, 320)} alt="" draggable={false} onError={() => setMissing(picture.id)} />
        ) : (
          <span className="map-number">{scene.depth}</span>
        )}
        <span className="map-marks">
          {current && (
            <Badge icon={MapPin}>
              <span>{t('here')}</span>
            </Badge>
          )}
          {readerEnd && (
            <span className="badge">
              <Icon of={BookOpenCheck} size={14} />
            </span>
          )}
          {scene.takes.some(({ kind, chosen }) => kind === 'video' && chosen) && (
            <span className="badge">
              <Icon of={Video} size={14} />
            </span>
          )}
          {scene.ends && (
            <span className="badge">
              <Icon of={Flag} size={14} />
            </span>
          )}
        </span>
      </div>
      <b dir="auto">{scene.title ?? t('untitled', { page: scene.depth })}</b>
      {scene.branch && scene.branch.name !== '' && (
        <span className="map-branch" dir="auto">
          {scene.branch.name}
        </span>
      )}
    </>
  );
}
