import type { ErrorKind } from '../errorKind.js';

export const NOT_AN_ON_CALL_SCHEDULE: ErrorKind = {
  code: 'not_an_on_call_schedule',
  text: 'is not a compiled on-call schedule',
};
export const INVALID_WALL_TIME: ErrorKind = {
  code: 'invalid_wall_time',
  text: 'is not an existing date with a time of day such as 2026-01-05T09:00',
};
export const INVALID_HANDOFF: ErrorKind = {
  code: 'invalid_handoff',
  text: 'is not a handoff that can be counted',
};
export const EMPTY_SPAN: ErrorKind = {
  code: 'empty_span',
  text: 'ends when it starts, or before',
};
export const UNKNOWN_PERSON: ErrorKind = {
  code: 'unknown_person',
  text: 'is nobody that the directory knows',
};
export const SCHEDULE_TOO_LARGE: ErrorKind = {
  code: 'schedule_too_large',
  text: 'holds more than a schedule may',
};
export const TOO_MANY_SHIFTS: ErrorKind = {
  code: 'too_many_shifts',
  text: 'holds more than 50000 edges of turns, windows and overrides',
};
export const UNKNOWN_LAYER: ErrorKind = {
  code: 'unknown_layer',
  text: 'is not a layer of this schedule',
};
