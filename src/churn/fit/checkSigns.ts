import type { Term } from './buildTerms.js';
import type { FitCoefficient, SignContradiction } from './scorecardFit.js';

/** The coefficients that point the other way than their signal alone. */
export function checkSigns(
  terms: readonly Term[],
  coefficients: readonly FitCoefficient[],
  churned: Uint8Array,
): SignContradiction[] {
  return terms.flatMap((term) => {
    const name = term.signal.signal;
    return coefficients
      .filter(({ signal }) => signal === name)
      .flatMap(({ column, level, value, z }) => {
        const evidence = evidenceFor(term, level, churned);
        if (value === null || value * evidence >= 0) return [];
        return [{ column, signal: name, coefficient: value, evidence, z }];
      });
  });
}

function evidenceFor(
  { signal, evidence, columns }: Term,
  level: string | null,
  churned: Uint8Array,
): number {
  // The weight of evidence is the evidence: a weight on it is right when it is positive.
  if (signal.as === 'woe') return 1;
  const { levels } = evidence;
  if (signal.as === 'number') return slope(columns[0]?.values ?? new Float64Array(), churned);
  const own = levels.find((each) => each.level === level)?.woe ?? 0;
  return own - (levels[0]?.woe ?? 0);
}

/** How far apart the means of churners and others lie, in standard deviations. */
function slope(values: Float64Array, churned: Uint8Array): number {
  const sums = [0, 0];
  const counts = [0, 0];
  values.forEach((value, i) => {
    const side = churned[i] ?? 0;
    sums[side] = (sums[side] ?? 0) + value;
    counts[side] = (counts[side] ?? 0) + 1;
  });
  const mean = (side: number): number => (sums[side] ?? 0) / Math.max(1, counts[side] ?? 0);
  return mean(1) - mean(0);
}
