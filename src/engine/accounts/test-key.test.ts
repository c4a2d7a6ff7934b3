import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { memorySecrets } from '../../../test/support/memory-secrets.ts';
import { paidProvider } from '../../../test/support/paid-provider.ts';
import { memoryLog, temporaryFolder } from '../../../test/support/test-engine.ts';
import { startSimulator, type Simulator } from '../../../test/simulator/start-simulator.ts';
import { ModelShelf } from '../catalogue/model-shelf.ts';
import type { Provider } from '../provider-kit/model.ts';
import { patientFetch } from '../provider-kit/patient-fetch.ts';
import { providers } from '../providers/index.ts';
import { openEngineStore } from '../store/engine-store.ts';
import { AccountBook } from './account-book.ts';
import { Accounts } from './accounts.ts';
import { join } from 'node:path';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A day on which the simulator has retired some models and announced the end of others. */
const TODAY = Date.UTC(2026, 10, 21, 12);

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ now: TODAY });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

function deskFor(list: readonly Provider[] = providers): { accounts: Accounts; shelf: ModelShelf; clock: FakeClock } {
  const store = openEngineStore(join(temporaryFolder(), 'engine.db'));
  const secrets = memorySecrets();
  const clock = new FakeClock(TODAY);
  const changed = (): void => undefined;
  const shelf = new ModelShelf({ providers: list, store, now: () => clock.now(), changed });
  const book = new AccountBook({ providers: list, environment: {}, store: store.accounts, secrets, log: memoryLog() });
  let made = 0;
  const accounts = new Accounts({
    providers: list,
    book,
    shelf,
    store,
    secrets,
    clock,
    newId: () => `account-${++made}`,
    changed,
    // What goes to a provider's own address is answered by the simulator.
    fetch: (input, init) => {
      const { href } = new URL(input instanceof Request ? input.url : input);
      return patientFetch(
        href
          .replace('https://api.openai.com/v1', simulator.openai)
          .replace('https://api.x.ai/v1', simulator.xai)
          .replace('https://generativelanguage.googleapis.com', simulator.google),
        init,
      );
    },
  });
  onTestFinished(() => {
    accounts.close();
    store.close();
  });
  return { accounts, shelf, clock };
}

