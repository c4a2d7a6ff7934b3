import { ScanSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../../contract/scenes.ts';
import type { CastMember, Story } from '../../../../contract/stories.ts';
import { priceWords } from '../../../lib/price-words.ts';
import { usePrice } from '../../../lib/use-price.ts';
import { Button } from '../../../ui/button.tsx';
import type { ModelList } from '../model-list.ts';
import { isActive, partState } from '../page-parts.ts';
import type { PageActions } from '../use-page-actions.ts';
import { castOfScene } from './scene-photos.ts';

interface CheckPictureProps {
  story: Story;
  scene: Scene;
  take: Take;
  models: ModelList | undefined;
  actions: PageActions;
}

/** Has a model look at the picture, for its price. Not there where none can, or where nothing is known to look for. */
export function CheckPicture({ story, scene, take, models, actions }: CheckPictureProps) {
  const { t } = useTranslation('play');
  const { t: common, i18n } = useTranslation('common');
  const model = checkModel(models, story);
  const looking = partState(scene, 'check');
  const offered =
    model !== undefined &&
    take.asset?.present === true &&
    castOfScene(story, scene).some(isKnown) &&
    !(isActive(looking) && looking.job.takeId === take.id);
  const price = usePrice(offered ? { what: 'check', sceneId: scene.id, takeId: take.id, modelId: model.id } : null);
  if (!offered) return null;
  const words = price && priceWords(price, i18n.language, common);
  return (
    <Button
      kind="bare"
      size="small"
      icon={ScanSearch}
      busy={actions.check.isPending}
      title={t('look.checkHint', { model: model.title })}
      onClick={() => actions.check.mutate({ id: scene.id, takeId: take.id, modelId: model.id })}
    >
      {t('look.check')}
      {words && <span className="num play-short-price">{words.figure}</span>}
    </Button>
  );
}

/** The story's own where it can be used, else the usual one. */
function checkModel(list: ModelList | undefined, { checkModelId }: Story) {
  const usable = list?.models.filter((model) => model.usable && model.capabilities.checksPictures) ?? [];
  return usable.find(({ id }) => id === checkModelId) ?? usable.find(({ id }) => id === list?.defaults.check);
}

function isKnown({ facts, characterId }: CastMember): boolean {
  return characterId !== null || Object.values(facts).some((words) => words !== '');
}
