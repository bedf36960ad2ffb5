import { InputError } from '../../errors/index.js';
import { NOT_AN_ON_CALL_SCHEDULE } from '../../errors/kinds/onCall.js';
import type { ScheduleForm } from './scheduleForm.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.onCallSchedule') as never;

/** An on-call schedule, checked and compiled by `defineOnCallSchedule`. */
export interface OnCallSchedule {
  readonly id: string;
  /** The zone of its wall times. */
  readonly timeZone: string;
  /** Everybody whom its layers and overrides name, each once, in the order of the config. */
  readonly people: readonly string[];
  /** @internal */
  readonly [compiled]: ScheduleForm;
}

/**
 * The compiled form of a schedule.
 *
 * @throws InputError `not_an_on_call_schedule` for anything that `defineOnCallSchedule` did not make
 */
export function scheduleOf(schedule: OnCallSchedule, argument = 'schedule'): ScheduleForm {
  const form = (schedule as Partial<OnCallSchedule> | null | undefined)?.[compiled];
  if (form !== undefined) return form;
  throw new InputError(
    NOT_AN_ON_CALL_SCHEDULE,
    argument,
    schedule,
    'what defineOnCallSchedule gives',
  );
}
