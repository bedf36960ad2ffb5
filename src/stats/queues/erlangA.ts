import { InputError } from '../../errors/inputError.js';
import { NUMBER_OUT_OF_RANGE } from '../../errors/kinds/stats.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { gammaRatio, incompleteGamma } from '../distributions/incompleteGamma.js';
import { checkAgents, checkAmount, checkLoad, offeredLoad, type Load } from './checkLoad.js';
import { erlangB } from './erlangB.js';

/** Who answers, and how long callers wait before they hang up. */
export interface ErlangAOptions {
  /** How many agents are at work, an integer from 1 to a million. */
  readonly agents: number;
  /** The mean patience in ms. */
  readonly patienceMs: number;
  /** The wait that still counts as in time, in ms; 0 by default. */
  readonly targetMs?: number | undefined;
}

/** What callers who hang up after a while meet. */
export interface ErlangA {
  readonly erlangs: number;
  /** The share that has to wait. */
  readonly waitProbability: number;
  /** The share that hangs up, of all. */
  readonly abandonProbability: number;
  /** The share of all that is answered within the target. */
  readonly serviceLevel: number;
  /** The mean wait of all, those that hang up included, in ms. */
  readonly meanWaitMs: number;
  /** The mean number that waits. */
  readonly queueLength: number;
  /** The share of their time that agents are busy. */
  readonly occupancy: number;
}

/**
 * The Erlang A queue: Poisson arrivals, exponential handling, and callers whose patience is
 * exponential. It is stable with any number of agents.
 *
 * Source: C. Palm (1957); A. Mandelbaum, S. Zeltyn, Service Engineering in Action: The Palm/Erlang-A
 * Queue (2007), sections 2 and 4, in terms of the incomplete gamma function.
 *
 * @param load - `arrivals` in `intervalMs`, `handleMs` each
 * @param options - `agents`, `patienceMs`; `targetMs`, 0 by default
 * @returns waiting, abandonment, service level, queue and occupancy
 * @throws InputError `unknown_option`, `not_finite` - an amount is no finite number of its range
 * @throws InputError `number_out_of_range` - the patience is over 10 billion handling times
 * @throws InputError `invalid_count` - of the agents; `wrong_type`
 * @example
 * ```ts
 * import { erlangA } from 'custops';
 *
 * const load = { arrivals: 100, intervalMs: 1_800_000, handleMs: 180_000 };
 * const { abandonProbability } = erlangA(load, { agents: 10, patienceMs: 120_000 });
 * Math.round(1e4 * abandonProbability); // => 1375
 * ```
 */
export function erlangA(load: Load, options: ErlangAOptions): ErlangA {
  checkLoad(load, 'load');
  requireOptions(options, ['agents', 'patienceMs', 'targetMs']);
  const { agents, patienceMs, targetMs = 0 } = options;
  checkAgents(agents, 'options.agents');
  checkAmount(agents, 'options.agents', 1);
  checkAmount(patienceMs, 'options.patienceMs', Number.MIN_VALUE);
  checkAmount(targetMs, 'options.targetMs', 0);
  checkPatience(load, { agents, patienceMs });
  const erlangs = offeredLoad(load);
  if (erlangs === 0) return idle(erlangs);
  const rate = load.arrivals / load.intervalMs;
  const { waiting, abandoning, late } = shares(load, { agents, patienceMs, targetMs });
  return {
    erlangs,
    waitProbability: waiting,
    abandonProbability: abandoning,
    serviceLevel: Math.min(1, Math.max(0, 1 - abandoning - late)),
    meanWaitMs: abandoning * patienceMs,
    queueLength: abandoning * patienceMs * rate,
    occupancy: Math.min(1, (erlangs * (1 - abandoning)) / agents),
  };
}

/** Handling times of all agents that a patience may last: the expansions end within their bounds. */
const MAX_PATIENCE = 1e10;

function checkPatience({ handleMs }: Load, { agents, patienceMs }: ErlangAOptions): void {
  if ((agents * patienceMs) / handleMs <= MAX_PATIENCE) return;
  const expected = 'at most 10,000,000,000 handling times over the number of agents';
  throw new InputError(NUMBER_OUT_OF_RANGE, 'options.patienceMs', patienceMs, expected);
}

function idle(erlangs: number): ErlangA {
  const none = { waitProbability: 0, abandonProbability: 0, meanWaitMs: 0, queueLength: 0 };
  return { erlangs, ...none, serviceLevel: 1, occupancy: 0 };
}

type Settings = ErlangAOptions & { readonly targetMs: number };

interface QueueShares {
  readonly waiting: number;
  readonly abandoning: number;
  /** Answered, but after the target. */
  readonly late: number;
}

/** Terms of the direct sum: it ends sooner unless the load is nearly that of the agents. */
const MAX_TERMS = 1_000_000;
/** Smaller ones would lose their digits, and end in 0 / 0. */
const LEAST_RATE = 1e-300;

function shares(load: Load, options: Settings): QueueShares {
  const { agents, patienceMs } = options;
  // Both in leavings per patience: by being answered, and the arrivals.
  const answering = (agents * patienceMs) / load.handleMs;
  const arriving = (load.arrivals / load.intervalMs) * patienceMs;
  const blocked = erlangB(offeredLoad(load), agents);
  // Without patience to speak of, whoever would have to wait is lost, as Erlang B has it.
  if (blocked === 0 || Math.min(answering, arriving) < LEAST_RATE) {
    return { waiting: blocked, abandoning: blocked, late: 0 };
  }
  // All in units of the state in which all agents are busy and none waits.
  const busy = gammaRatio(answering, arriving);
  const full = 1 / (busy + (1 / blocked - 1));
  const waiting = busy === Number.POSITIVE_INFINITY ? 1 : Math.min(1, busy * full);
  const abandoning =
    arriving < answering
      ? waitersPerFull(answering, arriving) * (full / arriving)
      : waiting * (1 - answering / arriving) + full * (answering / arriving);
  const late = waiting * (answering / arriving) * laterShare({ answering, arriving }, options);
  return { waiting, abandoning: Math.min(1, Math.max(0, abandoning)), late };
}

/** P(a + 1, x e⁻ᵗ) / P(a, x), by the ratio of their factors where both are small. */
function laterShare(
  { answering, arriving }: { readonly answering: number; readonly arriving: number },
  { targetMs, patienceMs }: Settings,
): number {
  const wait = targetMs / patienceMs;
  const left = arriving * Math.exp(-wait);
  if (arriving >= answering + 1) {
    return incompleteGamma(answering + 1, left).lower / incompleteGamma(answering, arriving).lower;
  }
  const factors = Math.exp(-(answering + 1) * wait - arriving * Math.expm1(-wait));
  const ratio = gammaRatio(answering + 1, left) / gammaRatio(answering, arriving);
  return (arriving / (answering + 1)) * factors * ratio;
}

/** The mean number waiting over the probability that all are busy and none waits. */
function waitersPerFull(answering: number, arriving: number): number {
  let term = 1;
  let sum = 0;
  for (let j = 1; j <= MAX_TERMS; j++) {
    term *= arriving / (answering + j);
    sum += j * term;
    if (j * term <= sum * (Number.EPSILON / 8)) break;
  }
  return sum;
}
