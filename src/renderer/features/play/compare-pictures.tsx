import { ChevronsLeftRight, X } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../contract/scenes.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { Select } from '../../ui/select.tsx';
import type { PageActions } from './use-page-actions.ts';

interface ComparePicturesProps {
  scene: Scene;
  /** All takes that the strip shows; their numbers are those of the strip. */
  takes: readonly Take[];
  /** The take at the right. */
  viewed: Take;
  actions: PageActions;
  onClose: () => void;
}

/** Two pictures over each other with a line between them that is moved by hand or by arrow keys. Escape ends it. */
export function ComparePictures({ scene, takes, viewed, actions, onClose }: ComparePicturesProps) {
  const { t } = useTranslation('play');
  const address = useAssetAddress();
  const [split, setSplit] = useState(50);
  const others = takes.filter((take) => take.kind === 'image' && take !== viewed);
  const [otherId, setOtherId] = useState<string | null>(null);
  const other = others.find(({ id }) => id === otherId) ?? others.find(({ chosen }) => chosen) ?? others.at(-1);
  if (!other?.asset || !viewed.asset) return null;
  const numberOf = (take: Take) => takes.indexOf(take) + 1;
  const [left, right] = [numberOf(other), numberOf(viewed)];
  return (
    <div className="play-comparing" role="group" aria-label={t('compare.name')} onKeyDown={onEscape(onClose)}>
      <div className="play-frame play-compare" style={{ '--split': `${split}%` } as CSSProperties}>
        <img
          className="play-layer"
          src={address(viewed.asset.id)}
          alt={t('takes.picture', { number: right })}
          draggable={false}
        />
        <img
          className="play-layer play-compare-left"
          src={address(other.asset.id)}
          alt={t('takes.picture', { number: left })}
          draggable={false}
        />
        <span className="badge play-compare-name is-left">{t('compare.take', { number: left })}</span>
        <span className="badge play-compare-name is-right">{t('compare.take', { number: right })}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={split}
          autoFocus
          aria-label={t('compare.slider')}
          aria-valuetext={t('compare.value', { left, right, percent: split })}
          onChange={({ target }) => setSplit(Number(target.value))}
        />
        <span className="play-compare-line" aria-hidden="true">
          <span>
            <Icon of={ChevronsLeftRight} size={16} />
          </span>
        </span>
      </div>
      <div className="play-compare-foot">
        <Select
          label={t('compare.with')}
          value={other.id}
          onChange={setOtherId}
          options={others.map((take) => ({
            value: take.id,
            label: t('compare.take', { number: numberOf(take) }),
            ...(take.chosen && { detail: t('takes.inUse') }),
          }))}
        />
        <div className="play-steps-row">
          {[other, viewed]
            .filter(({ chosen }) => !chosen)
            .map((take) => (
              <Button
                key={take.id}
                size="small"
                busy={actions.chooseTake.isPending}
                onClick={() => actions.chooseTake.mutate({ id: scene.id, takeId: take.id })}
              >
                {t('compare.use', { number: numberOf(take) })}
              </Button>
            ))}
          <Button kind="bare" size="small" icon={X} onClick={onClose}>
            {t('compare.close')}
          </Button>
        </div>
      </div>
    </div>
  );
}
