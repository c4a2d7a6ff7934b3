import { useRef, useState } from 'react';
import type { Scene, Take } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { ComparePictures } from './compare-pictures.tsx';
import { EditPrompt } from './edit-prompt.tsx';
import { MadeBy } from './made-by.tsx';
import { KeepLikeness } from './memory/keep-likeness.tsx';
import { LookNote } from './memory/look-note.tsx';
import { MadeWith } from './memory/made-with.tsx';
import { chosenTake, visibleTakes } from './page-parts.ts';
import { PageTools } from './page-tools.tsx';
import { PartNews } from './part-news.tsx';
import { PictureFrame } from './picture-frame.tsx';
import './takes.css';
import type { ModelList } from './model-list.ts';
import { StaleNote } from './stale-note.tsx';
import { TakeDetails } from './take-details.tsx';
import { TakeTools, type TakePanel } from './take-tools.tsx';
import { TakesStrip } from './takes-strip.tsx';
import { ViewedTake } from './viewed-take.tsx';
import type { PageActions } from './use-page-actions.ts';

interface PlateProps {
  story: Story;
  scene: Scene;
  models: ModelList | undefined;
  actions: PageActions;
  now: number;
}

/** The left half of the page: picture or clip, who made it, what still runs, and the other takes. */
export function Plate({ story, scene, models, actions, now }: PlateProps) {
  const [viewedId, setViewedId] = useState<string | null>(null);
  const [panel, setPanel] = useState<TakePanel | null>(null);
  const plate = useRef<HTMLDivElement>(null);
  const kids = useKidsRoom();
  /** Files that turned out not to load although the engine has them on its list. */
  const [unloadable, setUnloadable] = useState<readonly string[]>([]);

  const takes = visibleTakes(scene).filter((take) => take.asset && !unloadable.includes(take.asset.id));
  const viewed = takes.find((take) => take.id === viewedId) ?? inUse(takes);
  const pictures = takes.filter(({ kind }) => kind === 'image').length;
  const keptFocus = useKeptFocus(() => plate.current?.querySelector<HTMLElement>('.play-compare input, .is-viewed'));
  const comparing = panel === 'compare' && viewed?.kind === 'image' && pictures > 1;

  function close() {
    plate.current?.querySelector<HTMLElement>(`[data-panel="${panel}"]`)?.focus();
    setPanel(null);
  }

  return (
    <div className="play-plate" ref={plate} {...keptFocus}>
      {comparing ? (
        <ComparePictures scene={scene} takes={takes} viewed={viewed} actions={actions} onClose={close} />
      ) : (
        <PictureFrame
          story={story}
          scene={scene}
          viewed={viewed}
          models={models}
          actions={actions}
          onMissing={(assetId) => setUnloadable((ids) => [...ids, assetId])}
        />
      )}
      <div className="play-under">
        <MadeBy takes={takes} viewed={viewed} />
        {viewed && !kids && viewed.references.length > 0 && <MadeWith references={viewed.references} />}
        <PartNews
          story={story}
          scene={scene}
          models={models}
          actions={actions}
          now={now}
          pictureShown={viewed !== undefined}
        />
        {!kids && <LookNote scene={scene} take={viewed} actions={actions} />}
        {(['image', 'video'] as const).map((kind) => (
          <StaleNote key={kind} scene={scene} take={chosenTake(scene, kind)} actions={actions} />
        ))}
        <TakesStrip takes={takes} viewed={viewed} onView={setViewedId} />
        <div className="play-line">
          {takes.length > 1 && viewed && <ViewedTake scene={scene} takes={takes} viewed={viewed} actions={actions} />}
          <PageTools
            story={story}
            scene={scene}
            models={models}
            actions={actions}
            compact={takes.length > 1}
            onRemake={() => setViewedId(null)}
          />
        </div>
        {viewed && !kids && (
          <TakeTools
            story={story}
            scene={scene}
            takes={takes}
            viewed={viewed}
            models={models}
            open={panel}
            actions={actions}
            onOpen={setPanel}
          />
        )}
        {viewed && panel === 'details' && <TakeDetails take={viewed} />}
        {viewed?.kind === 'image' && panel === 'keep' && (
          <KeepLikeness key={viewed.id} story={story} scene={scene} take={viewed} onClose={close} />
        )}
        {viewed?.kind === 'image' && panel === 'prompt' && (
          <EditPrompt
            key={viewed.id}
            scene={scene}
            take={viewed}
            actions={actions}
            onSent={() => {
              setViewedId(null);
              close();
            }}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}

/** The clip takes the place of the picture when there is one. */
function inUse(takes: readonly Take[]): Take | undefined {
  return (
    takes.find((take) => take.chosen && take.kind === 'video') ??
    takes.find((take) => take.chosen && take.kind === 'image')
  );
}
