import type { SlaConfig } from './slaConfig.js';

/** The names that policies of a config may use. */
export interface KnownNames {
  readonly config: SlaConfig;
  readonly calendarIds: readonly string[];
  readonly clockIds: readonly string[];
}

/** The clock that has a list of policies of its own. */
export const GROUP_CLOCK = 'group_ownership';
