const TOKENS = ['test/parity/client-tokens.test.ts'];
const CLIENTS = ['src/engine/clients/clients.test.ts'];
const API = ['test/parity/api-v1.test.ts'];
const TILL = ['src/engine/money/spending-gate.test.ts'];
const CAPS = ['test/security/client-caps.test.ts'];
const LIMITS = ['test/security/body-limits.test.ts'];

/**
 * What a program may do that has a token: its rights, its cap, its keys, and how much it may send.
 * @type {readonly import('./guard-list.mjs').Guard[]}
 */
export const CLIENT_GUARDS = [
  {
    name: 'a token may do whatever a person may',
    file: 'src/api/base.ts',
    code: 'if (client) requireRight(client, path);',
    without: 'void requireRight;',
    tests: TOKENS,
  },
  {
    name: 'a token to read makes, and one to make manages',
    file: 'src/api/client-rights.ts',
    code: 'if (ORDER.indexOf(client.rights) < ORDER.indexOf(needed)) {',
    without: 'if (ORDER.indexOf(client.rights) < 0) {',
    tests: TOKENS,
  },
  {
    name: 'a token makes tokens and touches keys',
    file: 'src/api/client-rights.ts',
    code: "if (needed === 'never') throw",
    without: "if (needed === 'never' && client.rights === 'read') throw",
    tests: TOKENS,
  },
  {
    name: 'a dry run needs no right',
    file: 'src/api/http/dry-run.ts',
    code: 'if (context.client) requireRight(context.client, found.operation);',
    without: 'void requireRight;',
    tests: API,
  },
  {
    name: 'a token opens a page, which may do more',
    file: 'src/api/http/http-app.ts',
    code: 'context.var.client !== null && context.var.client.id === null;',
    without: 'context.var.client !== null;',
    tests: TOKENS,
  },
  {
    name: 'a token sees the caps of the other room',
    file: 'src/api/money.ts',
    code: 'if (!context.client) return all;',
    without: 'if (all.rooms.length > 0) return all;',
    tests: TOKENS,
  },
  {
    name: 'a token sets the caps of the other room',
    file: 'src/api/money.ts',
    code: 'if (context.client && input.tier !== context.session.tier) {',
    without: "if (context.client && input.tier !== context.session.tier && input.tier === 'adult') {",
    tests: TOKENS,
  },
  {
    name: 'a revoked token still opens',
    file: 'src/engine/clients/clients.ts',
    code: 'this.#known.delete(id);',
    without: '',
    tests: CLIENTS,
  },
  {
    name: 'a revoked token goes on hearing what happens',
    file: 'src/api/events.ts',
    code: 'const ends = [signal, session.leaving, client?.revoked].filter',
    without: 'const ends = [signal, session.leaving, client && undefined].filter',
    tests: TOKENS,
  },
  {
    name: 'what a revoked program asked for is still paid',
    file: 'src/engine/clients/clients.ts',
    code: 'return known ? known.row.cap_micros : 0;',
    without: 'return known ? known.row.cap_micros : null;',
    tests: CLIENTS,
  },
  {
    name: 'tokens are kept as they are',
    file: 'src/engine/clients/clients.ts',
    code: "return createHash('sha256').update(token).digest();",
    without: "return Buffer.from(token.padEnd(43).slice(0, 43) + createHash.name.slice(0, 0), 'latin1');",
    tests: CLIENTS,
  },
  {
    name: 'the cap of a program is not asked',
    file: 'src/engine/money/spending-gate.ts',
    code: '?? this.checkClient(job.client_id, [wish], job.id);',
    without: '?? null;',
    tests: TILL,
  },
  {
    name: 'calls of a program pass its cap together',
    file: 'src/engine/money/spending-gate.ts',
    code: 'store.ofClient(clientId) + store.promisedToClient(clientId, exceptJobId);',
    without: 'store.ofClient(clientId) + Math.min(0, exceptJobId.length);',
    tests: TILL,
  },
  {
    name: 'a call of unknown price passes the cap of a program',
    file: 'src/engine/money/spending-gate.ts',
    code: 'if (micros !== null && usedMicros + micros <= capMicros) return null;',
    without: 'if (usedMicros + (micros ?? 0) <= capMicros) return null;',
    tests: TILL,
  },
  {
    name: 'a room does not know the caps of programs',
    file: 'src/engine/library.ts',
    code: 'capOfClient: (id) => clients.capOf(id),',
    without: 'capOfClient: () => null,',
    tests: CAPS,
  },
  {
    name: 'what a program asks for counts as a person’s',
    file: 'src/api/base.ts',
    code: 'await actFor(client?.id ?? null, () => next());',
    without: 'await actFor(null, () => next());',
    tests: CAPS,
  },
  {
    name: 'the same request is done twice under one key',
    file: 'src/api/http/api-v1.ts',
    code: "if (request.method !== 'POST' || key === null) return once(request, context);",
    without: "if (request.method !== 'POST' || key !== 'never') return once(request, context);",
    tests: API,
  },
  {
    name: 'a key of one program answers another',
    file: 'src/api/http/api-v1.ts',
    code: "caller: context.client?.key ?? 'page',",
    without: "caller: 'page',",
    tests: API,
  },
  {
    name: 'a key answers another request',
    file: 'src/engine/clients/idempotent-calls.ts',
    code: "if (earlier.request_hash !== hash) return { state: 'other' };",
    without: '',
    tests: API,
  },
  {
    name: 'a request that was cut off is done again',
    file: 'src/engine/clients/idempotent-calls.ts',
    code: "return status === null ? { state: 'cut-off' } :",
    without: "return status === null ? { state: 'begun' } :",
    tests: API,
  },
  {
    name: 'any operation is sent as much as a photo',
    file: 'src/api/http/body-limits.ts',
    code: "if (method === 'POST' && PHOTO_PATHS.test(path)) return",
    without: "if (method === 'POST' && PHOTO_PATHS) return",
    tests: LIMITS,
  },
  {
    name: 'operations of a few fields are sent as much as a story',
    file: 'src/api/http/body-limits.ts',
    code: 'return FIELDS_PATHS.test(path) ? fields(context, next) :',
    without: 'return FIELDS_PATHS.test(`${path}*`) && fields.length < 0 ? fields(context, next) :',
    tests: LIMITS,
  },
  {
    name: 'the local API of the desktop is on before anybody switched it on',
    file: 'src/main/local-api.ts',
    code: 'const OFF: Kept = { on: false, port: 0 };',
    without: 'const OFF: Kept = { on: true, port: 0 };',
    tests: ['test/security/local-api-switch.test.ts'],
  },
].map((guard) => ({ about: /** @type {const} */ ('client'), ...guard }));
