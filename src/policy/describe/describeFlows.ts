import type { Condition } from '../../conditions/index.js';
import type { DirectoryConfig } from '../../escalation/index.js';
import type { FlowConfig } from '../flow.js';
import type { WorkflowConfig } from '../workflow/workflowConfig.js';
import { conditionText } from './conditionText.js';
import { directoryNames } from './directoryNames.js';
import { markdownCell } from './markdownCell.js';
import { markdownTable } from './markdownTable.js';

/** Who answers for which kind of work, as lines of Markdown. */
export function describeFlows(
  flows: readonly FlowConfig[],
  directory: DirectoryConfig | undefined,
): string[] {
  const { personOrTeam } = directoryNames(directory);
  return [
    ...markdownTable(
      ['flow', 'owner', 'for', 'workflow', 'escalation', 'queue'],
      flows.map(({ id, owner, when, workflow = '', escalation = '', queue = '' }) => [
        id,
        personOrTeam(owner),
        conditionText(when, 'everything else'),
        workflow,
        escalation,
        queue,
      ]),
    ),
    '',
  ];
}

/** Which status may follow which, as lines of Markdown. */
export function describeWorkflows(workflows: readonly WorkflowConfig[]): string[] {
  const words = (statuses: string | readonly string[]): string =>
    statuses === '*' ? 'any' : [statuses].flat().join(', ');
  const whom = (when: Condition | undefined): string => conditionText(when, 'every ticket');
  return workflows.flatMap(({ id, when, initial, transitions }) => [
    `### ${markdownCell(id)}`,
    '',
    ...(when === undefined ? [] : [markdownCell(`For ${whom(when)}.`), '']),
    ...(initial === undefined ? [] : [markdownCell(`Begins as ${initial.join(', ')}.`), '']),
    ...markdownTable(
      ['from', 'to', 'needs'],
      transitions.map(({ from, to, requires = [] }) => [
        words(from),
        words(to),
        requires.join(', '),
      ]),
    ),
    '',
  ]);
}
