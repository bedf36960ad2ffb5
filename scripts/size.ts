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

/** Adding and measuring business time, without schemas and recurrence. */
const arithmetic = ARITHMETIC.join(' + ');

/** KB of gzip, a few per cent above what was measured; the first is what the docs promise. */
const BOUNDS: SizeBounds = {
  [arithmetic]: 5,
  custops: 250,
  'custops/calendar': 35,
  'custops/churn': 64.5,
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
const sizes = [
  await measure(arithmetic, `export { ${ARITHMETIC.join(', ')} } from 'custops';`),
  await measure('custops', "export * from 'custops';"),
];
for (const name of publicModules()) {
  sizes.push(await measure(`custops/${name}`, `export * from 'custops/${name}';`));
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
