import { readFileSync } from 'node:fs';
import type { Batch } from './runBatch.js';

/** A fault that was found once, and mended since. */
interface KeptFailure {
  readonly function: string;
  readonly seed: number;
  readonly fault: string;
}

const FRESH_SEED = 1;
const FRESH_CASES = 5;
/** Cases of a batch in a run. */
export const BATCH = 25;

/** What was found once. */
export function keptFailures(): readonly KeptFailure[] {
  const text = readFileSync('test/fuzz/seeds.json', 'utf8');
  return (JSON.parse(text) as { readonly failures: readonly KeptFailure[] }).failures;
}

/** The batches that every run of the tests goes through: what was found, and some of each function. */
export function keptBatches(names: readonly string[]): Batch[] {
  return [
    ...keptFailures().map(({ function: name, seed }) => ({ name, seed, count: BATCH, from: 0 })),
    ...names.map((name) => ({ name, seed: FRESH_SEED, count: FRESH_CASES, from: 0 })),
  ];
}
