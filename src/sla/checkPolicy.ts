import { checkCondition, compileCondition } from '../conditions/index.js';
import { issue, type Issue } from '../errors/issue.js';
import { DUPLICATE_ID } from '../errors/kinds/config.js';
import {
  INVALID_WARNING,
  SAME_CONDITIONS,
  UNKNOWN_CALENDAR,
  UNKNOWN_METRIC,
  WRONG_LIST,
} from '../errors/kinds/sla.js';
import { INVALID_TIME_OF_DAY } from '../errors/kinds/time.js';
import { didYouMean } from '../errors/nearestName.js';
import { parseTimeOfDay } from '../time/timeOfDay.js';
import { checkPauseOn } from './checkPauseOn.js';
import { GROUP_CLOCK, type KnownNames } from './knownNames.js';
import { declaredFields } from './declaredFields.js';
import { parseWarning } from './parseWarning.js';
import { parseWithin } from './parseWithin.js';
import { rowId } from './rowId.js';
import type { PolicyConfig, TargetConfig } from './slaConfig.js';

type Path = readonly (string | number)[];

/** Where a policy stands and what it may name. */
export interface PolicyPlace {
  readonly known: KnownNames;
  readonly path: Path;
  /** Whether it stands in the list of `group_ownership`. */
  readonly ofGroups: boolean;
}

/** Checks a policy and its rows. */
export function checkPolicy(policy: PolicyConfig, place: PolicyPlace): Issue[] {
  const { known, path } = place;
  const fields = declaredFields(known.config);
  const conditions = checkCondition(policy.when, { fields, path: [...path, 'when'] });
  const rows = policy.targets.flatMap((row, index) =>
    checkRow(row, { ...place, path: [...path, 'targets', index] }),
  );
  return [
    ...conditions,
    ...checkCalendar(policy.calendar, known, [...path, 'calendar']),
    ...Object.entries(policy.calendarByGroup ?? {}).flatMap(([group, calendar]) =>
      checkCalendar(calendar, known, [...path, 'calendarByGroup', group]),
    ),
    ...checkReceivedAfter(policy.receivedAfter, [...path, 'receivedAfter']),
    ...rows,
    ...(rows.length === 0 ? checkTwins(policy, [...path, 'targets']) : []),
  ];
}

function checkCalendar(id: string, { calendarIds }: KnownNames, path: Path): Issue[] {
  if (calendarIds.includes(id)) return [];
  const expected = `one of ${calendarIds.join(', ')}`;
  return [
    issue(UNKNOWN_CALENDAR, path, { received: id, expected, hint: didYouMean(id, calendarIds) }),
  ];
}

function checkReceivedAfter(time: string | undefined, path: Path): Issue[] {
  if (time === undefined || time === 'close' || parseTimeOfDay(time) !== undefined) return [];
  return [issue(INVALID_TIME_OF_DAY, path, { received: time, expected: 'close or HH:mm' })];
}

function checkRow(row: TargetConfig, { known, path, ofGroups }: PolicyPlace): Issue[] {
  const fields = declaredFields(known.config);
  const within = parseWithin(row.within, [...path, 'within']).issue;
  return [
    ...checkMetric(row.metric, { known, path: [...path, 'metric'], ofGroups }),
    ...checkCondition(row.when, { fields, path: [...path, 'when'] }),
    ...(within === null ? [] : [within]),
    ...checkPauseOn(row.pauseOn, known.config, [...path, 'pauseOn']),
    ...(row.warnAt ?? []).flatMap((text, index) =>
      parseWarning(text) === null
        ? [issue(INVALID_WARNING, [...path, 'warnAt', index], { received: text })]
        : [],
    ),
  ];
}

function checkMetric(metric: string, { known, path, ofGroups }: PolicyPlace): Issue[] {
  const { clockIds } = known;
  if (!clockIds.includes(metric)) {
    const expected = `one of ${clockIds.join(', ')}`;
    return [
      issue(UNKNOWN_METRIC, path, {
        received: metric,
        expected,
        hint: didYouMean(metric, clockIds),
      }),
    ];
  }
  if ((metric === GROUP_CLOCK) === ofGroups) return [];
  const hint = `${GROUP_CLOCK} has its own list, groupPolicies`;
  return [issue(WRONG_LIST, path, { received: metric, hint })];
}

/** Rows that ask for the same, and rows with one id. */
function checkTwins({ targets }: PolicyConfig, path: Path): Issue[] {
  const ids = new Set<string>();
  const asked = new Set<string>();
  return targets.flatMap((row, index) => {
    const id = rowId(row, index);
    const asks = `${row.metric}\n${compileCondition(row.when).key}`;
    const found = [
      ...(ids.has(id) ? [issue(DUPLICATE_ID, [...path, index, 'id'], { received: id })] : []),
      ...(asked.has(asks)
        ? [issue(SAME_CONDITIONS, [...path, index, 'when'], { received: row.when })]
        : []),
    ];
    ids.add(id);
    asked.add(asks);
    return found;
  });
}
