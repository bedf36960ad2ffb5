import { frozenCopy } from '../conditions/frozenCopy.js';
import { throwIfAny } from '../errors/configError.js';
import type { ClockIds, Sla, SlaConfig } from '../sla/index.js';
import { compiled, type PolicySet } from './policySet.js';
import type { PolicySetConfig } from './policySetConfig.js';
import { readPolicySet } from './readPolicySet.js';

/** The clocks that the service levels of a set name. */
export type PolicyClockIds<C extends PolicySetConfig> = C extends { readonly sla: infer S }
  ? S extends SlaConfig
    ? ClockIds<S>
    : string
  : string;

/**
 * Checks the standards of a team, one JSON document, and compiles them.
 *
 * Every part is checked by the function that defines it alone, and every reference from one part
 * to another; all that is wrong comes in one error.
 *
 * @param config - calendars, service levels, the directory, on-call schedules, escalation paths,
 *   routing, decision rights, ownership, scorecards, workflows, flows; plain JSON, so that it may
 *   stand in a file
 * @returns the set with its compiled parts, frozen
 * @throws ConfigError with every issue: those of each part, `calendar_loop`, `loop`, `unknown_reference`,
 *   `duplicate_id`, `suppression_without_reason`, and the codes of instants for `effectiveFrom`
 * @example
 * ```ts
 * import { definePolicySet, evaluateSla } from 'custops';
 *
 * const set = definePolicySet({
 *   id: 'desk',
 *   calendars: [{ id: 'office', timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } }],
 *   sla: {
 *     policies: [{ id: 'all', calendar: 'office', targets: [{ metric: 'first_response', within: '1h' }] }],
 *   },
 * });
 * const ticket = { id: 't1', events: [{ at: '2026-03-02T09:00:00+01:00', type: 'created' }] } as const;
 * evaluateSla(set.sla, ticket, { now: '2026-03-02T09:30:00+01:00' }).clocks.first_response.percent; // => 50
 * ```
 */
export function definePolicySet<const C extends PolicySetConfig>(
  config: C,
): PolicySet<PolicyClockIds<C>> {
  const { issues, outline, parts, effectiveFrom } = readPolicySet(config);
  throwIfAny(issues);
  return Object.freeze({
    ...parts,
    id: config.id,
    version: config.version ?? null,
    effectiveFrom: effectiveFrom === null ? null : new Date(effectiveFrom),
    appliesTo: config.appliesTo === 'open_at' ? 'open_at' : 'created_from',
    config: frozenCopy<PolicySetConfig>(config),
    sla: parts.sla as Sla<PolicyClockIds<C>>,
    flows: frozenCopy(outline.flows ?? []),
    [compiled]: true as const,
  });
}
