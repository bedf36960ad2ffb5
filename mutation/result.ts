import type { Options } from './readOptions.js';
import type { Report } from './report.js';

/** How the mutants of a module fared; all are counts but the last three. */
export interface Result {
  readonly module: string;
  /** Mutants that were tried. */
  readonly mutants: number;
  readonly killed: number;
  /** Of the killed, those that ran on and on. */
  readonly timeout: number;
  readonly survived: number;
  /** Mutants that no test reaches; they count as survivors too. */
  readonly noCoverage: number;
  readonly sample: number;
  readonly seed: number;
  /** The date of the commit that was measured. */
  readonly date: string;
}

/** @throws Error - for a state of a mutant that is no answer, such as an error of the runner */
export function resultOf({ files }: Report, options: Options, date: string): Result {
  const counts = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0, CompileError: 0 };
  for (const [file, { mutants }] of Object.entries(files)) {
    for (const { status, location } of mutants) {
      if (!(status in counts)) throw new Error(`${status} in ${file}:${location.start.line}`);
      counts[status as keyof typeof counts]++;
    }
  }
  const killed = counts.Killed + counts.Timeout;
  const survived = counts.Survived + counts.NoCoverage;
  return {
    module: options.module,
    mutants: killed + survived,
    killed,
    timeout: counts.Timeout,
    survived,
    noCoverage: counts.NoCoverage,
    sample: options.sample,
    seed: options.seed,
    date,
  };
}
