const POSTURE = ['test/security/window-posture.test.ts'];
const ACCESS = ['test/parity/http-access.test.ts'];

/**
 * What the page in the window may not do, whatever runs in it.
 * @type {readonly import('./guard-list.mjs').Guard[]}
 */
export const WINDOW_GUARDS = [
  ...[
    ['contextIsolation: true,', 'contextIsolation: false,', 'the page shares its world with the preload script'],
    ['sandbox: true,', 'sandbox: false,', 'the page’s process is outside the sandbox'],
    ['nodeIntegration: false,', 'nodeIntegration: true,', 'the page has Node'],
    ['webSecurity: true,', 'webSecurity: false,', 'the page reads other origins'],
    ['webviewTag: false,', 'webviewTag: true,', 'the page holds other pages'],
    ['devTools: !app.isPackaged,', 'devTools: true || app.isPackaged,', 'anybody opens the page’s tools'],
  ].map(([code = '', without = '', name = '']) => ({
    about: /** @type {const} */ ('window'),
    name,
    file: 'src/main/window.ts',
    code,
    without,
    tests: POSTURE,
  })),
  ...[
    [
      'details.preventDefault();\n    if (details.isMainFrame) open',
      'if (details.isMainFrame) open',
      'the page goes elsewhere',
    ],
    ["return { action: 'deny' };", "return { action: 'allow' };", 'the page opens windows'],
    ["contents.on('will-attach-webview', (event) => event.preventDefault());", '', 'a page is embedded'],
    ["contents.on('will-redirect', (details) => details.preventDefault());", '', 'a redirect is followed'],
    ['&& details.isMainFrame);', ');', 'a frame is granted what our page is'],
    [
      'session.setDevicePermissionHandler(() => false);',
      'session.setDevicePermissionHandler(() => true);',
      'devices are handed out',
    ],
    ["session.on('will-download', (event) => event.preventDefault());", '', 'files are saved unasked'],
    [
      'allowedPermissions.has(permission) && isOurAddress(address)',
      'allowedPermissions.has(permission) || address.length < 0',
      'permissions are granted to other pages',
    ],
  ].map(([code = '', without = '', name = '']) => ({
    about: /** @type {const} */ ('window'),
    name,
    file: 'src/main/window-policy.ts',
    code,
    without,
    tests: POSTURE,
  })),
  {
    about: 'window',
    name: 'an empty frame speaks for our page',
    file: 'src/main/sender.ts',
    code: 'frame.origin === DESKTOP_ORIGIN && isOurAddress(frame.url)',
    without: 'frame.origin === DESKTOP_ORIGIN',
    tests: ['src/main/sender.test.ts'],
  },
  {
    about: 'window',
    name: 'a frame inside our page speaks for it',
    file: 'src/main/sender.ts',
    code: 'if (frame === null || frame !== source.sender.mainFrame) return false;',
    without: 'if (frame === null) return false;',
    tests: ['src/main/sender.test.ts'],
  },
  {
    about: 'window',
    name: 'story text opens any address',
    file: 'src/main/external-links.ts',
    code: 'return origins.has(url.origin) ? url.href : null;',
    without: 'return origins.size >= 0 ? url.href : null;',
    tests: ['src/main/external-links.test.ts'],
  },
  {
    about: 'window',
    name: 'a path of the page leaves its folder',
    file: 'src/main/app-protocol.ts',
    code: 'if (!segments.every((segment) => /^[\\w-][\\w.@-]*$/.test(segment))) return null;',
    without: '',
    tests: ['src/main/app-protocol.test.ts'],
  },
  {
    about: 'words',
    name: 'markup that came in as text runs in the window',
    file: 'src/main/content-security-policy.ts',
    code: '"script-src \'self\'",',
    without: "\"script-src 'self' 'unsafe-inline'\",",
    tests: ['src/main/content-security-policy.test.ts'],
  },
  {
    about: 'words',
    name: 'markup that came in as text runs in the browser',
    file: 'src/api/http/response-headers.ts',
    code: '"script-src \'self\'",',
    without: "\"script-src 'self' 'unsafe-inline'\",",
    tests: ACCESS,
  },
];
