import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keychainTestsTrouble } from '../../build/scripts/keychain-for-tests.mjs';
import { openPrivateSession, type PrivateSession } from './private-session.ts';

const SECRET = 'sk-sentinel-0123456789';
const OPEN = { kind: 'secret-service', locked: false, keychainTrouble: null };
const LOCKED = { ...OPEN, locked: true };

let session: PrivateSession | null = null;

function here(): PrivateSession {
  if (!session) throw new Error('There is no session');
  return session;
}

beforeEach(async (context) => {
  const trouble = keychainTestsTrouble();
  if (trouble !== null) context.skip(`The keychain is not tested here: ${trouble}`);
  session = await openPrivateSession();
});

afterEach(async () => {
  await session?.close();
  session = null;
});

/** All files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** A keyring as it is after the second login: in its first run it shows the collection that it has just made to nobody. */
async function openKeyring(): Promise<PrivateSession> {
  const { startKeyring, typePassword, stopKeyring } = here();
  await startKeyring();
  await typePassword();
  await stopKeyring();
  await startKeyring();
  await typePassword();
  return here();
}

describe('keys in gnome-keyring', () => {
  it('are stored, read, replaced and deleted', async () => {
    const { results } = await (
      await openKeyring()
    ).use(
      ['protection'],
      ['read', 'a'],
      ['write', 'a', SECRET],
      ['write', 'b', 'other'],
      ['read', 'a'],
      ['write', 'a', 'replaced'],
      ['read', 'a'],
      ['remove', 'a'],
      ['remove', 'a'],
      ['read', 'a'],
      ['read', 'b'],
      ['unlock'],
      ['setPassphrase', 'eight letters'],
    );
    expect(results).toEqual([
      OPEN,
      null,
      null,
      null,
      SECRET,
      null,
      'replaced',
      null,
      null,
      null,
      'other',
      OPEN,
      'STATE_CONFLICT',
    ]);
  });

  it('are there for a second process and after the next login, and nowhere else on the disk or in the log', async () => {
    const { use, home, stopKeyring, startKeyring, typePassword } = await openKeyring();
    const { log } = await use(['write', 'a-name', SECRET]);
    expect((await use(['read', 'a-name'])).results).toEqual([SECRET]);
    await stopKeyring();
    await startKeyring();
    expect((await use(['protection'], ['read', 'a-name'])).results).toEqual([LOCKED, 'KEYS_LOCKED']);
    await typePassword();
    expect((await use(['protection'], ['read', 'a-name'])).results).toEqual([OPEN, SECRET]);
    expect(log.join()).not.toMatch(/sentinel|a-name/);
    expect(existsSync(join(home, 'data'))).toBe(false);
    const withSecret = filesIn(home).filter((path) => readFileSync(path).includes('sentinel'));
    expect(withSecret).toEqual([]);
  });

  it('are locked, not missing, in a locked keyring; nobody being there to type ends at once', async () => {
    const { use, lock, typePassword } = await openKeyring();
    await use(['write', 'a', SECRET]);
    await lock();
    const closed = await use(
      ['protection'],
      ['read', 'a'],
      ['read', 'missing'],
      ['write', 'a', 'lost'],
      ['write', 'new', 'lost'],
      ['remove', 'a'],
      ['unlock'],
      ['read', 'a'],
    );
    const refused = 'KEYS_LOCKED';
    expect(closed.results).toEqual([LOCKED, refused, refused, refused, refused, refused, LOCKED, refused]);
    await typePassword();
    expect((await use(['read', 'a'], ['read', 'new'], ['protection'])).results).toEqual([SECRET, null, OPEN]);
  });

  it('go to memory where there is no bus, and to a file once there is a passphrase; a keychain then wins again', async () => {
    const { useWithoutBus, use, home } = await openKeyring();
    const inMemory = await useWithoutBus(['write', 'a', SECRET], ['read', 'a'], ['protection']);
    expect(inMemory.results).toEqual([
      null,
      SECRET,
      { kind: 'memory', locked: false, keychainTrouble: expect.stringContaining('ENOENT') as string },
    ]);
    expect(existsSync(join(home, 'data'))).toBe(false);
    await useWithoutBus(['write', 'a', SECRET], ['setPassphrase', 'eight letters']);
    const reopened = await useWithoutBus(['read', 'a'], ['unlock', 'eight letters'], ['read', 'a']);
    expect(reopened.results).toMatchObject(['KEYS_LOCKED', { kind: 'passphrase', locked: false }, SECRET]);
    const file = readFileSync(join(home, 'data', 'keys.enc'));
    const withKeychain = await use(['protection'], ['read', 'a']);
    expect(withKeychain.results).toEqual([OPEN, null]);
    expect(withKeychain.log.filter((line) => line.includes('keys.enc'))).toHaveLength(1);
    expect(readFileSync(join(home, 'data', 'keys.enc')).equals(file)).toBe(true);
  });

  it('go to memory where the service has no default collection, because nothing would be kept there', async () => {
    await here().startKeyring();
    const { results } = await here().use(['protection'], ['write', 'a', SECRET], ['read', 'a']);
    const keychainTrouble = 'The secret service has no default collection';
    expect(results).toEqual([{ kind: 'memory', locked: false, keychainTrouble }, null, SECRET]);
  });
});
