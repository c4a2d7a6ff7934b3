import { Link, useSearch } from '@tanstack/react-router';
import { BookOpen, ChevronLeft } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../contract/stories.ts';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StoryInAddress } from '../../ui/story-in-address.tsx';
import { MapCanvas } from './map-canvas.tsx';
import { drawMap } from './map-drawing.ts';
import { MapList } from './map-list.tsx';
import { type MapNode, mapNodes } from './map-nodes.ts';
import { MapSide } from './map-side.tsx';
import { storyPaths } from './story-paths.ts';
import { useMapActions } from './use-map-actions.ts';
import { viewStore } from './view-store.ts';
import './map-side.css';
import './map.css';

/** Every path of a story: what was played, what else there is, and what could still be. */
export function MapPage() {
  return <StoryInAddress className="map">{(story) => <StoryMap story={story} />}</StoryInAddress>;
}

function StoryMap({ story }: { story: Story }) {
  const { t } = useTranslation('map');
  const { scene: inAddress } = useSearch({ strict: false });
  const view = viewStore((state) => state.view);
  const tree = useMemo(() => mapNodes(story.scenes), [story.scenes]);
  const drawing = useMemo(() => drawMap(tree), [tree]);
  const paths = useMemo(() => storyPaths(story, tree), [story, tree]);
  const [markedId, setMarkedId] = useState<string | null>(inAddress ?? null);
  const marked = tree.byId.get(markedId ?? '') ?? paths.current;
  // A step on the map is drawn first, what is told of it after.
  const told = useDeferredValue(marked);
  const actions = useMapActions(story);
  const body = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(() => body.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]'));

  function open(node: MapNode) {
    if (node.kind === 'scene') actions.goOn(node);
    else actions.take(node);
  }
  const shared = { tree, paths, marked, onMark: ({ id }: MapNode) => setMarkedId(id), onOpen: open };

  return (
    <div className="map">
      <header className="top map-top">
        <Link
          to="/play/$storyId"
          params={{ storyId: story.id }}
          className={buttonClass({ kind: 'bare', iconOnly: true })}
          aria-label={t('toStory')}
          title={t('toStory')}
        >
          <Icon of={ChevronLeft} />
        </Link>
        <PageHeading title={t('heading', { title: story.title })} className="map-heading">
          <span dir="auto">{story.title}</span>
        </PageHeading>
        <span className="small soft num">{t('pages', { count: story.scenes.length })}</span>
        <div className="push map-tools">
          <fieldset className="chips">
            <legend className="vh">{t('view.name')}</legend>
            {(['map', 'list'] as const).map((one) => (
              <label key={one} className="chip radio">
                <input
                  type="radio"
                  className="vh"
                  name="map-view"
                  checked={view === one}
                  onChange={() => viewStore.setState({ view: one })}
                />
                {t(`view.${one}`)}
              </label>
            ))}
          </fieldset>
          <Link to="/read/$storyId" params={{ storyId: story.id }} className={buttonClass({ kind: 'bare' })}>
            <Icon of={BookOpen} size={16} />
            {t('read')}
          </Link>
        </div>
        <GoToButton />
      </header>
      {marked && told ? (
        <div className="map-body" ref={body} {...keptFocus}>
          {view === 'map' ? <MapCanvas {...shared} drawing={drawing} /> : <MapList {...shared} />}
          <MapSide story={story} paths={paths} marked={told} actions={actions} onMark={shared.onMark} />
        </div>
      ) : (
        <p className="map-none soft">{t('none')}</p>
      )}
    </div>
  );
}
