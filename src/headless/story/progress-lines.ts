import type { GenerationKind } from '../../contract/values.ts';
import { assertNever } from '../../engine/errors.ts';
import type { Part } from './story-parts.ts';
import type { ToldPage } from './told-story.ts';

/** A story that is being made, as far as its progress goes. */
export interface Progress {
  readonly title: string;
  readonly pages: readonly ToldPage[];
  /** Number of pages that were asked for. */
  readonly asked: number;
  /** UTC milliseconds. */
  readonly startedAt: number;
}

const ROWS: Readonly<Record<GenerationKind, { readonly many: string; readonly doing: string }>> = {
  text: { many: 'pages', doing: 'writing page' },
  image: { many: 'pictures', doing: 'painting page' },
  video: { many: 'clips', doing: 'making page' },
};

/** The block that is redrawn while a person watches: a title line, then one line per kind of part. */
export function progressBlock(progress: Progress, now: number, columns: number): string[] {
  const kinds = [...(progress.pages[0]?.parts.keys() ?? [])];
  const lines = kinds.map((kind) => `  ${ROWS[kind].many.padEnd(9)} ${kindLine(progress, kind, now)}`);
  return [`${progress.title} · ${seconds(now - progress.startedAt)}`, ...lines].map((line) => cut(line, columns));
}

function kindLine({ pages, asked }: Progress, kind: GenerationKind, now: number): string {
  const parts = pages.map(({ scene, parts: ofPage }) => ({ depth: scene.depth, part: ofPage.get(kind) }));
  const done = parts.filter(({ part }) => part?.state === 'done').length;
  const missing = parts.filter(({ part }) => part?.state === 'missing').map(({ depth }) => depth);
  const running = parts.flatMap(({ depth, part }) =>
    part?.state === 'running' ? [runningPhrase(kind, depth, part, now)] : [],
  );
  return [
    `${done} of ${asked}`,
    ...running,
    ...(missing.length > 0 ? [`missing on page ${missing.join(', ')}`] : []),
  ].join(' · ');
}

function runningPhrase(kind: GenerationKind, depth: number, part: Part & { state: 'running' }, now: number): string {
  const { startedAt, fraction } = part.job;
  const taken = startedAt === null ? '' : `, ${seconds(now - startedAt)}`;
  const share = fraction === null ? '' : `, ${Math.round(fraction * 100)} %`;
  return `${ROWS[kind].doing} ${depth}${taken}${share}`;
}

/** What to say once when a part changes its state; null when that is not worth a line. */
export function partLine(kind: GenerationKind, depth: number, part: Part): string | null {
  switch (part.state) {
    case 'waiting':
      return null;
    case 'running':
      return `Page ${depth}: ${RUNNING[kind]} …`;
    case 'done':
      return `Page ${depth}: ${DONE[kind]}.`;
    case 'missing':
      return `Page ${depth}: ${MISSING[kind]} (${part.reason}).`;
    default:
      return assertNever(part);
  }
}

const RUNNING = { text: 'writing', image: 'painting the picture', video: 'making the clip' } as const;
const DONE = { text: 'written', image: 'the picture is there', video: 'the clip is there' } as const;
const MISSING = { text: 'not written', image: 'no picture', video: 'no clip' } as const;

/** A length of time as a person says it: "0.8 s", "14 s", "2 min 5 s". */
export function seconds(milliseconds: number): string {
  const whole = Math.max(0, milliseconds) / 1000;
  if (whole < 9.95) return `${whole.toFixed(1)} s`;
  const rounded = Math.round(whole);
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}

/** Keeps a line from wrapping, which would break redrawing it. Counts characters as terminals show them, nearly. */
function cut(line: string, columns: number): string {
  const characters = [...new Intl.Segmenter().segment(line.replaceAll(/\p{C}/gu, ''))].map(({ segment }) => segment);
  const width = Math.max(20, columns) - 1;
  return characters.length <= width ? characters.join('') : `${characters.slice(0, width - 1).join('')}…`;
}
