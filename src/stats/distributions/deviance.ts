/** Closer than this to the mean the logarithm would cancel. */
const NEAR = 0.1;

/** The series' terms fall by 100 each; 20 are far beyond a double's last bit. */
const TERMS = 20;

/**
 * x ln(x / mean) + mean − x without the cancellation where x is near the mean.
 *
 * The difference x − mean comes as an argument because the caller often knows it to more digits
 * than the subtraction would give.
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 *
 * @param x - greater than 0
 * @param mean - greater than 0
 * @param difference - x − mean
 */
export function deviance(x: number, mean: number, difference: number): number {
  if (Math.abs(difference) >= NEAR * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let k = 1; k <= TERMS; k++) {
    term *= v * v;
    const next = sum + term / (2 * k + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
