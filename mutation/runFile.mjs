import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import * as suite from '@vitest/runner';
import { startTests } from '@vitest/runner';
import * as fastCheck from 'fast-check';
import { expect } from './expect.mjs';

// Scripts are evaluated again and again: what was compiled stays compiled.
setFlagsFromString('--no-flush-bytecode');

/** Draws of a property: a part of its own, since most of what breaks shows in the first ones. */
const drawsOf = (numRuns = 100) => Math.max(8, Math.ceil(numRuns / 8));

/** Fewer draws, and the same ones each time. */
const fewerRuns = {
  ...fastCheck,
  assert: (property, options) =>
    fastCheck.assert(property, {
      ...options,
      seed: 1,
      numRuns: drawsOf(options?.numRuns),
      // A failure is enough: nobody reads the smallest one.
      endOnFailure: true,
    }),
};

const require = createRequire(resolve('package.json'));
const stands = new Map([
  ['vitest', { __esModule: true, ...suite, expect }],
  ['fast-check', { __esModule: true, ...fewerRuns, default: fewerRuns }],
]);
const requireFresh = (name) => stands.get(name) ?? require(name);

/**
 * Evaluates a test file anew and runs its tests.
 *
 * @param {string} file
 * @param {import('node:vm').Script} script
 * @param {{ onTest: (test: object) => void, afterTest?: (test: object) => void }} hooks
 * @returns {Promise<object>} the file's task, as @vitest/runner calls it
 */
export async function runFile(file, script, { onTest, afterTest }) {
  const runner = {
    config: {
      root: process.cwd(),
      setupFiles: [],
      name: '',
      passWithNoTests: true,
      allowOnly: true,
      sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
      maxConcurrency: 1,
      testTimeout: 600_000,
      hookTimeout: 600_000,
      retry: 0,
      tags: [],
    },
    importFile: () => script.runInThisContext()(requireFresh, dirname(resolve(file))),
    onBeforeRunTask: onTest,
    onAfterRunTask: afterTest,
  };
  const [task] = await startTests([resolve(file)], runner);
  return task;
}
