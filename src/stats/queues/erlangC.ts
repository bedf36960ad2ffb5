import { requireOptions } from '../../errors/requireOptions.js';
import { checkAgents, checkAmount, checkLoad, offeredLoad, type Load } from './checkLoad.js';
import { erlangB } from './erlangB.js';

/** Who answers, and how soon it should be. */
export interface ErlangOptions {
  /** How many agents are at work, an integer from 0 to a million. */
  readonly agents: number;
  /** The wait that still counts as in time, in ms; 0 by default. */
  readonly targetMs?: number | undefined;
}

/** What callers who wait as long as it takes meet. */
export interface ErlangC {
  /** Whether agents keep up: the load is below their number. */
  readonly stable: boolean;
  readonly erlangs: number;
  readonly erlangB: number;
  /** The share that has to wait; 1 when unstable. */
  readonly waitProbability: number;
  /** The share that is answered within the target; 0 when unstable. */
  readonly serviceLevel: number;
  /** The mean wait of all, in ms (speed of answer); null when unstable: it grows without end. */
  readonly asaMs: number | null;
  /** The share of their time that agents are busy; 1 when unstable, null without agents. */
  readonly occupancy: number | null;
}

/**
 * The Erlang C queue: Poisson arrivals, exponential handling, nobody hangs up.
 *
 * Source: A. K. Erlang (1917); L. Kleinrock, Queueing Systems, volume 1 (1975), section 3.5.
 *
 * @param load - `arrivals` in `intervalMs`, `handleMs` each
 * @param options - `agents`; `targetMs`, 0 by default
 * @returns waiting, service level, speed of answer and occupancy
 * @throws InputError `unknown_option`, `not_finite` - an amount is no finite number of its range
 * @throws InputError `invalid_count` - of the agents; `wrong_type`
 * @example
 * ```ts
 * import { erlangC } from 'custops';
 *
 * const load = { arrivals: 100, intervalMs: 1_800_000, handleMs: 180_000 };
 * const { serviceLevel, asaMs, occupancy } = erlangC(load, { agents: 14, targetMs: 20_000 });
 * [Math.round(1000 * serviceLevel), Math.round(asaMs!)]; // => [888, 7836]
 * Math.round(100 * occupancy!); // => 71
 * ```
 */
export function erlangC(load: Load, options: ErlangOptions): ErlangC {
  checkLoad(load, 'load');
  requireOptions(options, ['agents', 'targetMs']);
  const { agents, targetMs = 0 } = options;
  checkAgents(agents, 'options.agents');
  checkAmount(targetMs, 'options.targetMs', 0);
  return waitingQueue(load, { agents, targetMs }, erlangB(offeredLoad(load), agents));
}

/** The queue of a load whose blocked share is known. */
export function waitingQueue(
  load: Load,
  { agents, targetMs }: { readonly agents: number; readonly targetMs: number },
  blocked: number,
): ErlangC {
  const erlangs = offeredLoad(load);
  if (erlangs === 0) {
    const idle = agents === 0 ? null : 0;
    const served = { waitProbability: 0, serviceLevel: 1, asaMs: 0, occupancy: idle };
    return { stable: agents > 0, erlangs, erlangB: blocked, ...served };
  }
  if (erlangs >= agents) {
    const late = { waitProbability: 1, serviceLevel: 0, asaMs: null };
    const occupancy = agents === 0 ? null : 1;
    return { stable: false, erlangs, erlangB: blocked, ...late, occupancy };
  }
  const spare = agents - erlangs;
  const waitProbability = (blocked * agents) / (spare + erlangs * blocked);
  return {
    stable: true,
    erlangs,
    erlangB: blocked,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-spare * targetMs) / load.handleMs),
    asaMs: (waitProbability * load.handleMs) / spare,
    occupancy: erlangs / agents,
  };
}
