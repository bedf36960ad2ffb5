import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicModules } from './publicModules.js';
import { buildOnce, run } from './run.js';

/** The tarball that npm would publish. */
export interface Packed {
  readonly tarball: string;
  /** Paths inside the tarball. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Builds when needed, and packs the package into a folder. */
export function packPackage(folder: string): Packed {
  buildOnce();
  const told = run(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', folder],
    { quiet: true },
  );
  const [{ filename, files, size }] = JSON.parse(told) as [
    { filename: string; files: { path: string }[]; size: number },
  ];
  return { tarball: join(folder, filename), files: files.map(({ path }) => path), bytes: size };
}

/** Makes a folder an empty project with the tarball installed. */
export function installPacked(tarball: string, app: string): void {
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true }));
  run('npm', ['install', '--no-audit', '--no-fund', tarball], { cwd: app, quiet: true });
}

/** What can be imported: the root and each public module. */
export function entryNames(): string[] {
  return ['custops', ...publicModules().map((name) => `custops/${name}`)];
}

/** Writes everyEntry.mts and everyEntry.cts, which import all and compile when all declarations do. */
export function writeEveryEntry(app: string): void {
  const all = (line: (entry: string, name: string) => string): string =>
    entryNames()
      .map((entry, i) => line(entry, `entry${i}`))
      .join('\n');
  const esm = all((entry, name) => `import * as ${name} from '${entry}'; void ${name};`);
  const cjs = all((entry, name) => `import ${name} = require('${entry}'); void ${name};`);
  writeFileSync(join(app, 'everyEntry.mts'), esm);
  writeFileSync(join(app, 'everyEntry.cts'), cjs);
}
