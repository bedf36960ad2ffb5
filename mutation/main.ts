// Measures what the tests notice: docs/quality.md tells what and how.
import { mkdirSync, writeFileSync } from 'node:fs';
import { run } from '../scripts/run.js';
import { readOptions, usage, type Options } from './readOptions.js';
import { strykerOptions } from './strykerOptions.js';

function main(args: readonly string[]): number {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return 2;
  }
  mkdirSync('.tmp/mutation', { recursive: true });
  const config = `.tmp/mutation/stryker-${process.pid}.json`;
  writeFileSync(config, JSON.stringify(strykerOptions(options), null, 2));
  run('node', ['mutation/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', config]);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
