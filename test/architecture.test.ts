import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ARITHMETIC,
  buildEntries,
  packageExports,
  publicModules,
} from '../scripts/publicModules.js';
import { impurities } from './architecture/impurities.js';
import {
  cycles,
  doorBreaches,
  layerBreaches,
  needlessSideDoors,
  unknownModules,
  unusedSideDoors,
} from './architecture/layers.js';
import { emptyNames, misnamedFiles, overBudget } from './architecture/shape.js';
import { parseSourceFile, readSourceFiles } from './architecture/sourceFile.js';
import type { SourceFile } from './architecture/sourceFile.js';
import { unusedExports } from './architecture/unusedExports.js';

const files = readSourceFiles();

/** Each check must pass src and must catch what is planted. */
interface Check {
  readonly says: string;
  readonly check: (files: readonly SourceFile[]) => string[];
  readonly planted: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const longFunction = (lines: number): string =>
  `export function long() {\n${'  x();\n'.repeat(lines - 2)}}\n`;

const checks: readonly Check[] = [
  {
    says: 'every module has a layer',
    check: unknownModules,
    planted: { 'a new folder': { 'billing/index.ts': '' } },
  },
  {
    says: 'modules import only from the layers below',
    check: layerBreaches,
    planted: {
      upwards: { 'calendar/a.ts': "import { b } from '../sla/index.js';" },
      sideways: { 'routing/a.ts': "import type { B } from '../metrics/index.js';" },
      'by a re-export': { 'time/a.ts': "export * from '../calendar/index.js';" },
      'by an import type': { 'time/a.ts': "export type A = import('../ticket/index.js').Ticket;" },
      'by a dynamic import': { 'time/a.ts': "const a = () => import('../ticket/index.js');" },
      'from the root': { 'time/a.ts': "import { b } from '../index.js';" },
    },
  },
  {
    says: 'modules enter one another by the index or a side door',
    check: doorBreaches,
    planted: { 'an inner file': { 'sla/a.ts': "import { b } from '../calendar/inner.js';" } },
  },
  {
    says: 'what is exported is taken by somebody',
    check: unusedExports,
    planted: {
      'a function': { 'sla/a.ts': 'export function a() {}' },
      'a constant that its own file uses': { 'sla/a.ts': 'export const A = 1; const b = A;' },
    },
  },
  {
    says: 'what is public is imported from the index',
    check: needlessSideDoors,
    planted: {
      'a side door': {
        'time/index.ts': "export { toEpochMs } from './toEpochMs.js';",
        'sla/a.ts': "import { toEpochMs } from '../time/toEpochMs.js';",
      },
    },
  },
  {
    says: 'every side door is used',
    check: unusedSideDoors,
    planted: { nobody: { 'sla/a.ts': '' } },
  },
  {
    says: 'no file imports itself by way of others',
    check: cycles,
    planted: {
      'two files': {
        'sla/a.ts': "import { b } from './b.js';",
        'sla/b.ts': "import { a } from './a.js';",
      },
      'three files': {
        'sla/a.ts': "import { b } from './b.js';",
        'sla/b.ts': "import { c } from './deep/c.js';",
        'sla/deep/c.ts': "export { a } from '../a.js';",
      },
    },
  },
  {
    says: 'no name is an empty word',
    check: emptyNames,
    planted: { folder: { 'sla/helpers/a.ts': '' }, file: { 'sla/utils.ts': '' } },
  },
  {
    says: 'a file is named after what it exports',
    check: misnamedFiles,
    planted: {
      'another name': { 'sla/clock.ts': 'export function start() {}' },
      'a name that no export holds': {
        'sla/clock.ts': 'export function start() {} export function stop() {}',
      },
      'no export': { 'sla/clock.ts': 'const clock = 1;' },
      'kebab-case': { 'sla/my-clock.ts': 'export const myClock = 1;' },
    },
  },
  {
    says: 'files and functions stay small',
    check: overBudget,
    planted: {
      'a file of 301 lines': { 'sla/a.ts': '\n'.repeat(301), 'sla/b.ts': '', 'sla/c.ts': '' },
      'a median of 61 lines': { 'sla/a.ts': '\n'.repeat(61) },
      'functions of 41 lines': { 'sla/a.ts': longFunction(41) },
    },
  },
  {
    says: 'nothing reads a clock, chance, the process zone, the locale or the outside',
    check: impurities,
    planted: Object.fromEntries(
      [
        'Date.now();',
        'new Date();',
        'Date();',
        'new Date(2026, 0, 1);',
        'Math.random();',
        'performance.now();',
        'process.env;',
        'console.log(1);',
        'fetch("x");',
        'setTimeout(f, 1);',
        'globalThis.Date;',
        'date.getHours();',
        'date.getDay();',
        'date.getDate();',
        'date.getMonth();',
        'date.getFullYear();',
        'date.getTimezoneOffset();',
        'date.setHours(1);',
        'date.setMonth(1);',
        'date.toDateString();',
        'date.toLocaleString();',
        'a.localeCompare(b);',
        'new Intl.DateTimeFormat("en");',
        'new Function("return 1");',
        'eval("1");',
        'import { rrulestr } from "rrule";',
        'import { toZonedTime } from "date-fns-tz";',
        'import * as z from "zod";',
        'import { readFileSync } from "node:fs";',
        'export default 1;',
        'export * as inner from "./inner.js";',
        '/* eslint-disable */ Date.now();',
      ].map((code) => [code, { 'sla/a.ts': code }]),
    ),
  },
];

describe.each(checks)('$says', ({ check, planted }) => {
  // All of src is linted by one of them.
  it('holds for src', { timeout: 180_000 }, () => {
    expect(check(files)).toEqual([]);
  });

  it.each(Object.entries(planted))('catches %s', (_, sources) => {
    const sample = Object.entries(sources).map(([path, text]) => parseSourceFile(path, text));
    expect(check(sample)).not.toEqual([]);
  });
});

describe('what the rules allow', () => {
  it.each([
    ['sla/startClock.ts', 'export function startClock() {} export interface Started {}'],
    ['sla/clocks.ts', 'export function startClock() {} export function stopClock() {}'],
    ['sla/units.ts', 'export const HOUR = 1; export const DAY = 24;'],
    ['sla/hourMs.ts', 'export const HOUR_MS = 1;'],
    ['errors/kinds/sla.ts', 'export const UNKNOWN_CLOCK = {};'],
  ])('the name of %s', (path, text) => {
    expect(misnamedFiles([parseSourceFile(path, text)])).toEqual([]);
  });

  it('lets the instants of src through', () => {
    const text = 'new Date(ms).getTime(); date.getUTCDay(); date.toISOString(); Math.max(1, 2);';
    expect(impurities([{ path: 'sla/a.ts', text }])).toEqual([]);
  });

  it('lets rrule, Intl and date-fns-tz be used each in its place', () => {
    expect(
      impurities([
        { path: 'calendar/rrule.ts', text: 'import * as rrule from "rrule";' },
        { path: 'time/a.ts', text: 'import { formatInTimeZone } from "date-fns-tz"; Intl.x;' },
      ]),
    ).toEqual([]);
  });
});

describe('the package follows the folders of src', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };

  it('exports every public module (npm run exports writes it)', () => {
    expect(manifest.exports).toEqual(packageExports());
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(packageExports()));
  });

  it('builds every public module, and rrule and the arithmetic apart', () => {
    expect(Object.keys(buildEntries())).toEqual([
      'index',
      ...publicModules(),
      'internal/rrule',
      ...ARITHMETIC.map((name) => `internal/${name}`),
    ]);
  });

  it('re-exports every public module from the root', () => {
    const root = files.find(({ path }) => path === 'index.ts');
    expect(root?.imports.map(({ target }) => target)).toEqual(
      publicModules().map((name) => `${name}/index.ts`),
    );
  });

  it('ships the notices of what the build inlines', () => {
    const notices = readFileSync('THIRD_PARTY_NOTICES.md', 'utf8');
    for (const licence of [
      'rrule/LICENCE',
      'tslib/LICENSE.txt',
      'zod/LICENSE',
      'date-fns/LICENSE.md',
      'date-fns-tz/LICENSE.md',
    ]) {
      const text = readFileSync(`node_modules/${licence}`, 'utf8').replaceAll('\r', '').trim();
      expect(notices).toContain(text);
    }
  });
});
