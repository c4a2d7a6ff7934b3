/**
 * @typedef {object} LockedEntry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {boolean} [hasInstallScript]
 */

/** Where packages may come from. The lock file names no place at all or this one. */
const REGISTRY = 'https://registry.npmjs.org/';

/**
 * What in a lock file would let something be installed that nobody looked at.
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string>, allowScripts?: Record<string, boolean> }} manifest package.json
 * @param {{ packages: Record<string, LockedEntry> }} lock package-lock.json
 * @returns {readonly string[]} one sentence each
 */
export function lockFileFaults({ dependencies, devDependencies, allowScripts = {} }, { packages }) {
  const loose = Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, range]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range))
    .map(([name, range]) => `${name} is asked for as "${range}", which is no single version.`);
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  return [...loose, ...entries.flatMap(([path, entry]) => faultsOf(path, entry, allowScripts))];
}

/**
 * @param {string} path
 * @param {LockedEntry} entry
 * @param {Record<string, boolean>} allowScripts
 * @returns {string[]}
 */
function faultsOf(path, entry, allowScripts) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const faults = [];
  if (entry.integrity?.startsWith('sha512-') !== true) faults.push(`${path} has no sha512 hash.`);
  if (entry.link === true) faults.push(`${path} is a link to a folder.`);
  if (entry.resolved !== undefined && !entry.resolved.startsWith(REGISTRY)) {
    faults.push(`${path} comes from ${originOf(entry.resolved)}, not from the registry.`);
  }
  if (entry.hasInstallScript === true && !Object.hasOwn(allowScripts, name)) {
    faults.push(`${path} wants to run something at installation, and allowScripts of package.json has no word on it.`);
  }
  return faults;
}

/** @param {string} address */
function originOf(address) {
  return URL.parse(address)?.origin ?? 'somewhere else';
}
