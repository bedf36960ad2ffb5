import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { buildEntries } from '../../scripts/publicModules.js';
import { benchFolder, buildFolder, projectFolder } from './places.js';

const asPublished: BuildOptions = {
  outdir: buildFolder,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  logLevel: 'error',
};

/**
 * Builds the sources as the package is built: one ES module per entry with shared chunks, nothing
 * minified, dependencies outside, rrule inside. What is measured is then what users install.
 */
export async function buildPackage(): Promise<void> {
  rmSync(buildFolder, { recursive: true, force: true });
  mkdirSync(buildFolder, { recursive: true });
  writeFileSync(join(buildFolder, 'package.json'), '{ "type": "module", "sideEffects": false }');
  await build({
    ...asPublished,
    entryPoints: buildEntries(join(projectFolder, 'src')),
  });
  const fresh = join(benchFolder, 'fresh');
  await build({
    ...asPublished,
    entryPoints: readdirSync(fresh).map((name) => join(fresh, name)),
    outdir: join(buildFolder, 'fresh'),
    packages: 'external',
  });
}

/** The address of a built entry, to import it. */
export const builtEntry = (name: string): string =>
  pathToFileURL(join(buildFolder, `${name}.js`)).href;
