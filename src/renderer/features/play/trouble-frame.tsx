import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import type { ModelList } from './model-list.ts';
import type { Trouble } from './page-parts.ts';
import { TroubleSteps } from './trouble-steps.tsx';
import type { PageActions } from './use-page-actions.ts';
import { useTroubleWords } from './use-trouble-words.ts';

interface TroubleFrameProps {
  scene: Scene;
  part: Trouble;
  story: Story;
  models: ModelList | undefined;
  actions: PageActions;
}

/** A quiet sheet where the picture would be: what happened, what it cost, and what can be done next. */
export function TroubleFrame({ story, scene, part, models, actions }: TroubleFrameProps) {
  const { t } = useTranslation('play');
  const { title, reason, money } = useTroubleWords(part);
  return (
    <section className="play-frame play-trouble" aria-label={title}>
      <h2>{title}</h2>
      <p className="soft">
        {[reason, money].filter(Boolean).join(' ')} {part.state === 'stopped' ? '' : t('trouble.readOn')}
      </p>
      <TroubleSteps
        key={part.job.id}
        story={story}
        scene={scene}
        part={part}
        models={models}
        actions={actions}
        size="normal"
      />
    </section>
  );
}
