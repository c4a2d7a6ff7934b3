import { Fragment } from 'react';
import { Brush, Clapperboard, Image, ScanSearch, Video } from 'lucide-react';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { AskGrownUp } from '../../ui/gate/ask-grown-up.tsx';
import { isActive, isHeld, isTrouble, partState } from './page-parts.ts';
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

const atWork = { image: Brush, held: ScanSearch, video: Clapperboard, check: ScanSearch };
const icons = { image: Image, held: ScanSearch, video: Video, check: ScanSearch };
/** What only a grown-up can change. */
const waitsForGrownUp = ['over-budget', 'keys-locked', 'paused'];

/** What runs, waits or went wrong with the picture, the clip and the look at the picture. Empty when all is quiet. */
export function PartNews({ story, scene, models, actions, now, pictureShown }: PartNewsProps) {
  const lines = (['image', 'held', 'video', 'check'] as const).map((kind) => {
    const part = partState(scene, kind);
    if (isActive(part)) {
      return (
        <Fragment key={kind}>
          <JobProgress job={part.job} icon={atWork[kind]} models={models} actions={actions} now={now} />
          {isHeld(part.job) && waitsForGrownUp.includes(part.job.waitReason ?? '') && (
            <AskGrownUp key={part.job.id} job={part.job} size="small" />
          )}
        </Fragment>
      );
    }
    if ((kind === 'image' || kind === 'held') && !pictureShown) return null;
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
