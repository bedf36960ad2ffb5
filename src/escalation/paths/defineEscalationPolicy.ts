import { referenceTwins } from './referenceTwins.js';
import { calendarsById } from '../directory/defineDirectory.js';
import { directoryOf, type Directory } from '../directory/directory.js';
import type { Calendar } from '../../calendar/index.js';
import { frozenCopy } from '../../conditions/frozenCopy.js';
import { throwIfAny } from '../../errors/configError.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import type { OnCallSchedule } from '../onCall/onCallSchedule.js';
import { checkEscalationPolicy } from './checkEscalationPolicy.js';
import { compilePath } from './compilePath.js';
import { compiled, pathOf, type EscalationPolicy } from './escalationPolicy.js';
import type { EscalationPolicyConfig } from './escalationPolicyConfig.js';
import { escalationPolicySchema } from './escalationPolicySchema.js';
import { rotasById } from './rota.js';

/** What a policy refers to. */
export interface EscalationReferences {
  readonly directory: Directory;
  /** The schedules that targets name. */
  readonly schedules: readonly OnCallSchedule[];
  /** The calendars that policies in business time name. `24x7` needs none. */
  readonly calendars: readonly Calendar[];
  /**
   * The policies that targets name. They are compiled before, so that no policy can lead back to
   * itself. Default: none.
   */
  readonly policies?: readonly EscalationPolicy[] | undefined;
}

/**
 * Checks who is told in which order and when, and compiles it.
 *
 * A level is looked up at the instant at which it is entered. Without `escalateAfter` a level
 * never moves on by itself.
 *
 * @param config - the path, plain JSON
 * @param references - `directory`, `schedules`, `calendars`, and `policies` where a target names one
 * @returns the policy, frozen
 * @throws ConfigError with every issue, such as `no_levels`, `no_owner`, `empty_level`,
 *   `unknown_person`, `unknown_reference`, `unknown_calendar`, `loop`, `invalid_delay`, `invalid_span`,
 *   `invalid_count`, `endless_repeat`, `conflicting_setting`, `invalid_when`, `mixed_currencies`;
 *   InputError `not_a_directory`, `not_an_on_call_schedule`, `not_a_calendar`,
 *   `not_an_escalation_policy`, `wrong_type`
 * @example
 * ```ts
 * import { defineDirectory, defineEscalationPolicy, planEscalation } from 'custops';
 *
 * const directory = defineDirectory({ people: [{ id: 'ana' }, { id: 'mia' }] }, { calendars: [] });
 * const policy = defineEscalationPolicy(
 *   {
 *     id: 'support',
 *     levels: [
 *       { id: 'first', owner: 'mia', targets: [{ user: 'ana' }], escalateAfter: '15m' },
 *       { id: 'lead', owner: 'mia', targets: [{ user: 'mia' }], escalateAfter: '30m' },
 *     ],
 *   },
 *   { directory, schedules: [], calendars: [] },
 * );
 * const openedAt = '2026-04-06T10:00:00Z';
 * const plan = planEscalation(policy, { openedAt }, { now: openedAt });
 * plan.notifications.map(({ at, people }) => [at, people]);
 * // => [[new Date('2026-04-06T10:00Z'), ['ana']], [new Date('2026-04-06T10:15Z'), ['mia']]]
 * plan.status; // => 'exhausted'
 * ```
 */
export function defineEscalationPolicy(
  config: EscalationPolicyConfig,
  references: EscalationReferences,
): EscalationPolicy {
  const sources = readReferences(references);
  const { issues } = parseConfig(escalationPolicySchema, config);
  throwIfAny([
    ...checkEscalationPolicy(config, issues, {
      people: new Set(sources.directory.people.keys()),
      teams: new Set(sources.directory.teams.keys()),
      schedules: new Set(sources.schedules.keys()),
      policies: new Set(sources.policies.keys()),
      calendars: new Set(sources.calendars.keys()),
    }),
    ...sources.twins,
  ]);
  const form = compilePath(frozenCopy(config), sources, sources.calendars);
  return Object.freeze({
    id: form.id,
    levelIds: Object.freeze(form.levels.map(({ id }) => id)),
    [compiled]: form,
  });
}

function readReferences(references: EscalationReferences) {
  requireObject(references, 'references');
  const { directory, schedules, policies = [] } = references;
  requireList(policies, 'references.policies', 'a list of compiled escalation policies');
  const found = {
    directory: directoryOf(directory, 'references.directory'),
    schedules: rotasById(schedules),
    policies: new Map(
      policies.map((policy, index) => {
        const form = pathOf(policy, `references.policies[${index}]`);
        return [form.id, form] as const;
      }),
    ),
  };
  const { calendars, issues } = calendarsById(references);
  return { ...found, calendars, twins: [...issues, ...referenceTwins({ schedules, policies })] };
}
