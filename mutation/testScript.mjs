import { builtinModules } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';

// Time stands still, so that a busy machine fails no test.
const HEAD = `(function (require, __dirname) {
  const module = { exports: {} };
  const __importMetaDirname = __dirname;
  const performance = { now: () => 0 };
`;

/**
 * A test file with all sources that it imports, as code. Packages stay outside, since no mutant
 * is in them.
 *
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function bundledTest(file) {
  const { outputFiles } = await build({
    // Stryker changes the folder after esbuild has looked at it.
    absWorkingDir: process.cwd(),
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.dirname': '__importMetaDirname' },
    external: [...builtinModules, 'node:*'],
    plugins: [outside],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/**
 * Such code as a script: a function of `require` and the file's place.
 *
 * @param {string} file
 * @param {string} code
 * @returns {Script}
 */
export function testScript(file, code) {
  return new Script(`${HEAD}${code}\n})`, { filename: resolve(dirname(file), `${file}.cjs`) });
}

/** Counts what is reached; asks whether a mutant is active. Bundling numbers their names. */
const COUNTS = /stryCov_9fa48\d*\(("\d+"(, )?)+\)/g;
const ASKS = /stryMutAct_9fa48\d*\("\d+"\)/g;

/**
 * The code with the mutants of one source alone, without those of all others and without
 * counting, which together take most of the time.
 *
 * @param {string} code
 * @param {string} source - such as `src/sla/excuse.ts`
 * @returns {string}
 */
export function mutantsOf(code, source) {
  // The bundle names each source above its code.
  return code
    .replace(COUNTS, '0')
    .split(/^(?=\/\/ \S+\.ts$)/m)
    .map((part) => (part.startsWith(`// ${source}\n`) ? part : part.replace(ASKS, 'false')))
    .join('');
}

/** @type {import('esbuild').Plugin} */
const outside = {
  name: 'packages-outside',
  setup(build) {
    build.onResolve({ filter: /^custops(\/|$)/ }, ({ path }) => ({
      path: resolve('src', `.${path.slice('custops'.length)}`, 'index.ts'),
    }));
    // rrule is bundled as in the package: Node's own import of it has no names.
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('rrule') || path === 'tslib'
        ? undefined
        : { path, external: true },
    );
  },
};
