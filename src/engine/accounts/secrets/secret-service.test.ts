import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { memoryLog, temporaryFolder } from '../../../../test/support/test-engine.ts';
import { openSecretStore } from './open-secret-store.ts';
import { secretServiceState } from './secret-service.ts';

/** A session bus that answers a connection with these words and then with nothing. */
async function busThatSays(words: string | null) {
  const path = join(temporaryFolder(), 'bus');
  const guests: Socket[] = [];
  const server = createServer((socket) => {
    guests.push(socket);
    socket.on('error', () => undefined);
    if (words === null) socket.destroy();
    else socket.write(words);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => {
    for (const guest of guests) guest.destroy();
    server.close();
  });
  return { guests, environment: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}` } };
}

describe.skipIf(process.platform === 'win32')('the state of the secret service', () => {
  it.each([
    ['says nothing at all', '', 'aborted due to timeout'],
    ['lets us in and then says nothing', 'OK 1234\r\n', 'aborted due to timeout'],
    ['does not let us in', 'REJECTED EXTERNAL\r\n', 'does not let us in: REJECTED'],
    ['speaks another language', 'OK 1234\r\nHTTP/1.1 400 Bad Request\r\n', 'something else than D-Bus'],
    ['hangs up', null, 'hung up|EPIPE|ECONNRESET'],
  ])('is none, and said so in time, where the bus %s', async (_how, words, trouble) => {
    const { environment } = await busThatSays(words);
    // A bus that answers has all the time that a busy machine takes; one that does not is not waited for.
    const limit = trouble.includes('timeout') ? 100 : 20_000;
    expect(await secretServiceState(environment, limit)).toEqual({
      kind: 'none',
      trouble: expect.stringMatching(trouble) as string,
    });
  });
});

describe('where keys are kept', () => {
  it.skipIf(process.platform === 'win32')(
    'leaves the keychain alone with FABLEROOM_KEYS=memory, as every test has it',
    async () => {
      const { environment, guests } = await busThatSays('');
      const store = openSecretStore({
        dataFolder: temporaryFolder(),
        log: memoryLog(),
        environment: { ...environment, FABLEROOM_KEYS: process.env['FABLEROOM_KEYS'] },
        platform: 'linux',
      });
      await store.write('a', 'secret');
      expect(await store.protection()).toMatchObject({ kind: 'memory', keychainTrouble: 'FABLEROOM_KEYS=memory' });
      expect(guests).toEqual([]);
    },
  );

  it('is looked for at the first use and not before, so that no keychain holds up the start', async () => {
    const log = memoryLog();
    const host = { dataFolder: temporaryFolder(), log, environment: {} };
    const store = openSecretStore({ ...host, platform: 'linux' });
    expect(log.lines).toEqual([]);
    expect(await store.protection()).toMatchObject({ kind: 'memory', keychainTrouble: 'There is no session bus' });
    expect(log.lines).toHaveLength(1);
  });

  it('is memory on a system whose keychain nobody has told us about', async () => {
    const host = { dataFolder: temporaryFolder(), log: memoryLog(), environment: {} };
    expect(await openSecretStore({ ...host, platform: 'aix' }).protection()).toMatchObject({ kind: 'memory' });
  });
});
