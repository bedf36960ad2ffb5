/** The probability of log odds; in the form that neither end overflows. */
export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const odds = Math.exp(logOdds);
  return odds / (1 + odds);
}

/** The log odds of a probability between 0 and 1, both left out. */
export function logOddsOf(probability: number): number {
  return Math.log(probability) - Math.log1p(-probability);
}
