import type { LucideIcon } from 'lucide-react';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { ProgressWithReason } from '../../ui/progress-with-reason.tsx';
import type { ModelList } from './model-list.ts';
import type { Trouble } from './page-parts.ts';
import { TroubleSteps } from './trouble-steps.tsx';
import type { PageActions } from './use-page-actions.ts';
import { useTroubleWords } from './use-trouble-words.ts';

interface TroubleLineProps {
  scene: Scene;
  part: Trouble;
  icon: LucideIcon;
  story: Story;
  models: ModelList | undefined;
  actions: PageActions;
}

/** Trouble with something that is not in the frame: a small panel below it. */
export function TroubleLine({ story, scene, part, icon, models, actions }: TroubleLineProps) {
  const { title, reason, money } = useTroubleWords(part);
  return (
    <section className="panel play-trouble-line" aria-label={title}>
      <ProgressWithReason icon={icon} what={title} why={[reason, money].filter(Boolean).join(' ')} />
      <TroubleSteps key={part.job.id} story={story} scene={scene} part={part} models={models} actions={actions} />
    </section>
  );
}
