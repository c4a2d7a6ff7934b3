const MATRIX = ['test/security/address-matrix.test.ts'];
const ACCESS = ['test/parity/http-access.test.ts'];

/**
 * What keeps others out of the local API.
 * @type {readonly import('./guard-list.mjs').Guard[]}
 */
export const DOOR_GUARDS = [
  ...[
    {
      name: 'it answers to any name that leads here (DNS rebinding)',
      file: 'src/api/http/http-app.ts',
      code: 'if (!isOwnHost(request, port)) {',
      without: 'if (!isOwnHost(request, port) && port < 0) {',
    },
    {
      name: 'it answers to a Host that is nearly ours',
      file: 'src/api/http/request-origin.ts',
      code: 'names.includes(request.host) && request.addressHost === request.host',
      without: 'names.some((name) => request.host?.startsWith(name))',
    },
    {
      name: 'it answers to pages of other origins',
      file: 'src/api/http/request-origin.ts',
      code: 'request.origin === undefined || request.origin === `http://${request.host}`',
      without: 'request.origin === undefined || request.origin.length >= 0',
    },
    {
      name: 'it takes any token',
      file: 'src/engine/clients/clients.ts',
      code: 'if (timingSafeEqual(known.row.token_hash, digest)) found = known;',
      without: 'if (digest.length > 0) found = known;',
    },
  ].map((guard) => ({ about: /** @type {const} */ ('door'), tests: MATRIX, ...guard })),
  {
    about: 'door',
    name: 'it is reached from the network',
    file: 'src/api/http/listen.ts',
    code: "server.listen(port, '127.0.0.1', () => {",
    without: "server.listen(port, '::', () => {",
    tests: ACCESS,
  },
  {
    about: 'door',
    name: 'another page on this computer uses the cookie',
    file: 'src/api/http/http-app.ts',
    code: "if (!isOwnPage(requestOriginOf(context))) return problem(403, 'Only",
    without: "if (port < 0) return problem(403, 'Only",
    tests: ACCESS,
  },
  {
    about: 'door',
    name: 'scripts read the cookie',
    file: 'src/api/http/browser-page.ts',
    code: 'httpOnly: true,',
    without: 'httpOnly: false,',
    tests: ACCESS,
  },
  {
    about: 'door',
    name: 'a link opens twice',
    file: 'src/api/http/browser-access.ts',
    code: 'links = links.filter((candidate) => candidate !== link);',
    without: 'links = [...links];',
    tests: ACCESS,
  },
  {
    about: 'door',
    name: 'a body is read whatever its size',
    file: 'src/api/http/http-app.ts',
    code: 'app.use(limitedBody());',
    without: 'void limitedBody;',
    tests: ['test/parity/http-bad-input.test.ts'],
  },
  {
    about: 'door',
    name: 'answers are guessed to be markup',
    file: 'src/api/http/response-headers.ts',
    code: "'x-content-type-options': 'nosniff',",
    without: "'x-nothing': 'nosniff',",
    tests: ACCESS,
  },
];
