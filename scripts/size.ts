import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { publicModules } from './publicModules.js';
import { buildOnce } from './run.js';

// What an app that bundles the built package pays for, dependencies included.

/** Adding and measuring business time, without schemas and recurrence. */
const ARITHMETIC = ['compileCalendar', 'addBusinessMs', 'businessMsBetween'];
const ARITHMETIC_BUDGET = 5 * 1024;

interface Size {
  readonly what: string;
  readonly min: number;
  readonly gzip: number;
  /** Bytes by package, largest first. */
  readonly packages: Readonly<Record<string, number>>;
}

buildOnce();
const named = `export { ${ARITHMETIC.join(', ')} } from 'custops';`;
const arithmetic = await measure(ARITHMETIC.join(' + '), named);
const sizes = [await measure('custops', "export * from 'custops';")];
for (const name of publicModules()) {
  sizes.push(await measure(`custops/${name}`, `export * from 'custops/${name}';`));
}
sizes.push(arithmetic);

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(7);
console.log(' min KB gzip KB  entry (KB of each package inside)');
for (const { what, min, gzip, packages } of sizes) {
  const inside = Object.entries(packages).map(([name, n]) => `${name} ${kilobytes(n).trim()}`);
  console.log(`${kilobytes(min)} ${kilobytes(gzip)}  ${what} (${inside.join(', ')})`);
}

const foreign = Object.keys(arithmetic.packages).filter((name) => name !== 'custops');
const isTooLarge = arithmetic.gzip > ARITHMETIC_BUDGET;
if (isTooLarge) console.error(`over ${ARITHMETIC_BUDGET} bytes gzip: ${arithmetic.what}`);
if (foreign.length > 0) console.error(`${arithmetic.what} bundles ${foreign.join(', ')}`);
if (isTooLarge || foreign.length > 0) process.exitCode = 1;

async function measure(what: string, contents: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
    outfile: 'bundle.js',
    logLevel: 'error',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const packages: Record<string, number> = {};
  for (const [path, { bytesInOutput }] of inputs) {
    if (bytesInOutput === 0 || path === '<stdin>') continue;
    const name = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? 'custops';
    packages[name] = (packages[name] ?? 0) + bytesInOutput;
  }
  return { what, min: code.length, gzip: gzipSync(code, { level: 9 }).length, packages };
}
