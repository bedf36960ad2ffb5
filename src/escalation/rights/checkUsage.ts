import { requireObject } from '../../errors/requireObject.js';
import type { ActionUsage } from './decision.js';
import { requireMinorUnits } from './requireMinorUnits.js';

/** Refuses usage that is no count of minor units. */
export function checkUsage(usage: ActionUsage, argument: string): void {
  requireObject(usage, argument);
  requireMinorUnits(usage.day, `${argument}.day`);
  requireMinorUnits(usage.customer30d, `${argument}.customer30d`);
}
