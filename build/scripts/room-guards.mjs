const ROOMS = ['test/security/non-interference.test.ts'];
const MEDIA = ['test/security/media-addresses.test.ts'];
const LIBRARY = 'src/engine/library.ts';

/**
 * What keeps the two rooms apart, and ways to let them run together.
 * @type {readonly import('./guard-list.mjs').Guard[]}
 */
export const ROOM_GUARDS = [
  // What somebody in the kids' room could tell of the other one.
  ...[
    { name: 'both rooms are one library', file: LIBRARY, code: "'tiers', tier)", without: "'tiers', 'kids')" },
    {
      name: 'events of both rooms are told in both',
      file: LIBRARY,
      code: 'const events = new EventHub();',
      without: 'const events = ((globalThis as { hub?: EventHub }).hub ??= new EventHub());',
    },
    {
      name: 'typical times come from the other room’s jobs',
      file: 'src/api/models.ts',
      code: 'models: session.library.models(),',
      without: "models: engine.library('adult').models(),",
    },
    {
      name: 'the library is searched in the other room',
      file: 'src/api/library.ts',
      code: 'const { query } = context.session.library;',
      without: "const { query } = context.engine.library('adult');",
    },
    {
      name: 'tags and styles are counted in the other room',
      file: 'src/api/library.ts',
      code: 'context.session.library.query.facets()',
      without: "context.engine.library('adult').query.facets()",
    },
    {
      name: 'the trash counts the other room’s things',
      file: 'src/api/trash.ts',
      code: 'context.session.library.trash.list(input)',
      without: "context.engine.library('adult').trash.list(input)",
    },
    {
      name: 'the queue counts the other room’s jobs',
      file: 'src/api/jobs.ts',
      code: 'context.session.library.jobs.list(input)',
      without: "context.engine.library('adult').jobs.list(input)",
    },
    {
      name: 'a job of the other room is found, also in what an error says',
      file: 'src/api/jobs.ts',
      code: 'context.session.library.jobs.get(input.id)',
      without: "context.engine.library('adult').jobs.get(input.id)",
    },
    {
      name: 'the history of changes is the other room’s',
      file: 'src/api/history.ts',
      code: 'context.session.library.history.list()',
      without: "context.engine.library('adult').history.list()",
    },
    {
      name: 'the disk space is the other room’s',
      file: 'src/api/storage.ts',
      code: 'context.session.library.storage.summary()',
      without: "context.engine.library('adult').storage.summary()",
    },
    {
      name: 'a picture of the other room is served over HTTP',
      file: 'src/api/http/http-app.ts',
      code: 'assetResponse(context.req.raw, context.var.session.library,',
      without: "assetResponse(context.req.raw, engine.library('adult'),",
    },
  ].map((mutant) => ({ about: /** @type {const} */ ('room'), tests: ROOMS, ...mutant })),
  {
    about: 'room',
    name: 'the window is shown addresses of the other room',
    file: 'src/main/media-protocol.ts',
    code: 'address === null || address.tier !== room()',
    without: 'address === null',
    tests: ['src/main/media-protocol.test.ts'],
  },

  {
    about: 'room',
    name: 'pictures of both rooms lie in one folder',
    file: LIBRARY,
    code: "new AssetLibrary({ store, folder: join(folder, 'media')",
    without: "new AssetLibrary({ store, folder: join(ports.dataFolder, 'media')",
    tests: MEDIA,
  },
  {
    about: 'room',
    name: 'equal pictures of both rooms have one name',
    file: 'src/engine/assets/asset-library.ts',
    code: "this.#nameKey = Buffer.from(ports.store.assets.nameKey(), 'hex');",
    without: "this.#nameKey = Buffer.from('00', 'hex');",
    tests: MEDIA,
  },
  {
    about: 'room',
    name: 'figures of money are shown to children',
    file: 'src/api/grown-ups-only.ts',
    code: "if (tier === 'kids') {",
    without: "if (tier === 'adult' && Math.abs(1) < 0) {",
    tests: ['test/parity/money-by-room.test.ts'],
  },
  // What the desktop shows outside its window.
  ...[
    {
      name: 'the taskbar, the tray and notifications tell of the other room',
      file: 'src/main/engine-host.ts',
      code: 'void followRoom(session, closing.signal, listener)',
      without:
        "void followRoom({ library: engine.library('adult'), leaving: closing.signal } as Session, closing.signal, listener)",
    },
    {
      name: 'the window keeps the name of a story of the other room',
      file: 'src/main/background.ts',
      code: "parts.window()?.setTitle('Fableroom');",
      without: '',
    },
    {
      name: 'notifications go on telling of the room that was left',
      file: 'src/main/engine-host.ts',
      code: 'AbortSignal.any([closing, leaving])',
      without: 'AbortSignal.any([closing])',
    },
    {
      name: 'notifications of a room stay when it is left',
      file: 'src/main/background.ts',
      code: 'signs.forget();',
      without: '',
    },
    {
      name: 'closing the window asks about work of the other room',
      file: 'src/main/background.ts',
      code: 'activeJobs: () => host.activeJobsHere(),',
      without: 'activeJobs: () => host.activeJobs(),',
    },
    {
      name: 'the question at closing counts the other room’s work',
      file: 'src/main/engine-host.ts',
      code: 'activeJobsHere: () => session.library.jobs.activeCount(),',
      without: "activeJobsHere: () => engine.library('adult').jobs.activeCount(),",
    },
  ].map((mutant) => ({
    about: /** @type {const} */ ('room'),
    tests: ['test/security/room-signs.test.ts'],
    ...mutant,
  })),
  {
    about: 'room',
    name: 'a page that leaves a room keeps the name of its story',
    file: 'src/renderer/lib/start-again.ts',
    code: "document.title = 'Fableroom';",
    without: '',
    tests: ['test/renderer/rooms.test.tsx'],
  },
];
