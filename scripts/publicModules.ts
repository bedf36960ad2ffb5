import { existsSync, readdirSync } from 'node:fs';

/** Modules of src that are no subpath of the package. */
const INTERNAL_MODULES: readonly string[] = ['svg'];

/**
 * The one list that package.json's exports, the build's entries and the API reports follow:
 * every folder of src that has an index.ts and is not internal.
 */
export function publicModules(src = 'src'): string[] {
  return readdirSync(src, { withFileTypes: true })
    .filter((each) => each.isDirectory() && !INTERNAL_MODULES.includes(each.name))
    .map((each) => each.name)
    .filter((name) => existsSync(`${src}/${name}/index.ts`))
    .sort();
}

/** What an app that counts every byte takes. */
export const ARITHMETIC: readonly string[] = [
  'addBusinessMs',
  'businessMsBetween',
  'compileCalendar',
];

/** Entries of the build: the root, each public module, and what must stay a chunk of its own. */
export function buildEntries(src = 'src'): Record<string, string> {
  const modules = publicModules(src).map((name) => [name, `${src}/${name}/index.ts`]);
  // rrule does not tree-shake. Alone behind an entry (never exported) it is dropped as a whole by
  // the bundlers of those who do not use it.
  return Object.fromEntries([
    ['index', `${src}/index.ts`],
    ...modules,
    ['internal/rrule', `${src}/calendar/rrule.ts`],
    // In a chunk with schemas and text, their top-level statements would come along.
    ...ARITHMETIC.map((name) => [`internal/${name}`, `${src}/calendar/${name}.ts`]),
  ]) as Record<string, string>;
}

/** Entries that only add to the types of a test runner: hand-written, since a build would need it. */
export const RUNNER_TYPES: readonly string[] = ['jest', 'jest-globals', 'vitest'];

/** JSON Schemas for editors, written by `npm run schema`. */
export const SCHEMAS: readonly string[] = ['policy-set.json', 'scenario.json'];

interface Condition {
  readonly types: string;
  readonly default: string;
}

/** What package.json's `exports` must say. */
export function packageExports(src = 'src'): Record<string, string | Record<string, Condition>> {
  const entry = (name: string): Record<string, Condition> => ({
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  });
  const runner = (name: string): Record<string, Condition> => ({
    // `import` of one of them in a setup file must not fail either.
    import: { types: `./types/${name}.d.ts`, default: './types/none.js' },
    require: { types: `./types/${name}.d.cts`, default: './types/none.cjs' },
  });
  const modules = publicModules(src).map((name) => [`./${name}`, entry(name)]);
  return Object.fromEntries([
    ['.', entry('index')],
    ...modules,
    ...RUNNER_TYPES.map((name) => [`./testing/${name}`, runner(name)]),
    ...SCHEMAS.map((name) => [`./schema/${name}`, `./schema/${name}`]),
    ['./package.json', './package.json'],
  ]) as Record<string, string | Record<string, Condition>>;
}
