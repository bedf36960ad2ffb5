import { InputError } from '../../errors/index.js';
import { NOT_MINOR_UNITS } from '../../errors/kinds/sla.js';

/**
 * Refuses what is no amount, when there is one.
 *
 * @throws InputError `not_minor_units`
 */
export function requireMinorUnits(amount: unknown, argument: string): void {
  if (amount === undefined || (Number.isSafeInteger(amount) && Number(amount) >= 0)) return;
  throw new InputError(NOT_MINOR_UNITS, argument, amount, 'a whole number of minor units');
}
