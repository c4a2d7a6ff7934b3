import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { useReducedMotion } from '../../lib/reduced-motion.ts';
import { Icon } from '../../ui/icon.tsx';
import { ClipPlayer } from '../../ui/clip-player/clip-player.tsx';
import { DevelopingPicture } from './developing-picture.tsx';
import type { ModelList } from './model-list.ts';
import { chosenTake, isActive, isHeld, isTrouble, partState, pictureState, type PartState } from './page-parts.ts';
import { MakePicture } from './make-picture.tsx';
import { TroubleFrame } from './trouble-frame.tsx';
import type { PageActions } from './use-page-actions.ts';

interface PictureFrameProps {
  story: Story;
  scene: Scene;
  /** The take that is looked at; undefined when there is nothing to show. */
  viewed: Take | undefined;
  models: ModelList | undefined;
  actions: PageActions;
  onMissing: (assetId: string) => void;
}

/** Where the picture is, will be, or would be. */
export function PictureFrame({ story, scene, viewed, models, actions, onMissing }: PictureFrameProps) {
  const { t } = useTranslation('play');
  const address = useAssetAddress();
  const reducedMotion = useReducedMotion();
  const part = pictureState(scene);
  const alt = scene.altText ?? scene.picturePrompt ?? t('picture.alt', { page: scene.depth });

  if (viewed?.kind === 'video' && viewed.asset) {
    const { id } = viewed.asset;
    const poster = chosenTake(scene, 'image')?.asset;
    return (
      <div className="play-frame">
        <ClipPlayer
          key={id}
          src={address(id)}
          poster={poster?.present ? address(poster.id) : null}
          label={alt}
          autoPlay={!reducedMotion}
          onMissing={() => onMissing(id)}
        />
      </div>
    );
  }

  const draftId = isActive(part) ? part.job.draftId : null;
  const asset = viewed?.asset ?? null;
  if (draftId !== null || asset) {
    const id = draftId ?? asset?.id ?? '';
    return (
      <figure className="play-frame">
        <DevelopingPicture
          src={address(id)}
          draft={draftId !== null}
          alt={draftId === null ? alt : t('picture.developing')}
          reducedMotion={reducedMotion}
          onMissing={() => draftId === null && onMissing(id)}
        />
      </figure>
    );
  }

  if (isTrouble(part))
    return <TroubleFrame story={story} scene={scene} part={part} models={models} actions={actions} />;
  if (isActive(part) || isActive(partState(scene, 'text'))) {
    return (
      <div className="play-frame play-frame-empty is-waiting">
        <p className="small quiet">{t(`picture.${comesAfter(part)}`)}</p>
      </div>
    );
  }

  const lost = scene.takes.some((take) => take.kind === 'image');
  if (scene.text === null) {
    return (
      <div className="play-frame play-frame-empty">
        <p className="small quiet">{t('picture.withoutWords')}</p>
      </div>
    );
  }
  return (
    <div className="play-frame play-frame-empty">
      <Icon of={ImageOff} size={28} />
      <p className="soft">{lost ? t('picture.missing') : t('picture.none')}</p>
      <MakePicture
        scene={scene}
        actions={actions}
        label={lost ? t('again.makeAgain') : t('again.makeOne', { title: story.title })}
      />
    </div>
  );
}

function comesAfter(part: PartState): 'held' | 'soon' | 'afterWords' {
  if (!isActive(part)) return 'afterWords';
  return isHeld(part.job) ? 'held' : 'soon';
}
