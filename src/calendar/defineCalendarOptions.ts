import type { OffsetSource } from '../time/index.js';
import type { Calendar } from './calendar.js';

/** What a calendar may need beside its config. */
export interface DefineCalendarOptions {
  /** Where offsets come from; the runtime's own tzdata when left out. */
  readonly offsets?: OffsetSource;
  /** The calendars that a config made from others names by their ids. */
  readonly calendars?: readonly Calendar[];
}
