import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { fromEnvironment } from '../host-options.ts';
import { closeChromium } from './chromium.ts';
import { implementedOnly } from './implemented-only.ts';
import { PreventableEvent } from './preventable-event.ts';
import { readiness } from './readiness.ts';
import { recordCall } from './recorded-calls.ts';
import { takeInstanceLock } from './single-instance.ts';
import { openWindows } from './windows.ts';

type Implemented =
  | 'name'
  | 'isPackaged'
  | 'commandLine'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'getPath'
  | 'setPath'
  | 'isReady'
  | 'whenReady'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'setBadgeCount'
  | 'quit'
  | 'exit';

const options = fromEnvironment();

class HostApp extends EventEmitter implements Pick<Electron.App, Implemented> {
  name = 'fableroom';
  readonly isPackaged = false;
  readonly commandLine = commandLine();
  readonly #paths = new Map<string, string>([
    ['appData', options.appDataFolder],
    ['userData', join(options.appDataFolder, 'fableroom')],
    ['sessionData', join(options.appDataFolder, 'fableroom')],
    ['home', homedir()],
    ['temp', tmpdir()],
  ]);
  #locked = false;
  #quitting = false;

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return options.version;
  }

  getLocale(): string {
    return 'en-US';
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The Chromium host does not implement app.getPath('${name}')`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path '${name}': ${path} is not there`);
    this.#paths.set(name, path);
  }

  isReady(): boolean {
    return readiness.ready;
  }

  whenReady(): Promise<void> {
    return readiness.ready ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()));
  }

  enableSandbox(): void {
    if (readiness.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  requestSingleInstanceLock(): boolean {
    this.#locked ||= takeInstanceLock(this.getPath('userData'), ({ argv, workingDirectory }) => {
      this.emit('second-instance', new PreventableEvent(), argv, workingDirectory, null);
    });
    return this.#locked;
  }

  hasSingleInstanceLock(): boolean {
    return this.#locked;
  }

  setBadgeCount(count?: number): boolean {
    recordCall('app.setBadgeCount', [count]);
    return true;
  }

  quit(): void {
    if (this.#quitting) return;
    const event = new PreventableEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    const open = [...openWindows.values()];
    if (!open.every((window) => window.askToClose())) {
      this.#quitting = false;
      return;
    }
    void Promise.all(open.map((window) => window.closePage())).then(() => this.#willQuit());
  }

  exit(exitCode = 0): void {
    readiness.ending = true;
    this.#quitting = true;
    this.emit('quit', new PreventableEvent(), exitCode);
    closeChromium().then(
      () => process.exit(exitCode),
      () => process.exit(exitCode),
    );
  }

  #willQuit(): void {
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    this.#quitting = false;
    if (!event.defaultPrevented) this.exit(0);
  }
}

function commandLine(): Electron.CommandLine {
  const switches = new Map<string, string>();
  return implementedOnly<Electron.CommandLine>('app.commandLine', {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
  });
}

export const app = implementedOnly<Electron.App>('app', new HostApp());
