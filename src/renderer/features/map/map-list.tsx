import { BookOpenCheck, ChevronDown, ChevronRight, CircleDashed, Flag, MapPin } from 'lucide-react';
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { listRows, type ListRow, openAtFirst } from './list-rows.ts';
import type { MapNode, MapTree } from './map-nodes.ts';
import type { StoryPaths } from './story-paths.ts';
import { useNodeName } from './use-node-name.ts';

interface MapListProps {
  tree: MapTree;
  paths: StoryPaths;
  marked: MapNode | undefined;
  onMark: (node: MapNode) => void;
  onOpen: (node: MapNode) => void;
}

/** The same tree as a list that opens and closes, for eyes and screen readers that prefer lines. */
export function MapList({ tree, paths, marked, onMark, onOpen }: MapListProps) {
  const { t } = useTranslation('map');
  const nameOf = useNodeName();
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(() => openAtFirst(tree, marked ?? paths.current));
  const walked = useRef(false);
  const rows = listRows(tree, open);
  const at = Math.max(
    0,
    rows.findIndex(({ node }) => node.id === marked?.id),
  );

  // It opens at the marked page, however far down that is.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'center' });
  }, []);

  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    const item = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    item?.focus({ preventScroll: true });
    item?.scrollIntoView?.({ block: 'nearest' });
  }, [marked?.id]);

  function turn(node: MapNode, opened: boolean) {
    setOpen((before) => {
      const after = new Set(before);
      if (opened) after.add(node.id);
      else after.delete(node.id);
      return after;
    });
  }

  function goTo(row: ListRow | undefined) {
    if (!row) return;
    walked.current = true;
    onMark(row.node);
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const { node } = row;
    const closable = row.opens && open.has(node.id);
    const parent = rows.find((one) => one.node.id === node.parent?.id);
    const keys: Record<string, () => void> = {
      ArrowDown: () => goTo(rows[at + 1]),
      ArrowUp: () => goTo(rows[at - 1]),
      ArrowRight: () => (row.opens && !closable ? turn(node, true) : row.opens && goTo(rows[at + 1])),
      ArrowLeft: () => (closable ? turn(node, false) : goTo(parent)),
      Home: () => goTo(rows[0]),
      End: () => goTo(rows.at(-1)),
      Enter: () => onOpen(node),
      ' ': () => onOpen(node),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]?.();
  }

  function onPress({ target }: MouseEvent) {
    const row = rowAt(rows, target);
    if (!row) return;
    if (row.opens && target instanceof Element && target.closest('.map-row-fold'))
      turn(row.node, !open.has(row.node.id));
    else onMark(row.node);
  }

  return (
    <ul
      className="map-list"
      role="tree"
      aria-label={t('tree')}
      ref={list}
      onKeyDown={onKeyDown}
      onClick={onPress}
      onDoubleClick={(event) => {
        const row = rowAt(rows, event.target);
        if (row) onOpen(row.node);
      }}
    >
      {rows.map(({ node, indent, opens }, index) => {
        const marks = {
          current: node.id === paths.current?.id,
          played: paths.played.has(node.id),
          readerEnd: node.id === paths.readerEnd?.id,
        };
        const expanded = opens ? open.has(node.id) : undefined;
        return (
          <li
            key={node.id}
            className={marks.played ? 'map-row is-played' : 'map-row'}
            role="treeitem"
            aria-label={nameOf(node, marks)}
            aria-level={node.level + 1}
            aria-posinset={node.place + 1}
            aria-setsize={(node.parent?.children ?? tree.roots).length}
            aria-expanded={expanded}
            aria-selected={node.id === marked?.id}
            aria-current={marks.current ? 'page' : undefined}
            tabIndex={index === at ? 0 : -1}
            data-colour={paths.colourOf(node.id)}
            style={{ '--indent': Math.min(indent, 12) } as CSSProperties}
            data-row={index}
          >
            <span className="map-row-fold" aria-hidden="true">
              {opens && <Icon of={expanded ? ChevronDown : ChevronRight} size={16} />}
            </span>
            <RowWords node={node} {...marks} />
          </li>
        );
      })}
    </ul>
  );
}

/** The line that was pressed. */
function rowAt(rows: readonly ListRow[], target: EventTarget): ListRow | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return element ? rows[Number(element.dataset['row'])] : undefined;
}

interface RowWordsProps {
  node: MapNode;
  current: boolean;
  readerEnd: boolean;
}

function RowWords({ node, current, readerEnd }: RowWordsProps) {
  const { t } = useTranslation('map');
  if (node.kind === 'open') {
    return (
      <span className="map-row-open" dir="auto">
        <Icon of={CircleDashed} size={16} />
        {node.label}
      </span>
    );
  }
  const { scene } = node;
  return (
    <>
      <span className="map-row-number num">{scene.depth}</span>
      <span className="map-row-words">
        <b dir="auto">{scene.title ?? t('untitled', { page: scene.depth })}</b>
        {scene.answerLabel !== null && (
          <span className="small soft" dir="auto">
            {scene.answerLabel}
          </span>
        )}
      </span>
      {scene.branch?.name && (
        <span className="map-row-branch" dir="auto">
          {scene.branch.name}
        </span>
      )}
      {current && <Icon of={MapPin} size={16} />}
      {readerEnd && <Icon of={BookOpenCheck} size={16} />}
      {scene.ends && <Icon of={Flag} size={16} />}
    </>
  );
}
