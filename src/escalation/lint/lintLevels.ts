import { issue, type Issue } from '../../errors/issue.js';
import {
  AUTHORITY_NOT_RISING,
  EMPTY_LEVEL,
  LANDS_AT_OR_AFTER_DUE,
  SAME_AS_PREVIOUS,
  SINGLE_PERSON,
  UNREACHABLE_LEVEL,
} from '../../errors/kinds/escalationPaths.js';
import { compilePath } from '../paths/compilePath.js';
import type { EscalationTarget } from '../paths/escalationPolicyConfig.js';
import type { SoundPolicy } from '../paths/soundLevels.js';
import { arrivals, lateArrival } from './arrivals.js';
import { everNamed } from './everNamed.js';
import { hasAnybody } from './hasAnybody.js';
import type { LintedLevel, LintSurroundings } from './lintedLevel.js';
import { lintHorizon } from './lintHorizon.js';
import { firstLevels } from './rawPolicies.js';
import { warn } from './warn.js';

/** What is odd about the levels that are right by themselves, and about all of them together. */
export function lintLevels(sound: SoundPolicy, around: LintSurroundings): Issue[] {
  const all = linted(sound, around);
  return [
    ...all.flatMap((each) => [
      ...lintReach(each, sound, around),
      ...lintDue(each, sound, around),
      ...lintSteps(each),
      ...lintHorizon(each, around),
    ]),
    ...lintSinglePerson(sound, around),
  ];
}

function linted({ rest, levels }: SoundPolicy, around: LintSurroundings): LintedLevel[] {
  const policies = firstLevels(around.policies, around.sources);
  const config = { ...rest, id: rest.id ?? '', levels: levels.map(({ level }) => level) };
  const form = compilePath(config, { ...around.sources, policies }, around.calendars);
  const arrivalsMs = arrivals(form);
  let limitBefore: number | null = null;
  return levels.map(({ level, index }, place) => {
    const before = levels[place - 1];
    const each = {
      level,
      index,
      form: form.levels[place]!,
      arrivalMs: arrivalsMs[place]!,
      // A level between that is wrong by itself says nothing of the one behind it.
      before: before?.index === index - 1 ? before.level : undefined,
      limitBefore,
    };
    limitBefore = level.authorityLimit?.amount ?? limitBefore;
    return each;
  });
}

function lintReach(each: LintedLevel, sound: SoundPolicy, around: LintSurroundings): Issue[] {
  const { level, index, arrivalMs } = each;
  const isScheduled = sound.rest.trigger === 'scheduled';
  return [
    ...(level.targets.length > 0 && !hasAnybody(level, around)
      ? [warn(EMPTY_LEVEL, index, { received: level.targets })]
      : []),
    ...(arrivalMs === null && !isScheduled ? [warn(UNREACHABLE_LEVEL, index)] : []),
  ];
}

function lintDue({ index, arrivalMs }: LintedLevel, sound: SoundPolicy, around: LintSurroundings) {
  const { due, horizon } = around.settings;
  if (due === null || arrivalMs === null) return [];
  const late = lateArrival(arrivalMs, {
    dueMs: due.ms,
    dueCalendar: due.calendar,
    pathCalendar: around.calendars.get(sound.rest.calendar ?? '') ?? null,
    week: horizon?.from ?? null,
  });
  if (late === null) return [];
  const { arrivesAfterMs, openedAt } = late;
  const received = {
    arrivesAfterMs,
    dueAfterMs: due.ms,
    openedAt: openedAt === null ? null : new Date(openedAt).toISOString(),
  };
  return [warn(LANDS_AT_OR_AFTER_DUE, index, { received })];
}

function lintSteps({ level, index, before, limitBefore }: LintedLevel): Issue[] {
  const known = new Set(before?.targets.map(keyOf));
  const isSame = level.targets.length > 0 && level.targets.every((each) => known.has(keyOf(each)));
  const limit = level.authorityLimit?.amount;
  const received = { limit, before: limitBefore };
  const isHigher = limit === undefined || limitBefore === null || limit > limitBefore;
  return [
    ...(isSame ? [warn(SAME_AS_PREVIOUS, index, { received: level.targets })] : []),
    ...(isHigher ? [] : [warn(AUTHORITY_NOT_RISING, index, { received })]),
  ];
}

/** Targets have one key, and at most one below it. */
function keyOf(target: EscalationTarget): string {
  return JSON.stringify(target);
}

function lintSinglePerson({ levels }: SoundPolicy, around: LintSurroundings): Issue[] {
  const targets = levels.flatMap(({ level }) => level.targets);
  const people = new Set(targets.flatMap((target) => everNamed(target, around)));
  if (people.size !== 1) return [];
  return [issue(SINGLE_PERSON, ['levels'], { received: [...people][0], severity: 'warning' })];
}
