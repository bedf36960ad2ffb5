import { issue, type Issue } from '../../errors/issue.js';
import {
  EMPTY_LEVEL,
  INVALID_DELAY,
  INVALID_WHEN,
  NO_OWNER,
  CONFLICTING_SETTING,
} from '../../errors/kinds/escalationPaths.js';
import { UNKNOWN_PERSON } from '../../errors/kinds/onCall.js';
import { INVALID_SPAN, NOT_MINOR_UNITS } from '../../errors/kinds/sla.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import type { DurationLike } from '../../time/index.js';
import { checkTarget } from './checkTarget.js';
import type { EscalationLevelConfig, LevelWhen } from './escalationPolicyConfig.js';
import { checkName, type PathNames } from './pathNames.js';
import { spanMs } from '../../time/spanMs.js';

type Path = readonly (string | number)[];

/** Where a level stands and what it may name. */
export interface LevelPlace {
  readonly names: PathNames;
  readonly policyId: string | undefined;
  readonly isScheduled: boolean;
  readonly path: Path;
}

/** Checks a level by itself. */
export function checkLevel(level: EscalationLevelConfig, place: LevelPlace): Issue[] {
  const { path, names } = place;
  const { owner, targets, escalateAfter, renotifyEvery, renotifyMax, authorityLimit } = level;
  return [
    ...(owner === ''
      ? [issue(NO_OWNER, [...path, 'owner'], { received: owner })]
      : checkName(owner, names.people, [...path, 'owner'], UNKNOWN_PERSON)),
    ...(targets.length === 0 ? [issue(EMPTY_LEVEL, [...path, 'targets'], { received: [] })] : []),
    ...targets.flatMap((target, index) => checkTarget(target, place, [...path, 'targets', index])),
    ...checkDelay(escalateAfter, [...path, 'escalateAfter']),
    ...checkPositive(renotifyEvery, [...path, 'renotifyEvery']),
    ...checkCount(renotifyMax, [...path, 'renotifyMax'], { least: 1, most: MOST_COUNT }),
    ...(authorityLimit === undefined || isMinorUnits(authorityLimit.amount)
      ? []
      : [
          issue(NOT_MINOR_UNITS, [...path, 'authorityLimit', 'amount'], {
            received: authorityLimit.amount,
          }),
        ]),
    ...checkKeysOfTrigger(level, place),
    ...(level.when === undefined ? [] : checkWhen(level.when, [...path, 'when'])),
  ];
}

/** Counts beyond this are no count of anything that a person would live to see. */
export const MOST_COUNT = 1_000_000;

/** Checks a whole number. */
export function checkCount(
  count: number | undefined,
  path: Path,
  { least, most }: { readonly least: number; readonly most: number },
): Issue[] {
  if (count === undefined || (Number.isInteger(count) && count >= least && count <= most)) {
    return [];
  }
  const expected = `a whole number from ${least} to ${most}`;
  return [issue(INVALID_COUNT, path, { received: count, expected })];
}

/** Checks a span of real time above 0. */
export function checkPositive(span: DurationLike | undefined, path: Path): Issue[] {
  if (span === undefined || (spanMs(span) ?? 0) > 0) return [];
  return [issue(INVALID_SPAN, path, { received: span, expected: 'such as 30m or 336h' })];
}

function checkDelay(span: DurationLike | undefined, path: Path): Issue[] {
  if (span === undefined || spanMs(span) !== null) return [];
  return [issue(INVALID_DELAY, path, { received: span, expected: 'such as 0m, 30m or 4h' })];
}

function isMinorUnits(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

const SEQUENTIAL_KEYS = ['escalateAfter', 'renotifyEvery', 'renotifyMax'] as const;

/** A key that nobody would read is a misunderstanding, not a detail. */
function checkKeysOfTrigger(level: EscalationLevelConfig, place: LevelPlace): Issue[] {
  const { isScheduled, path } = place;
  if (!isScheduled) {
    if (level.when === undefined) return [];
    const hint = 'it is for trigger scheduled';
    return [issue(CONFLICTING_SETTING, [...path, 'when'], { received: level.when, hint })];
  }
  const hint = 'it is for trigger sequential';
  return [
    ...(level.when === undefined
      ? [issue(INVALID_WHEN, [...path, 'when'], { expected: `one of ${WHEN_KEYS}` })]
      : []),
    ...SEQUENTIAL_KEYS.flatMap((key) =>
      level[key] === undefined
        ? []
        : [issue(CONFLICTING_SETTING, [...path, key], { received: level[key], hint })],
    ),
  ];
}

const WHEN_KEYS = 'sinceOpen, beforeDue, afterDue, duePercent, warning';
/** A tenfold of the target: what would come later comes never. */
const MOST_PERCENT = 1000;

function checkWhen(when: LevelWhen, path: Path): Issue[] {
  if ('warning' in when) return [];
  if ('duePercent' in when) {
    const { duePercent } = when;
    if (duePercent >= 0 && duePercent <= MOST_PERCENT) return [];
    const expected = `hundredths from 0 to ${MOST_PERCENT}`;
    return [issue(INVALID_WHEN, [...path, 'duePercent'], { received: duePercent, expected })];
  }
  return Object.entries(when).flatMap(([key, span]) => checkDelay(span, [...path, key]));
}
