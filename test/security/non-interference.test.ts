import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Client } from '../../src/contract/index.ts';
import type { Library } from '../../src/engine/library.ts';
import { seededRandom } from '../crash/seeded-random.ts';
import { settle } from '../support/fake-clock.ts';
import { attackSeed, attackSize, attackTimeout } from './attack-size.ts';
import { kidsDesk, type KidsDesk } from './kids-desk.ts';

const SESSIONS = attackSize(60, 2_000);
const STEPS = 8;
/** Words of the adult room's stories, which a child may well type. */
const ADULT_WORDS = ['velvet', 'secret', 'harbour', 'forbidden'];
/** Stands in each of those stories, and nobody in the kids' room ever types it. */
const NEVER_TYPED = 'quorndon';

/** Stories, trash, failures, tags, money and pictures of the grown-ups' room. Answers with ids of it. */
async function fillAdultRoom({ engine, ids }: KidsDesk): Promise<string[]> {
  ids.stream = 'b';
  const library = engine.library('adult');
  const found: string[] = [];
  for (const premise of ['a secret in the harbour', 'a forbidden velvet fox', 'it fails in secret']) {
    found.push(...(await tellStory(library, `${premise} of ${NEVER_TYPED}`)));
  }
  library.changes.change({ storyIds: [found[0]!], favourite: true, addTags: ['Velvet'], removeTags: [] });
  const gone = await tellStory(library, `a secret of ${NEVER_TYPED} that is thrown away`);
  library.trash.put({ items: [{ kind: 'story', id: gone[0]! }] });
  ids.stream = 'a';
  return [...found, ...gone];
}

async function tellStory(library: Library, premise: string): Promise<string[]> {
  const { id } = library.stories.create({ premise });
  await library.jobs.settled(id);
  const story = library.stories.get(id);
  const takes = story.scenes.flatMap((scene) => scene.takes);
  const assets = takes.flatMap(({ asset }) => (asset ? [asset.id] : []));
  for (const asset of assets) await library.assets.prepareThumbnails(asset);
  const { active, ended } = library.jobs.list({ limit: 20 });
  const jobs = [...active, ...ended].map((job) => job.id);
  return [id, ...story.scenes.map((scene) => scene.id), ...takes.map((take) => take.id), ...assets, ...jobs];
}

type Step = (desk: KidsDesk) => Promise<string>;

/** The folder's own name is the one thing in which the two may differ. */
async function outcome(desk: KidsDesk, step: Step): Promise<string> {
  return (await step(desk)).replaceAll(desk.engine.dataFolder, '<data>');
}

/** What somebody in the kids' room does next; the same for the same chance, in both folders. */
function steps(random: () => number, adultIds: readonly string[], kidsIds: string[]): () => Step {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const anyId = (): string => pick(random() < 0.4 ? adultIds : kidsIds);
  const word = (): string => pick([...ADULT_WORDS, 'fox', 'lamp', 'snow', 'sec', 'v', 'the']);
  const call = (name: string, ask: (client: Client) => Promise<unknown>): Step => {
    return async ({ client }) => `${name} ${JSON.stringify(await ask(client).catch(wordsOf))}`;
  };
  const makers: (() => Step)[] = [
    () => {
      const premise = pick([
        'a fox in the snow',
        'a lamp that sings',
        'it fails today',
        `a ${pick(['red', 'blue'])} boat`,
      ]);
      return async ({ client, engine }) => {
        const story = await client.stories.create({ premise }).catch(wordsOf);
        const id = typeof story === 'object' && story !== null && 'id' in story ? String(story.id) : null;
        if (id !== null) {
          const library = engine.library('kids');
          await library.jobs.settled(id);
          for (const scene of library.stories.get(id).scenes) {
            for (const { asset } of scene.takes) if (asset) await library.assets.prepareThumbnails(asset.id);
          }
        }
        return `create ${JSON.stringify(story)} ${JSON.stringify(id === null ? null : await client.stories.get({ id }))}`;
      };
    },
    () => {
      const query = word();
      const sort = pick(['best', 'newest', 'title'] as const);
      return async ({ http }) => `search ${await http('GET', `/api/v1/library?query=${query}&sort=${sort}&limit=5`)}`;
    },
    () => {
      const tag = word();
      return async ({ http }) => `tag ${await http('GET', `/api/v1/library?tag=${tag}`)}`;
    },
    () => call('facets', (client) => client.library.facets()),
    () => call('list', (client) => client.stories.list({ limit: 3 })),
    () => call('jobs', (client) => client.jobs.list({ limit: 50 })),
    () => call('models', (client) => client.models.list()),
    () => call('money', (client) => client.money.summary()),
    () => call('ledger', (client) => client.money.ledger({})),
    () => call('budgets', (client) => client.budgets.list()),
    () => call('trash', (client) => client.trash.list({})),
    () => call('history', (client) => client.history.list()),
    () => {
      const id = anyId();
      return call('undo', (client) => client.history.undo({ id }));
    },
    () => call('storage', (client) => client.storage.summary()),
    () => call('system', (client) => client.system.info()),
    () => call('room', (client) => client.rooms.state()),
    () => call('rules', (client) => client.rooms.rules()),
    () => call('accounts', (client) => client.accounts.list()),
    () => call('clients', (client) => client.clients.list()),
    () => call('backups', (client) => client.backups.state()),
    () => call('tasks', (client) => client.media.tasks({})),
    () => call('characters', (client) => client.characters.list()),
    () => call('repair', (client) => client.storage.repair()),
    () => {
      const id = anyId();
      return call('get', (client) => client.stories.get({ id }));
    },
    () => {
      const id = pick(adultIds);
      return async ({ http }) => `job ${await http('GET', `/api/v1/jobs/${id}`)}`;
    },
    () => {
      const id = anyId();
      return async ({ http }) => `cancel ${await http('POST', `/api/v1/jobs/${id}/cancel`)}`;
    },
    () => {
      const [tier, id, width] = [pick(['kids', 'adult']), anyId(), pick(['', '?width=320'])];
      return async ({ media }) => `media ${await media(`media://${tier}/${id}${width}`)}`;
    },
    () => {
      const [id, range] = [anyId(), pick(['bytes=0-9', ''])];
      const path = `/api/v1/media/assets/${id}/content`;
      return async ({ http }) => `asset ${await http('GET', path, undefined, range === '' ? {} : { range })}`;
    },
    () => {
      const [id, title] = [anyId(), pick(['A new name', 'Velvet'])];
      return call('rename', (client) => client.stories.update({ id, title }));
    },
    () => {
      const [id, name] = [anyId(), word()];
      const change = { storyIds: [id], addTags: [name], removeTags: [] };
      return call('change', (client) => client.library.change(change));
    },
    () => {
      const item = { kind: 'story' as const, id: anyId() };
      const name = pick(['put', 'restore', 'delete'] as const);
      return call(name, (client) => client.trash[name]({ items: [item] }));
    },
  ];
  return () => pick(makers)();
}

