import { relative, resolve, sep } from 'node:path';

const MARK = '__FROM_THE_BUILD__';
const OWN_ADDRESS = /\bimport\.meta\.url\b/gu;

/**
 * Lets a module that is bundled with others find its neighbours as if it were a file of its own: its `import.meta.url`
 * is the address that it would have in the build if every module of the source folder were one file there.
 * @param {string} sourceFolder
 * @returns {import('vite').Plugin}
 */
export function modulesInPlace(sourceFolder) {
  const root = resolve(sourceFolder);
  return {
    name: 'modules-in-place',
    transform(code, id) {
      const path = relative(root, id).split(sep).join('/');
      if (path.startsWith('..') || !path.endsWith('.ts') || !OWN_ADDRESS.test(code)) return null;
      const address = `new URL('${MARK}${path.slice(0, -3)}.js', import.meta.url).href`;
      return { code: code.replaceAll(OWN_ADDRESS, address), map: null };
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(MARK)) return null;
      const up = '../'.repeat(fileName.split('/').length - 1) || './';
      return { code: code.replaceAll(MARK, up), map: null };
    },
  };
}
