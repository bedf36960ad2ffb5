import { InputError } from '../errors/index.js';
import { INVALID_EXPLANATION } from '../errors/kinds/sla.js';
import { oneOf } from '../errors/oneOf.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import type { ClockStatus, SegmentKind } from './clockReading.js';

type Fields = Readonly<Record<string, unknown>>;

const STATES: readonly ClockStatus[] = [
  'inactive',
  'running',
  'paused',
  'met',
  'breached',
  'cancelled',
];
const KINDS: readonly SegmentKind[] = ['counted', 'paused', 'closed', 'holiday', 'excused', 'done'];

/**
 * Refuses what `explainClock` did not return; an explanation that went through JSON will do.
 *
 * @param value - what should be an explanation
 * @param argument - the name that an error gives to it
 * @throws InputError `invalid_explanation` and the codes of `toEpochMs`, naming the place
 */
export function requireExplanation(value: unknown, argument: string): void {
  const { ticketId, clockId, reading, segments, marks } = fields(value, argument);
  text(ticketId, `${argument}.ticketId`);
  text(clockId, `${argument}.clockId`);
  checkReading(reading, `${argument}.reading`);
  for (const [index, segment] of list(segments, `${argument}.segments`).entries()) {
    const place = `${argument}.segments[${index}]`;
    const { from, to, kind, calendarId } = spoken(segment, place);
    toEpochMs(from as InstantLike, `${place}.from`);
    toEpochMs(to as InstantLike, `${place}.to`);
    if (!KINDS.some((each) => each === kind)) refuse(`${place}.kind`, kind, oneOf(KINDS));
    if (calendarId !== null) text(calendarId, `${place}.calendarId`);
  }
  for (const [index, mark] of list(marks, `${argument}.marks`).entries()) {
    const place = `${argument}.marks[${index}]`;
    const { at, kind } = spoken(mark, place);
    toEpochMs(at as InstantLike, `${place}.at`);
    text(kind, `${place}.kind`);
  }
}

function checkReading(value: unknown, argument: string): void {
  const reading = fields(value, argument);
  const { state, policyId, elapsedMs, targetMs, overshootMs, adjusted } = reading;
  if (!STATES.some((each) => each === state)) refuse(`${argument}.state`, state, oneOf(STATES));
  if (policyId !== null) text(policyId, `${argument}.policyId`);
  ms(elapsedMs, `${argument}.elapsedMs`);
  ms(overshootMs, `${argument}.overshootMs`);
  if (targetMs !== null) ms(targetMs, `${argument}.targetMs`);
  // Texts read a missing one as nothing excused.
  if (adjusted !== null && adjusted !== undefined) {
    ms(fields(adjusted, `${argument}.adjusted`)['excusedMs'], `${argument}.adjusted.excusedMs`);
  }
  for (const key of ['startedAt', 'dueAt', 'breachedAt']) {
    const at = reading[key];
    if (at !== null) toEpochMs(at as InstantLike, `${argument}.${key}`);
  }
}

/** A segment or a mark, which says why. */
function spoken(value: unknown, argument: string): Fields {
  const part = fields(value, argument);
  text(fields(part['because'], `${argument}.because`)['code'], `${argument}.because.code`);
  return part;
}

function fields(value: unknown, argument: string): Fields {
  if (typeof value === 'object' && value !== null) return value as Fields;
  return refuse(argument, value, 'an object');
}

function list(value: unknown, argument: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(argument, value, 'a list');
}

function text(value: unknown, argument: string): void {
  if (typeof value !== 'string') refuse(argument, value, 'a text');
}

function ms(value: unknown, argument: string): void {
  if (!Number.isSafeInteger(value)) refuse(argument, value, 'ms, an integer');
}

function refuse(argument: string, received: unknown, expected: string): never {
  throw new InputError(INVALID_EXPLANATION, argument, received, expected);
}
