import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { entryNames } from '../scripts/packPackage.js';
import type { NamedAnswer } from './program/commonAnswers.js';

/** What would be the sources in this project's tests is the installed package. */
const installed: Plugin = {
  name: 'custops-installed',
  setup(plugin) {
    const external = (path: string) => ({ path, external: true });
    plugin.onResolve({ filter: /^custops(\/|$)/ }, ({ path }) => external(path));
    plugin.onResolve({ filter: /\/src\/index\.js$/ }, () => external('custops'));
    plugin.onResolve({ filter: /^node:/ }, () => ({
      path: resolve('consumers/program/noFiles.ts'),
    }));
  },
};

/**
 * Writes program.mjs and program.cjs into a folder: one file each, which import the package by its
 * names, need nothing of a runtime, and export their `verdict` as JSON.
 */
export async function buildProgram(
  folder: string,
  expected: readonly NamedAnswer[],
): Promise<void> {
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
  for (const [format, suffix] of [
    ['esm', 'mjs'],
    ['cjs', 'cjs'],
  ] as const) {
    await build({
      stdin: { contents: programText(folder), resolveDir: folder, loader: 'ts' },
      outfile: join(folder, `program.${suffix}`),
      bundle: true,
      format,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2023',
      plugins: [installed],
      logLevel: 'error',
    });
  }
}

function programText(folder: string): string {
  const entries = entryNames();
  const names = entries.map((_, at) => `entry${at}`);
  return [
    ...entries.map((entry, at) => `import * as entry${at} from '${entry}';`),
    `import expected from '${join(folder, 'expected.json')}';`,
    `import { verdictOn } from '${resolve('consumers/program/verdictOn.ts')}';`,
    `export const verdict = JSON.stringify(verdictOn([${names.join(', ')}], expected));`,
  ].join('\n');
}
