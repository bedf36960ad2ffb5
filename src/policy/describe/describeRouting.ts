import type { AssignmentStrategy, QueueOrder, RoutingConfig } from '../../routing/index.js';
import { conditionText } from './conditionText.js';
import { markdownCell } from './markdownCell.js';
import { markdownTable } from './markdownTable.js';
import { spanText } from './spanText.js';

const ORDERS: Readonly<Record<string, string>> = {
  priority: 'the most urgent first, then what is due first',
  due: 'what is due first',
  slack: 'what has the least time left beside its effort',
  breachedFirst: 'what is overdue first, then the most urgent',
  timeCredit: 'by waiting time, with a credit for its priority',
  fifo: 'what came first',
} satisfies Record<QueueOrder, string>;

const STRATEGIES: Readonly<Record<string, string>> = {
  leastLoaded: 'to whoever has the lowest share of capacity in use',
  mostSpare: 'to whoever has the most capacity free',
  longestIdle: 'to whoever has waited longest',
  roundRobin: 'in turn',
  weighted: 'in turn, by weight',
  bestSkill: 'to whoever knows most of what is needed',
  tightestFit: 'to whoever knows just enough',
} satisfies Record<AssignmentStrategy, string>;

/** Which work goes where and what comes first, as lines of Markdown. */
export function describeRouting(routing: RoutingConfig): string[] {
  const { order = 'priority', strategy = 'leastLoaded', rules = [], ageing, matrix } = routing;
  const urgencies = [...new Set(Object.values(matrix ?? {}).flatMap((row) => Object.keys(row)))];
  const age =
    ageing === undefined
      ? ''
      : ` A step more urgent for each ${spanText(ageing.every)} of waiting.`;
  return [
    markdownCell(
      `Order: ${ORDERS[order] ?? order}.${age} Work goes ${STRATEGIES[strategy] ?? strategy}.`,
    ),
    '',
    ...(rules.length === 0
      ? []
      : [
          ...markdownTable(
            ['rule', 'for', 'queue', 'skills'],
            rules.map(({ id, when, queue, skills = [] }) => [
              id,
              conditionText(when, 'everything else'),
              queue,
              skills.map(({ skill, level = 1 }) => `${skill} ${level}`).join(', '),
            ]),
          ),
          '',
        ]),
    ...(matrix === undefined
      ? []
      : [
          ...markdownTable(
            ['impact \\ urgency', ...urgencies],
            Object.entries(matrix).map(([impact, row]) => [
              impact,
              ...urgencies.map((urgency) => String(row[urgency] ?? '')),
            ]),
          ),
          '',
        ]),
  ];
}
