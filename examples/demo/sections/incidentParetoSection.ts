import { recurringIssues } from 'custops';
import type { Incident, IncidentRow } from '../../data/readIncidentZip.js';
import { lastRow } from '../../measures/loggedAttainment.js';
import { count, percent } from '../report/formatting.js';
import type { Section } from '../report/report.js';

/** A missing value is a value like any other here, as the reference numbers have it. */
const MISSING = '?';

const COLUMNS: readonly (readonly [string, (row: IncidentRow) => string | null])[] = [
  ['category', ({ category }) => category],
  ['subcategory', ({ subcategory }) => subcategory],
  ['symptom', ({ symptom }) => symptom],
  ['caller', ({ caller }) => caller],
  ['group', ({ group }) => group],
];

/** How few values make up most of the log, column by column. */
export function incidentParetoSection(incidents: readonly Incident[]): Section {
  const rows = incidents.map(lastRow);
  return {
    title: 'Incidents: the vital few',
    blocks: [
      {
        kind: 'paragraph',
        text:
          'How many values of a column make up 80 % of all incidents. A missing value (?) counts ' +
          'as a value here; in the table of symptoms that follows, incidents that name none are ' +
          'left out. Gini is 0 when all values are equally frequent and near 1 when one has ' +
          'nearly all. Values are the numbers that the publisher put in place of names.',
      },
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'column' },
            ...['values', 'for 80 %', 'of the values', 'the first', 'the first five', 'Gini'].map(
              (title) => ({ title, numeric: true }),
            ),
            { title: 'most frequent' },
          ],
          rows: COLUMNS.map(([name, read]) => [name, ...cellsOf(rows, read)]),
          empty: 'No columns.',
        },
      },
    ],
  };
}

function cellsOf(
  rows: readonly IncidentRow[],
  read: (row: IncidentRow) => string | null,
): readonly string[] {
  const issue = (row: IncidentRow): string => read(row) ?? MISSING;
  const { value, issues, concentration } = recurringIssues(rows, { issue });
  const [first, ...next] = issues;
  return [
    count(issues.length),
    count(value ?? 0),
    percent(issues.length === 0 ? null : (value ?? 0) / issues.length),
    percent(first?.cumulative ?? null),
    percent(next.at(3)?.cumulative ?? issues.at(-1)?.cumulative ?? null),
    concentration?.gini.toFixed(3) ?? '–',
    issues
      .slice(0, 3)
      .map((each) => `${each.issue} (${count(each.numerator)})`)
      .join(', '),
  ];
}