/** A server on this computer that is no service that we know. */
async function serverWith(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const SERVICES = ['openai', 'xai', 'google'] as const;

describe.each(SERVICES)('a key of %s', (providerId) => {
  it.each([
    ['test-key', 'ok'],
    ['wrong-key', 'auth'],
  ])('%s would be said to be other than %s, or cost something', async (key, outcome) => {
    const { accounts } = deskFor();
    const { id } = await accounts.add({ providerId, key });
    const { lastTest } = await accounts.test(id);
    expect(lastTest).toMatchObject({ outcome, at: TODAY });
    expect(simulator.charges()).toEqual([]);
    expect(simulator.log().map(({ method, stage }) => [method, stage])).toEqual([['GET', 'models']]);
    expect(JSON.stringify(lastTest)).not.toContain(key);
  });

  it('would not say which of our models it opens, in our order', async () => {
    const { accounts, shelf } = deskFor();
    const { id } = await accounts.add({ providerId, key: 'test-key' });
    const { lastTest } = await accounts.test(id);
    const alive = shelf.servedBy(providerId, id).filter((model) => model.id !== 'gpt-image-1');
    expect(lastTest?.unlocked).toEqual(alive);
    expect(lastTest?.others).toBeGreaterThan(0);
  });

  it.each([
    ['429', 'rate-limited'],
    ['500', 'unreachable'],
    ['503', 'unreachable'],
    ['reset', 'unreachable'],
    ['refuse-connection', 'unreachable'],
    ['html-200', 'unexpected'],
  ] as const)('would be blamed for %s', async (fault, outcome) => {
    const { accounts } = deskFor();
    const { id } = await accounts.add({ providerId, key: 'test-key' });
    simulator.fault({ provider: providerId, stage: 'models', fault });
    expect((await accounts.test(id)).lastTest).toMatchObject({ outcome, unlocked: [], others: 0 });
  });

  it('would be waited for longer than 20 seconds', async () => {
    const { accounts, clock } = deskFor();
    const { id } = await accounts.add({ providerId, key: 'test-key' });
    simulator.fault({ provider: providerId, stage: 'models', fault: 'stall' });
    const testing = accounts.test(id);
    while (clock.sleeping === 0) await settle();
    await clock.advance(20_000);
    expect((await testing).lastTest).toMatchObject({ outcome: 'unreachable' });
  });
});

describe('the dates of models', () => {
  const datesOf = (shelf: ModelShelf, id: string): unknown => shelf.find(id)?.retiresOn;

  it("would not follow what OpenAI's own service says", async () => {
    const { accounts, shelf } = deskFor();
    const [first] = providers.filter(({ id }) => id === 'openai');
    const told = [
      { id: 'gpt-image-2', retiresOn: '2027-03-01' },
      { id: 'gpt-image-1.5', retiresOn: null },
      { id: 'gpt-image-2.6-flare' },
      { id: 'somebody-elses', retiresOn: '2027-01-01' },
    ];
    if (first) shelf.takeDates(first, told, TODAY);
    expect(datesOf(shelf, 'gpt-image-2')).toBe('2027-03-01');
    expect(datesOf(shelf, 'gpt-image-1.5')).toBeNull();
    expect(datesOf(shelf, 'gpt-image-1-mini')).toBe('2026-12-01');
    const { id } = await accounts.add({ providerId: 'openai', key: 'test-key' });
    await accounts.test(id);
    expect(datesOf(shelf, 'gpt-image-2')).toBeNull();
    expect(datesOf(shelf, 'gpt-image-1.5')).toBe('2026-12-01');
  });

  it('would be taken from a gateway, which knows nothing of them', async () => {
    const { accounts, shelf } = deskFor();
    const baseUrl = await serverWith((_request, reply) => {
      reply.setHeader('content-type', 'application/json');
      reply.end(JSON.stringify({ object: 'list', data: [{ id: 'gpt-image-2', shutdown_date: '2020-01-01' }] }));
    });
    const { id } = await accounts.add({ providerId: 'openai', key: 'k', baseUrl });
    expect((await accounts.test(id)).lastTest).toMatchObject({ outcome: 'ok', unlocked: [{ id: 'gpt-image-2' }] });
    expect(datesOf(shelf, 'gpt-image-2')).toBeNull();
  });
});

describe('an address that is none of a service', () => {
  it.each([
    ['JSON of something else', 200, '{"hello":"world"}', 'unexpected'],
    ['no such page', 404, '{}', 'unexpected'],
    ['half an answer', 200, '{"data":[', 'unreachable'],
  ])('would be called a bad key: %s', async (_name, status, body, outcome) => {
    const { accounts } = deskFor();
    const baseUrl = await serverWith((_request, reply) => {
      reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    const { id } = await accounts.add({ providerId: 'openai', key: 'k', baseUrl });
    expect((await accounts.test(id)).lastTest).toMatchObject({ outcome });
  });

  it('would get the key by a redirect', async () => {
    const asked: (string | undefined)[] = [];
    const target = await serverWith((request, reply) => {
      asked.push(request.headers.authorization);
      reply.end('{"data":[]}');
    });
    const baseUrl = await serverWith((_request, reply) => {
      reply.writeHead(302, { location: target }).end();
    });
    const { accounts } = deskFor();
    const { id } = await accounts.add({ providerId: 'openai', key: 'k', baseUrl });
    expect((await accounts.test(id)).lastTest?.outcome).not.toBe('ok');
    expect(asked).toEqual([]);
  });
});

describe('a test that is under way', () => {
  it('would bring an account back that was removed meanwhile', async () => {
    const paid = paidProvider('one', [{ id: 'one-picture' }]);
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<[]>();
    paid.list = () => {
      asked.resolve();
      return answer.promise;
    };
    const { accounts } = deskFor([paid.provider]);
    const { id } = await accounts.add({ providerId: 'one', key: 'k' });
    const testing = accounts.test(id);
    await asked.promise;
    await accounts.remove(id);
    answer.resolve([]);
    await expect(testing).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await accounts.list()).accounts).toEqual([]);
  });

  it('would keep Fableroom from closing', async () => {
    const paid = paidProvider('one', [{ id: 'one-picture' }]);
    paid.list = ({ signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    const { accounts } = deskFor([paid.provider]);
    const { id } = await accounts.add({ providerId: 'one', key: 'k' });
    const testing = accounts.test(id);
    accounts.close();
    await expect(testing).rejects.toMatchObject({ code: 'CLOSED' });
  });
});
