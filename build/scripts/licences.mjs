// `npm run licences` writes THIRD_PARTY_LICENSES.md; with --check it only says whether that file is up to date and
// whether every licence is one that we may ship.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { readOptions } from './read-options.mjs';
import { runScript } from './run-script.mjs';
import { shippedPackages } from './shipped-packages.mjs';

/** Licences that ask for no more than what this file does. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
];

/** Allowed for one reason each, which the file states. */
const EXCEPTIONS = [
  {
    name: /^@img\/sharp-(libvips-|win32-|wasm32)/,
    licence: 'LGPL-3.0-or-later',
    reason:
      'Prebuilt libvips and the libraries that it uses. They are separate files that are linked when the program starts and can be replaced by other builds; their sources and build scripts are at https://github.com/lovell/sharp-libvips, where each library and its licence is listed. sharp itself is Apache-2.0.',
    texts: ['LGPL-3.0.txt', 'GPL-3.0.txt'],
  },
];

const TARGET = join(projectRoot, 'THIRD_PARTY_LICENSES.md');

await runScript(async () => {
  const { check } = readOptions(process.argv.slice(2), /** @type {const} */ ({ check: 'flag' }));
  const packages = shippedPackages(projectRoot);
  const refused = packages.filter((entry) => !isAllowed(entry));
  for (const { name, version, licence } of refused) {
    process.stderr.write(`${name} ${version} is under "${licence}", which is not on the list of allowed licences.\n`);
  }
  const text = render(packages);
  if (!check) writeFileSync(TARGET, text);
  const stale = check && (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text);
  if (stale) process.stderr.write('THIRD_PARTY_LICENSES.md is out of date; "npm run licences" writes it.\n');
  return refused.length > 0 || stale ? 1 : 0;
});

/** @param {import('./shipped-packages.mjs').ShippedPackage} entry */
function isAllowed({ name, licence }) {
  return licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => ALLOWED.includes(one) || exceptionFor(name, one) !== undefined));
}

/**
 * @param {string} name
 * @param {string} licence
 */
function exceptionFor(name, licence) {
  return EXCEPTIONS.find((exception) => exception.name.test(name) && licence === exception.licence);
}

/** @param {readonly import('./shipped-packages.mjs').ShippedPackage[]} packages */
function render(packages) {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const entry of packages) {
    // Which of them is on the disk depends on the system; the same text comes with the package that they belong to.
    const found = entry.forOneSystem ? [] : licenceTexts(join(projectRoot, entry.path));
    for (const text of found) texts.set(text, [...(texts.get(text) ?? []), entry.name]);
  }
  const special = EXCEPTIONS.map(({ licence, reason, texts: files }) => ({
    licence,
    reason,
    texts: files.map((file) => readFileSync(join(projectRoot, 'build/licence-texts', file), 'utf8')),
  }));
  return `${[
    '# Licences of the parts that ship with Fableroom',
    'Made by `npm run licences` from package-lock.json; not to be edited. Fableroom itself is under the Apache License 2.0 (LICENSE). Electron, which the desktop app runs in, is under the MIT licence and brings the licences of Chromium and Node.js with it in LICENSES.chromium.html.',
    ['| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n'),
    ...special.map(({ licence, reason }) => `## ${licence}\n\n${reason}`),
    '## Texts',
    ...[...texts].map(([text, names]) => `### ${[...new Set(names)].join(', ')}\n\n${fenced(text)}`),
    ...special.flatMap(({ texts: whole, licence }) => whole.map((text) => `### ${licence}\n\n${fenced(text.trim())}`)),
  ].join('\n\n')}\n`;
}

/**
 * @param {string} folder of a package
 * @returns {readonly string[]} its licence and notice files
 */
function licenceTexts(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

/** @param {string} text */
function fenced(text) {
  return `\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\``;
}
