import type { ClientRights } from '../contract/clients.ts';
import type { contract } from '../contract/index.ts';
import type { CallingClient } from '../engine/clients/clients.ts';
import { EngineError } from '../engine/errors.ts';

/** Least right of a token; `never`: only a person at a window or page. */
export type NeededRight = ClientRights | 'never';

type RightsOf<Resource> = { readonly [Name in keyof Resource]: NeededRight };

/**
 * Which operation needs which right. One that is missing here does not compile.
 *
 * `read` only asks. `make` also spends and changes what can be taken back. `manage` also deletes for good and decides
 * about money and photos of its room. Never: tokens, keys, other rooms and their rules, backups and files at paths,
 * and what belongs to this computer and so to both rooms.
 */
export const CLIENT_RIGHTS: { readonly [Resource in keyof typeof contract]: RightsOf<(typeof contract)[Resource]> } = {
  stories: { create: 'make', list: 'read', get: 'read', update: 'make' },
  scenes: {
    add: 'make',
    get: 'read',
    remake: 'make',
    check: 'make',
    setLook: 'make',
    edit: 'make',
    acceptStale: 'make',
    setBranch: 'make',
    chooseTake: 'make',
  },
  characters: {
    list: 'read',
    get: 'read',
    create: 'make',
    update: 'make',
    duplicate: 'make',
    fromPicture: 'make',
    addPhoto: 'make',
    replacePhoto: 'make',
    cropPhoto: 'make',
    orderPhotos: 'make',
    forgetPhoto: 'manage',
    plan: 'read',
    consents: 'read',
    agree: 'manage',
    withdraw: 'make',
  },
  library: { list: 'read', facets: 'read', change: 'make' },
  trash: { list: 'read', put: 'make', restore: 'make', delete: 'manage' },
  history: { list: 'read', undo: 'make', redo: 'make' },
  storage: { summary: 'read', dropOtherTakes: 'make', repair: 'manage' },
  jobs: {
    list: 'read',
    get: 'read',
    cancel: 'make',
    retry: 'make',
    retryFailed: 'make',
    decide: 'make',
    move: 'make',
    pause: 'make',
    resume: 'make',
  },
  models: { list: 'read', add: 'never', remove: 'never', change: 'never' },
  accounts: {
    list: 'read',
    add: 'never',
    update: 'never',
    remove: 'never',
    test: 'never',
    setPassphrase: 'never',
    unlock: 'never',
  },
  money: { price: 'read', summary: 'read', ledger: 'read' },
  budgets: { list: 'read', set: 'manage', raiseOnce: 'manage' },
  events: { watch: 'read' },
  system: { info: 'read', settings: 'read', updateSettings: 'never', showStory: 'never', showDataFolder: 'never' },
  rooms: {
    state: 'read',
    enter: 'never',
    lock: 'never',
    setPin: 'never',
    removePin: 'never',
    resetPin: 'never',
    setStart: 'never',
    rules: 'never',
    setRules: 'never',
    override: 'never',
  },
  clients: { list: 'never', add: 'never', change: 'never', revoke: 'never' },
  localApi: { state: 'never', set: 'never' },
  media: {
    image: 'make',
    video: 'make',
    audio: 'make',
    tasks: 'read',
    task: 'read',
    cancel: 'make',
    retry: 'make',
    remove: 'manage',
    capabilities: 'read',
  },
  backups: {
    state: 'never',
    set: 'never',
    choosePath: 'never',
    make: 'never',
    saveStory: 'never',
    inspect: 'never',
    restore: 'never',
  },
};

const ORDER: readonly ClientRights[] = ['read', 'make', 'manage'];

/** Least right for an operation, by its resource and name; `never` for one that nobody knows. */
export function neededRight(resource: string, name: string): NeededRight {
  const rights: Readonly<Record<string, Readonly<Record<string, NeededRight>>>> = CLIENT_RIGHTS;
  return rights[resource]?.[name] ?? 'never';
}

/** Throws NOT_ALLOWED where a token may not do that: {reason: 'token'} never, {reason: 'rights'} with these rights. */
export function requireRight(
  client: Pick<CallingClient, 'rights'>,
  [resource = '', name = '']: readonly string[],
): void {
  const needed = neededRight(resource, name);
  if (needed === 'never') throw new EngineError('NOT_ALLOWED', 'A token may not do this', { reason: 'token' });
  if (ORDER.indexOf(client.rights) < ORDER.indexOf(needed)) {
    throw new EngineError('NOT_ALLOWED', `This needs the right to ${needed}`, { reason: 'rights' });
  }
}
