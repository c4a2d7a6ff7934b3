import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentinelSearch } from './sentinel.ts';

/** Files anywhere below a folder in which a key is, each with the forms that it has there. */
export function filesWithKey(search: SentinelSearch, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => found(path, search.formsIn(readIfThere(path))));
}

/** Finds keys in what processes below another one were given. Where the system does not list children, nobody is seen. */
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

/** Whether processes and their children can be read at all here. */
export const hasProcesses = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

/** The command line of a process as it was started. */
export function commandLineOf(pid: number): Uint8Array {
  return readIfThere(`/proc/${pid}/cmdline`);
}

export function environmentOf(pid: number): Uint8Array {
  return readIfThere(`/proc/${pid}/environ`);
}

export function descendantsOf(pid: number): number[] {
  if (!hasProcesses) return [];
  const children = childrenOf(pid);
  return [...children, ...children.flatMap(descendantsOf)];
}

/** The kernel keeps a list for each thread; a look at every process of the computer would cost far more. */
function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  return namesIn(tasks).flatMap((thread) =>
    (readIfThere(`${tasks}/${thread}/children`).toString('latin1').match(/\d+/g) ?? []).map(Number),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** A file or process may go while we look. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isGone(error)) return Buffer.alloc(0);
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function found(where: string, forms: readonly string[]): string[] {
  return forms.length === 0 ? [] : [`${where}: ${forms.join(', ')}`];
}
