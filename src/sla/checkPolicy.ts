import { checkCondition } from '../conditions/index.js';
import { issue, type Issue } from '../errors/issue.js';
import { UNKNOWN_CALENDAR } from '../errors/kinds/sla.js';
import { INVALID_TIME_OF_DAY } from '../errors/kinds/time.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import { presentEntries } from '../ticket/ownEntry.js';
import { parseTimeOfDay } from '../time/timeOfDay.js';
import { checkTarget, checkTwins } from './checkTarget.js';
import { declaredFields } from './declaredFields.js';
import type { KnownNames } from './knownNames.js';
import type { PolicyConfig, TargetConfig } from './slaConfig.js';
import type { Placed, PolicyList } from './soundParts.js';

type Path = readonly (string | number)[];

/** Where a policy stands, and what it may name. */
export interface PolicyPlace {
  readonly known: KnownNames;
  readonly list: PolicyList;
  readonly index: number;
  /** Its rows whose shape is right. */
  readonly targets: readonly Placed<TargetConfig>[];
}

/** Checks a policy and its rows. */
export function checkPolicy(policy: PolicyConfig, place: PolicyPlace): Issue[] {
  const { known, list, index, targets } = place;
  const path = [list, index];
  const ofGroups = list === 'groupPolicies';
  const rows = targets.map((row) => {
    const at = [...path, 'targets', row.index];
    return { row, issues: checkTarget(row.part, { known, path: at, ofGroups }) };
  });
  const right = rows.filter(({ issues }) => issues.length === 0).map(({ row }) => row);
  const fields = declaredFields(known.config);
  return [
    ...checkCondition(policy.when, { fields, path: [...path, 'when'] }),
    ...checkCalendar(policy.calendar, known, [...path, 'calendar']),
    ...presentEntries(policy.calendarByGroup).flatMap(([group, calendar]) =>
      checkCalendar(calendar, known, [...path, 'calendarByGroup', group]),
    ),
    ...checkReceivedAfter(policy.receivedAfter, [...path, 'receivedAfter']),
    ...rows.flatMap(({ issues }) => issues),
    ...checkTwins(right, [...path, 'targets']),
  ];
}

function checkCalendar(id: string, { calendarIds }: KnownNames, path: Path): Issue[] {
  if (calendarIds.includes(id)) return [];
  const expected = oneOf(calendarIds);
  const hint = didYouMean(id, calendarIds);
  return [issue(UNKNOWN_CALENDAR, path, { received: id, expected, hint })];
}

function checkReceivedAfter(time: string | undefined, path: Path): Issue[] {
  if (time === undefined || time === 'close' || parseTimeOfDay(time) !== undefined) return [];
  return [issue(INVALID_TIME_OF_DAY, path, { received: time, expected: 'close or HH:mm' })];
}
