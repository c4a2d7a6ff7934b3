import type { ContentCategory } from '../../contract/errors.ts';
import { connectAccount, type AccountAccess } from '../accounts/connect-account.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { Clock } from '../ports.ts';
import { dataUrl } from '../provider-kit/data-url.ts';
import type { MediaOutput } from '../provider-kit/model.ts';

const BASE_URL = 'https://api.openai.com/v1';
const MODEL = 'omni-moderation-latest';
/** After each failed try; what was paid for is held meanwhile. */
const PAUSES_MS = [1_000, 4_000, 15_000] as const;
/** Where a person waits for the answer. */
const SHORT_PAUSES_MS = [1_000] as const;

/** The service's topics, the worst first. */
const CATEGORIES: readonly (readonly [string, ContentCategory])[] = [
  ['sexual/minors', 'sexual'],
  ['sexual', 'sexual'],
  ['self-harm', 'self-harm'],
  ['self-harm/intent', 'self-harm'],
  ['self-harm/instructions', 'self-harm'],
  ['violence/graphic', 'gore'],
  ['violence', 'violence'],
  ['hate', 'hate'],
  ['hate/threatening', 'hate'],
  ['harassment', 'hate'],
  ['harassment/threatening', 'hate'],
  ['illicit/violent', 'weapons'],
  ['illicit', 'other'],
];

interface Asking {
  readonly signal: AbortSignal;
  /** Somebody sits there and waits: it gives up sooner. */
  readonly isAwaited?: boolean;
}

interface ModerationParts {
  /** Null for an account that is not there any more. */
  access(accountId: string): AccountAccess | null;
  readonly clock: Clock;
  /** For tests; the real one unless given. */
  readonly fetch?: typeof fetch;
}

/** OpenAI's moderation, which costs nothing. When it cannot be asked, nothing passes. */
export class Moderation {
  readonly #parts: ModerationParts;

  constructor(parts: ModerationParts) {
    this.#parts = parts;
  }

  /** The topic of a text; null for none. Throws JobFailure `gate-unavailable`. */
  text(accountId: string, text: string, asking: Asking): Promise<ContentCategory | null> {
    return this.#ask(accountId, [{ type: 'text', text }], asking);
  }

  /** The topic of a picture; null for none. Throws JobFailure `gate-unavailable`. */
  picture(accountId: string, picture: MediaOutput, asking: Asking): Promise<ContentCategory | null> {
    return this.#ask(accountId, [{ type: 'image_url', image_url: { url: dataUrl(picture) } }], asking);
  }

  async #ask(accountId: string, input: readonly unknown[], asking: Asking): Promise<ContentCategory | null> {
    const { signal, isAwaited = false } = asking;
    let last: unknown;
    for (const pause of [...(isAwaited ? SHORT_PAUSES_MS : PAUSES_MS), null]) {
      try {
        return topicOf(await this.#send(accountId, input, signal));
      } catch (error) {
        signal.throwIfAborted();
        last = error;
      }
      if (pause !== null) await this.#parts.clock.sleep(pause, signal);
    }
    throw new JobFailure('gate-unavailable', 'OpenAI’s moderation could not be asked, so nothing passes', last);
  }

  async #send(accountId: string, input: readonly unknown[], signal: AbortSignal): Promise<unknown> {
    const access = this.#parts.access(accountId);
    if (!access) throw new Error('The account for the moderation was removed');
    const { clock, fetch: given } = this.#parts;
    const { fetch: send, secret, baseUrl } = connectAccount(access, { signal, clock, ...(given && { fetch: given }) });
    const answer = await send(`${baseUrl ?? BASE_URL}/moderations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await secret('key')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: MODEL, input }),
      signal,
    });
    if (!answer.ok) throw new Error(`The moderation answered with ${answer.status}`);
    return answer.json();
  }
}

interface ModerationResult {
  readonly flagged?: unknown;
  readonly categories?: Readonly<Record<string, unknown>>;
}

/** Throws for an answer that is not one: what was not judged has not passed. */
function topicOf(body: unknown): ContentCategory | null {
  const results = (body as { results?: unknown } | null)?.results;
  if (!Array.isArray(results) || results.length === 0) throw new Error('The moderation gave no result');
  for (const { flagged, categories } of results as ModerationResult[]) {
    if (typeof flagged !== 'boolean') throw new Error('The moderation gave no verdict');
    if (!flagged) continue;
    return CATEGORIES.find(([name]) => categories?.[name] === true)?.[1] ?? 'other';
  }
  return null;
}
