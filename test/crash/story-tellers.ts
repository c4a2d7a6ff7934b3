import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '../../src/contract/scenes.ts';
import type { HostClient } from './host-client.ts';

const SCENES_PER_STORY = 3;
const LOOK_AGAIN_MS = 15;

/** What people do at a host: they begin stories, go on with them, and decide about what was lost. */
export class StoryTellers {
  /** How many jobs came to a decision. */
  decisions = 0;
  readonly #random: () => number;
  #begun = 0;
  #open: string[] = [];

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Keeps that many stories going until a call fails. */
  async tell(client: HostClient, stories: number): Promise<never> {
    for (;;) {
      await this.#decideAll(client);
      while (this.#open.length < stories) this.#open.push((await client.begin(`A fox, ${++this.#begun}`)).id);
      for (const id of this.#open) await this.#goOn(client, id);
      await sleep(LOOK_AGAIN_MS);
    }
  }

  /** Begins nothing more; resolves when no job is left that would go on by itself or needs a decision. */
  async finish(client: HostClient): Promise<void> {
    for (;;) {
      await this.#decideAll(client);
      const { active } = await client.jobs();
      if (active.length === 0) return;
      await sleep(LOOK_AGAIN_MS);
    }
  }

  async #decideAll(client: HostClient): Promise<void> {
    const { active } = await client.jobs();
    // What can be looked up comes back by itself, so nobody has to decide about it.
    const lost = active.filter(({ state, canBeLookedUp }) => state === 'unknown' && !canBeLookedUp);
    for (const job of lost) await this.#decide(client, job);
  }

  async #decide(client: HostClient, job: Job): Promise<void> {
    this.decisions++;
    await client.decide(job, this.#random() < 0.5 ? 'pay-again' : 'give-up');
  }

  /** Reads a story; answers its last page once that is written, and leaves it when it is long enough or stuck. */
  async #goOn(client: HostClient, id: string): Promise<void> {
    const { scenes } = await client.story(id);
    const last = scenes.at(-1);
    const stuck = last?.jobs.some(({ kind, state }) => kind === 'text' && ['failed', 'cancelled'].includes(state));
    const long = scenes.length >= SCENES_PER_STORY && last?.text != null;
    if (!last || stuck || long) this.#open = this.#open.filter((other) => other !== id);
    else if (last.choices.length > 0) await client.goOn(id, last.id);
  }
}
