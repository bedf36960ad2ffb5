import { formatInstant } from '../../time/formatInstant.js';
import { requireZone } from '../../time/requireZone.js';
import { requirePolicySet, type PolicySet } from '../policySet.js';
import { describeCalendars } from './describeCalendars.js';
import { describeFlows, describeWorkflows } from './describeFlows.js';
import { describePaths } from './describePaths.js';
import { describeRouting } from './describeRouting.js';
import { describeSchedules } from './describeSchedules.js';
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
 *   paths with names, who is on call, who may decide what, routing, workflows, flows with owners
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
  const { calendars, sla, directory, schedules, escalation, routing, workflows, flows } =
    set.config;
  const version = set.version === null ? '' : `, version ${set.version}`;
  const section = (title: string, has: boolean, lines: () => readonly string[]): string[] =>
    has ? [`## ${title}`, '', ...lines()] : [];
  const lines = [
    `# ${markdownCell(`${set.id}${version}`)}`,
    '',
    effectText(set),
    '',
    ...section('Hours', calendars.length > 0, () => describeCalendars(calendars)),
    ...section('Targets', sla !== undefined, () => describeTargets(sla ?? { policies: [] })),
    ...section('Escalation', escalation !== undefined, () =>
      describePaths(escalation ?? [], directory),
    ),
    ...section('On call', schedules !== undefined, () =>
      describeSchedules(schedules ?? [], directory),
    ),
    ...section('Routing', routing !== undefined, () => describeRouting(routing ?? {})),
    ...section('Workflows', workflows !== undefined, () => describeWorkflows(workflows ?? [])),
    ...section('Who answers for what', flows !== undefined, () =>
      describeFlows(flows ?? [], directory),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
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
