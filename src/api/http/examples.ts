import type { contract } from '../../contract/index.ts';

/** One call as it is shown in the reference page. Words like `$STORY_ID` are variables of the reader's shell. */
export interface Example {
  /** For the names in braces of the address. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  /** Fields of a form, for operations that a file comes with. */
  readonly form?: Readonly<Record<string, string>>;
  /** Status of the answer where it is not 200: the call is right, and usually there is nothing to do. */
  readonly answers?: number;
}

type ExamplesOf<Resource> = { readonly [Name in keyof Resource]: Example | null };

const STORY = { path: { id: '$STORY_ID' } };
const SCENE = { path: { id: '$SCENE_ID' } };
const JOB = { path: { id: '$JOB_ID' } };
const CHARACTER = { path: { id: '$CHARACTER_ID' } };
const PHOTO = { path: { photoId: '$PHOTO_ID' } };

/** One example of every operation; null where no token may ever call it. Leaving one out does not compile. */
export const EXAMPLES: { readonly [Resource in keyof typeof contract]: ExamplesOf<(typeof contract)[Resource]> } = {
  stories: {
    create: { body: { premise: 'A hare finds a lantern that never goes out.', style: 'watercolor', length: 6 } },
    list: { query: 'limit=10' },
    get: STORY,
    update: { ...STORY, body: { title: 'The lantern hare' } },
  },
  scenes: {
    add: {
      path: { storyId: '$STORY_ID' },
      body: { parentId: '$SCENE_ID', answer: { kind: 'words', text: 'She follows the light.' } },
    },
    get: SCENE,
    remake: { ...SCENE, body: { kind: 'image' } },
    check: { path: { id: '$SCENE_ID', takeId: '$PICTURE_TAKE_ID' }, body: {} },
    setLook: { path: { id: '$SCENE_ID', name: 'Mia' }, body: { facts: { outfit: 'a green cloak' } } },
    edit: { ...SCENE, body: { text: 'The hare held its breath.' } },
    acceptStale: { path: { id: '$SCENE_ID', takeId: '$TAKE_ID' }, body: {} },
    setBranch: { ...SCENE, body: { branch: { name: 'What if', colour: 'moss' } } },
    chooseTake: { path: { id: '$SCENE_ID', takeId: '$TAKE_ID' } },
  },
  characters: {
    list: {},
    get: CHARACTER,
    create: { body: { name: 'Leo', facts: { hair: 'short and curly' } } },
    update: { ...CHARACTER, body: { colour: 'moss' } },
    duplicate: { ...CHARACTER, body: {} },
    fromPicture: { body: { takeId: '$PICTURE_TAKE_ID', name: 'Nora' } },
    addPhoto: { ...CHARACTER, form: { file: '@$PHOTO' } },
    replacePhoto: { ...PHOTO, form: { file: '@$PHOTO' } },
    cropPhoto: { ...PHOTO, body: { shape: 'face' } },
    orderPhotos: { ...CHARACTER, body: { photoIds: ['$PHOTO_ID'] } },
    forgetPhoto: PHOTO,
    plan: { body: { imageModelId: '$IMAGE_MODEL_ID', characterIds: ['$CHARACTER_ID'] } },
    consents: {},
    agree: { path: { providerId: '$PROVIDER_ID' }, body: {} },
    withdraw: { path: { providerId: '$PROVIDER_ID' } },
  },
  library: {
    list: { query: 'query=hare&sort=best&limit=10' },
    facets: {},
    change: { body: { storyIds: ['$STORY_ID'], favourite: true, addTags: ['Sea'] } },
  },
  trash: {
    list: { query: 'limit=10' },
    put: { body: { items: [{ kind: 'story', id: '$STORY_ID' }] } },
    restore: { body: { items: [{ kind: 'story', id: '$TRASHED_STORY_ID' }] } },
    delete: { body: { items: [{ kind: 'story', id: '$TRASHED_STORY_ID' }] } },
  },
  history: { list: {}, undo: { body: {} }, redo: {} },
  storage: { summary: {}, dropOtherTakes: { body: { storyIds: ['$STORY_ID'], dryRun: true } }, repair: {} },
  jobs: {
    list: { query: 'limit=10' },
    get: JOB,
    cancel: JOB,
    retry: JOB,
    retryFailed: {},
    decide: { ...JOB, body: { decision: 'look' }, answers: 409 },
    move: { ...JOB, body: { before: null }, answers: 409 },
    pause: { body: {} },
    resume: { body: {} },
  },
  models: { list: {}, add: null, remove: null, change: null },
  accounts: {
    list: {},
    add: null,
    update: null,
    remove: null,
    test: null,
    setPassphrase: null,
    unlock: null,
  },
  money: {
    price: { body: { what: 'page', storyId: '$STORY_ID' } },
    summary: {},
    ledger: { query: 'limit=10' },
  },
  budgets: {
    list: {},
    set: {
      path: { tier: 'adult' },
      body: { roomMicros: null, monthMicros: 20_000_000, dayMicros: 2_000_000, storyMicros: null },
    },
    raiseOnce: { body: { scope: 'day', byMicros: 1_000_000 }, answers: 422 },
  },
  events: { watch: {} },
  system: { info: {}, settings: {}, updateSettings: null, showStory: null, showDataFolder: null },
  rooms: {
    state: {},
    enter: null,
    lock: null,
    setPin: null,
    removePin: null,
    resetPin: null,
    setStart: null,
    rules: null,
    setRules: null,
    override: null,
  },
  clients: { list: null, add: null, change: null, revoke: null },
  localApi: { state: null, set: null },
  media: {
    image: { body: { prompt: 'A lighthouse in the fog, ink on paper', width: 1024, height: 1024 } },
    video: { body: { prompt: 'The fog drifts past the lighthouse', imageId: '$ASSET_ID' } },
    audio: { body: { prompt: 'Waves against rocks' }, answers: 422 },
    tasks: { query: 'kind=image&limit=10' },
    task: { path: { id: '$TASK_ID' } },
    cancel: { path: { id: '$TASK_ID' } },
    retry: { path: { id: '$FAILED_TASK_ID' } },
    remove: { path: { id: '$TASK_ID' } },
    capabilities: {},
  },
  backups: {
    state: null,
    set: null,
    choosePath: null,
    make: null,
    saveStory: null,
    inspect: null,
    restore: null,
  },
};

