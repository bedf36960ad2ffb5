import { isCustopsError } from '../../errors/index.js';
import { issue, type Issue } from '../../errors/issue.js';
import { MISSING_KEY, UNKNOWN_KEY } from '../../errors/kinds/config.js';
import { EMPTY_SPAN } from '../../errors/kinds/onCall.js';
import {
  INSTANT_OUT_OF_RANGE,
  INSTANT_WITHOUT_OFFSET,
  INVALID_INSTANT,
} from '../../errors/kinds/time.js';
import { toEpochMs } from '../../time/index.js';
import type { ScheduleSurroundings } from './scheduleSurroundings.js';
import { checkPerson } from '../knownPeople.js';
import type { OnCallOverrideConfig } from './onCallScheduleConfig.js';

type Path = readonly (string | number)[];
type PersonKey = 'users' | 'user' | 'by';

/** The keys that each kind of override must have, and has alone. */
const KEYS: Readonly<Record<string, readonly PersonKey[]>> = {
  set: ['users'],
  add: ['user'],
  remove: ['user'],
  replace: ['user', 'by'],
};
const PERSON_KEYS: readonly PersonKey[] = ['users', 'user', 'by'];

/** Checks an override whose shape is right. */
export function checkOverride(
  override: OnCallOverrideConfig,
  index: number,
  surroundings: ScheduleSurroundings,
): Issue[] {
  const path = ['overrides', index];
  return [
    ...checkSpan(override, path),
    ...checkKeys(override, path),
    ...PERSON_KEYS.flatMap((key) => {
      const value = override[key] ?? [];
      if (typeof value === 'string')
        return checkPerson(value, [...path, key], surroundings.personIds);
      return value.flatMap((id, at) => checkPerson(id, [...path, key, at], surroundings.personIds));
    }),
  ];
}

function checkKeys(override: OnCallOverrideConfig, path: Path): Issue[] {
  const needed = KEYS[override.kind] ?? [];
  return PERSON_KEYS.flatMap((key) => {
    const received = override[key];
    const hint = `an override that says ${override.kind} has ${needed.join(' and ')}`;
    if (needed.includes(key) === (received !== undefined)) return [];
    if (received === undefined) return [issue(MISSING_KEY, [...path, key], { hint })];
    return [issue(UNKNOWN_KEY, [...path, key], { received, hint })];
  });
}

function checkSpan({ from, to }: OnCallOverrideConfig, path: Path): Issue[] {
  const [start, end] = [instantOf(from, [...path, 'from']), instantOf(to, [...path, 'to'])];
  if (typeof start === 'number' && typeof end === 'number') {
    if (start < end) return [];
    return [issue(EMPTY_SPAN, [...path, 'to'], { received: to, expected: `later than ${from}` })];
  }
  return [start, end].filter((each) => typeof each !== 'number');
}

function instantOf(instant: string | number, path: Path): number | Issue {
  try {
    return toEpochMs(instant);
  } catch (error) {
    if (!isCustopsError(error)) throw error;
    const kinds = [INSTANT_WITHOUT_OFFSET, INSTANT_OUT_OF_RANGE];
    const kind = kinds.find(({ code }) => code === error.code) ?? INVALID_INSTANT;
    return issue(kind, path, { received: instant, expected: 'ISO 8601 with Z or an offset' });
  }
}
