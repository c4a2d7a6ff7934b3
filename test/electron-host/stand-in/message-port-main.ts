import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { decode, encode } from '../codec.ts';
import { implementedOnly } from './implemented-only.ts';

/** The page's half of a port, as the bridge drives it. */
export interface BridgedPort {
  /** What `event.ports` holds in the main process. */
  readonly main: Electron.MessagePortMain;
  /** A message has come from the page. */
  receive(value: string): void;
  /** The page has closed its end, or is gone. */
  end(): void;
}

/** @param say carries a message, or the closing, to the page */
export function bridgePort(say: (message: { value: string } | 'closed') => void): BridgedPort {
  const port = new HostMessagePortMain(say);
  return {
    main: implementedOnly<Electron.MessagePortMain>('MessagePortMain', port),
    receive: (value) => receivers.get(port)?.(value),
    end: () => enders.get(port)?.(),
  };
}

const receivers = new WeakMap<HostMessagePortMain, (value: string) => void>();
const enders = new WeakMap<HostMessagePortMain, () => void>();

/** Keeps messages until `start`, as Electron's does. */
class HostMessagePortMain
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'start' | 'close' | 'postMessage'>
{
  readonly #say: (message: { value: string } | 'closed') => void;
  #waiting: string[] | null = [];
  #open = true;

  constructor(say: (message: { value: string } | 'closed') => void) {
    super();
    this.#say = say;
    receivers.set(this, (value) => {
      if (this.#waiting === null) this.#deliver(value);
      else this.#waiting.push(value);
    });
    enders.set(this, () => this.#end());
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const value of waiting) this.#deliver(value);
  }

  close(): void {
    if (this.#open) this.#say('closed');
    this.#end();
  }

  postMessage(message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    if (transfer.length > 0) throw new Error('The Chromium host does not transfer ports to the page');
    const value = encode(message);
    if (this.#open) this.#say({ value });
  }

  #deliver(value: string): void {
    if (this.#open) this.emit('message', { data: decode(value), ports: [] });
  }

  #end(): void {
    if (!this.#open) return;
    this.#open = false;
    this.emit('close');
  }
}
