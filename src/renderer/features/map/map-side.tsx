import { BookOpenCheck, CornerDownRight, GitBranch, Play, Trash2 } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../contract/stories.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { BranchForm } from './branch-form.tsx';
import { type MapNode, type OpenNode, pagesFrom, pathTo, type SceneNode } from './map-nodes.ts';
import { pictureOf } from './page-picture.ts';
import { endFrom, type StoryPaths } from './story-paths.ts';
import type { MapActions } from './use-map-actions.ts';

interface MapSideProps {
  story: Story;
  paths: StoryPaths;
  marked: MapNode;
  actions: MapActions;
  /** Another node is told of instead. */
  onMark: (node: MapNode) => void;
}

/** What is marked on the map, and what can be done with it. */
export function MapSide({ story, paths, marked, actions, onMark }: MapSideProps) {
  const { t } = useTranslation('map');
  const sentence = useErrorSentence();
  return (
    <aside className="map-side" aria-label={t('side')}>
      {marked.kind === 'scene' ? (
        <ScenePanel key={marked.id} story={story} paths={paths} node={marked} actions={actions} onMark={onMark} />
      ) : (
        <OpenPanel story={story} node={marked} actions={actions} />
      )}
      {actions.problem !== null && (
        <p className="field-error" role="alert">
          {sentence(actions.problem)}
        </p>
      )}
    </aside>
  );
}

function ScenePanel({
  story,
  paths,
  node,
  actions,
  onMark,
}: Omit<MapSideProps, 'marked'> & {
  node: SceneNode;
}) {
  const { t } = useTranslation('map');
  const address = useAssetAddress();
  const [naming, setNaming] = useState(false);
  const nameButton = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(() => nameButton.current);
  const { scene } = node;
  const picture = pictureOf(scene);
  const pages = pagesFrom(node).length;
  const { parent } = node;
  return (
    <>
      {picture && (
        <div className="map-side-picture">
          <Picture src={address(picture.id, 640)} alt={scene.altText ?? scene.picturePrompt ?? ''} />
        </div>
      )}
      <div>
        <p className="small quiet num">{t('page', { page: scene.depth })}</p>
        <h2 dir="auto">{scene.title ?? t('untitled', { page: scene.depth })}</h2>
        {scene.answerLabel !== null && (
          <p className="small soft" dir="auto">
            <Answer>{scene.answerLabel}</Answer>
          </p>
        )}
      </div>
      {scene.text !== null && (
        <p className="map-excerpt" dir="auto" lang={story.language}>
          {scene.text.replaceAll('*', '')}
        </p>
      )}
      <Button kind="main" icon={Play} onClick={() => actions.goOn(node)}>
        {t('goOn')}
      </Button>
      {!scene.ends && <p className="small quiet">{t('whatIf')}</p>}
      <ReaderPath paths={paths} node={node} actions={actions} />
      {naming ? (
        <BranchForm node={node} actions={actions} onClose={() => setNaming(false)} {...keptFocus} />
      ) : (
        <div className="map-steps">
          <Button ref={nameButton} size="small" icon={GitBranch} onClick={() => setNaming(true)}>
            {t(scene.branch ? 'branch.change' : 'branch.name')}
          </Button>
          {parent && (
            <Button
              kind="bare"
              size="small"
              icon={Trash2}
              busy={actions.throwing}
              onClick={() => actions.throwAway(node, () => onMark(parent))}
            >
              {t('throwAway', { count: pages })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Answer({ children }: { children: ReactNode }) {
  const { t } = useTranslation('map');
  return (
    <>
      {t('after')} {children}
    </>
  );
}

/** Which path the reader shows, told and chosen where one is on it. */
function ReaderPath({ paths, node, actions }: { paths: StoryPaths; node: SceneNode; actions: MapActions }) {
  const { t } = useTranslation('map');
  const shown = paths.readerEnd !== undefined && pathTo(paths.readerEnd).has(node.id);
  if (shown) {
    return (
      <div className="map-reader">
        <StateLine tone="good" icon={BookOpenCheck}>
          {t('reader.shown')}
        </StateLine>
        <Button kind="bare" size="small" onClick={() => actions.showInReader(null)}>
          {t('reader.played')}
        </Button>
      </div>
    );
  }
  return (
    <Button
      size="small"
      icon={BookOpenCheck}
      onClick={() => actions.showInReader(endFrom(node, paths.played).id)}
      title={t('reader.hint')}
    >
      {t('reader.show')}
    </Button>
  );
}

function OpenPanel({ story, node, actions }: { story: Story; node: OpenNode; actions: MapActions }) {
  const { t } = useTranslation('map');
  const priceId = useId();
  const price = usePrice({ what: 'page', storyId: story.id });
  return (
    <>
      <div>
        <p className="small quiet">
          {t('open.after', { page: node.parent.scene.depth, title: node.parent.scene.title ?? '' })}
        </p>
        <h2 dir="auto">{node.label}</h2>
      </div>
      <p className="small soft">{t('open.sentence')}</p>
      <Button
        kind="main"
        icon={CornerDownRight}
        aria-describedby={priceId}
        busy={actions.answering}
        onClick={() => actions.take(node)}
      >
        {t('open.take')}
      </Button>
      <PriceLine id={priceId} what={t('open.price')} price={price} />
    </>
  );
}