/** An error as it reaches the room. */
function wordsOf(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message } = error;
  return { name, message, ...('code' in error && { code: error.code }), ...('data' in error && { data: error.data }) };
}

describe('somebody in the kids’ room', () => {
  it(
    `could tell from anything in ${SESSIONS} sessions what is in the other one`,
    async () => {
      // What the api says of the present comes from the system's clock.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 21, 12) });
      onTestFinished(() => void vi.useRealTimers());
      const seedDesk = await kidsDesk(null);
      const kidsIds: string[] = [];
      for (const premise of ['a fox in the snow', 'a lamp by the sea']) {
        kidsIds.push(...(await tellStory(seedDesk.engine.library('kids'), premise)));
      }
      await seedDesk.engine.close();
      const empty = await kidsDesk(seedDesk.dataFolder);
      const full = await kidsDesk(seedDesk.dataFolder);
      // Ids that the seed has given out are not given out again.
      for (const desk of [empty, full]) desk.ids.stream = 'c';
      const adultIds = await fillAdultRoom(full);
      for (const desk of [empty, full]) desk.ids.stream = 'c';
      const random = seededRandom(attackSeed);
      const next = steps(random, adultIds, kidsIds);
      const different: string[] = [];
      for (let session = 0; session < SESSIONS; session++) {
        // Work in the other room goes on meanwhile.
        if (session % 10 === 5) {
          await fillAdultRoom(full);
          full.ids.stream = 'c';
        }
        for (let done = 0; done < STEPS; done++) {
          const step = next();
          const [one, other] = [await outcome(empty, step), await outcome(full, step)];
          if (one !== other) different.push(difference(one, other));
        }
        await settle();
        if (different.length > 3) break;
      }
      for (const desk of [empty, full]) await lastEvent(desk);
      expect(different).toEqual([]);
      expect(full.heard()).toEqual(empty.heard());
      expect(full.heard().length).toBeGreaterThan(SESSIONS / 10);
      expect(full.heard().join('')).not.toContain(NEVER_TYPED);
    },
    attackTimeout(240_000, 7_200_000),
  );
});

/** Lets all work end, then waits until everything that was told before one last change has been heard. */
async function lastEvent({ client, engine, heard }: KidsDesk): Promise<void> {
  const { id } = await client.stories.create({ premise: 'the very last boat' });
  await engine.library('kids').jobs.settled(id);
  await settle();
  await client.stories.update({ id, title: 'The very last event' });
  const isThere = (): boolean => heard().some((event) => event.includes('The very last event'));
  for (let tries = 0; tries < 1_000 && !isThere(); tries++) await settle();
  expect(isThere()).toBe(true);
}

/** Where two answers begin to differ. */
function difference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  const from = Math.max(0, at - 80);
  return `${one.slice(0, 20)} … ${one.slice(from, at + 160)} ≠ ${other.slice(from, at + 160)}`;
}
