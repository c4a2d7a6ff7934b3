import type { LucideIcon } from 'lucide-react';
import type { Scene } from '../../../contract/scenes.ts';
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
  language: string;
  models: ModelList | undefined;
  actions: PageActions;
}

/** Trouble with something that is not in the frame: a small panel below it. */
export function TroubleLine({ scene, part, icon, language, models, actions }: TroubleLineProps) {
  const { title, reason, money } = useTroubleWords(part);
  return (
    <section className="panel play-trouble-line" aria-label={title}>
      <ProgressWithReason icon={icon} what={title} why={[reason, money].filter(Boolean).join(' ')} />
      <TroubleSteps key={part.job.id} scene={scene} part={part} language={language} models={models} actions={actions} />
    </section>
  );
}
