import type { Calendar } from '../../calendar/index.js';
import { InputError } from '../../errors/index.js';
import { INVALID_SPAN, UNKNOWN_CALENDAR } from '../../errors/kinds/sla.js';
import { oneOf } from '../../errors/oneOf.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { DurationLike, InstantLike } from '../../time/index.js';
import { spanMs } from '../../time/spanMs.js';
import { readHorizon, type Horizon } from './stretches.js';

/** Options of `lintEscalation`. */
export interface LintEscalationOptions {
  /**
   * The stretch that is looked at for gaps and owners who are off, its end not included; the first
   * week of it is the week whose opening times are tried against `due`. Default: none of these.
   */
  readonly horizon?: { readonly from: InstantLike; readonly to: InstantLike } | undefined;
  /** What levels are held against: the target of the SLA clock. Default: nothing. */
  readonly due?:
    | {
        /** Such as `4h`. */
        readonly within: DurationLike;
        /** Id of the calendar in which it counts. Default: every hour counts. */
        readonly calendar?: string | undefined;
      }
    | undefined;
}

/** Options that were read. */
export interface LintSettings {
  readonly horizon: Horizon | null;
  readonly due: { readonly ms: number; readonly calendar: Calendar | null } | null;
}

/**
 * Reads the options.
 *
 * @throws InputError that names the option
 */
export function readLintOptions(
  options: LintEscalationOptions,
  calendars: ReadonlyMap<string, Calendar>,
): LintSettings {
  requireOptions(options, ['horizon', 'due']);
  const { horizon, due } = options;
  return {
    horizon: horizon === undefined ? null : readHorizon(horizon, 'options.horizon'),
    due: due === undefined ? null : readDue(due, calendars),
  };
}

function readDue(
  due: NonNullable<LintEscalationOptions['due']>,
  calendars: ReadonlyMap<string, Calendar>,
): LintSettings['due'] {
  requireObject(due, 'options.due', 'an object with within');
  const { within, calendar } = due;
  const ms = spanMs(within);
  if (ms === null || ms === 0) {
    throw new InputError(INVALID_SPAN, 'options.due.within', within, 'such as 4h');
  }
  if (calendar === undefined) return { ms, calendar: null };
  const found = calendars.get(calendar);
  if (found !== undefined) return { ms, calendar: found };
  const expected = oneOf([...calendars.keys()]);
  throw new InputError(UNKNOWN_CALENDAR, 'options.due.calendar', calendar, expected);
}
