import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { ARITHMETIC, publicModules } from './publicModules.js';
import { buildOnce } from './run.js';
import { sizeComplaints, sizeDrift, sizeTable } from './sizeReport.js';
import type { EntrySize, SizeBounds } from './sizeReport.js';
import { writeBetween } from './writeBetween.js';

// What an app that bundles the built package pays for, entry by entry, dependencies included.
//   npm run size                 prints, and fails over a bound or when README tells other sizes
//   npm run size -- --write      writes the table of README

const PAGE = 'README.md';

/** What is taken of the root by name: the rest has to stay away. The first is all arithmetic. */
const TAKEN = [ARITHMETIC, ['addBusinessTime', 'defineCalendar'], ['defineSla', 'evaluateSla']];

const joined = (names: readonly string[]): string => names.join(' + ');

/** KB of gzip, a few per cent above what was measured; the first is what the docs promise. */
const BOUNDS: SizeBounds = {
  [joined(ARITHMETIC)]: 5,
  'addBusinessTime + defineCalendar': 34,
  'defineSla + evaluateSla': 38,
  custops: 250,
  'custops/calendar': 35,
  'custops/churn': 67.5,
  'custops/conditions': 13.5,
  'custops/errors': 0.5,
  'custops/escalation': 45.5,
  'custops/metrics': 96,
  'custops/pictures': 29,
  'custops/policy': 112,
  'custops/routing': 39,
  'custops/sla': 64.5,
  'custops/stats': 19,
  'custops/testing': 70.5,
  'custops/ticket': 15.5,
  'custops/time': 2.4,
};

buildOnce();
const sizes: EntrySize[] = [];
for (const names of TAKEN) {
  sizes.push(await measure(joined(names), `export { ${names.join(', ')} } from 'custops';`));
}
for (const entry of ['custops', ...publicModules().map((name) => `custops/${name}`)]) {
  sizes.push(await measure(entry, `export * from '${entry}';`));
}
console.log(sizeTable(sizes));
if (process.argv.includes('--write')) await writeBetween(PAGE, 'sizes', sizeTable(sizes));

const complaints = [
  ...sizeComplaints(sizes, BOUNDS),
  ...sizeDrift(readFileSync(PAGE, 'utf8'), sizes).map((each) => `${PAGE}: ${each}`),
];
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

async function measure(entry: string, contents: string): Promise<EntrySize> {
  const options = {
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
    outfile: 'bundle.js',
    logLevel: 'error',
  } as const satisfies BuildOptions;
  const raw = await build(options);
  const { outputFiles, metafile } = await build({ ...options, minify: true });
  const min = outputFiles[0]?.contents ?? new Uint8Array();
  const packages = Object.keys(metafile.inputs).map(
    (path) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  );
  return {
    entry,
    raw: raw.outputFiles[0]?.contents.length ?? 0,
    min: min.length,
    gzip: gzipSync(min, { level: 9 }).length,
    foreign: [...new Set(packages)].filter((name) => name !== undefined),
  };
}
