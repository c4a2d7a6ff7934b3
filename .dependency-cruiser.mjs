import { Visitor } from '@swc/core/Visitor.js';

/**
 * Who may import whom. `test/arch/layer-rules.test.ts` proves of each rule that it bites.
 * "only as types" means `import type`: it is gone when the code runs.
 */

// The visitor that comes with swc stops at `using`, which is newer than itself.
const visitStatement = Visitor.prototype.visitStatement;
Visitor.prototype.visitStatement = function visitAlsoUsing(statement) {
  /** @type {{ type: string, decls?: import('@swc/core').VariableDeclarator[] }} */
  const { type, decls = [] } = statement;
  if (type !== 'UsingDeclaration') return visitStatement.call(this, statement);
  this.visitVariableDeclarators(decls);
  return statement;
};

/**
 * A folder of src/ may import itself and the folders named, and nothing else of ours.
 * @param {string} name
 * @param {string} folder
 * @param {readonly string[]} allowed
 */
function layer(name, folder, allowed) {
  return {
    name,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: [folder, ...allowed].map((each) => `^src/${each}/`) },
  };
}

/**
 * @param {string} name
 * @param {object} from
 * @param {object} to
 */
function never(name, from, to) {
  return { name, severity: 'error', from, to };
}

const TESTS = '\\.test\\.tsx?$';
/** Constants without zod, which the page needs as values. */
const PLAIN_CONTRACT = '^src/contract/desktop\\.ts$';
const ELECTRON = '^electron($|/)|node_modules/electron/';
const ZOD = 'node_modules/(zod|@orpc/(contract|zod))/';

export default {
  forbidden: [
    layer('contract-imports-nothing-of-ours', 'contract', []),
    layer('engine-sees-contract', 'engine', ['contract']),
    layer('api-sees-contract-and-engine', 'api', ['contract', 'engine']),
    layer('headless-is-a-host', 'headless', ['contract', 'engine', 'api']),
    layer('main-is-a-host', 'main', ['contract', 'engine', 'api']),
    layer('preload-sees-contract', 'preload', ['contract']),
    layer('renderer-sees-contract', 'renderer', ['contract']),
    never(
      'engine-sees-contract-as-types',
      { path: '^src/engine/', pathNot: TESTS },
      { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'renderer-sees-contract-as-types',
      { path: '^src/renderer/', pathNot: TESTS },
      { path: '^src/contract/', pathNot: PLAIN_CONTRACT, dependencyTypesNot: ['type-only'] },
    ),
    never(
      'renderer-without-zod',
      { path: '^src/renderer/', pathNot: TESTS },
      { path: ZOD, dependencyTypesNot: ['type-only'] },
    ),
    never('plain-contract-without-imports', { path: PLAIN_CONTRACT }, { path: '.' }),
    never('renderer-without-node', { path: '^src/renderer/', pathNot: TESTS }, { dependencyTypes: ['core'] }),
    never('electron-only-in-main-and-preload', { path: '^src/', pathNot: '^src/(main|preload)/' }, { path: ELECTRON }),
    never(
      'a-provider-imports-the-provider-kit-and-itself',
      { path: '^src/engine/providers/([^/]+)/' },
      { path: '^src/', pathNot: ['^src/engine/provider-kit/', '^src/engine/providers/$1/'] },
    ),
    never(
      'a-provider-file-imports-the-provider-kit',
      { path: '^src/engine/providers/[^/]+\\.ts$', pathNot: ['/index\\.ts$', TESTS] },
      { path: '^src/', pathNot: '^src/engine/provider-kit/' },
    ),
    never(
      'provider-kit-imports-nothing-of-ours',
      { path: '^src/engine/provider-kit/' },
      {
        path: '^src/',
        pathNot: ['^src/engine/provider-kit/'],
      },
    ),
    never(
      'providers-only-through-the-list',
      { path: '^src/engine/', pathNot: '^src/engine/providers/' },
      {
        path: '^src/engine/providers/',
        pathNot: '^src/engine/providers/index\\.ts$',
      },
    ),
    never('writer-without-media', { path: '^src/engine/writer/' }, { path: '^src/engine/media/' }),
    never('media-without-writer', { path: '^src/engine/media/' }, { path: '^src/engine/writer/' }),
    never(
      'a-feature-imports-no-feature',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    never('features-without-app', { path: '^src/renderer/features/' }, { path: '^src/renderer/app/' }),
    never('ui-and-lib-below-features', { path: '^src/renderer/(ui|lib)/' }, { path: '^src/renderer/(features|app)/' }),
    never(
      'database-only-in-store',
      { path: '^src/', pathNot: ['^src/engine/store/', TESTS] },
      {
        path: 'node_modules/better-sqlite3/',
      },
    ),
    never('no-code-from-tests', { path: '^src/', pathNot: TESTS }, { path: `^(test|build)/|${TESTS}` }),
    never('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    never('everything-is-found', { path: '^src/' }, { couldNotResolve: true, pathNot: '\\?' }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|test-results)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
