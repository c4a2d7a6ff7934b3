import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../../contract/scenes.ts';
import type { GenerationKind } from '../../../../contract/values.ts';
import { Button } from '../../../ui/button.tsx';
import type { PageActions } from '../use-page-actions.ts';
import type { ScenePhoto } from './scene-photos.ts';

interface WithoutPhotosProps {
  scene: Scene;
  kind: GenerationKind;
  photos: readonly ScenePhoto[];
  /** `one`: only what is missing is left out. */
  say: 'without-it' | 'without-photos';
  actions: PageActions;
  size: 'normal' | 'small';
  describedBy: string;
}

/** Makes it this once without these photos; they are sent again with the next. */
export function WithoutPhotos({ scene, kind, photos, say, actions, size, describedBy }: WithoutPhotosProps) {
  const { t } = useTranslation('play');
  return (
    <Button
      size={size}
      icon={ImageOff}
      aria-describedby={describedBy}
      busy={actions.remake.isPending}
      onClick={() => actions.remake.mutate({ id: scene.id, kind, withoutPhotos: photos.map(({ photo }) => photo.id) })}
    >
      {t(`step.${say}`, { count: photos.length })}
    </Button>
  );
}
