import { readSourceFiles, type SourceFile, type SourceImport } from './sourceFile.js';

/** What tests and scripts take from src, which is reason enough to export it. */
const OUTSIDE: readonly SourceImport[] = ['test', 'scripts'].flatMap((folder) =>
  readSourceFiles(folder).flatMap(({ imports }) =>
    imports.map((each) => ({ ...each, target: each.target.replace(/^\.\.\/src\//, '') })),
  ),
);

/**
 * Functions and constants that are exported without need: no other file takes them. Types are left
 * out, since those of a signature are exported with it.
 */
export function unusedExports(files: readonly SourceFile[]): string[] {
  const taken = new Map<string, Set<string>>();
  for (const { target, names } of [...files.flatMap(({ imports }) => imports), ...OUTSIDE]) {
    const known = taken.get(target) ?? new Set();
    taken.set(target, known);
    for (const name of names.length === 0 ? ['*'] : names) known.add(name);
  }
  return files
    .filter(({ path }) => !/(^|\/)index\.ts$/.test(path))
    .flatMap(({ path, values }) => {
      const names = taken.get(path) ?? new Set();
      const unused = names.has('*') ? [] : values.filter((name) => !names.has(name));
      return unused.map((name) => `${path} exports ${name}`);
    });
}
