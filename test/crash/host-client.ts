import type { Job, Scene } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { ReadyHost } from './host-process.ts';

/** Thrown when the host went away in the middle of a call: whether it was carried out is not known. */
export class HostGone extends Error {
  override readonly name = 'HostGone';
}

/** Thrown when the host answered with an error. */
export class HostRefused extends Error {
  override readonly name = 'HostRefused';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Calls over the host's own API. Everything that an answer promised is noted. */
export class HostClient {
  readonly #host: ReadyHost;
  readonly #acknowledged: Acknowledged;

  constructor(host: ReadyHost, acknowledged: Acknowledged) {
    this.#host = host;
    this.#acknowledged = acknowledged;
  }

  async begin(premise: string, videoMode = true): Promise<Story> {
    return this.#acknowledged.story(
      await this.#call<Story>('POST', '/stories', { premise, style: 'watercolor', videoMode, seed: 7 }),
    );
  }

  async story(id: string): Promise<Story> {
    return this.#acknowledged.story(await this.#call<Story>('GET', `/stories/${id}`));
  }

  async goOn(storyId: string, parentId: string): Promise<Scene> {
    const answer = { kind: 'choice', index: 0 };
    return this.#acknowledged.scene(
      await this.#call<Scene>('POST', `/stories/${storyId}/scenes`, { parentId, answer }),
    );
  }

  async jobs(): Promise<{ active: Job[]; ended: Job[] }> {
    const list = await this.#call<{ active: Job[]; ended: Job[] }>('GET', '/jobs?limit=200');
    for (const job of [...list.active, ...list.ended]) this.#acknowledged.job(job);
    return list;
  }

  /** The person's word on a call whose answer was lost. */
  async decide(job: Job, decision: 'look' | 'pay-again' | 'give-up'): Promise<Job> {
    // Noted before it is asked for: an answer that is lost does not undo it.
    if (decision === 'pay-again') this.#acknowledged.payAgain(job.id);
    return this.#call<Job>('POST', `/jobs/${job.id}/decision`, { decision });
  }

  async #call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    let status = 0;
    let text = '';
    try {
      const answer = await fetch(`${this.#host.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${this.#host.token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      status = answer.status;
      text = await answer.text();
    } catch (error) {
      throw new HostGone(`${method} ${path} was not answered`, { cause: error });
    }
    if (status >= 400) throw new HostRefused(status, `${method} ${path} was answered with ${status}: ${text}`);
    return JSON.parse(text) as Answer;
  }
}
