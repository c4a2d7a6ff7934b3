import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentinelSearch } from './sentinel.ts';

/** Files anywhere below a folder in which a key is, each with the forms that it has there. */
export function filesWithKey(search: SentinelSearch, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => found(path, search.formsIn(readIfThere(path))));
}

/** Finds keys in what processes below another one were given. Linux only: elsewhere nobody is seen. */
export class ChildWatch {
  readonly #search: SentinelSearch;
  readonly #pid: number;
  readonly #looking: NodeJS.Timeout;
  readonly #seen = new Set<number>();
  readonly #found = new Set<string>();

  /** Looks again and again from now on, because children come and go. */
  constructor(search: SentinelSearch, pid: number) {
    this.#search = search;
    this.#pid = pid;
    this.#looking = setInterval(() => this.look(), 40);
    this.look();
  }

  look(): void {
    for (const pid of descendantsOf(this.#pid)) {
      this.#seen.add(pid);
      for (const part of ['cmdline', 'environ'] as const) {
        const forms = this.#search.formsIn(readIfThere(`/proc/${pid}/${part}`));
        for (const line of found(`${part} of a child`, forms)) this.#found.add(line);
      }
    }
  }

  /** Stops looking. `children`: how many there were. */
  end(): { readonly children: number; readonly found: string[] } {
    clearInterval(this.#looking);
    return { children: this.#seen.size, found: [...this.#found] };
  }
}

/** Whether a process can be read at all here. */
export const hasProcesses = process.platform === 'linux';

/** The command line of a process as it was started. */
export function commandLineOf(pid: number): Uint8Array {
  return readIfThere(`/proc/${pid}/cmdline`);
}

export function environmentOf(pid: number): Uint8Array {
  return readIfThere(`/proc/${pid}/environ`);
}

export function descendantsOf(pid: number): number[] {
  if (!hasProcesses) return [];
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    // The name in brackets may hold anything, so the fields are counted from its end.
    const stat = /^\d+$/.test(name) ? readIfThere(`/proc/${name}/stat`).toString('latin1') : '';
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (candidate: number): boolean => {
    const parent = parents.get(candidate);
    return parent !== undefined && parent !== 0 && (parent === pid || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

/** A file or process may go while we look. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ESRCH'].includes(code)) return Buffer.alloc(0);
    throw error;
  }
}

function found(where: string, forms: readonly string[]): string[] {
  return forms.length === 0 ? [] : [`${where}: ${forms.join(', ')}`];
}
