import type { InstantLike } from '../../../time/index.js';
import type { Exclusion } from '../../facts/exclusionOf.js';

/** Something that happened to a case. */
export interface JourneyStep {
  /** What it was, or where the case went: a status, a team, the name of a task. */
  readonly activity: string;
  readonly at: InstantLike;
}

/** One case, such as a ticket, with what happened to it. */
export interface JourneyCase {
  readonly id: string;
  /** In any order; those of one instant keep theirs. */
  readonly steps: readonly JourneyStep[];
  /** Why the case is left out; null and missing: it is not. */
  readonly excluded?: Exclusion | null;
}
