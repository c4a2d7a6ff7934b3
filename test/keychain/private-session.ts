import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SecretStore } from '../../src/engine/ports.ts';
import { SessionBus } from '../../src/engine/accounts/secrets/session-bus.ts';

const CLIENT = fileURLToPath(new URL('client.ts', import.meta.url));
const BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
const SECRETS = {
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
};
const LIMIT_MS = 20_000;
/** Operation of gnome-keyring's control socket. */
const UNLOCK = 1;
const PASSWORD = 'password of the session';

type Call = [keyof SecretStore, ...string[]];

export interface Answers {
  /** A result or an error code for each call. */
  readonly results: unknown[];
  readonly log: string[];
}

/** A login session with a bus and a home of its own. Nothing of whoever runs the tests is in it. */
export interface PrivateSession {
  readonly home: string;
  /** Starts the keyring as a login does that gives it no password. */
  startKeyring(): Promise<void>;
  /** Gives the running keyring its password; the first time, that makes the default collection. */
  typePassword(): Promise<void>;
  /** Ends the keyring as a logout does. */
  stopKeyring(): Promise<void>;
  lock(): Promise<void>;
  /** Runs these calls on the keys, one after the other, in a process of their own. */
  use(...calls: Call[]): Promise<Answers>;
  /** The same in a process that knows of no bus. */
  useWithoutBus(...calls: Call[]): Promise<Answers>;
  close(): Promise<void>;
}

/** A bus that starts nothing but the keyring: above all no window that asks for a password. */
function busConfiguration(services: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=${tmpdir()}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;
}

const KEYRING_SERVICE = `[D-BUS Service]
Name=${SECRETS.destination}
Exec=/usr/bin/env gnome-keyring-daemon --start --foreground --components=secrets
`;

export async function openPrivateSession(): Promise<PrivateSession> {
  const home = mkdtempSync(join(tmpdir(), 'fableroom-keychain-'));
  const runtime = join(home, 'runtime');
  mkdirSync(runtime, { mode: 0o700 });
  const services = join(home, 'services');
  mkdirSync(services);
  writeFileSync(join(services, `${SECRETS.destination}.service`), KEYRING_SERVICE);
  const configuration = join(home, 'bus.conf');
  writeFileSync(configuration, busConfiguration(services));
  const outside = { PATH: process.env['PATH'] ?? '', HOME: home, XDG_RUNTIME_DIR: runtime };
  const daemon = spawn(
    'dbus-daemon',
    [`--config-file=${configuration}`, '--nofork', '--nopidfile', '--print-address'],
    {
      env: outside,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [address] = (await once(createInterface(daemon.stdout), 'line', { signal: AbortSignal.timeout(LIMIT_MS) })) as [
    string,
  ];
  const inside = { ...outside, DBUS_SESSION_BUS_ADDRESS: address };

  async function onBus<Result>(work: (bus: SessionBus) => Promise<Result>): Promise<Result> {
    const bus = await SessionBus.connect(inside, AbortSignal.timeout(LIMIT_MS));
    try {
      return await work(bus);
    } finally {
      bus.close();
    }
  }

  return {
    home,
    startKeyring: () => onBus(async (bus) => void (await bus.call(SECRETS, 'ReadAlias', 's', ['default']))),
    typePassword: () => unlockAsLoginDoes(join(runtime, 'keyring/control')),
    stopKeyring: () =>
      onBus(async (bus) => {
        const [pid] = await bus.call(BUS, 'GetConnectionUnixProcessID', 's', [SECRETS.destination]);
        process.kill(Number(pid), 'SIGTERM');
        // The next one would join a keyring that is still going, and go with it.
        while (isAlive(Number(pid))) await bus.call(BUS, 'GetId');
      }),
    lock: () =>
      onBus(async (bus) => {
        const [collection] = await bus.call(SECRETS, 'ReadAlias', 's', ['default']);
        await bus.call(SECRETS, 'Lock', 'ao', [[String(collection)]]);
      }),
    use: (...calls) => runClient(home, calls, inside),
    useWithoutBus: (...calls) => runClient(home, calls, outside),
    async close() {
      // The keyring goes with its bus.
      const gone = once(daemon, 'exit');
      daemon.kill();
      await gone;
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function runClient(home: string, calls: readonly Call[], environment: Record<string, string>): Promise<Answers> {
  const script = [CLIENT, join(home, 'data'), JSON.stringify(calls)];
  const { stdout } = await promisify(execFile)(process.execPath, script, { env: environment, timeout: LIMIT_MS });
  return JSON.parse(stdout) as Answers;
}

/** What the login screen tells the keyring: a byte for the credentials, then length, operation and password. */
async function unlockAsLoginDoes(controlSocket: string): Promise<void> {
  const password = Buffer.from(PASSWORD);
  const message = Buffer.alloc(12);
  message.writeUInt32BE(message.length + password.length, 0);
  message.writeUInt32BE(UNLOCK, 4);
  message.writeUInt32BE(password.length, 8);
  const socket = connect(controlSocket);
  socket.write(Buffer.concat([Buffer.of(0), message, password]));
  const answer = Buffer.concat(await socket.toArray());
  if (answer.length !== 8 || answer.readUInt32BE(4) !== 0) throw new Error('The keyring did not take its password');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
