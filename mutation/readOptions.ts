import { parseArgs } from 'node:util';
import { testFiles } from './testFiles.js';

export interface Options {
  readonly module: string;
  /** Globs within src/<module>; all of it when empty. */
  readonly files: readonly string[];
  /** The share of the mutants that is tried, above 0 to 1. */
  readonly sample: number;
  readonly seed: number;
  /** Forgets what earlier runs found. */
  readonly fresh: boolean;
  /** Tries nothing, but keeps and publishes what was found. */
  readonly write: boolean;
}

export const usage = `npm run mutation -- <module> [options] [file …]
  <module>          ${Object.keys(testFiles).join(', ')}
  file …            only these files or globs of src/<module>, such as 'columns/**' isOpen.ts
  --sample <share>  try a random share of the mutants, above 0 to 1 (default 1)
  --seed <n>        which share (default 1)
  --fresh           try again what earlier runs of the same sample have killed
  --write           try nothing; write what was found to mutation/results.json and docs/quality.md`;

/** @throws Error - what is wrong with the arguments */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sample: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      fresh: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const [module = '', ...files] = positionals;
  if (testFiles[module] === undefined) throw new Error(`no module that is measured: '${module}'`);
  const sample = Number(values.sample);
  if (!(sample > 0 && sample <= 1)) throw new Error('--sample takes a share above 0 to 1');
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number');
  return { module, files, sample, seed, fresh: values.fresh, write: values.write };
}
