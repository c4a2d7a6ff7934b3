import type { Page } from '@playwright/test';
import type { SentinelSearch } from './sentinel.ts';

/** What a page has sent to the program and heard from it since it was loaded. */
interface PageMessages {
  readonly sent: readonly string[];
  readonly heard: readonly string[];
}

interface WatchedWindow {
  pageMessages: { sent: string[]; heard: string[] };
}

/** Loads the page anew, with every message over its channels recorded from the first on. */
export async function watchMessages(page: Page): Promise<void> {
  await page.addInitScript(recordMessages);
  await page.reload();
}

export function messagesOf(page: Page): Promise<PageMessages> {
  return page.evaluate(() => (globalThis as unknown as WatchedWindow).pageMessages);
}

/** Where in the page a key stands: in what it keeps, and in what it shows. */
export async function pageWithKey(page: Page, search: SentinelSearch): Promise<string[]> {
  const kept = await page.evaluate(readPage);
  return Object.entries(kept).flatMap(([place, content]) => search.formsIn(content).map((form) => `${place}: ${form}`));
}

/** Runs in the page before its own scripts, from its source text. */
function recordMessages(): void {
  const messages: WatchedWindow['pageMessages'] = { sent: [], heard: [] };
  (globalThis as unknown as WatchedWindow).pageMessages = messages;
  const textOf = (data: unknown): string => {
    if (data instanceof ArrayBuffer) return new TextDecoder('latin1').decode(data);
    if (ArrayBuffer.isView(data)) return new TextDecoder('latin1').decode(data);
    return typeof data === 'string' ? data : (JSON.stringify(data) ?? String(data));
  };
  const Channel = globalThis.MessageChannel;
  const send = MessagePort.prototype.postMessage;
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      this.port1.addEventListener('message', ({ data }) => messages.heard.push(textOf(data)));
      this.port1.postMessage = (data: unknown, options?: unknown) => {
        messages.sent.push(textOf(data));
        send.call(this.port1, data, options as never);
      };
    }
  };
}

/** Runs in the page. */
async function readPage(): Promise<Record<string, string>> {
  const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    });
  // Names such as `length` are no properties of a storage, so each entry is asked for.
  const entriesOf = (storage: Storage): string =>
    JSON.stringify(
      Array.from({ length: storage.length }, (_, index) => [
        storage.key(index),
        storage.getItem(storage.key(index) ?? ''),
      ]),
    );
  const kept: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      kept.push(store, await settled(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  return {
    localStorage: entriesOf(localStorage),
    sessionStorage: entriesOf(sessionStorage),
    IndexedDB: JSON.stringify(kept),
    cookies: document.cookie,
    address: location.href,
    'the page': document.documentElement.outerHTML,
    'a field': [...document.querySelectorAll('input, textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join('\n'),
  };
}
