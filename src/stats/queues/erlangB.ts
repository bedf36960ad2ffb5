import { checkAgents, checkAmount } from './checkLoad.js';

/**
 * Erlang's loss formula: the share of contacts that meet all agents busy, when none can wait.
 *
 * By the recursion over the agents, which neither overflows nor loses digits.
 *
 * Source: A. K. Erlang, Solution of Some Problems in the Theory of Probabilities of Significance
 * in Automatic Telephone Exchanges (1917).
 *
 * @param erlangs - the offered load: arrivals per time, times the handling time
 * @param agents - an integer from 0 to a million
 * @returns a probability from 0 to 1
 * @throws InputError `not_finite` - the load is not a finite number of 0 or more
 * @throws InputError `invalid_count` - of the agents
 * @example
 * ```ts
 * import { erlangB } from 'custops';
 *
 * Math.round(1e6 * erlangB(10, 11)); // => 163232
 * ```
 */
export function erlangB(erlangs: number, agents: number): number {
  checkAmount(erlangs, 'erlangs', 0);
  checkAgents(agents, 'agents');
  let blocked = 1;
  for (let k = 1; k <= agents; k++) blocked = nextBlocked(blocked, erlangs, k);
  return blocked;
}

/** The blocked share with one agent more. */
export function nextBlocked(blocked: number, erlangs: number, agents: number): number {
  const busy = erlangs * blocked;
  return busy === 0 ? 0 : busy / (agents + busy);
}
