import type { PolicyConfig, SlaConfig, TargetConfig, Within } from '../../sla/index.js';
import { presentEntries } from '../../ticket/ownEntry.js';
import { conditionText } from './conditionText.js';
import { markdownCell } from './markdownCell.js';
import { markdownTable } from './markdownTable.js';
import { spanText } from './spanText.js';

/** What is promised to whom: the table on the wall, as lines of Markdown. */
export function describeTargets({ policies, groupPolicies = [] }: SlaConfig): string[] {
  return [...policies, ...groupPolicies].flatMap((policy) => [
    `### ${markdownCell(policy.id)}`,
    '',
    policyText(policy),
    '',
    ...markdownTable(
      ['clock', 'for', 'within', 'warnings', 'pauses'],
      policy.targets.map((row) => [
        metricText(row.metric),
        conditionText(row.when, 'all'),
        withinText(row),
        row.warnAt?.map(warningText).join(', ') ?? '',
        pausesText(row),
      ]),
    ),
    '',
  ]);
}

function policyText({ when, calendar, calendarByGroup, receivedAfter }: PolicyConfig): string {
  const condition = conditionText(when, '');
  const whom = condition === '' ? 'Every ticket' : `Tickets whose ${condition}`;
  const groups = presentEntries(calendarByGroup).map(([group, id]) => `${id} for ${group}`);
  const hours = groups.length === 0 ? calendar : `${calendar}, ${groups.join(', ')}`;
  const late =
    receivedAfter === undefined
      ? ''
      : ` What arrives after ${receivedAfter === 'close' ? 'closing' : receivedAfter} counts as received on the next business day.`;
  return markdownCell(`${whom}. Hours: ${hours}.${late}`);
}

/** A clock's name in words: `first response`. */
export function metricText(metric: string): string {
  return metric.replaceAll('_', ' ');
}

/** How long a target allows, in words. */
function withinText({ within, time }: Pick<TargetConfig, 'within' | 'time'>): string {
  const elapsed = time === 'elapsed' ? ', day and night' : '';
  return within === null ? 'measured, no target' : `${allowanceText(within)}${elapsed}`;
}

function allowanceText(within: Within): string {
  if (typeof within === 'string') return daysText(within);
  if (typeof within === 'number') return spanText(within);
  if ('field' in within) return `the date in ${within.field}`;
  if ('businessDays' in within) {
    return `${days(within.businessDays, 'business day')}${atText(within.at ?? 'close')}`;
  }
  if ('calendarDays' in within) {
    return `${days(within.calendarDays, 'calendar day')}${atText(within.at)}`;
  }
  return spanText(within);
}

function daysText(text: string): string {
  const count = /^(\d+)bd$/.exec(text)?.[1];
  return count === undefined ? text : `${days(Number(count), 'business day')}${atText('close')}`;
}

const days = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

function atText(at: string): string {
  if (at === 'close') return ', by closing time';
  if (at === 'end_of_day') return ', by midnight';
  return at === 'same_time' ? ', same time' : `, by ${at}`;
}

function warningText(warning: string): string {
  return warning.endsWith('%') ? `at ${warning}` : `${warning} before`;
}

function pausesText({ pauseOn }: TargetConfig): string {
  if (pauseOn === undefined) return 'as the clock does';
  if (pauseOn.length === 0) return 'never';
  return pauseOn
    .map((each) => {
      if (typeof each === 'string') return metricText(each);
      return each.reason === undefined ? each.status : `${each.status} for ${each.reason}`;
    })
    .join(', ');
}
