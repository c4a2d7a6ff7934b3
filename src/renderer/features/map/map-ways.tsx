import { memo } from 'react';
import type { BranchColour } from '../../../contract/scenes.ts';
import { OPEN_WIDTH, type Placed, placeOfNode, SCENE_HEIGHT, SCENE_WIDTH, type Way } from './map-drawing.ts';
import type { StoryPaths } from './story-paths.ts';

interface MapWaysProps {
  ways: readonly Way[];
  /** Seen from far away, pages are patches of the same drawing; null from near. */
  patches: readonly Placed[] | null;
  paths: StoryPaths;
}

interface Line {
  kind: 'played' | 'other' | 'open';
  colour: BranchColour;
  drawn: string[];
}

/** The ways between the pages: one line for each look, so that thousands of them stay a few elements. */
export const MapWays = memo(function MapWays({ ways, patches, paths }: MapWaysProps) {
  const lines = new Map<string, Line>();
  for (const { from, to } of ways) {
    const kind = to.node.kind === 'open' ? 'open' : paths.played.has(to.node.id) ? 'played' : 'other';
    add(lines, kind, paths.colourOf(to.node.id), curve(from, to));
  }
  const blocks = new Map<string, Line>();
  for (const placed of patches ?? []) {
    const kind = placed.node.kind === 'open' ? 'open' : paths.played.has(placed.node.id) ? 'played' : 'other';
    add(blocks, kind, paths.colourOf(placed.node.id), block(placed));
  }
  return (
    <svg className="map-ways" width="1" height="1" aria-hidden="true" focusable="false">
      {[...lines].map(([key, line]) => (
        <path key={key} className={`map-way is-${line.kind}`} data-colour={line.colour} d={line.drawn.join('')} />
      ))}
      {[...blocks].map(([key, line]) => (
        <path key={key} className={`map-patch is-${line.kind}`} data-colour={line.colour} d={line.drawn.join('')} />
      ))}
    </svg>
  );
});

function add(lines: Map<string, Line>, kind: Line['kind'], colour: BranchColour, drawn: string): void {
  const key = `${kind} ${colour}`;
  const line = lines.get(key) ?? { kind, colour, drawn: [] };
  line.drawn.push(drawn);
  lines.set(key, line);
}

function curve(from: Placed, to: Placed): string {
  const start = from.y + SCENE_HEIGHT;
  const middle = (start + to.y) / 2;
  return `M${round(from.x)} ${start}C${round(from.x)} ${middle} ${round(to.x)} ${middle} ${round(to.x)} ${to.y}`;
}

function block(placed: Placed): string {
  const { left, top, bottom } = placeOfNode(placed);
  const width = placed.node.kind === 'scene' ? SCENE_WIDTH : OPEN_WIDTH;
  return `M${round(left)} ${top}h${width}v${bottom - top}h-${width}z`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
