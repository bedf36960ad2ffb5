import { buildEntries, RUNNER_TYPES, SCHEMAS } from './publicModules.js';

/** Bytes that the packed package may have. */
const MOST_BYTES = 1.3e6;
/** Run by npm in the project of whoever installs the package. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare'];
const ALWAYS = ['LICENSE', 'README.md', 'THIRD_PARTY_NOTICES.md', 'package.json'];
/** What the build shares between entries: code by a hash, declarations by a name and a hash. */
const SHARED = /^dist\/(chunk-[A-Z0-9]{8}\.c?js|[\w$]+-[\w-]{8}\.d\.c?ts)$/;

/** A packed package. */
export interface Tarball {
  readonly bytes: number;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Its package.json. */
  readonly manifest: { readonly scripts?: Readonly<Record<string, string>> };
}

/** The files that the tarball holds beside what entries share. */
export function expectedFiles(): string[] {
  const built = Object.keys(buildEntries()).flatMap((name) =>
    ['.js', '.cjs', '.d.ts', '.d.cts'].map((suffix) => `dist/${name}${suffix}`),
  );
  const types = RUNNER_TYPES.flatMap((name) => [`types/${name}.d.ts`, `types/${name}.d.cts`]);
  const schemas = SCHEMAS.map((name) => `schema/${name}`);
  return [...ALWAYS, ...built, ...schemas, ...types, 'types/none.cjs', 'types/none.js'];
}

/**
 * What is wrong with a tarball: files too many or too few, source maps, paths of the machine that
 * built it, scripts that would run at whoever installs it, too many bytes.
 *
 * @param tarball - what was packed
 * @param machinePaths - folders of this machine that no file may name
 */
export function tarballFaults(tarball: Tarball, machinePaths: readonly string[]): string[] {
  const { bytes, files, manifest } = tarball;
  const expected = expectedFiles();
  const paths = files.map(({ path }) => path);
  const foreign = paths.filter((path) => !expected.includes(path) && !SHARED.test(path));
  const scripts = Object.keys(manifest.scripts ?? {});
  return [
    ...foreign.map((path) => `packed by mistake: ${path}`),
    ...expected.filter((path) => !paths.includes(path)).map((path) => `not packed: ${path}`),
    ...files.flatMap(({ path, text }) => textFaults(path, text, machinePaths)),
    ...INSTALL_SCRIPTS.filter((name) => scripts.includes(name)).map((name) => `script: ${name}`),
    ...(bytes > MOST_BYTES ? [`${bytes} bytes packed, over ${MOST_BYTES}`] : []),
  ];
}

function textFaults(path: string, text: string, machinePaths: readonly string[]): string[] {
  const named = machinePaths.filter((folder) => text.includes(folder));
  const mapped = /\/[/*][#@] sourceMappingURL=/.test(text) ? [`names a source map: ${path}`] : [];
  return [...named.map((folder) => `${path} names ${folder}`), ...mapped];
}
