import type { Zone } from '../../time/zone.js';

/** What a schedule is checked against. */
export interface ScheduleSurroundings {
  /** Undefined when the zone's name is unknown. */
  readonly zone: Zone | undefined;
  /** The people that there are; undefined when nobody says. */
  readonly personIds: readonly string[] | undefined;
}
