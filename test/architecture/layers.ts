import type { SourceFile } from './sourceFile.js';

/** Modules from the bottom up. A module imports from the layers below its own, and only from them. */
export const LAYERS: readonly (readonly string[])[] = [
  ['errors', 'stats'],
  ['time', 'conditions', 'svg'],
  ['ticket', 'calendar'],
  ['sla'],
  ['metrics', 'escalation', 'routing'],
  ['churn'],
  ['policy', 'pictures'],
  ['testing'],
];

/**
 * Files that other modules may import past the index, each for a reason; a folder ends in a slash.
 */
export const SIDE_DOORS: Readonly<Record<string, string>> = {
  'errors/': 'kinds and issue builders are for the modules, the index is for users',
};

const moduleOf = (path: string): string | undefined => /^([^/]+)\//.exec(path)?.[1];
const layerOf = (module: string): number => LAYERS.findIndex((layer) => layer.includes(module));

/** Modules that no layer names. */
export function unknownModules(files: readonly SourceFile[]): string[] {
  const modules = new Set(files.map(({ path }) => moduleOf(path) ?? 'errors'));
  return [...modules].filter((module) => layerOf(module) < 0);
}

/** Imports that go up or sideways. */
export function layerBreaches(files: readonly SourceFile[]): string[] {
  return crossings(files)
    .filter(({ from, to }) => layerOf(to) >= layerOf(from))
    .map(({ path, target }) => `${path} imports ${target}`);
}

/** Imports of another module's file that is neither its index nor a side door. */
export function doorBreaches(files: readonly SourceFile[]): string[] {
  const isDoor = (target: string): boolean =>
    target.endsWith('/index.ts') ||
    Object.keys(SIDE_DOORS).some((door) =>
      door.endsWith('/') ? target.startsWith(door) : target === door,
    );
  return crossings(files)
    .filter(({ target }) => !isDoor(target))
    .map(({ path, target }) => `${path} imports ${target}`);
}

/** Chains of files that import one another, each written from its first file to itself. */
export function cycles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of imports.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}

/** Imports from one module into another. The root index belongs to no module. */
function crossings(
  files: readonly SourceFile[],
): { path: string; target: string; from: string; to: string }[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((target) => {
      const from = moduleOf(path);
      const to = moduleOf(target);
      if (from === undefined || from === to) return [];
      return [{ path, target, from, to: to ?? 'testing' }];
    }),
  );
}
