import type { SentinelSearch } from './sentinel.ts';

/**
 * Calls over a host's HTTP API, as its own page: no token may give keys. What comes back is searched, headers and body,
 * streams too.
 */
export class WatchedApi {
  readonly #url: string;
  readonly #token: string;
  readonly #search: SentinelSearch;
  readonly #found: string[] = [];
  readonly #stop = new AbortController();
  #cookie: Promise<string> | null = null;
  #responses = 0;
  #streams: Promise<void>[] = [];

  constructor(host: { url: string; token: string }, search: SentinelSearch) {
    this.#url = host.url;
    this.#token = host.token;
    this.#search = search;
  }

  /** Where a key came back, and how many answers were looked at. */
  get seen(): { readonly responses: number; readonly found: readonly string[] } {
    return { responses: this.#responses, found: this.#found };
  }

  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.#fetch(`/api/v1${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    this.#look(`${method} ${path}`, answer, bytes);
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return (isJson ? JSON.parse(bytes.toString()) : null) as Answer;
  }

  /** Every address that can be read without knowing an id, whatever the contract has by then. */
  async readAll(): Promise<void> {
    const { paths } = await this.call<{ paths: Record<string, Record<string, unknown>> }>('GET', '/openapi.json');
    for (const [path, operations] of Object.entries(paths)) {
      if ('get' in operations && !path.includes('{') && path !== '/events') await this.call('GET', path);
    }
    const page = await this.#fetch('/', {});
    this.#look('GET /', page, Buffer.from(await page.arrayBuffer()));
  }

  /** Follows the events until `end`. Resolves once the stream is open. */
  async watchEvents(): Promise<void> {
    const answer = await this.#fetch('/api/v1/events', { signal: this.#stop.signal });
    const pieces: Uint8Array[] = [];
    const read = async (): Promise<void> => {
      try {
        for await (const piece of answer.body ?? []) pieces.push(piece);
      } catch (error) {
        if (!this.#stop.signal.aborted) throw error;
      }
      this.#look('the events', answer, Buffer.concat(pieces));
    };
    const reading = read();
    // When a test ends early nobody waits for it; who does wait still hears of it.
    reading.catch(() => undefined);
    this.#streams.push(reading);
  }

  /** Closes the streams and searches what they brought. */
  async end(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#streams.splice(0));
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const cookie = await (this.#cookie ??= this.#openPage());
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    return fetch(`${this.#url}${path}`, { ...init, headers });
  }

  async #openPage(): Promise<string> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const answer = await fetch(`${this.#url}/open`, { method: 'POST', headers });
    const { link } = (await answer.json()) as { link: string };
    const opened = await fetch(link, { redirect: 'manual' });
    return (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  #look(what: string, { headers }: Response, body: Uint8Array): void {
    this.#responses++;
    const head = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    for (const content of [head, body]) {
      for (const form of this.#search.formsIn(content)) this.#found.push(`${what}: ${form}`);
    }
  }
}
