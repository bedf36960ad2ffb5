import { requireOptions } from '../../errors/requireOptions.js';
import { addBusinessTime, alwaysOpen } from '../../calendar/index.js';
import { parseDuration, toEpochMs, type DurationLike, type InstantLike } from '../../time/index.js';
import { readPolicySet } from '../readPolicySet.js';
import type { PolicySetConfig } from '../policySetConfig.js';
import { applySuppressions, unusedSuppressions } from './applySuppressions.js';
import { lintCalendars } from './lintCalendars.js';
import type { LintContext, LintRule } from './lintContext.js';
import type { LintFinding } from './lintFinding.js';
import { lintEscalations } from './lintEscalations.js';
import { lintFlows } from './lintFlows.js';
import { lintOrder } from './lintOrder.js';
import { lintRights } from './lintRights.js';
import { lintRuleLists } from './lintRuleLists.js';
import { lintSchedules } from './lintSchedules.js';
import { lintScorecards } from './lintScorecards.js';
import { lintSpeeds } from './lintSpeeds.js';
import { lintTargets } from './lintTargets.js';
import { lintWorkflows } from './lintWorkflows.js';

/** Options of `lintPolicySet`. */
export interface LintPolicySetOptions {
  /** From when on. */
  readonly asOf: InstantLike;
  /** How far to look ahead for holidays, clock changes, gaps on call: `'26w'`. Default: `'26w'`. */
  readonly horizon?: DurationLike;
}

const RULES: readonly LintRule[] = [
  lintCalendars,
  lintOrder,
  lintTargets,
  lintSpeeds,
  lintSchedules,
  lintEscalations,
  lintRights,
  lintRuleLists,
  lintScorecards,
  lintWorkflows,
  lintFlows,
];

/** Parts that are judged by another one: where that was refused, nothing is known of them. */
const ASKED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['calendars', ['schedules', 'escalation']],
  ['sla', ['workflows', 'flows', 'escalation']],
  ['directory', ['escalation']],
  ['schedules', ['escalation']],
  ['escalation', ['schedules']],
  ['flows', ['escalation']],
]);

/**
 * What is wrong or doubtful about a policy set, each with a case that shows it.
 *
 * Takes the config, not the compiled set: what `definePolicySet` refuses is among the findings, as
 * errors. It hides only what is judged by the refused part: paths by a directory, flows by the
 * declared fields of the service levels, targets by the hours of calendars. That policies and rows are shadowed, contradictory
 * or duplicate is found by trying every combination of values that the conditions can tell apart,
 * up to 50,000, and said where there are more. Escalation paths are held against the targets of the
 * tickets that flows send along them, of all tickets where no flow names a path. Findings that the
 * config's `suppress` accepts are left out; acceptances of nothing are told where no part was refused.
 *
 * @param config - the policy set, plain JSON
 * @param options - `asOf`: from when on; `horizon`: how far to look ahead
 * @returns errors, warnings and notes in the order of the document's parts; the `docs` of each
 *   name its page
 * @throws InputError `unknown_option`, `wrong_type`, and a code of `toEpochMs` for `asOf`, of
 *   `parseDuration` for `horizon`
 * @example
 * ```ts
 * import { lintPolicySet } from 'custops';
 *
 * const findings = lintPolicySet(
 *   {
 *     id: 'desk',
 *     calendars: [],
 *     sla: {
 *       policies: [
 *         { id: 'all', calendar: '24x7', targets: [] },
 *         { id: 'gold', when: { tier: 'gold' }, calendar: '24x7', targets: [] },
 *       ],
 *     },
 *   },
 *   { asOf: '2026-03-02T00:00:00Z' },
 * );
 * findings.map(({ code, path, witness }) => [code, path.join('.'), witness?.['record']]); // => [['shadowed_policy', 'sla.policies.1', { tier: 'gold' }]]
 * ```
 */
export function lintPolicySet(
  config: PolicySetConfig,
  options: LintPolicySetOptions,
): readonly LintFinding[] {
  requireOptions(options, ['asOf', 'horizon']);
  const asOf = toEpochMs(options.asOf, 'options.asOf');
  const { horizon = '26w' } = options;
  parseDuration(horizon, 'options.horizon');
  const until = addBusinessTime(alwaysOpen, asOf, horizon)?.getTime() ?? asOf;
  const { issues, outline, parts } = readPolicySet(config);
  const refused = issues.map(({ path }) => String(path[0]));
  const silent = new Set(refused.flatMap((key) => [key, ...(ASKED_BY.get(key) ?? [])]));
  const sound = Object.entries(outline).filter(([key]) => !silent.has(key));
  const context: LintContext = {
    config: Object.fromEntries(sound),
    paths: refused.includes('escalation') ? [] : (outline.escalation ?? []),
    parts: refused.includes('calendars') ? { ...parts, calendars: [] } : parts,
    asOf,
    until,
  };
  const findings = RULES.flatMap((rule) => rule(context));
  const errors = issues.map((each): LintFinding => ({ ...each, witness: null }));
  const { suppress = [] } = outline;
  return [
    ...errors,
    ...applySuppressions(findings, suppress),
    // What a refused part would have been found to do nobody knows.
    ...(errors.length > 0 ? [] : unusedSuppressions(findings, suppress)),
  ];
}
