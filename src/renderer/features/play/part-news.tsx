import { Brush, Clapperboard, Image, Video } from 'lucide-react';
import type { Scene } from '../../../contract/scenes.ts';
import { isActive, isTrouble, partState } from './page-parts.ts';
import { JobProgress } from './job-progress.tsx';
import type { ModelList } from './model-list.ts';
import { TroubleLine } from './trouble-line.tsx';
import type { PageActions } from './use-page-actions.ts';

interface PartNewsProps {
  scene: Scene;
  language: string;
  models: ModelList | undefined;
  actions: PageActions;
  now: number;
  /** Then trouble with a new picture is told here; else it stands in the frame. */
  pictureShown: boolean;
}

/** What runs, waits or went wrong with the picture and the clip. Empty when all is quiet. */
export function PartNews({ scene, language, models, actions, now, pictureShown }: PartNewsProps) {
  const lines = (['image', 'video'] as const).map((kind) => {
    const part = partState(scene, kind);
    if (isActive(part)) {
      const icon = kind === 'image' ? Brush : Clapperboard;
      return <JobProgress key={kind} job={part.job} icon={icon} models={models} actions={actions} now={now} />;
    }
    if (kind === 'image' && !pictureShown) return null;
    if (isTrouble(part)) {
      return (
        <TroubleLine
          key={kind}
          scene={scene}
          part={part}
          icon={kind === 'image' ? Image : Video}
          language={language}
          models={models}
          actions={actions}
        />
      );
    }
    return null;
  });
  return lines.some(Boolean) ? <div className="play-news">{lines}</div> : null;
}
