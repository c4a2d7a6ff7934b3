import type { Terminal } from '../terminal.ts';
import { partLine, progressBlock } from './progress-lines.ts';
import type { Progress } from './progress-lines.ts';

const REDRAW_MILLISECONDS = 200;
const CLEAR_FROM_HERE = '\u001B[J';

export interface ProgressScreen {
  show(progress: Progress): void;
  /** Leaves the last state on the screen; nothing is drawn after that. Ending it twice is no matter. */
  end(): void;
}

/** Shows how far a story has come: one block that is redrawn where a person watches, else a line per change. */
export function createProgressScreen(terminal: Terminal, now: () => number): ProgressScreen {
  return terminal.live ? redrawnBlock(terminal, now) : plainLines(terminal, now);
}

function redrawnBlock(terminal: Terminal, now: () => number): ProgressScreen {
  let latest: Progress | null = null;
  let drawnLines = 0;
  const draw = (): void => {
    if (!latest) return;
    const lines = progressBlock(latest, now(), terminal.columns());
    const back = drawnLines > 0 ? `\u001B[${drawnLines}A` : '';
    terminal.draw(`${back}\r${CLEAR_FROM_HERE}${lines.join('\n')}\n`);
    drawnLines = lines.length;
  };
  // Times go on also while nothing happens.
  const timer = setInterval(draw, REDRAW_MILLISECONDS);
  let over = false;
  return {
    show: (progress) => {
      latest = progress;
    },
    end: () => {
      clearInterval(timer);
      if (!over) draw();
      over = true;
    },
  };
}

function plainLines(terminal: Terminal, now: () => number): ProgressScreen {
  const said = new Set<string>();
  return {
    show: ({ pages, startedAt }) => {
      for (const { scene, parts } of pages) {
        for (const [kind, part] of parts) {
          const line = partLine(kind, scene.depth, part);
          if (line === null || said.has(line)) continue;
          said.add(line);
          terminal.say(`[${((now() - startedAt) / 1000).toFixed(1)} s] ${line}`);
        }
      }
    },
    end: () => undefined,
  };
}
