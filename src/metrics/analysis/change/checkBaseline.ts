import { InputError } from '../../../errors/index.js';
import { BASELINE_TOO_SHORT } from '../../../errors/kinds/metrics.js';

/** What a change is measured against has at least so many values. */
const LEAST_BASELINE = 20;

/** Refuses a baseline that is too short to know what is usual. */
export function checkBaseline(length: number, argument: string): void {
  if (length >= LEAST_BASELINE) return;
  throw new InputError(BASELINE_TOO_SHORT, argument, length, `at least ${LEAST_BASELINE}`);
}
