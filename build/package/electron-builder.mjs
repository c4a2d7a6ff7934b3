import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

/**
 * How the desktop program is packaged. Only what runs is in it: the build, the licences, and the packages that
 * `dependencies` of package.json names. `electronDist` and the folder for the result come from the command.
 * @type {import('electron-builder').Configuration}
 */
export const packaging = {
  appId: 'org.fableroom.app',
  productName: 'Fableroom',
  copyright: 'Fableroom contributors, Apache-2.0',
  files: [
    'out/**/*',
    '!out/.stamp',
    'package.json',
    'LICENSE',
    'THIRD_PARTY_LICENSES.md',
    'resources/**/*',
    '!**/*.map',
    '!**/*.test.*',
  ],
  asar: true,
  // The system loads these itself, and cannot look into an archive.
  asarUnpack: ['**/*.node', '**/node_modules/@img/**/*'],
  // All native parts are prebuilt for Node-API: nothing is compiled for Electron.
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  publish: null,
  directories: { buildResources: 'resources' },
  linux: { target: 'dir', category: 'Education', icon: 'resources/icon.png' },
  mac: { target: 'dir', category: 'public.app-category.education', icon: 'resources/icon.png' },
  win: { target: 'dir', icon: 'resources/icon.png' },
  afterPack: burnFuses,
};

/**
 * Comes before the program is signed, since burning fuses changes it.
 * @param {import('electron-builder').AfterPackContext} context
 */
async function burnFuses({ appOutDir, packager, electronPlatformName }) {
  const name = packager.appInfo.productFilename;
  const binaries = /** @type {Record<string, string>} */ ({
    darwin: `${name}.app`,
    win32: `${name}.exe`,
    linux: packager.config.linux?.executableName ?? packager.appInfo.sanitizedName,
  });
  const binary = binaries[electronPlatformName];
  if (binary === undefined) throw new Error(`There is no packaging for ${electronPlatformName}`);
  await setFuses(join(appOutDir, binary));
}
