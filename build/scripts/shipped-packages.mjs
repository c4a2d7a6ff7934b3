import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} LockedPackage
 * @property {string} version
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {boolean} [optional]
 */

/**
 * @typedef {object} ShippedPackage
 * @property {string} path in the lock file, which is its folder too
 * @property {string} name
 * @property {string} version
 * @property {string} licence as an SPDX expression; empty when the package does not say
 * @property {boolean} forOneSystem there are others of it for other systems, and only one is installed
 */

/**
 * The packages that an installed Fableroom contains: what the main process needs when it runs, what is bundled into
 * the page, and all that these need.
 * @param {string} root the folder that holds package.json
 * @returns {readonly ShippedPackage[]} by name, then version
 */
export function shippedPackages(root) {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const paths = closure(packages, [...Object.keys(packages['']?.dependencies ?? {}), ...bundledPackages(root)]);
  return [...paths]
    .map((path) => {
      const entry = packages[path];
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        path,
        name,
        version: entry?.version ?? '',
        licence: entry?.license ?? '',
        forOneSystem: entry?.optional === true && 'os' in entry,
      };
    })
    .sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
}

/**
 * Everything that the named packages need, found in the lock file in the way in which Node finds it.
 * @param {Readonly<Record<string, LockedPackage>>} packages
 * @param {readonly string[]} names
 * @returns {Set<string>} paths in the lock file
 */
export function closure(packages, names) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = names.map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = locate(packages, next.name, next.from);
    const entry = path === null ? undefined : packages[path];
    // What is optional or a peer may rightly be missing.
    if (path === null || entry === undefined || found.has(path)) continue;
    found.add(path);
    const needed = { ...entry.peerDependencies, ...entry.optionalDependencies, ...entry.dependencies };
    for (const name of Object.keys(needed)) {
      if (!isPeerForTypes(name)) waiting.push({ name, from: path });
    }
  }
  return found;
}

/** Peers that only a compiler or a test looks at. @param {string} name */
function isPeerForTypes(name) {
  return name.startsWith('@types/') || ['typescript', 'vite', 'electron'].includes(name);
}

/**
 * @param {Readonly<Record<string, LockedPackage>>} packages
 * @param {string} name
 * @param {string} from path of the package that needs it
 */
function locate(packages, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return null;
    if (!folder.includes('/node_modules/')) folder = '';
  }
}

/**
 * Names of the packages that the page's own files import.
 * @param {string} root
 */
export function bundledPackages(root) {
  const folder = join(root, 'src/renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [
    ...new Set(
      files
        .filter((path) => /\.(tsx?|css)$/.test(path) && !path.includes('.test.'))
        .flatMap((path) => importedPackages(readFileSync(join(folder, path), 'utf8'))),
    ),
  ];
}

/**
 * @param {string} code TypeScript or CSS
 * @returns {readonly string[]} package names, without the paths inside them; types are left out, as in the bundle
 */
export function importedPackages(code) {
  return IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)]).map(([, specifier = '']) => {
    const [first = '', second = ''] = specifier.split('/');
    return specifier.startsWith('@') ? `${first}/${second}` : first;
  });
}

/** Each with what is imported as its group, unless that is a file of ours. */
const IMPORTS = [
  /^(?:import|export)\s(?!type\s)[^'";]*?\sfrom\s+['"]([^.'"/][^'"]*)['"]/gm,
  /^@?import\s+['"]([^.'"/][^'"]*)['"]/gm,
  /\burl\(['"]?(?![a-z]+:)([^.'"/#][^'")]*)/g,
  /\bimport\(\s*['"]([^.'"/][^'"]*)['"]/g,
];

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
