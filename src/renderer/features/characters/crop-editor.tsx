import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Crop, PhotoShape, ReferencePhoto } from '../../../contract/characters.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Badge } from '../../ui/badge.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Picture } from '../../ui/picture.tsx';
import { corners, cropAfterKey } from './crop-box.ts';
import type { CharacterActions } from './use-character-actions.ts';
import { useCropDrag } from './use-crop-drag.ts';
import { useDraft } from './use-draft.ts';

const proposedShapes = ['face', 'half', 'full'] as const;

interface CropEditorProps {
  photo: ReferencePhoto;
  /** "Mira, photo 2". */
  name: string;
  actions: CharacterActions;
  /** Stands at the end of the line under the photo. */
  children?: ReactNode;
}

/** The whole photo, and on it the part that is sent: one of three proposals, or set by hand. Kept by itself. */
export function CropEditor({ photo, name, actions, children }: CropEditorProps) {
  const { t } = useTranslation('characters');
  const kids = useKidsRoom();
  const hint = useId();
  const address = useAssetAddress();
  const [spoken, setSpoken] = useState('');
  const draft = useDraft<{ shape: PhotoShape; crop: Crop }>(photo, ({ shape, crop }) =>
    actions.crop.mutateAsync({ photoId: photo.id, shape, ...(shape === 'own' && { crop }) }),
  );
  const { crop, shape } = draft.value;
  const byHand = (next: Crop) => draft.change({ shape: 'own', crop: next });
  const drag = useCropDrag({ crop, onChange: byHand, onEnd: draft.keepNow });
  const { width, height } = photo.asset;
  const share = width && height ? width / height : 4 / 3;
  function said(): string {
    if (draft.error) return 'crop.notKept';
    if (draft.pending) return 'crop.keeping';
    if (!photo.cropAsset.present) return 'crop.gone';
    return kids ? 'kids.sent' : 'crop.sent';
  }

  return (
    <div className="cast-crop">
      <div className="cast-stage">
        <div
          className="cast-whole"
          role="application"
          aria-label={t('crop.of', { name })}
          style={{ '--share': share } as CSSProperties}
          {...drag}
        >
          <Picture src={address(photo.asset.id)} alt={name} width={width} height={height} />
          <button
            type="button"
            className="cast-frame"
            data-crop="all"
            aria-label={t('crop.frame')}
            aria-describedby={hint}
            style={{
              left: percent(crop.left),
              top: percent(crop.top),
              width: percent(crop.width),
              height: percent(crop.height),
            }}
            onBlur={draft.keepNow}
            onKeyDown={(event) => {
              const next = event.altKey || event.ctrlKey || event.metaKey ? null : cropAfterKey(crop, event);
              if (!next) return;
              event.preventDefault();
              byHand(next);
              setSpoken(t('crop.place', placeOf(next)));
            }}
          />
          {corners.map((corner) => (
            <span
              key={corner}
              className="cast-corner"
              data-crop={corner}
              style={{
                left: inside(crop.left + (corner.endsWith('left') ? 0 : crop.width)),
                top: inside(crop.top + (corner.startsWith('top') ? 0 : crop.height)),
              }}
            />
          ))}
        </div>
        <span className="cast-sent">
          <Badge>{t(said())}</Badge>
        </span>
      </div>
      <div className="cast-shapes">
        <div className="cast-line">
          <div className="chips" role="group" aria-label={t('crop.shapes')}>
            {proposedShapes.map((one) => (
              <Chip
                key={one}
                pressed={shape === one}
                onClick={() => {
                  draft.change({ shape: one, crop: photo.proposals[one] });
                  draft.keepNow();
                }}
              >
                {t(`crop.shape.${one}`)}
              </Chip>
            ))}
            {shape === 'own' && <Badge tone="flat">{t('crop.shape.own')}</Badge>}
          </div>
          {children}
        </div>
        <p id={hint} className="small quiet">
          {t(kids ? 'kids.cropHint' : 'crop.hint')}
        </p>
        <p className="vh" role="status">
          {spoken}
        </p>
      </div>
    </div>
  );
}

function percent(share: number): string {
  return `${share * 100}%`;
}

/** The dot of a corner stays whole at the edge of the photo. */
function inside(share: number): string {
  return `clamp(8px, ${percent(share)}, calc(100% - 8px))`;
}

function placeOf({ left, top, width, height }: Crop): Record<string, number> {
  return {
    left: Math.round(left * 100),
    top: Math.round(top * 100),
    width: Math.round(width * 100),
    height: Math.round(height * 100),
  };
}
