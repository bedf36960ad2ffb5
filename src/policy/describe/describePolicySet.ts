import { formatInstant } from '../../time/formatInstant.js';
import { requireZone } from '../../time/requireZone.js';
import { requirePolicySet, type PolicySet } from '../policySet.js';
import { describeCalendars } from './describeCalendars.js';
import { describeFlows, describeWorkflows } from './describeFlows.js';
import { describePaths } from './describePaths.js';
import { describeOwnership, describeRights } from './describeRights.js';
import { describeRouting } from './describeRouting.js';
import { describeSchedules } from './describeSchedules.js';
import { describeScorecards } from './describeScorecards.js';
import { describeTargets } from './describeTargets.js';
import { markdownCell } from './markdownCell.js';

/**
 * Prints a policy set as the service standard that a person can read and sign.
 *
 * The same set gives the same text, so that the printed standard can stand in a repository and a
 * change of it be reviewed.
 *
 * @param set - from `definePolicySet`
 * @returns Markdown: when it takes effect and for whom, hours and holidays, targets, escalation
 *   paths with names, who is on call, who may decide what, who owns what, routing, scorecards,
 *   workflows, flows with owners
 * @throws InputError `not_a_policy_set`
 * @example
 * ```ts
 * import { definePolicySet, describePolicySet } from 'custops';
 *
 * const set = definePolicySet({
 *   id: 'Service standard',
 *   version: '2026',
 *   calendars: [],
 *   sla: {
 *     policies: [
 *       { id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h', warnAt: ['75%'] }] },
 *     ],
 *   },
 * });
 * const lines = describePolicySet(set).split('\n');
 * lines[0]; // => '# Service standard, version 2026'
 * lines.find((line) => line.includes('first response')); // => '| first response | all | 1h | at 75% | as the clock does |'
 * ```
 */
export function describePolicySet(set: PolicySet): string {
  requirePolicySet(set);
  const { config } = set;
  const { directory } = config;
  const version = set.version === null ? '' : `, version ${set.version}`;
  const lines = [
    `# ${markdownCell(`${set.id}${version}`)}`,
    '',
    effectText(set),
    '',
    ...section('Hours', config.calendars, describeCalendars),
    ...section('Targets', config.sla, describeTargets),
    ...section('Escalation', config.escalation, (part) => describePaths(part, directory)),
    ...section('On call', config.schedules, (part) => describeSchedules(part, directory)),
    ...section('Who may decide what', config.decisionRights, (part) =>
      describeRights(part, directory),
    ),
    ...section('Who owns what', config.ownership, (part) => describeOwnership(part, directory)),
    ...section('Routing', config.routing, describeRouting),
    ...section('Churn risk', config.scorecards, describeScorecards),
    ...section('Workflows', config.workflows, describeWorkflows),
    ...section('Who answers for what', config.flows, (part) => describeFlows(part, directory)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A heading with what a part says, nothing where the set has no such part or an empty list. */
function section<Part>(
  title: string,
  part: Part | undefined,
  describe: (part: Part) => readonly string[],
): readonly string[] {
  const isEmpty = part === undefined || (Array.isArray(part) && part.length === 0);
  return isEmpty ? [] : [`## ${title}`, '', ...describe(part)];
}

function effectText({ effectiveFrom, appliesTo }: PolicySet): string {
  if (effectiveFrom === null) return 'In effect for every ticket.';
  const from = formatInstant(effectiveFrom.getTime(), requireZone('UTC', 'timeZone'));
  const whom =
    appliesTo === 'open_at'
      ? 'tickets that are open then, and those created later'
      : 'tickets created from then on';
  return `In effect from ${from}, for ${whom}.`;
}
