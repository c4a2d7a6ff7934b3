import type { LucideIcon } from 'lucide-react';
import type { Scene } from '../../../contract/scenes.ts';
import { ProgressWithReason } from '../../ui/progress-with-reason.tsx';
import type { Trouble } from './page-parts.ts';
import { TryAgain } from './try-again.tsx';
import type { PageActions } from './use-page-actions.ts';
import { useTroubleWords } from './use-trouble-words.ts';

/** Trouble in one line, where something else is in the frame. */
export function TroubleLine({
  scene,
  part,
  icon,
  actions,
}: {
  scene: Scene;
  part: Trouble;
  icon: LucideIcon;
  actions: PageActions;
}) {
  const { title, reason, money } = useTroubleWords(part);
  return (
    <div className="panel play-trouble-line">
      <ProgressWithReason
        icon={icon}
        what={title}
        why={[reason, money].filter(Boolean).join(' ')}
        action={<TryAgain scene={scene} part={part} actions={actions} />}
      />
    </div>
  );
}
