import type { ApiClient, LocalApi } from '../../src/contract/clients.ts';
import type { KidsRules, RoomState } from '../../src/contract/rooms.ts';
import type { Tier } from '../../src/contract/values.ts';
import { refuse, type FakeHandlers } from './fake-handlers.ts';
import { someTime } from './fixtures.ts';

interface FakeRoomsParts {
  readonly assetAddress: string;
  tier(): Tier;
  /** Takes everything of the other room along. */
  enter(tier: Tier): void;
  /** Words that stopped every job; none unless given, as where a service did. */
  readonly jobWords?: readonly string[];
  /** The picture that waits, for every job; none unless given. */
  readonly preview?: string | null;
}

/** Ids of clients of tests, in a row. */
function clientId(number: number): string {
  return `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A lock with a PIN, the rules of the kids' room and a list of clients, kept in memory. */
export function fakeRooms({
  assetAddress,
  tier,
  enter,
  jobWords = [],
  preview = null,
}: FakeRoomsParts): Pick<FakeHandlers, 'rooms' | 'clients' | 'localApi'> {
  let pin: string | null = null;
  let startsLocked = false;
  let rules: KidsRules = {
    ageBand: '6-8',
    blockedWords: [],
    allowedWords: [],
    modelIds: [],
    styles: ['watercolor', 'cartoon', 'realistic', 'anime', 'oil-painting', 'pixel-art'],
    moderationAccountId: null,
    pictureCheckModelId: null,
  };
  let clients: ApiClient[] = [];
  let localApi: LocalApi = { on: false, url: null, port: 0, portTaken: false, canBeSwitchedOff: true };

  function state(): RoomState {
    return {
      tier: tier(),
      assetAddress,
      pinSet: pin !== null,
      startsLocked,
      pinWaitsUntil: null,
      canConfirmOwner: false,
      kids: tier() === 'kids' ? { ageBand: rules.ageBand, styles: rules.styles } : null,
    };
  }

  function check(typed: string | undefined): void {
    if (pin === null || typed === pin) return;
    refuse('PIN_REFUSED', { reason: typed === undefined ? 'needed' : 'wrong', waitsUntil: null });
  }

  return {
    rooms: {
      state,
      enter: (input) => {
        if (input.tier === 'adult' && tier() === 'kids') check(input.pin);
        enter(input.tier);
        return state();
      },
      lock: () => {
        enter('kids');
        return state();
      },
      setPin: (input) => {
        check(input.current);
        pin = input.pin;
        return state();
      },
      removePin: ({ current }) => {
        check(current);
        pin = null;
        return state();
      },
      resetPin: () => refuse('NOT_ALLOWED', { reason: 'owner-cannot-be-asked' }),
      setStart: (input) => {
        startsLocked = input.startsLocked;
        return state();
      },
      rules: () => rules,
      setRules: (patch) => (rules = { ...rules, ...(patch as Partial<KidsRules>) }),
      override: (input) => {
        check(input.pin);
        const allowed = [...(input.jobId === undefined ? [] : jobWords), ...(input.words ?? [])];
        if (input.dryRun) return { allowed, continued: false, shown: false, preview };
        rules = { ...rules, allowedWords: [...rules.allowedWords, ...allowed] };
        return { allowed, continued: input.jobId !== undefined, shown: false, preview: null };
      },
    },
    clients: {
      list: () => ({ clients }),
      add: ({ name, tier: room, rights = 'read', capMicros = null }) => {
        const client: ApiClient = {
          id: clientId(clients.length + 1),
          name,
          tier: room,
          rights,
          capMicros,
          spentMicros: 0,
          createdAt: someTime,
          lastUsedAt: null,
        };
        clients = [...clients, client];
        return { client, token: `frm_${clients.length}_shown-once` };
      },
      change: ({ id }) => clients.find((client) => client.id === id) ?? refuse('NOT_FOUND', { what: 'client', id }),
      revoke: ({ id }) => {
        clients = clients.filter((client) => client.id !== id);
        return { revoked: true };
      },
    },
    localApi: {
      state: () => localApi,
      set: ({ on, port = 0 }) =>
        (localApi = { ...localApi, on, port, url: on ? `http://127.0.0.1:${port || 41_873}/api/v1` : null }),
    },
  };
}
