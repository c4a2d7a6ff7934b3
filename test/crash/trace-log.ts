/** One system call of a trace. */
export interface TracedCall {
  readonly thread: string;
  readonly name: string;
  /** Arguments as strace prints them, with the path of every descriptor. */
  readonly args: string;
  readonly result: string;
  /** Lines at which it began and ended: one ended before another began when its number is lower. */
  readonly began: number;
  readonly ended: number;
}

const WHOLE = /^(\d+) +(\w+)\((.*)\) += (.*)$/su;
const BEGINNING = /^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$/su;
const ENDING = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (.*)$/su;

/** Reads what `strace -f -y -o file` wrote, in the order in which the calls began. Calls without an end are left out. */
export function readTrace(text: string): TracedCall[] {
  const calls: TracedCall[] = [];
  const open = new Map<string, Omit<TracedCall, 'result' | 'ended'>>();
  for (const [line, words] of text.split('\n').entries()) {
    const [, thread = '', name = '', args = '', result = ''] = WHOLE.exec(words) ?? [];
    if (name !== '') {
      calls.push({ thread, name, args, result, began: line, ended: line });
      continue;
    }
    const [, opener = '', begun = '', first = ''] = BEGINNING.exec(words) ?? [];
    if (begun !== '') open.set(opener, { thread: opener, name: begun, args: first, began: line });
    const [, resumer = '', , rest = '', value = ''] = ENDING.exec(words) ?? [];
    const call = open.get(resumer);
    if (!call) continue;
    open.delete(resumer);
    calls.push({ ...call, args: call.args + rest, result: value, ended: line });
  }
  return calls.toSorted((a, b) => a.began - b.began);
}

/** Path behind a call's first descriptor; empty when it has none. */
export function descriptorPath({ args }: TracedCall): string {
  return /^\d+<([^>]*)>/u.exec(args)?.[1] ?? '';
}

/** Every absolute path in a call's arguments, quoted or behind a descriptor. */
export function pathsOf({ args }: TracedCall): string[] {
  return [...args.matchAll(/<(\/[^>]*)>|"(\/[^"]*)"/gu)].map(([, behind, quoted]) => behind ?? quoted ?? '');
}
