import { frozenCopy } from '../../conditions/frozenCopy.js';
import { ConfigError, throwIfAny } from '../../errors/configError.js';
import { issue } from '../../errors/issue.js';
import { SCHEDULE_TOO_LARGE } from '../../errors/kinds/onCall.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { personIdsOf, type PeopleReferences } from '../knownPeople.js';
import { findZone } from '../../time/zone.js';
import { checkOnCallSchedule } from './checkOnCallSchedule.js';
import { compiled, type OnCallSchedule } from './onCallSchedule.js';
import type { OnCallScheduleConfig } from './onCallScheduleConfig.js';
import { onCallScheduleSchema } from './onCallScheduleSchema.js';
import { MOST_OVERLAPS, overridePlan } from './overridePlan.js';
import { distinct } from './people.js';
import { scheduleForm } from './scheduleForm.js';

/** What a schedule refers to. */
export type OnCallReferences = PeopleReferences;

/**
 * Checks an on-call schedule and compiles it.
 *
 * Wall times follow the edge rule: one that a clock change skips is the instant after the gap, one
 * that comes twice is the first of the two. Turns are found in closed form, so an instant
 * decades from the anchor costs no more than the next one.
 *
 * @param config - layers of rotations and overrides, plain JSON
 * @param references - `directory`: the people that there are
 * @returns the frozen schedule that every function of on-call takes
 * @throws ConfigError with every issue, such as `invalid_wall_time`, `invalid_handoff`,
 *   `empty_span`, `unknown_person`, `unknown_time_zone`, `invalid_time_of_day`, `duplicate_id`,
 *   `schedule_too_large`; InputError `wrong_type` for the references
 * @example
 * ```ts
 * import { defineOnCallSchedule, onCallAt } from 'custops';
 *
 * const support = defineOnCallSchedule({
 *   id: 'support',
 *   timeZone: 'Europe/Berlin',
 *   layers: [
 *     { id: 'weeks', anchor: '2026-01-05T09:00', handoff: { unit: 'week', every: 1 }, slots: [['ana'], ['ben']] },
 *   ],
 * });
 * onCallAt(support, '2026-01-12T08:00:00Z').people; // => ['ben']
 * ```
 */
export function defineOnCallSchedule(
  config: OnCallScheduleConfig,
  references: OnCallReferences = {},
): OnCallSchedule {
  const personIds = personIdsOf(references);
  const { issues } = parseConfig(onCallScheduleSchema, config);
  const zone = findZone((config as OnCallScheduleConfig | null | undefined)?.timeZone);
  throwIfAny([...issues, ...checkOnCallSchedule(config, issues, { zone, personIds })]);
  const own = frozenCopy(config);
  const overrides = overridePlan(own.overrides ?? []);
  if (overrides === undefined || zone === undefined) {
    const expected = `overrides that overlap ${MOST_OVERLAPS} times at the most`;
    throw new ConfigError([issue(SCHEDULE_TOO_LARGE, ['overrides'], { expected })]);
  }
  return scheduleOfForm(scheduleForm(own, { zone, overrides }));
}

function scheduleOfForm(form: OnCallSchedule[typeof compiled]): OnCallSchedule {
  const { id, timeZone, layers, overrides = [] } = form.config;
  const people = distinct([
    ...layers.flatMap(({ slots }) => slots.flat()),
    ...overrides.flatMap(({ users = [], user, by }) =>
      [...users, user, by].filter((each) => each !== undefined),
    ),
  ]);
  return Object.freeze({ id, timeZone, people, [compiled]: form });
}
