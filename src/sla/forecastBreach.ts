import { InputError } from '../errors/index.js';
import { INVALID_MIN_N } from '../errors/kinds/sla.js';
import { NOT_A_DURATION } from '../errors/kinds/stats.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOptions } from '../errors/requireOptions.js';
import {
  atRiskAfter,
  survivalAt,
  survivalCurve,
  type SurvivalCurve,
  type SurvivalObservation,
} from '../stats/index.js';
import type { ClockReading } from './clockReading.js';

/** Options of `forecastBreach`. */
export interface ForecastBreachOptions {
  /** How many past cycles must have lasted longer than this one has. Default: 20. */
  readonly minN?: number;
}

/** How likely a clock is to breach. */
export interface BreachForecast {
  /** 0 to 1; null where the history is too thin to say. */
  readonly probability: number | null;
  /** Past cycles that lasted longer than this one has: the sample that speaks. */
  readonly n: number;
  /** Why: `breached`, `stopped`, `no_target`, `thin_history`, `beyond_history`, `history`. */
  readonly because: string;
}

/**
 * How likely an open clock is to breach, from how long past ones took.
 *
 * The share of past cycles that went on beyond the target, among those that lasted longer than this
 * one has so far: the conditional survival of the Kaplan–Meier estimate, S(target) / S(elapsed).
 * A paused clock is judged as if it were running, which is too high where pauses end in solves.
 *
 * @param clock - a reading of the clock; its `elapsedMs` and its target as open time are what
 *   counts
 * @param history - elapsed ms of past cycles of the same kind, `ended: false` for those that are
 *   open or were cancelled; or the `survivalCurve` of them, which a host builds once
 * @param options - `minN`: how many past cycles must speak
 * @returns the probability with its sample size
 * @throws InputError `unknown_option`, `not_a_duration`, `invalid_min_n`, `wrong_type`;
 *   `invalid_probability` and `invalid_count` for a curve that was damaged
 * @example
 * ```ts
 * import { defineSla, evaluateSla, forecastBreach } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'resolution', within: '4h' }] }] },
 *   { calendars: [] },
 * );
 * const ticket = { id: 't1', events: [{ type: 'created', at: 0 }] } as const;
 * const { clocks } = evaluateSla(sla, ticket, { now: 2 * 3_600_000 });
 * const hours = [1, 1, 2, 3, 3, 3, 5, 6];
 * const history = hours.map((each) => ({ duration: each * 3_600_000, ended: true }));
 * forecastBreach(clocks.resolution, history, { minN: 5 }); // => { probability: 0.4, n: 5, because: 'history' }
 * ```
 */
export function forecastBreach(
  clock: ClockReading,
  history: readonly SurvivalObservation[] | SurvivalCurve,
  options: ForecastBreachOptions = {},
): BreachForecast {
  checkReading(clock);
  requireOptions(options, ['minN']);
  const { minN = 20 } = options;
  if (!Number.isInteger(minN) || minN < 1)
    throw new InputError(INVALID_MIN_N, 'options.minN', minN);
  if (clock.state === 'breached') return { probability: 1, n: 0, because: 'breached' };
  if (!clock.active) return { probability: 0, n: 0, because: 'stopped' };
  const targetMs = targetOf(clock);
  if (targetMs === null) return { probability: null, n: 0, because: 'no_target' };
  const curve = isCurve(history) ? history : survivalCurve(history, 'history');
  const n = atRiskAfter(curve, clock.elapsedMs);
  const soFar = survivalAt(curve, clock.elapsedMs);
  // Of a curve that was damaged none may last so long although some are at risk.
  if (n < minN || !soFar) return { probability: null, n, because: 'thin_history' };
  const beyond = survivalAt(curve, targetMs);
  if (beyond === null) return { probability: null, n, because: 'beyond_history' };
  return { probability: beyond / soFar, n, because: 'history' };
}

function checkReading(clock: ClockReading): void {
  requireObject(clock, 'clock', 'a reading of a clock');
  for (const key of ['elapsedMs', 'targetMs', 'remainingMs'] as const) {
    const ms = clock[key];
    if ((key !== 'elapsedMs' && ms === null) || Number.isFinite(ms)) continue;
    throw new InputError(NOT_A_DURATION, `clock.${key}`, ms, 'ms');
  }
}

/** The target as open time; of days and dates, what has elapsed and what is left. */
function targetOf({ targetMs, elapsedMs, remainingMs }: ClockReading): number | null {
  if (targetMs !== null) return targetMs;
  return remainingMs === null ? null : elapsedMs + remainingMs;
}

function isCurve(
  history: readonly SurvivalObservation[] | SurvivalCurve,
): history is SurvivalCurve {
  return typeof history === 'object' && (history as unknown) !== null && 'steps' in history;
}
