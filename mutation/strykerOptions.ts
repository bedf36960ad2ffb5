import type { Options } from './readOptions.js';
import { testFiles } from './testFiles.js';

/** Where a sample's report is kept, which later runs go on from. */
export function reportFile({ module, sample, seed }: Options): string {
  return `.tmp/mutation/${module}${sample < 1 ? `-${sample}-${seed}` : ''}.json`;
}

/** The configuration file of Stryker. */
export function strykerOptions(options: Options): Readonly<Record<string, unknown>> {
  const { module, files, sample, seed, fresh } = options;
  const globs = files.length > 0 ? files : ['**/*.ts'];
  return {
    plugins: ['./mutation/freshRunner.mjs', './mutation/sample.mjs'],
    testRunner: 'fresh',
    testFiles: testFiles[module],
    mutate: globs.map((glob) => `src/${module}/${glob}`),
    checkers: sample < 1 ? ['sample'] : [],
    sample: { share: sample, seed },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // The loops that were seen end by the limit of hits or never. A busy machine takes 30 s at the
    // most for what ends, so that no survivor is taken for a loop.
    timeoutMS: 30_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 60,
    incremental: true,
    incrementalFile: reportFile(options),
    force: fresh,
    reporters: ['progress-append-only'],
    tempDirName: `.tmp/stryker-${process.pid}`,
    ignorePatterns: ['.tmp', 'dist', '/coverage', 'bench'],
    disableTypeChecks: false,
    allowConsoleColors: false,
    warnings: { unknownOptions: false, slow: false },
  };
}