/** The same for what is served beside the operations. */
const BESIDE: Readonly<Record<string, Example>> = {
  'media.content': { path: { id: '$ASSET_ID' } },
  'media.contentHeaders': { path: { id: '$ASSET_ID' } },
};

/** The example of an operation; null where no token may call it. */
export function exampleOf(operationId: string): Example | null {
  const [resource = '', name = ''] = operationId.split('.');
  const all: Readonly<Record<string, Readonly<Record<string, Example | null>>>> = EXAMPLES;
  return BESIDE[operationId] ?? all[resource]?.[name] ?? null;
}

/** The example as a line for a shell in which `FABLEROOM` and `TOKEN` are set. */
export function curlOf(method: string, path: string, { path: names = {}, query, body, form }: Example): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
  const verb = method.toUpperCase();
  const parts = ['curl', ...flagsOf(path, verb, body, form)];
  parts.push(`"$FABLEROOM${address}${query === undefined ? '' : `?${query}`}"`, '-H "Authorization: Bearer $TOKEN"');
  for (const [name, value] of Object.entries(form ?? {})) parts.push(`-F "${name}=${value}"`);
  if (body === undefined) return parts.join(' ');
  return `${parts.join(' ')} --json @- <<END\n${JSON.stringify(body)}\nEND`;
}

function flagsOf(path: string, verb: string, body: unknown, form: Example['form']): string[] {
  if (path === '/events') return ['-N'];
  if (verb === 'HEAD') return ['-I'];
  const isUsual = verb === (body === undefined && form === undefined ? 'GET' : 'POST');
  return isUsual ? [] : [`-X ${verb}`];
}
