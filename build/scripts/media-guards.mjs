const MEDIA = ['test/security/media-addresses.test.ts'];
const DOWNLOADS = ['test/security/downloads.test.ts'];

/**
 * What is on the way of pictures and clips, out of the library and into it.
 * @type {readonly import('./guard-list.mjs').Guard[]}
 */
export const MEDIA_GUARDS = [
  {
    about: 'media',
    name: 'a link in the place of a picture is followed at its opening',
    file: 'src/engine/assets/open-inside.ts',
    code: 'constants.O_RDONLY | O_NOFOLLOW | O_NONBLOCK',
    without: 'constants.O_RDONLY | (O_NOFOLLOW & 0) | O_NONBLOCK',
    tests: ['src/engine/assets/open-inside.test.ts'],
  },
  {
    about: 'media',
    name: 'what was opened is not compared with what is there',
    file: 'src/engine/assets/open-inside.ts',
    code: 'named.isFile() && named.dev === opened.dev && named.ino === opened.ino',
    without: 'named.isFile() && opened.isFile()',
    tests: ['src/engine/assets/open-inside.test.ts'],
  },
  {
    about: 'media',
    name: 'a link in the place of a folder is followed',
    file: 'src/engine/assets/open-inside.ts',
    code: 'if (realpathSync.native(path) !== place) return false;',
    without: 'if (realpathSync.native(path) === folder) return false;',
    tests: [...MEDIA, 'src/engine/assets/open-inside.test.ts'],
  },
  {
    about: 'media',
    name: 'a file that is shorter or longer than its row is served',
    file: 'src/engine/assets/asset-library.ts',
    code: 'if (file === null || fstatSync(file).size === bytes) return file;',
    without: 'if (file === null || fstatSync(file).size >= 0) return file;',
    tests: MEDIA,
  },
  {
    about: 'media',
    name: 'a picture may run something where it is shown',
    file: 'src/api/asset-response.ts',
    code: "'content-security-policy': \"default-src 'none'; sandbox\",",
    without: '',
    tests: MEDIA,
  },

  // Downloads of results.
  ...[
    {
      name: 'a private address is asked',
      code: 'if (!isOwn && !addresses.every(isPublicAddress)) throw',
      without: 'if (!isOwn && addresses.length < 0) throw',
    },
    {
      name: 'one public address makes up for a private one',
      code: 'if (!isOwn && !addresses.every(isPublicAddress)) throw',
      without: 'if (!isOwn && !addresses.some(isPublicAddress)) throw',
    },
    {
      name: 'a result is fetched without TLS',
      code: "if (!isOwn && url.protocol !== 'https:') throw",
      without: "if (!isOwn && url.protocol === 'file:') throw",
      tests: ['src/engine/assets/guarded-download.test.ts'],
    },
    {
      name: 'the name is looked up again at the connection',
      code: 'else done(null, address, family);',
      without: "else done(null, '127.0.0.1', family);",
    },
    {
      name: 'redirects go on without end',
      code: 'redirects <= MOST_REDIRECTS',
      without: 'redirects <= MOST_REDIRECTS * 1_000',
    },
    {
      name: 'a result fills the memory',
      code: 'if (bytes > byteLimit) {',
      without: 'if (bytes < 0) {',
      tests: ['src/engine/assets/guarded-download.test.ts'],
    },
    {
      name: 'a result is what its header says',
      code: 'if (!type || !/^(image|video)\\//.test(type.mime)) {',
      without: 'if (!type && bytes.length < 0) {',
      tests: ['src/engine/assets/guarded-download.test.ts'],
    },
  ].map((guard) => ({
    about: /** @type {const} */ ('download'),
    file: 'src/engine/assets/guarded-download.ts',
    tests: DOWNLOADS,
    ...guard,
  })),
  {
    about: 'download',
    name: 'an address of a home network counts as public',
    file: 'src/engine/assets/public-address.ts',
    code: "['192.168.0.0', 16],",
    without: '',
    tests: DOWNLOADS,
  },
  {
    about: 'download',
    name: 'an IPv4 address dressed as IPv6 counts as public',
    file: 'src/engine/assets/public-address.ts',
    code: "return globalUnicast.check(address, 'ipv6') && !notPublic",
    without: 'return !notPublic',
    tests: DOWNLOADS,
  },
];
