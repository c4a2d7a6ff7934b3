import { Maximize, Minus, Plus } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { shownArea } from './camera.ts';
import type { Drawing, Placed, Rectangle } from './map-drawing.ts';
import { MapNodeView } from './map-node.tsx';
import type { MapNode, MapTree } from './map-nodes.ts';
import { MapWays } from './map-ways.tsx';
import type { StoryPaths } from './story-paths.ts';
import { useCamera } from './use-camera.ts';
import { useElementSize } from './use-element-size.ts';
import { useMapGestures } from './use-map-gestures.ts';
import { walk } from './walk.ts';

/** Below this, a thumbnail is too small to be recognised: pages are patches then. */
const FAR = 0.3;
const STEP = 1.3;

interface MapCanvasProps {
  tree: MapTree;
  drawing: Drawing;
  paths: StoryPaths;
  marked: MapNode | undefined;
  onMark: (node: MapNode) => void;
  onOpen: (node: MapNode) => void;
}

/** The tree as a map: dragged, zoomed, and walked with the arrow keys. Renders only what is in the window. */
export function MapCanvas({ tree, drawing, paths, marked, onMark, onOpen }: MapCanvasProps) {
  const { t } = useTranslation('map');
  const canvas = useRef<HTMLDivElement>(null);
  const size = useElementSize(canvas);
  const place = marked && drawing.place(marked.id);
  const { camera, pan, zoom, showAll, reveal } = useCamera(drawing, place, size);
  const gestures = useMapGestures(canvas, { pan, zoom });
  /** The node that the keyboard went to; it takes the focus once it is rendered. */
  const walkedTo = useRef<string | null>(null);

  useEffect(() => {
    if (walkedTo.current === null) return;
    canvas.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
    walkedTo.current = null;
  }, [marked?.id, camera]);

  function goTo(node: MapNode) {
    const to = drawing.place(node.id);
    if (!to) return;
    walkedTo.current = node.id;
    onMark(node);
    reveal(to);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zooms: Record<string, () => void> = {
      '+': () => zoom(STEP),
      '=': () => zoom(STEP),
      '-': () => zoom(1 / STEP),
      '0': showAll,
    };
    const next = marked && walk(tree, marked, event.key);
    if (next) goTo(next);
    else if (zooms[event.key]) zooms[event.key]?.();
    else if ((event.key === 'Enter' || event.key === ' ') && marked) onOpen(marked);
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  }

  function onPress({ clientX, clientY, target }: MouseEvent) {
    const pressed = nodeAt(tree, target);
    if (pressed) onMark(pressed);
    if (pressed || !camera || !far || !canvas.current) return;
    const { left, top } = canvas.current.getBoundingClientRect();
    const x = (clientX - left - camera.x) / camera.scale;
    const y = (clientY - top - camera.y) / camera.scale;
    const [hit] = drawing.nodesIn({ left: x, right: x, top: y, bottom: y });
    if (hit) goTo(hit.node);
  }

  const area = useSteadyArea(camera && size ? shownArea(camera, size) : null);
  // The drawing moves at once, and what comes into the window is drawn when there is time for it.
  const drawn = useDeferredValue(area) ?? area;
  const shown = useMemo(
    () => (drawn ? { nodes: drawing.nodesIn(drawn), ways: drawing.waysIn(drawn) } : { nodes: [], ways: [] }),
    [drawing, drawn],
  );
  const far = camera !== null && camera.scale < FAR;
  const near: Placed[] = far ? [] : [...shown.nodes];
  // Whoever is in the Tab order is always there.
  if (place && !near.includes(place)) near.push(place);

  return (
    <div className="map-canvas" ref={canvas}>
      <div
        className="map-field"
        role="tree"
        aria-label={t('tree')}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onPress}
        onDoubleClick={({ target }) => {
          const pressed = nodeAt(tree, target);
          if (pressed) onOpen(pressed);
        }}
        {...gestures}
      >
        {camera && (
          <div
            className={far ? 'map-layer is-far' : 'map-layer'}
            style={{ transform: `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})` }}
          >
            <MapWays ways={shown.ways} patches={far ? shown.nodes : null} paths={paths} />
            {near.map((placed) => (
              <MapNodeView
                key={placed.node.id}
                placed={placed}
                siblings={(placed.node.parent?.children ?? tree.roots).length}
                marked={placed.node.id === marked?.id}
                current={placed.node.id === paths.current?.id}
                played={paths.played.has(placed.node.id)}
                readerEnd={placed.node.id === paths.readerEnd?.id}
                colour={paths.colourOf(placed.node.id)}
              />
            ))}
          </div>
        )}
      </div>
      <div className="map-zoom" role="group" aria-label={t('zoom.name')}>
        <Button size="small" icon={Minus} iconName={t('zoom.out')} onClick={() => zoom(1 / STEP)} />
        <output className="small num">{t('zoom.scale', { percent: Math.round((camera?.scale ?? 1) * 100) })}</output>
        <Button size="small" icon={Plus} iconName={t('zoom.in')} onClick={() => zoom(STEP)} />
        <Button size="small" icon={Maximize} iconName={t('zoom.all')} onClick={showAll} />
      </div>
    </div>
  );
}

/** The same object as long as its sides are the same. */
function useSteadyArea(area: Rectangle | null): Rectangle | null {
  const [held, setHeld] = useState(area);
  const sides = (one: Rectangle | null): string => (one ? [one.left, one.top, one.right, one.bottom].join() : '');
  if (sides(held) === sides(area)) return held;
  setHeld(area);
  return area;
}

/** The node that was pressed. */
function nodeAt(tree: MapTree, target: EventTarget): MapNode | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null;
  return element ? tree.byId.get(element.dataset['node'] ?? '') : undefined;
}
