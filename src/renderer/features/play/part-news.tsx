import { Brush, Clapperboard, Image, ScanSearch, Video } from 'lucide-react';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { isActive, isTrouble, partState } from './page-parts.ts';
import { JobProgress } from './job-progress.tsx';
import type { ModelList } from './model-list.ts';
import { TroubleLine } from './trouble-line.tsx';
import type { PageActions } from './use-page-actions.ts';

interface PartNewsProps {
  scene: Scene;
  story: Story;
  models: ModelList | undefined;
  actions: PageActions;
  now: number;
  /** Then trouble with a new picture is told here; else it stands in the frame. */
  pictureShown: boolean;
}

const atWork = { image: Brush, video: Clapperboard, check: ScanSearch };
const icons = { image: Image, video: Video, check: ScanSearch };

/** What runs, waits or went wrong with the picture, the clip and the look at the picture. Empty when all is quiet. */
export function PartNews({ story, scene, models, actions, now, pictureShown }: PartNewsProps) {
  const lines = (['image', 'video', 'check'] as const).map((kind) => {
    const part = partState(scene, kind);
    if (isActive(part)) {
      return <JobProgress key={kind} job={part.job} icon={atWork[kind]} models={models} actions={actions} now={now} />;
    }
    if (kind === 'image' && !pictureShown) return null;
    if (isTrouble(part)) {
      return (
        <TroubleLine
          key={kind}
          story={story}
          scene={scene}
          part={part}
          icon={icons[kind]}
          models={models}
          actions={actions}
        />
      );
    }
    return null;
  });
  return lines.some(Boolean) ? <div className="play-news">{lines}</div> : null;
}
