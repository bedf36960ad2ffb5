import { referenceTwins } from '../paths/referenceTwins.js';
import type { Issue } from '../../errors/index.js';
import { LOOP } from '../../errors/kinds/escalationPaths.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import type { Calendar } from '../../calendar/index.js';
import { calendarsById } from '../directory/defineDirectory.js';
import { directoryOf, type Directory } from '../directory/directory.js';
import type { OnCallSchedule } from '../onCall/onCallSchedule.js';
import { checkEscalationPolicy } from '../paths/checkEscalationPolicy.js';
import type { EscalationPolicyConfig } from '../paths/escalationPolicyConfig.js';
import { escalationPolicySchema } from '../paths/escalationPolicySchema.js';
import { rotasById } from '../paths/rota.js';
import { soundLevels } from '../paths/soundLevels.js';
import { lintLevels } from './lintLevels.js';
import { lintLoop } from './lintLoop.js';
import { readLintOptions, type LintEscalationOptions } from './lintEscalationOptions.js';
import { rawPolicies } from './rawPolicies.js';

/** What a linted policy refers to. */
export interface LintEscalationReferences {
  readonly directory: Directory;
  readonly schedules: readonly OnCallSchedule[];
  readonly calendars: readonly Calendar[];
  /** The other policies as plain JSON: those that lead to one another cannot be compiled. Default: none. */
  readonly policies?: readonly EscalationPolicyConfig[] | undefined;
}

/**
 * Reads a policy with a second pair of eyes: what `defineEscalationPolicy` refuses, and what it
 * takes although somebody will be sorry for it.
 *
 * Errors are what cannot be compiled, among them `no_owner`, `empty_level`, `loop`. Warnings are
 * `empty_level` (a team without members), `unreachable_level`, `lands_at_or_after_due`,
 * `same_as_previous`, `authority_not_rising`, `coverage_gap`, `owner_off_shift`, `single_person`;
 * figures stand in `received`.
 *
 * @param config - the path, plain JSON of any kind
 * @param references - `directory`, `schedules`, `calendars`, and the other `policies`
 * @param options - `horizon`, for gaps, owners and the week of `due`; `due`: `within` and the
 *   `calendar` in which it counts
 * @returns issues by level, then those of the whole policy, a loop last; empty when there is
 *   nothing to say
 * @throws InputError `unknown_option`, and for wrong references and options alone:
 *   `not_a_directory`, `not_an_on_call_schedule`, `not_a_calendar`, `wrong_type`, `unknown_calendar`,
 *   `invalid_span`, `reversed_span`, `too_many_steps`, and those of instants
 * @example
 * ```ts
 * import { defineDirectory, lintEscalation } from 'custops';
 *
 * const directory = defineDirectory({ people: [{ id: 'ana' }, { id: 'mia' }] }, { calendars: [] });
 * const levels = [
 *   { id: 'first', owner: 'mia', targets: [{ user: 'ana' }], escalateAfter: '1h' },
 *   { id: 'lead', owner: 'mia', targets: [{ user: 'mia' }] },
 * ];
 * const references = { directory, schedules: [], calendars: [] };
 * const issues = lintEscalation({ id: 'support', levels }, references, { due: { within: '1h' } });
 * issues.map(({ code, path }) => [code, path]); // => [['lands_at_or_after_due', ['levels', 1]]]
 * ```
 */
export function lintEscalation(
  config: EscalationPolicyConfig,
  references: LintEscalationReferences,
  options: LintEscalationOptions = {},
): Issue[] {
  requireObject(references, 'references');
  const { policies = [] } = references;
  requireList(policies, 'references.policies', 'a list of escalation policies as plain JSON');
  const directory = directoryOf(references.directory, 'references.directory');
  const schedules = rotasById(references.schedules);
  const { calendars, issues: twins } = calendarsById(references);
  const settings = readLintOptions(options, calendars);
  const { issues: shape } = parseConfig(escalationPolicySchema, config);
  const sound = soundLevels(config, shape);
  const others = rawPolicies(policies);
  const refused = checkEscalationPolicy(config, shape, {
    people: new Set(directory.people.keys()),
    teams: new Set(directory.teams.keys()),
    schedules: new Set(schedules.keys()),
    policies: new Set(others.keys()),
    calendars: new Set(calendars.keys()),
  });
  const people = new Map(references.schedules.map((each) => [each.id, each.people] as const));
  const found = lintLevels(sound, {
    sources: { directory, schedules },
    schedulePeople: people,
    calendars,
    policies: others,
    settings,
  });
  const parts = {
    schedules: references.schedules,
    policies: policies.filter((each) => others.has(idOf(each))),
  };
  return [
    ...inOrder([...refused.filter((each) => !isLevelLoop(each)), ...found]),
    ...twins,
    ...referenceTwins(parts),
    ...lintLoop(sound, others),
  ];
}

/** Policies that a lint is handed may be of any kind. */
function idOf(policy: unknown): string {
  const { id } = (policy ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
}

/** A policy that names itself is told as a loop of one, at the end. */
function isLevelLoop({ code, path }: Issue): boolean {
  return code === LOOP.code && path[0] === 'levels';
}

/** By level, then what is said of the whole policy. */
function inOrder(issues: readonly Issue[]): Issue[] {
  const placeOf = ({ path: [list, index] }: Issue): number =>
    list === 'levels' && typeof index === 'number' ? index : Infinity;
  // Infinity − Infinity would be NaN.
  return [...issues].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}
