import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { EngineError } from '../errors.ts';
import { CommitGroup } from './commit-group.ts';

interface Desk {
  readonly group: CommitGroup;
  readonly commits: string[][];
  readonly room: PromiseWithResolvers<void>;
  isFull: boolean;
  write(word: string): void;
}

function desk(): Desk {
  const commits: string[][] = [];
  const written: string[] = [];
  const commit = (work: () => void): void => {
    const before = written.length;
    try {
      if (made.isFull) throw new EngineError('DISK_FULL', 'full');
      work();
    } catch (error) {
      written.length = before;
      throw error;
    }
    commits.push(written.slice(before));
  };
  const room = Promise.withResolvers<void>();
  const group = new CommitGroup(commit, () => room.promise);
  const made: Desk = { group, commits, room, isFull: false, write: (word) => void written.push(word) };
  return made;
}

describe('the commit group', () => {
  it('puts what arrives together into one flush, in order', async () => {
    const { group, commits, write } = desk();
    await Promise.all(['a', 'b', 'c'].map((word) => group.add(() => write(word))));
    expect(commits).toEqual([['a', 'b', 'c']]);
  });

  it('says that work is done only once it is on disk', async () => {
    const { group, commits } = desk();
    const done = group.add(() => undefined);
    expect(commits).toEqual([]);
    await done;
    expect(commits).toHaveLength(1);
  });

  it('does not let one failing write take its neighbours with it', async () => {
    const { group, commits, write } = desk();
    const results = await Promise.allSettled([
      group.add(() => write('a')),
      group.add(() => {
        throw new Error('constraint');
      }),
      group.add(() => write('c')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(commits).toEqual([['a'], ['c']]);
  });

  it('holds everything in its order while the disk is full', async () => {
    const made = desk();
    made.isFull = true;
    const first = made.group.add(() => made.write('a'));
    await settle();
    const second = made.group.add(() => made.write('b'));
    await settle();
    expect(made.commits).toEqual([]);
    made.isFull = false;
    made.room.resolve();
    await Promise.all([first, second]);
    expect(made.commits).toEqual([['a', 'b']]);
  });

  it('lets go of what waits for room when the program closes', async () => {
    const made = desk();
    made.isFull = true;
    const waiting = made.group.add(() => made.write('a'));
    await settle();
    made.room.reject(new Error('closing'));
    await expect(waiting).rejects.toThrow('closing');
  });
});
