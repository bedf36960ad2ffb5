import { InputError } from '../../errors/inputError.js';
import { NOT_FINITE } from '../../errors/kinds/stats.js';
import { requireObject } from '../../errors/requireObject.js';
import { checkCount } from '../checkCount.js';

/** The recursions take a step for each agent. */
export const MAX_AGENTS = 1_000_000;

/** What comes in to be handled. */
export interface Load {
  /** Contacts that arrive in the interval, 0 or more, not necessarily whole. */
  readonly arrivals: number;
  /** The interval's length in ms. */
  readonly intervalMs: number;
  /** The mean handling time in ms. */
  readonly handleMs: number;
}

/** The offered load in erlangs: the mean number of agents that are busy when nobody waits. */
export function offeredLoad({ arrivals, intervalMs, handleMs }: Load): number {
  return (arrivals / intervalMs) * handleMs;
}

/** Refuses what is no load. */
export function checkLoad(load: Load, argument: string): void {
  requireObject(load, argument, 'an object with arrivals, intervalMs and handleMs');
  checkAmount(load.arrivals, `${argument}.arrivals`, 0);
  checkAmount(load.intervalMs, `${argument}.intervalMs`, Number.MIN_VALUE);
  checkAmount(load.handleMs, `${argument}.handleMs`, Number.MIN_VALUE);
  const offered = offeredLoad(load);
  if (offered <= MAX_AGENTS) return;
  const expected = `a load of at most ${MAX_AGENTS} erlangs`;
  throw new InputError(NOT_FINITE, `${argument}.arrivals`, load.arrivals, expected);
}

/** Refuses what is not a finite number of at least so much. */
export function checkAmount(value: unknown, argument: string, least: number): void {
  if (typeof value === 'number' && value >= least && value <= Number.MAX_SAFE_INTEGER) return;
  const expected = least === 0 ? 'a finite number of 0 or more' : 'a finite number greater than 0';
  throw new InputError(NOT_FINITE, argument, value, expected);
}

/** Refuses what is no number of agents. */
export function checkAgents(agents: unknown, argument: string): void {
  checkCount(agents, argument, MAX_AGENTS);
}
