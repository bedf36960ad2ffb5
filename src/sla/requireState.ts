import { InputError } from '../errors/index.js';
import { INVALID_CLOCK_STATE } from '../errors/kinds/sla.js';
import type { SlaState } from './slaState.js';

/**
 * Refuses what is no state of clocks at all, such as the answer of `readClocks`.
 *
 * At a glance: to look at every cycle would cost more than the event that is brought in.
 *
 * @throws InputError `invalid_clock_state`
 */
export function requireState(state: SlaState): void {
  const { ticket, at, pending, clocks, excused } = (state ?? {}) as Partial<SlaState>;
  const isRight =
    isObject(ticket) &&
    isObject(clocks) &&
    Array.isArray(pending) &&
    Array.isArray(excused) &&
    (at === null || Number.isInteger(at));
  if (isRight) return;
  throw new InputError(INVALID_CLOCK_STATE, 'state', state, 'what startClocks returned');
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
