import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ApiClient, ClientRights } from '../../contract/clients.ts';
import type { Tier } from '../../contract/values.ts';
import { isDiskFull, notFound } from '../errors.ts';
import type { Clock } from '../ports.ts';
import type { ClientRow } from '../store/clients-store.ts';
import type { EngineStore } from '../store/engine-store.ts';

/** When a program was here last is kept this coarsely, so that reading costs no flush. */
const USED_STEP_MS = 60_000;

/** A program that has shown its token. */
export interface CallingClient {
  /** Name under which its calls are told apart from those of others. */
  readonly key: string;
  /** Id that its jobs carry; null for the program that started a host, which stands for the person. */
  readonly id: string | null;
  readonly tier: Tier;
  /** As they are now. */
  readonly rights: ClientRights;
  /** Aborted when its token is refused from now on. */
  readonly revoked: AbortSignal;
}

interface Known {
  row: ClientRow;
  readonly stop: AbortController;
  readonly caller: CallingClient;
}

interface ClientsParts {
  readonly store: Pick<EngineStore, 'clients' | 'commit'>;
  readonly clock: Pick<Clock, 'now'>;
  newId(): string;
  /** What the calls of a program have cost in its room. */
  spentMicros(tier: Tier, clientId: string): number;
}

/** Programs that may use the local API, each with a token for one room. A token leaves here once, when it is made. */
export class Clients {
  readonly #parts: ClientsParts;
  readonly #known = new Map<string, Known>();
  /** Programs that started a host; forgotten with the process. */
  readonly #hosts: Known[] = [];
  readonly #listeners = new Set<(tier: Tier) => void>();

  constructor(parts: ClientsParts) {
    this.#parts = parts;
    for (const row of parts.store.clients.all()) this.#know(row);
  }

  list(): { clients: ApiClient[] } {
    return { clients: [...this.#known.values()].map(({ row }) => this.#view(row)) };
  }

  /** Throws DISK_FULL. */
  add({ name, tier, rights, capMicros }: Pick<ApiClient, 'name' | 'tier' | 'rights' | 'capMicros'>): {
    client: ApiClient;
    token: string;
  } {
    const { store, clock, newId } = this.#parts;
    const token = newToken();
    const row: ClientRow = {
      id: newId(),
      name,
      tier,
      rights,
      cap_micros: capMicros,
      token_hash: digestOf(token),
      created_at: clock.now(),
      last_used_at: null,
    };
    store.commit(() => store.clients.insert(row));
    this.#know(row);
    return { client: this.#view(row), token };
  }

  /** Fields left out stay. What waits for the cap is asked again. Throws NOT_FOUND and DISK_FULL. */
  change(patch: {
    id: string;
    name?: string | undefined;
    rights?: ClientRights | undefined;
    capMicros?: number | null | undefined;
  }): ApiClient {
    const known = this.#get(patch.id);
    const { store } = this.#parts;
    const row: ClientRow = {
      ...known.row,
      name: patch.name ?? known.row.name,
      rights: patch.rights ?? known.row.rights,
      cap_micros: patch.capMicros === undefined ? known.row.cap_micros : patch.capMicros,
    };
    store.commit(() => store.clients.change(row));
    known.row = row;
    this.#tell(row.tier);
    return this.#view(row);
  }

  /**
   * Refuses its token from now on and ends what it listens to. What it asked for and has not been sent waits, so that
   * nobody's money is spent by a program that is gone. Throws NOT_FOUND and DISK_FULL.
   */
  revoke(id: string): { revoked: boolean } {
    const known = this.#get(id);
    const { store } = this.#parts;
    store.commit(() => store.clients.remove(id));
    this.#known.delete(id);
    known.stop.abort();
    return { revoked: true };
  }

  /** A token that is kept nowhere: for the program that started a host, with every right of one room. */
  addForHost(tier: Tier): string {
    const token = newToken();
    const stop = new AbortController();
    const row: ClientRow = {
      id: `host-${tier}`,
      name: 'host',
      tier,
      rights: 'manage',
      cap_micros: null,
      token_hash: digestOf(token),
      created_at: this.#parts.clock.now(),
      last_used_at: null,
    };
    this.#hosts.push({
      row,
      stop,
      caller: { key: row.id, id: null, tier, rights: 'manage', revoked: stop.signal },
    });
    return token;
  }

  /** Who has that token; null when nobody does. */
  byToken(token: string): CallingClient | null {
    const digest = digestOf(token);
    let found: Known | null = null;
    // All of them, whichever it is, so that neither place nor content of a token shows in the time that this takes.
    for (const known of [...this.#known.values(), ...this.#hosts]) {
      if (timingSafeEqual(known.row.token_hash, digest)) found = known;
    }
    if (found?.caller.id) this.#noteUse(found);
    return found?.caller ?? null;
  }

  /** Most that a program may spend in all; null for no cap, nothing for one that is gone. */
  capOf(id: string): number | null {
    const known = this.#known.get(id);
    return known ? known.row.cap_micros : 0;
  }

  /** Calls back with the room of every program whose cap has changed. */
  onChange(listener: (tier: Tier) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #know(row: ClientRow): void {
    const stop = new AbortController();
    const known: Known = {
      row,
      stop,
      caller: {
        key: row.id,
        id: row.id,
        tier: row.tier,
        get rights() {
          return known.row.rights;
        },
        revoked: stop.signal,
      },
    };
    this.#known.set(row.id, known);
  }

  #noteUse(known: Known): void {
    const now = this.#parts.clock.now();
    const last = known.row.last_used_at;
    // A clock that was set back must not keep it in the future for ever.
    if (last !== null && now >= last && now - last < USED_STEP_MS) return;
    const { store } = this.#parts;
    const used = now - (now % USED_STEP_MS);
    known.row = { ...known.row, last_used_at: used };
    try {
      store.commit(() => store.clients.used(known.row.id, used));
    } catch (error) {
      // Reading goes on where the disk is full; only this time is not kept.
      if (!isDiskFull(error)) throw error;
    }
  }

  #get(id: string): Known {
    const known = this.#known.get(id);
    if (!known) throw notFound('client', id);
    return known;
  }

  #tell(tier: Tier): void {
    for (const listener of this.#listeners) listener(tier);
  }

  #view(row: ClientRow): ApiClient {
    return {
      id: row.id,
      name: row.name,
      tier: row.tier,
      rights: row.rights,
      capMicros: row.cap_micros,
      spentMicros: this.#parts.spentMicros(row.tier, row.id),
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
    };
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
