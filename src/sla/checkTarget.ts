import { checkCondition, compileCondition } from '../conditions/index.js';
import { issue, type Issue } from '../errors/issue.js';
import { DUPLICATE_ID } from '../errors/kinds/config.js';
import { UNDECLARED_FIELD } from '../errors/kinds/conditions.js';
import {
  ELAPSED_DAYS,
  INVALID_WARNING,
  SAME_CONDITIONS,
  UNKNOWN_METRIC,
  WRONG_LIST,
} from '../errors/kinds/sla.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import { checkPauseOn } from './checkPauseOn.js';
import { checkSpan } from './checkSpan.js';
import { declaredFields } from './declaredFields.js';
import { GROUP_CLOCK, type KnownNames } from './knownNames.js';
import { parseWarning } from './parseWarning.js';
import { parseWithin } from './parseWithin.js';
import { rowId } from './rowId.js';
import type { TargetConfig } from './slaConfig.js';
import type { Placed } from './soundParts.js';

type Path = readonly (string | number)[];

/** Where a row stands and what it may name. */
export interface TargetPlace {
  readonly known: KnownNames;
  readonly path: Path;
  /** Whether it stands in the list of `group_ownership`. */
  readonly ofGroups: boolean;
}

/** Checks a target row by itself. */
export function checkTarget(row: TargetConfig, place: TargetPlace): Issue[] {
  const { known, path } = place;
  const fields = declaredFields(known.config);
  return [
    ...checkMetric(row.metric, { ...place, path: [...path, 'metric'] }),
    ...checkCondition(row.when, { fields, path: [...path, 'when'] }),
    ...checkWithin(row, place),
    ...checkPauseOn(row.pauseOn, known.config, [...path, 'pauseOn']),
    ...checkSpan(row.reopenWithin, [...path, 'reopenWithin']),
    ...(row.warnAt ?? []).flatMap((text, index) =>
      parseWarning(text) === null
        ? [issue(INVALID_WARNING, [...path, 'warnAt', index], { received: text })]
        : [],
    ),
  ];
}

function checkMetric(metric: string, { known, path, ofGroups }: TargetPlace): Issue[] {
  const { clockIds } = known;
  if (!clockIds.includes(metric)) {
    const expected = oneOf(clockIds);
    const hint = didYouMean(metric, clockIds);
    return [issue(UNKNOWN_METRIC, path, { received: metric, expected, hint })];
  }
  if ((metric === GROUP_CLOCK) === ofGroups) return [];
  const hint = `${GROUP_CLOCK} has its own list, groupPolicies`;
  return [issue(WRONG_LIST, path, { received: metric, hint })];
}

function checkWithin({ within, time }: TargetConfig, { known, path }: TargetPlace): Issue[] {
  const parsed = parseWithin(within, [...path, 'within']);
  if (parsed.issue !== null) return [parsed.issue];
  const unit = parsed.within?.unit;
  if (time === 'elapsed' && (unit === 'business_days' || unit === 'calendar_days')) {
    return [issue(ELAPSED_DAYS, [...path, 'time'], { received: time, expected: 'business' })];
  }
  return parsed.within?.unit === 'field' ? checkField(parsed.within.field, known, path) : [];
}

function checkField(field: string, known: KnownNames, path: Path): Issue[] {
  const declared = declaredFields(known.config);
  if (declared === undefined || Object.hasOwn(declared, field)) return [];
  const names = Object.keys(declared);
  const expected = oneOf(names);
  const detail = { received: field, expected, hint: didYouMean(field, names) };
  return [issue(UNDECLARED_FIELD, [...path, 'within', 'field'], detail)];
}

/** Finds rows that ask for the same, and rows with one id; each must be right by itself. */
export function checkTwins(rows: readonly Placed<TargetConfig>[], path: Path): Issue[] {
  const ids = new Set<string>();
  const asked = new Set<string>();
  return rows.flatMap(({ part: row, index }) => {
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
