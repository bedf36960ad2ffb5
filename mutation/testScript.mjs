import { builtinModules } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';

const folders = `const __importMetaDirname = __dirname;`;

/**
 * A test file with all sources that it imports, as one script: a function of `require` and the
 * file's place. Packages stay outside, since no mutant is in them.
 *
 * @param {string} file
 * @returns {Promise<Script>}
 */
export async function testScript(file) {
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
  const code = outputFiles[0].text;
  const head = `(function (require, __dirname) { const module = { exports: {} }; ${folders}`;
  return new Script(`${head}\n${code}\n})`, { filename: resolve(dirname(file), `${file}.cjs`) });
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
