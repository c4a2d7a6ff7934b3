import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { decodeMessage, encodeCall, type BusArgument, type BusMessage } from './bus-message.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };

export interface BusTarget {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/**
 * A connection to the session's D-Bus. It asks what the keychain library cannot answer without opening a window or
 * holding up the process. Everything that waits fails when the signal is aborted.
 */
export class SessionBus {
  readonly #socket: Socket;
  readonly #answers = new Map<number, PromiseWithResolvers<readonly unknown[]>>();
  readonly #signals: { path: string; member: string; arrived: PromiseWithResolvers<readonly unknown[]> }[] = [];
  readonly #signedIn = Promise.withResolvers<readonly unknown[]>();
  #received = Buffer.alloc(0);
  #isSignedIn = false;
  #serial = 0;
  #failure: Error | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#receive(bytes));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('The session bus hung up')));
  }

  /** Throws when there is no session bus or it does not let us in. */
  static async connect(environment: Environment, signal: AbortSignal): Promise<SessionBus> {
    signal.throwIfAborted();
    const bus = new SessionBus(connect(busSocketPath(environment)));
    signal.addEventListener('abort', () => bus.#fail(signal.reason as Error), { once: true });
    const user = Buffer.from(String(process.getuid?.() ?? '')).toString('hex');
    bus.#socket.write(`\0AUTH EXTERNAL ${user}\r\nBEGIN\r\n`);
    await bus.#signedIn.promise;
    await bus.call(BUS, 'Hello');
    return bus;
  }

  /** Calls a method and resolves with the values of its answer. */
  call(
    target: BusTarget,
    member: string,
    signature = '',
    body: readonly BusArgument[] = [],
  ): Promise<readonly unknown[]> {
    if (this.#failure) return Promise.reject(this.#failure);
    const answer = Promise.withResolvers<readonly unknown[]>();
    const serial = ++this.#serial;
    this.#answers.set(serial, answer);
    this.#socket.write(encodeCall(serial, { ...target, member, signature, body }));
    return answer.promise;
  }

  /** Resolves once the bus listens for us, with a promise of the signal's values. */
  async listen(target: BusTarget, member: string): Promise<{ arrived: Promise<readonly unknown[]> }> {
    const waiting = { path: target.path, member, arrived: Promise.withResolvers<readonly unknown[]>() };
    // Whoever listened may have gone by the time that the connection fails.
    waiting.arrived.promise.catch(() => undefined);
    this.#signals.push(waiting);
    const rule = `type='signal',sender='${target.destination}',interface='${target.interface}',member='${member}'`;
    await this.call(BUS, 'AddMatch', 's', [rule]);
    return { arrived: waiting.arrived.promise };
  }

  close(): void {
    this.#fail(new Error('The connection to the session bus was closed'));
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    try {
      if (!this.#isSignedIn && !this.#signIn()) return;
      for (let next = decodeMessage(this.#received); next; next = decodeMessage(this.#received)) {
        this.#received = this.#received.subarray(next.length);
        this.#deliver(next.message);
      }
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  #signIn(): boolean {
    const end = this.#received.indexOf('\r\n');
    if (end < 0) return false;
    const line = this.#received.toString('latin1', 0, end);
    if (!line.startsWith('OK ')) throw new Error(`The session bus does not let us in: ${line}`);
    this.#received = this.#received.subarray(end + 2);
    this.#isSignedIn = true;
    this.#signedIn.resolve([]);
    return true;
  }

  #deliver({ kind, replyTo, errorName, path, member, body }: BusMessage): void {
    if (kind === 'signal') {
      for (const waiting of this.#signals) {
        if (waiting.path === path && waiting.member === member) waiting.arrived.resolve(body);
      }
    }
    if (replyTo === null) return;
    const answer = this.#answers.get(replyTo);
    this.#answers.delete(replyTo);
    const [detail] = body;
    if (kind !== 'error') answer?.resolve(body);
    else answer?.reject(new Error(typeof detail === 'string' ? `${errorName}: ${detail}` : `${errorName}`));
  }

  #fail(error: Error): void {
    if (this.#failure) return;
    this.#failure = error;
    this.#socket.destroy();
    this.#signedIn.reject(error);
    for (const answer of this.#answers.values()) answer.reject(error);
    for (const { arrived } of this.#signals) arrived.reject(error);
  }
}

/** The first address of the session bus that is a socket; throws when there is none. */
export function busSocketPath(environment: Environment): string {
  const runtime = environment['XDG_RUNTIME_DIR'];
  const addresses = environment['DBUS_SESSION_BUS_ADDRESS'] ?? (runtime ? 'unix:runtime=yes' : '');
  for (const address of addresses.split(';')) {
    if (!address.startsWith('unix:')) continue;
    const pairs = address.slice('unix:'.length).split(',');
    const values = new Map(pairs.map((pair) => pair.split('=', 2) as [string, string]));
    const path = values.get('path');
    if (path !== undefined) return decodeURIComponent(path);
    const abstract = values.get('abstract');
    if (abstract !== undefined) return `\0${decodeURIComponent(abstract)}`;
    if (values.get('runtime') === 'yes' && runtime) return join(runtime, 'bus');
  }
  throw new Error('There is no session bus');
}
