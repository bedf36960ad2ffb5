import { duplicateIds } from '../../errors/duplicateIds.js';
import { issue, type Issue } from '../../errors/issue.js';
import { MISSING_KEY, UNKNOWN_KEY } from '../../errors/kinds/config.js';
import {
  ENDLESS_REPEAT,
  MIXED_CURRENCIES,
  NO_LEVELS,
  NO_OWNER,
  CONFLICTING_SETTING,
} from '../../errors/kinds/escalationPaths.js';
import { UNKNOWN_CALENDAR } from '../../errors/kinds/sla.js';
import { checkCount, checkLevel, checkPositive, MOST_COUNT } from './checkLevel.js';
import { checkTarget } from './checkTarget.js';
import { checkName, type PathNames } from './pathNames.js';
import { soundLevels, type PlacedLevel, type SoundPolicy } from './soundLevels.js';
import { spanMs } from '../../time/spanMs.js';

/**
 * Everything that is wrong with a policy: its shape, as the schema found it, and what a schema
 * cannot know.
 *
 * @param config - what was handed in, of any kind
 * @param shape - what is wrong with its shape
 * @param names - everything that it may name
 */
export function checkEscalationPolicy(
  config: unknown,
  shape: readonly Issue[],
  names: PathNames,
): Issue[] {
  const sound = soundLevels(config, shape);
  const { rest, levels, count } = sound;
  const isScheduled = rest.trigger === 'scheduled';
  return [
    ...shape.map(asNoOwner),
    ...(count === 0 ? [issue(NO_LEVELS, ['levels'], { received: [] })] : []),
    ...duplicateIds(
      levels.map(({ level: { id }, index }) => ({ id, path: ['levels', index, 'id'] })),
    ),
    ...levels.flatMap(({ level, index }) =>
      checkLevel(level, { names, isScheduled, policyId: rest.id, path: ['levels', index] }),
    ),
    ...checkCurrencies(levels),
    ...checkCount(rest.repeat, ['repeat'], { least: 0, most: MOST_COUNT }),
    ...checkPositive(rest.repeatEvery, ['repeatEvery']),
    ...checkPositive(rest.ackTimeout, ['ackTimeout']),
    ...checkRepeat(sound, isScheduled),
    ...checkStop(sound, isScheduled),
    ...checkTime(sound, names),
    ...(rest.fallback ?? []).flatMap((target, index) =>
      checkTarget(target, { names, policyId: rest.id }, ['fallback', index]),
    ),
  ];
}

/** A level without an owner is the mistake that the path is there to prevent: it has its own code. */
function asNoOwner(found: Issue): Issue {
  const [list, , key] = found.path;
  const isOwner = list === 'levels' && key === 'owner' && found.code !== UNKNOWN_KEY.code;
  if (!isOwner) return found;
  return issue(NO_OWNER, found.path, {
    ...('received' in found && { received: found.received }),
    expected: 'the id of a person',
  });
}

/** Limits in two currencies cannot be told to rise. */
function checkCurrencies(levels: readonly PlacedLevel[]): Issue[] {
  const first = levels.find(({ level }) => level.authorityLimit)?.level.authorityLimit?.currency;
  return levels.flatMap(({ level, index }) => {
    const currency = level.authorityLimit?.currency;
    if (currency === undefined || currency === first) return [];
    const path = ['levels', index, 'authorityLimit', 'currency'];
    return [issue(MIXED_CURRENCIES, path, { received: currency, expected: first })];
  });
}

function checkRepeat({ rest, levels, count }: SoundPolicy, isScheduled: boolean): Issue[] {
  const { repeat = 0, repeatEvery } = rest;
  if (isScheduled) {
    if (!(repeat > 0) || repeatEvery !== undefined) return [];
    const expected = 'how far the repeats lie apart';
    return [issue(MISSING_KEY, ['repeatEvery'], { expected })];
  }
  const wrong =
    repeatEvery === undefined
      ? []
      : [
          issue(CONFLICTING_SETTING, ['repeatEvery'], {
            received: repeatEvery,
            hint: 'it is for trigger scheduled',
          }),
        ];
  const isAllZero =
    levels.length > 0 &&
    levels.length === count &&
    levels.every(({ level }) => level.escalateAfter !== undefined && isZero(level.escalateAfter));
  if (!(repeat > 0) || !isAllZero) return wrong;
  return [...wrong, issue(ENDLESS_REPEAT, ['repeat'], { received: repeat })];
}

function isZero(span: Parameters<typeof spanMs>[0]): boolean {
  return spanMs(span) === 0;
}

/** Where an acknowledgement stops nothing, none can run out. */
function checkStop({ rest }: SoundPolicy, isScheduled: boolean): Issue[] {
  if (isScheduled || rest.stopOn !== 'resolve' || rest.ackTimeout === undefined) return [];
  const hint = 'with stopOn resolve an acknowledgement stops nothing that could go on';
  return [issue(CONFLICTING_SETTING, ['ackTimeout'], { received: rest.ackTimeout, hint })];
}

function checkTime({ rest }: SoundPolicy, names: PathNames): Issue[] {
  const { time, calendar } = rest;
  if (time !== 'business') {
    if (calendar === undefined) return [];
    const hint = 'it is for time business';
    return [issue(CONFLICTING_SETTING, ['calendar'], { received: calendar, hint })];
  }
  if (calendar === undefined) {
    return [issue(MISSING_KEY, ['calendar'], { expected: 'the id of a calendar' })];
  }
  return checkName(calendar, names.calendars, ['calendar'], UNKNOWN_CALENDAR);
}
