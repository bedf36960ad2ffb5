import type {
  DirectoryConfig,
  EscalationLevelConfig,
  EscalationPolicyConfig,
  EscalationTarget,
  ManagerOf,
} from '../../escalation/index.js';
import { directoryNames, type DirectoryNames } from './directoryNames.js';
import { moneyText } from './moneyText.js';
import { markdownCell } from './markdownCell.js';
import { markdownTable } from './markdownTable.js';
import { spanText } from './spanText.js';

/** Who is told when nobody answers, as lines of Markdown. */
export function describePaths(
  policies: readonly EscalationPolicyConfig[],
  directory: DirectoryConfig | undefined,
): string[] {
  const names = directoryNames(directory);
  return policies.flatMap((policy) => [
    `### ${markdownCell(policy.id)}`,
    '',
    markdownCell(pathText(policy)),
    '',
    ...markdownTable(
      ['level', 'owner', 'told', 'when', 'may decide'],
      policy.levels.map((level, index) => [
        level.id,
        names.person(level.owner),
        level.targets.map((target) => targetText(target, names)).join(', '),
        whenText(policy, index),
        level.authorityLimit === undefined ? '' : moneyText(level.authorityLimit),
      ]),
    ),
    ...(policy.fallback === undefined
      ? []
      : [
          '',
          markdownCell(
            `When nobody can be reached: ${policy.fallback.map((each) => targetText(each, names)).join(', ')}.`,
          ),
        ]),
    '',
  ]);
}

function pathText({
  trigger,
  repeat = 0,
  stopOn,
  ackTimeout,
  time,
  calendar,
}: EscalationPolicyConfig): string {
  const mode =
    trigger === 'scheduled' ? 'Each level at its own time' : 'Level by level while nobody answers';
  const clock = time === 'business' ? `, in the hours of ${calendar ?? ''}` : '';
  const rounds = repeat === 0 ? '' : ` The path is gone through ${repeat + 1} times.`;
  const end = stopOn === 'resolve' ? 'it is resolved' : 'somebody acknowledges';
  const back = ackTimeout === undefined ? '' : ` An acknowledgement holds ${spanText(ackTimeout)}.`;
  return `${mode}${clock}, until ${end}.${rounds}${back}`;
}

/** When a level is told: after the delays of those before it, or at its own time. */
function whenText({ levels, trigger }: EscalationPolicyConfig, index: number): string {
  const level = levels[index];
  if (trigger === 'scheduled') return level === undefined ? '' : ownTimeText(level);
  if (index === 0) return 'at once';
  const before = levels[index - 1]?.escalateAfter;
  return before === undefined
    ? 'when somebody escalates'
    : `${spanText(before)} after ${levels[index - 1]?.id ?? ''}`;
}

function ownTimeText({ when }: EscalationLevelConfig): string {
  if (when === undefined) return '';
  if ('sinceOpen' in when) return `${spanText(when.sinceOpen)} after opening`;
  if ('beforeDue' in when) return `${spanText(when.beforeDue)} before due`;
  if ('afterDue' in when) return `${spanText(when.afterDue)} after due`;
  return 'duePercent' in when
    ? `at ${when.duePercent}% of the way to due`
    : `when the clock warns at ${when.warning}`;
}

function targetText(target: EscalationTarget, names: DirectoryNames): string {
  if ('user' in target) return names.person(target.user);
  if ('team' in target) return `everybody in ${names.team(target.team)}`;
  if ('schedule' in target) return `on call: ${target.schedule}`;
  if ('policy' in target) return `the first level of ${target.policy}`;
  return `manager of ${managedText(target.managerOf, names)}`;
}

function managedText(managed: ManagerOf, names: DirectoryNames): string {
  if (typeof managed === 'string') return names.person(managed);
  return 'team' in managed ? names.team(managed.team) : `on call: ${managed.schedule}`;
}
