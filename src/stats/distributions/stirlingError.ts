/** From here on the series has reached a double's last bit. */
const SERIES_FROM = 16;

/** B(2k) / (2k (2k − 1)), the coefficients of Stirling's series. */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];

/**
 * ln Γ(n + 1) less Stirling's approximation (n + ½) ln n − n + ½ ln 2π.
 *
 * Densities of large counts lose half their digits by logarithms of factorials; by this error of
 * them they lose none. Below 16 the recurrence δ(n) = δ(n + 1) + (n + ½) ln(1 + 1/n) − 1 leads up.
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 *
 * @param n - greater than 0
 */
export function stirlingError(n: number): number {
  let at = n;
  let below = 0;
  for (; at < SERIES_FROM; at++) below += (at + 0.5) * Math.log1p(1 / at) - 1;
  const inverse = 1 / (at * at);
  return below + SERIES.reduceRight((sum, each) => sum * inverse + each, 0) / at;
}
