import { normalCdf } from '../../stats/index.js';
import type { Term } from './buildTerms.js';
import type { Collinearity } from './collinearity.js';
import type { LogisticSolution } from './logisticRegression.js';
import type { FitCoefficient } from './scorecardFit.js';

/** What was solved, and of which columns. */
interface Solved {
  readonly solution: LogisticSolution;
  /** Places, in all columns, of those that were fitted. */
  readonly kept: readonly number[];
  readonly collinearity: Collinearity;
  readonly isFitted: boolean;
}

/** The coefficients with what is known of each; nulls where there is nothing to know. */
export function fittedCoefficients(terms: readonly Term[], solved: Solved): FitCoefficient[] {
  const columns = terms.flatMap(({ signal, sd, columns: own }) =>
    own.map(({ name, level }) => ({
      column: name,
      signal: signal.signal,
      level,
      unit: signal.as === 'number' && sd > 0 ? sd : null,
    })),
  );
  const intercept = { column: 'intercept', signal: null, level: null, unit: null };
  return [intercept, ...columns].map(({ unit, ...column }, j) => {
    const { value, standardError } = estimate(solved, j);
    const z = value === null || standardError === null ? null : value / standardError;
    return {
      ...column,
      value,
      perUnit: value === null || unit === null ? null : value / unit,
      standardError,
      z,
      p: z === null ? null : 2 * normalCdf(-Math.abs(z)),
      inflation: solved.collinearity.inflation[j] ?? null,
    };
  });
}

function estimate(
  { solution, kept, isFitted }: Solved,
  column: number,
): Pick<FitCoefficient, 'value' | 'standardError'> {
  const place = kept.indexOf(column);
  if (!isFitted || place < 0) return { value: null, standardError: null };
  const variance = solution.variances?.[place];
  return {
    value: solution.coefficients[place] ?? null,
    standardError: variance === undefined ? null : Math.sqrt(variance),
  };
}
