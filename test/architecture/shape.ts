import type { SourceFile } from './sourceFile.js';

/** Names that say nothing of what is inside. */
const EMPTY_WORDS = /^(utils?|commons?|helpers?|misc|shared|lib|core|internal|stuff|tools?)$/i;

/** Folders and files whose name is an empty word. */
export function emptyNames(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => path.split('/').some((part) => EMPTY_WORDS.test(part.replace(/\.ts$/, ''))));
}

/**
 * Files that are not camelCase or not named after what they export: one of the exports holds the
 * file's name; constants may share a name of their own. An index gathers, and the files of
 * errors/kinds are named as their domain.
 */
export function misnamedFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !/(^|\/)index\.ts$|^errors\/kinds\//.test(path))
    .filter(({ path, exports }) => {
      const name = path.replace(/^.*\//, '').replace(/\.ts$/, '');
      return !/^[a-z][A-Za-z0-9]*$/.test(name) || !namesFile(name, exports);
    })
    .map(({ path, exports }) => `${path} exports ${exports.join(', ')}`);
}

function namesFile(name: string, exports: readonly string[]): boolean {
  const areConstants = exports.length > 1 && exports.every((each) => /^[A-Z0-9_]+$/.test(each));
  const word = name.replace(/e?s$/, '').toLowerCase();
  return areConstants || exports.some((e) => e.replaceAll('_', '').toLowerCase().includes(word));
}

/** What is over the size budget, with the figure that was found. */
export function overBudget(files: readonly SourceFile[]): string[] {
  const lines = files.map((file) => file.lines);
  const functionLines = files.flatMap((file) => file.functions.map((each) => each.lines));
  const longest = files.filter((file) => file.lines > 300);
  const figures: [string, number, number][] = [
    ['median lines of a file', quantile(lines, 0.5), 60],
    ['p90 lines of a file', quantile(lines, 0.9), 160],
    ['p90 lines of a function', quantile(functionLines, 0.9), 40],
    ...longest.map((file): [string, number, number] => [`lines of ${file.path}`, file.lines, 300]),
  ];
  return figures
    .filter(([, found, most]) => found > most)
    .map(([what, found, most]) => `${what}: ${found}, at most ${most}`);
}

/** Nearest-rank quantile. */
function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}
