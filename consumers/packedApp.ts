import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked, packPackage, writeEveryEntry } from '../scripts/packPackage.js';
import { buildProgram } from './buildProgram.js';
import type { NamedAnswer } from './program/commonAnswers.js';

/**
 * Packs the package and makes a project that has it installed, with the program for the runtimes
 * and the files for the compilers.
 *
 * @param folder - an empty one
 * @param expected - the answers of the sources
 * @returns the project's folder
 */
export async function packedApp(folder: string, expected: readonly NamedAnswer[]): Promise<string> {
  const app = join(folder, 'app');
  installPacked(packPackage(folder).tarball, app);
  cpSync('consumers/app', app, { recursive: true });
  await buildProgram(app, expected);
  const types = join(app, 'types');
  for (const from of ['test/types', 'test/package/consumer']) {
    const isNeeded = (path: string): boolean =>
      path === from || /types\.[mc]?ts$|(?<!tsconfig)\.json$/.test(path);
    cpSync(from, types, { recursive: true, filter: isNeeded });
  }
  writeEveryEntry(types);
  return app;
}
