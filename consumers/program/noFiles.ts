// Stands in for Node's modules, which a browser or a worker has not: cases on files of real data
// find none and are left out.

/** There are no files. */
export const existsSync = (): boolean => false;

/** Paths that nothing is found at. */
export const join = (...parts: readonly string[]): string => parts.join('/');
export const dirname = join;
export const basename = join;

/** Never reached. */
export const readFileSync = (): never => {
  throw new Error('there are no files');
};
export const inflateRawSync = readFileSync;
