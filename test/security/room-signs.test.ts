import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type * as EngineModule from '../../src/engine/engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Library } from '../../src/engine/library.ts';
import { workInBackground } from '../../src/main/background.ts';
import { startEngineHost } from '../../src/main/engine-host.ts';
import { settle } from '../support/fake-clock.ts';
import { scriptedProvider, type Script } from '../support/scripted-provider.ts';
import { memoryLog, memorySettings, temporaryFolder } from '../support/test-engine.ts';

const shown = vi.hoisted(() => ({ lines: [] as string[] }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const say = (line: string): void => void shown.lines.push(line);
  return {
    app: { setBadgeCount: (count: number) => say(`badge ${count}`), quit: () => say('quit') },
    powerMonitor: new Emitter(),
    shell: {},
    Menu: { buildFromTemplate: () => null },
    dialog: {
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        say(`question ${message}`);
        return { response: 2 };
      },
    },
    Tray: class {
      on(): void {}
      setToolTip = (words: string): void => say(`tray ${words}`);
      setTitle = (words: string): void => say(`tray title ${words}`);
      setContextMenu(): void {}
      destroy = (): void => say('no tray');
    },
    Notification: class extends Emitter {
      static isSupported = (): boolean => true;
      readonly title: string;
      constructor({ title }: { title: string }) {
        super();
        this.title = title;
      }
      show = (): void => say(`notification ${this.title}`);
      close = (): void => say(`closed ${this.title}`);
    },
  };
});

const made = vi.hoisted(() => ({ engine: null as Engine | null, script: null as Script | null }));
vi.mock('../../src/engine/engine.ts', async (original) => {
  const real = await original<typeof EngineModule>();
  return {
    ...real,
    createEngine: async (ports: Parameters<typeof real.createEngine>[0]) => {
      const { provider, script } = scriptedProvider();
      Object.assign(made, { engine: await real.createEngine(ports, [provider]), script });
      return made.engine;
    },
  };
});

class FakeWindow extends EventEmitter {
  isFocused = (): boolean => false;
  isDestroyed = (): boolean => false;
  setProgressBar = (share: number): void => void shown.lines.push(`bar ${share}`);
  setTitle = (title: string): void => void shown.lines.push(`window ${title}`);
  close = (): void => void shown.lines.push('closed the window');
}

/** A desktop whose window is open and behind others. */
async function desktop(room: 'kids' | 'adult') {
  const log = memoryLog();
  const host = await startEngineHost({
    dataFolder: temporaryFolder(),
    settings: memorySettings(),
    log,
    wishes: () => ({ asked: room, last: null }),
    confirmOwner: undefined,
  });
  onTestFinished(() => host.close());
  const window = new FakeWindow();
  const parts = { window: () => window as unknown as BrowserWindow, show: () => undefined, log };
  workInBackground({ ...parts, host, isQuitting: () => false, language: () => 'en' }).watchWindow(parts.window());
  const { engine, script } = made;
  if (!engine || !script) throw new Error('There is no engine');
  await settle();
  return { host, window, engine, script, log };
}

async function tell(library: Library, premise: string, title: string): Promise<void> {
  const { id } = library.stories.create({ premise, length: null });
  library.stories.update({ id, title });
  await library.jobs.settled(id);
  await settle();
}

const seen = (word: string): string[] => shown.lines.filter((line) => line.includes(word));

beforeEach(() => {
  shown.lines.length = 0;
});

describe('what the desktop shows outside its window', () => {
  it('would tell in the kids’ room of what is made in the other one', async () => {
    const { engine, log } = await desktop('kids');
    await tell(engine.library('adult'), 'a secret', 'Velvet');
    expect(shown.lines).toEqual([]);
    // It does tell of its own room.
    await tell(engine.library('kids'), 'a fox', 'The Fox');
    expect(seen('notification')).toContain('notification The Fox');
    expect(seen('badge')).not.toEqual([]);
    expect(seen('Velvet')).toEqual([]);
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('would go on telling of the grown-ups’ room once it was locked, or leave a notification behind', async () => {
    const { engine, host } = await desktop('adult');
    await tell(engine.library('adult'), 'a secret', 'Velvet');
    expect(seen('Velvet')).toContain('notification Velvet');
    engine.rooms.lock();
    await settle();
    expect(host.room()).toBe('kids');
    expect(seen('Velvet').at(-1)).toBe('closed Velvet');
    // Whatever story was open, its name stands above no window of the kids' room.
    expect(seen('window')).toEqual(['window Fableroom']);
    shown.lines.length = 0;
    await tell(engine.library('adult'), 'another secret', 'Silk');
    expect(seen('Silk')).toEqual([]);
    expect(seen('badge')).toEqual([]);
  });

  it('would ask in the kids’ room about work of the other one when the window is closed', async () => {
    const { engine, script, window } = await desktop('kids');
    const never = Promise.withResolvers<never>();
    script.text = () => never.promise;
    const close = async (): Promise<boolean> => {
      let kept = false;
      window.emit('close', { preventDefault: () => (kept = true) });
      await settle();
      return kept;
    };
    engine.library('adult').stories.create({ premise: 'a secret' });
    await settle();
    expect([await close(), seen('question')]).toEqual([false, []]);
    engine.library('kids').stories.create({ premise: 'a fox' });
    await settle();
    expect([await close(), seen('question')]).toEqual([true, ['question One part is still being made.']]);
    never.reject(new Error('The test ends'));
  });
});
