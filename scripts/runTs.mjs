// Runs a TypeScript file on plain Node, before anything was built:
//   node scripts/runTs.mjs examples/demo/main.ts [arguments]
// `custops` and `custops/x` mean the sources. Node 20 knows no TypeScript, and esbuild is here
// anyway, so there is no need for one more runner.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/runTs.mjs <file.ts> [arguments]');
  process.exit(2);
}

/** @type {import('esbuild').Plugin} */
const sources = {
  name: 'custops-sources',
  setup(build) {
    build.onResolve({ filter: /^custops(\/|$)/ }, ({ path }) => ({
      path: join(root, 'src', path.slice('custops'.length), 'index.ts'),
    }));
    // rrule is bundled as in the build: Node's own import of it has no names.
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('rrule') || path === 'tslib'
        ? undefined
        : { path, external: true },
    );
  },
};

const entry = resolve(file);
// In the package that the file belongs to (bench has its own), so that its node_modules are found.
const temporary = join(packageOf(dirname(entry)), 'node_modules', '.cache');
mkdirSync(temporary, { recursive: true });
const folder = mkdtempSync(join(temporary, 'run-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const outfile = join(folder, 'main.mjs');
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  // Code in examples finds its own files by these, not by the bundle's place.
  define: { 'import.meta.url': 'importMetaUrl', 'import.meta.dirname': 'importMetaDirname' },
  banner: {
    js: `const importMetaUrl = ${JSON.stringify(pathToFileURL(entry).href)}; const importMetaDirname = ${JSON.stringify(dirname(entry))};`,
  },
  plugins: [sources],
  logLevel: 'error',
}).catch(() => process.exit(1));
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0] ?? 'node', entry, ...args];
await import(pathToFileURL(outfile).href);

/**
 * @param {string} folder
 * @returns {string}
 */
function packageOf(folder) {
  if (existsSync(join(folder, 'package.json'))) return folder;
  // A file that belongs to no package is run as if it stood in this one.
  return folder === dirname(folder) ? root : packageOf(dirname(folder));
}
