import { Agent, request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seededRandom } from '../crash/seeded-random.ts';
import { testServer } from '../parity/transports.ts';
import { pictureBytes, scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { attackSeed, attackSize, attackTimeout } from './attack-size.ts';
import { randomRequests, type RandomRequest } from './random-request.ts';

const REQUESTS = attackSize(2_000, 100_000);
const AT_ONCE = 8;
/** What a run may hold on to after its first half: the rows that it made are in files, not in memory. */
const MEMORY_BYTES = 24 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('a local API', () => {
  it(
    `would crash, answer with 5xx or grow at ${REQUESTS} odd requests`,
    async () => {
      const { provider, script } = scriptedProvider();
      const bytes = await pictureBytes();
      script.image = async () => ({ state: 'done', output: { bytes, mediaType: 'image/png' } });
      const engine = await testEngine({ providers: [provider] });
      const library = engine.library('adult');
      const { id } = library.stories.create({ premise: 'a fox' });
      await library.jobs.settled(id);
      const [scene] = library.stories.get(id).scenes;
      const ids = [id, scene?.id ?? '', ...(scene?.takes.map((take) => take.id) ?? []), 'scripted-text', 'practice'];
      const server = await testServer(engine);
      const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
      onTestFinished(() => agent.destroy());
      const send = sender(server.port, agent, () => `Bearer ${token}`);
      const token = server.newToken();
      const next = randomRequests(seededRandom(attackSeed), ids);
      const statuses = new Map<number, number>();
      const bad: string[] = [];
      let halfway = 0;
      for (let done = 0; done < REQUESTS; done += AT_ONCE) {
        if (halfway === 0 && done >= REQUESTS / 2) halfway = usedBytes();
        const group = Array.from({ length: AT_ONCE }, next);
        const answers = await Promise.all(group.map(send));
        for (const [index, status] of answers.entries()) {
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status >= 500 || status === 0) bad.push(`${status} ${JSON.stringify(group[index])}`);
        }
        // A token that its own requests took to another room or revoked would try nothing from then on.
        if (answers.every((status) => status === 401)) throw new Error('The token is not accepted any more');
      }
      expect(bad.slice(0, 5)).toEqual([]);
      expect(server.said).toEqual([]);
      expect(usedBytes() - halfway).toBeLessThan(MEMORY_BYTES);
      // They must get past the door and past the shape of the input, or nothing was tried.
      expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 50);
      expect(statuses.get(400) ?? 0).toBeGreaterThan(REQUESTS / 50);
      expect(statuses.get(404) ?? 0).toBeGreaterThan(REQUESTS / 100);
    },
    attackTimeout(180_000, 3_600_000),
  );
});

/** Sends one request and answers with its status; 0 when the host closed the connection instead. */
function sender(port: number, agent: Agent, authorization: () => string): (wire: RandomRequest) => Promise<number> {
  return ({ method, path, headers, body }) =>
    new Promise((resolve) => {
      const content = Buffer.from(body);
      const sent = request({
        host: '127.0.0.1',
        port,
        agent,
        method,
        path,
        headers: { ...headers, authorization: authorization(), 'content-length': String(content.length) },
      });
      sent.on('response', (response) => {
        // Streams of events go on: their first bytes are answer enough.
        if (response.headers['content-type'] === 'text/event-stream') sent.destroy();
        response.resume();
        response.on('close', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', () => resolve(0));
      sent.end(content);
    });
}
