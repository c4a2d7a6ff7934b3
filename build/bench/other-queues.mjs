// Job queues of others, each with its own server: BullMQ (Redis) and graphile-worker (PostgreSQL). They are not among
// our packages: `npm run bench -- jobs --others <folder>` names a folder in which they are installed.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const CONCURRENCY = 100;
const SERVER_STARTS_WITHIN_MS = 20_000;

/**
 * A queue that is compared with ours.
 * @typedef {object} OtherQueue
 * @property {string} what with the mode of durability that it ran in
 * @property {(jobs: number) => Promise<number>} perSecond
 * @property {() => Promise<void>} close
 */

/**
 * All that can be used here; says on stderr which are left out, and why.
 * @param {string | undefined} folder
 * @returns {Promise<OtherQueue[]>}
 */
export async function otherQueues(folder) {
  /** @type {OtherQueue[]} */
  const queues = [];
  for (const [name, open] of /** @type {const} */ ([
    ['BullMQ', openBullmq],
    ['graphile-worker', openGraphile],
  ])) {
    try {
      if (folder === undefined) throw new Error('no folder with it was given (--others)');
      queues.push(...(await open(folder)));
    } catch (error) {
      process.stderr.write(`${name} is left out: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return queues;
}

/** @param {string} folder @returns {Promise<OtherQueue[]>} */
async function openBullmq(folder) {
  const load = createRequire(join(folder, 'package.json'));
  const { Queue, Worker } = load('bullmq');
  const queues = [];
  for (const fsync of ['always', 'everysec']) queues.push(await bullmqWith(fsync, { Queue, Worker }));
  return queues;
}

/** @param {string} fsync @param {{ Queue: any, Worker: any }} bullmq @returns {Promise<OtherQueue>} */
async function bullmqWith(fsync, { Queue, Worker }) {
  const data = mkdtempSync(join(tmpdir(), 'fableroom-bench-redis-'));
  const port = await freePort();
  const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', data, '--appendonly', 'yes'];
  const args = [...words, '--appendfsync', fsync, '--save', '', '--maxmemory-policy', 'noeviction'];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  await up(server, () => spawnSync('redis-cli', ['-p', `${port}`, 'ping']).status === 0);
  const connection = { host: '127.0.0.1', port };
  let round = 0;
  return {
    what: `BullMQ (Redis, appendfsync ${fsync})`,
    perSecond: async (jobs) => {
      const name = `bench-${++round}`;
      const queue = new Queue(name, { connection });
      await queue.waitUntilReady();
      const all = Promise.withResolvers();
      let done = 0;
      const worker = new Worker(name, async () => {}, { connection, concurrency: CONCURRENCY, autorun: false });
      worker.on('completed', () => ++done === jobs && all.resolve(undefined));
      await worker.waitUntilReady();
      const begun = performance.now();
      void worker.run();
      await Promise.all(Array.from({ length: jobs }, () => queue.add('bench', { prompt: 'a fox' })));
      await all.promise;
      const perSecond = (jobs * 1000) / (performance.now() - begun);
      await worker.close();
      await queue.close();
      return perSecond;
    },
    close: () => stopped(server, data),
  };
}

/** @param {string} folder @returns {Promise<OtherQueue[]>} */
async function openGraphile(folder) {
  const load = createRequire(join(folder, 'package.json'));
  const { run, makeWorkerUtils, Logger } = load('graphile-worker');
  const logger = new Logger(() => () => {});
  const { url, close } = await startPostgres();
  const utils = await makeWorkerUtils({ connectionString: url, logger });
  await utils.migrate();
  return [
    {
      what: 'graphile-worker, batched (PostgreSQL, fsync and synchronous_commit on)',
      perSecond: async (jobs) => {
        const all = Promise.withResolvers();
        let done = 0;
        const begun = performance.now();
        await utils.addJobs(
          Array.from({ length: jobs }, () => ({ identifier: 'bench', payload: { prompt: 'a fox' } })),
        );
        const runner = await run({
          connectionString: url,
          logger,
          noHandleSignals: true,
          concurrency: CONCURRENCY,
          taskList: { bench: async () => void (++done === jobs && all.resolve(undefined)) },
          preset: { worker: { localQueue: { size: 500 }, completeJobBatchDelay: 0, maxPoolSize: 20 } },
        });
        await all.promise;
        const perSecond = (jobs * 1000) / (performance.now() - begun);
        await runner.stop();
        return perSecond;
      },
      close: async () => {
        await utils.release();
        await close();
      },
    },
  ];
}

async function startPostgres() {
  const home = '/usr/lib/postgresql';
  const version = existsSync(home) ? readdirSync(home).toSorted().at(-1) : undefined;
  const program = (/** @type {string} */ name) => (version ? join(home, version, 'bin', name) : name);
  const data = mkdtempSync(join(tmpdir(), 'fableroom-bench-postgres-'));
  // PostgreSQL does not run as root.
  const isRoot = process.getuid?.() === 0;
  const idOf = (/** @type {string} */ which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  const owner = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (isRoot) chownSync(data, idOf('-u'), idOf('-g'));
  const options = { ...owner, cwd: data };
  const made = spawnSync(program('initdb'), ['-D', data, '-A', 'trust', '-U', 'bench'], {
    ...options,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const args = ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', data];
  const server = spawn(program('postgres'), args, { ...options, stdio: 'ignore' });
  const ask = ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'bench', '-c', 'select 1', 'postgres'];
  await up(server, () => spawnSync('psql', ask).status === 0);
  return { url: `postgres://bench@127.0.0.1:${port}/postgres`, close: () => stopped(server, data, 'SIGINT') };
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {import('node:child_process').ChildProcess} server @param {() => boolean} answers */
async function up(server, answers) {
  /** @type {Error[]} */
  const failed = [];
  server.once('error', (error) => failed.push(error));
  const until = performance.now() + SERVER_STARTS_WITHIN_MS;
  while (!answers()) {
    if (failed[0]) throw failed[0];
    if (server.exitCode !== null || performance.now() > until) throw new Error('its server did not start');
    await sleep(100);
  }
}

/** @param {import('node:child_process').ChildProcess} server @param {string} data @param {NodeJS.Signals} [signal] */
async function stopped(server, data, signal = 'SIGTERM') {
  if (server.exitCode === null) {
    server.kill(signal);
    await once(server, 'exit');
  }
  rmSync(data, { recursive: true, force: true });
}
