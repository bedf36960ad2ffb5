// Measures what the tests notice: docs/quality.md tells what and how.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from '../scripts/run.js';
import { readOptions, usage, type Options } from './readOptions.js';
import { survivors, type Report } from './report.js';
import { reportFile, strykerOptions } from './strykerOptions.js';
import { writeResult } from './writeResult.js';

/** Gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const options = tryOptions(args);
  if (options === null) return 2;
  if (!options.write) tryMutants(options);
  const report = JSON.parse(readFileSync(reportFile(options), 'utf8')) as Report;
  if (options.write) await writeResult(report, options);
  else for (const line of survivors(report)) console.log(line);
  return 0;
}

function tryOptions(args: readonly string[]): Options | null {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return null;
  }
}

function tryMutants(options: Options): void {
  mkdirSync('.tmp/mutation', { recursive: true });
  const config = `.tmp/mutation/stryker-${process.pid}.json`;
  writeFileSync(config, JSON.stringify(strykerOptions(options), null, 2));
  run('node', ['mutation/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', config]);
}

process.exitCode = await main(process.argv.slice(2));
