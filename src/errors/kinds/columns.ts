import type { ErrorKind } from '../errorKind.js';

export const COLUMN_LENGTH: ErrorKind = {
  code: 'column_length',
  text: 'has another length than the offsets say',
};
export const OFFSETS_OUT_OF_ORDER: ErrorKind = {
  code: 'offsets_out_of_order',
  text: 'goes back, or does not begin at 0',
};
export const CODE_OUT_OF_RANGE: ErrorKind = {
  code: 'code_out_of_range',
  text: 'is a code that stands for nothing',
};
export const MISSING_COLUMN: ErrorKind = {
  code: 'missing_column',
  text: 'is missing',
};
export const TOO_MANY_EVENT_TYPES: ErrorKind = {
  code: 'too_many_event_types',
  text: 'has more event types than a column can tell apart',
};
