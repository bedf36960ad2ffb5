import { issue, type Issue } from '../../errors/issue.js';
import { INVALID_UNITS, UNKNOWN_SKILL } from '../../errors/kinds/routing.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import { checkSpan } from './checkSpans.js';
import type { QueueRule } from './routingConfig.js';
import { toUnits } from './units.js';

type Path = readonly (string | number)[];

/** Where a rule stands, and the skills that it may name. */
interface RulePlace {
  readonly skills: readonly string[] | undefined;
  readonly path: Path;
}

/** Checks what a queue rule asks of agents: skills, levels, spans. */
export function checkRuleDemands(rule: QueueRule, { skills, path }: RulePlace): Issue[] {
  const known = (skill: string, at: Path): Issue[] => {
    if (skills === undefined || skills.includes(skill)) return [];
    const hint = didYouMean(skill, skills);
    return [issue(UNKNOWN_SKILL, at, { received: skill, expected: oneOf(skills), hint })];
  };
  return [
    ...(rule.skills ?? []).flatMap(({ skill, level }, index) => [
      ...known(skill, [...path, 'skills', index, 'skill']),
      ...checkLevel(level, [...path, 'skills', index, 'level']),
    ]),
    ...(rule.relax ?? []).flatMap(({ after, lower, drop }, index) => {
      const at = [...path, 'relax', index];
      return [
        ...checkSpan(after, [...at, 'after']),
        ...Object.entries(lower ?? {}).flatMap(([skill, level]) => [
          ...known(skill, [...at, 'lower', skill]),
          ...checkLevel(level, [...at, 'lower', skill]),
        ]),
        ...(drop ?? []).flatMap((skill, place) => known(skill, [...at, 'drop', place])),
      ];
    }),
    ...(rule.overflow ?? []).flatMap(({ after }, index) =>
      checkSpan(after, [...path, 'overflow', index, 'after']),
    ),
  ];
}

function checkLevel(level: number | undefined, path: Path): Issue[] {
  if (level === undefined || toUnits(level) !== null) return [];
  return [issue(INVALID_UNITS, path, { received: level })];
}
