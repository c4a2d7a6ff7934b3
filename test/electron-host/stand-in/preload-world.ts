import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { decode, encode } from '../codec.ts';
import type { BridgedPort } from './message-port-main.ts';
import { bridgePort } from './message-port-main.ts';
import type { FromPage, ToPage } from './preload-page.ts';
import { FROM_NODE, PRELOAD_WORLD, startPreloadWorld, TO_NODE } from './preload-page.ts';

/** What a preload script sent with `ipcRenderer.postMessage`. */
export interface PreloadMessage {
  readonly channel: string;
  readonly value: unknown;
  readonly ports: Electron.MessagePortMain[];
}

/**
 * Runs the preload script of a page in an isolated world of every document that it loads, and carries its messages
 * and ports.
 */
export async function installPreload(
  page: Page,
  preloadFile: string,
  received: (message: PreloadMessage) => void,
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const documents = new Map<number, DocumentPorts>();
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === PRELOAD_WORLD) documents.set(context.id, new DocumentPorts(devtools, context.id));
  });
  const leave = (id: number) => {
    documents.get(id)?.end();
    documents.delete(id);
  };
  devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => leave(executionContextId));
  devtools.on('Runtime.executionContextsCleared', () => [...documents.keys()].forEach(leave));
  page.on('crash', () => [...documents.keys()].forEach(leave));
  page.on('close', () => [...documents.keys()].forEach(leave));
  devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const from = documents.get(executionContextId);
    if (name !== TO_NODE || from === undefined) return;
    const message = JSON.parse(payload) as FromPage;
    if (message.kind !== 'message') from.receive(message);
    else
      received({
        channel: message.channel,
        value: decode(message.value),
        ports: message.ports.map((id) => from.add(id)),
      });
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Page.enable');
  await devtools.send('Runtime.addBinding', { name: TO_NODE, executionContextName: PRELOAD_WORLD });
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: PRELOAD_WORLD,
    source: preloadSource(readFileSync(preloadFile, 'utf8')),
  });
}

function preloadSource(preload: string): string {
  const names = JSON.stringify({ toNode: TO_NODE, fromNode: FROM_NODE });
  const run = `(require) => { const module = { exports: {} }; const exports = module.exports;\n${preload}\n}`;
  return `(${startPreloadWorld.toString()})(${encode.toString()}, ${decode.toString()}, ${names}, ${run})`;
}

/** The ports that one document has handed over; they end with it. */
class DocumentPorts {
  readonly #ports = new Map<number, BridgedPort>();
  readonly #devtools: CDPSession;
  readonly #context: number;

  constructor(devtools: CDPSession, context: number) {
    this.#devtools = devtools;
    this.#context = context;
  }

  add(id: number): Electron.MessagePortMain {
    const port = bridgePort((message) =>
      this.#say(
        message === 'closed' ? { kind: 'port-closed', port: id } : { kind: 'port-message', port: id, ...message },
      ),
    );
    this.#ports.set(id, port);
    return port.main;
  }

  receive(message: Exclude<FromPage, { kind: 'message' }>): void {
    const port = this.#ports.get(message.port);
    if (message.kind === 'port-message') port?.receive(message.value);
    else {
      this.#ports.delete(message.port);
      port?.end();
    }
  }

  end(): void {
    for (const port of this.#ports.values()) port.end();
    this.#ports.clear();
  }

  #say(message: ToPage): void {
    const expression = `globalThis[${JSON.stringify(FROM_NODE)}](${JSON.stringify(message)})`;
    this.#devtools.send('Runtime.evaluate', { expression, contextId: this.#context }).catch(() => this.end());
  }
}
