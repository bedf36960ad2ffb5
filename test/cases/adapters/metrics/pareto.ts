import { recurringIssues } from 'custops';
import type { IncidentRow } from '../../../../examples/data/readIncidentZip.js';
import { lastRow } from '../../../../examples/measures/loggedAttainment.js';
import { isJsonObject, type JsonObject } from '../../runner/json.js';
import { incidentLog } from './inputLogs.js';
import type { MetricQuestion } from './metricAnswer.js';

/** What the columns are called in the header, where pandas tells the second `category` apart. */
const COLUMNS: Readonly<Record<string, (row: IncidentRow) => string | null>> = {
  category: ({ category }) => category,
  'category.1': ({ subcategory }) => subcategory,
  u_symptom: ({ symptom }) => symptom,
  caller_id: ({ caller }) => caller,
  assignment_group: ({ group }) => group,
  assigned_to: ({ assignee }) => assignee,
  priority: ({ priority }) => priority,
  ident_state: ({ state }) => state,
};

/** The words before the names in the log, which the cases leave away. */
const PREFIX = /^(Category|Subcategory|Symptom|Caller|Group|Resolver) /;

/** Which values of a column cover the share, for each column that the case asks about. */
export function pareto({ params, expect, folder }: MetricQuestion): JsonObject {
  const share = typeof params['threshold'] === 'number' ? params['threshold'] : 0.8;
  const rows = incidentLog(folder).map(lastRow);
  const asked = isJsonObject(expect) ? Object.keys(expect) : [];
  return Object.fromEntries(asked.map((column) => [column, figures(rows, column, share)]));
}

function figures(rows: readonly IncidentRow[], column: string, share: number): JsonObject {
  const read = COLUMNS[column];
  if (read === undefined) throw new Error(`no column ${column}`);
  // In the cases a missing value is a label like any other.
  const issue = (row: IncidentRow): string => (read(row) ?? '?').replace(PREFIX, '');
  const { n, value, issues, concentration } = recurringIssues(rows, { issue, share });
  return {
    total: n,
    categories: issues.length,
    forShare: value,
    top5: issues.slice(0, 5).map(({ issue: label, numerator }) => [label, numerator]),
    top1Share: issues[0]?.cumulative ?? null,
    top5Share: issues.slice(0, 5).at(-1)?.cumulative ?? null,
    gini: concentration?.gini ?? null,
    hhi: concentration?.hhi ?? null,
  };
}
