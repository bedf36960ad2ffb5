import { groupMetric, measure, proportionHomogeneity, rateMetric } from 'custops';
import type { Incident, IncidentRow } from '../../data/readIncidentZip.js';
import { lastRow } from '../../measures/loggedAttainment.js';
import { count, percent } from '../report/formatting.js';
import type { Cell, Section } from '../report/report.js';
import { pText } from './issuesSection.js';

/** Smaller groups tell more of chance than of their work. */
const LEAST_N = 100;
const SHOWN = 3;

const madeSla = rateMetric({ id: 'made_sla', counts: ({ madeSla: made }: IncidentRow) => made });

/** Whether groups meet the service level alike. */
export function incidentGroupsSection(incidents: readonly Incident[]): Section {
  const byGroup = measure(
    groupMetric(madeSla, ({ group }: IncidentRow) => group ?? ''),
    incidents.map(lastRow),
  );
  const large = byGroup
    .filter(({ key, result }) => key !== '' && result.n >= LEAST_N)
    .map(({ key, result }) => ({ key, successes: result.numerator, n: result.n }));
  const { groups, chiSquare, df, p } = proportionHomogeneity(large);
  const ranked = [...groups].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
  const rowsOf = (some: typeof ranked): Cell[][] =>
    some.map(({ key, n, rate, funnelLow, funnelHigh, adjustedP }) => [
      key,
      count(n),
      rate === null ? '–' : { text: percent(rate), share: rate },
      `${percent(clamped(funnelLow))} to ${percent(clamped(funnelHigh))}`,
      pText(adjustedP),
    ]);
  const shown =
    ranked.length <= 2 * SHOWN ? ranked : [...ranked.slice(0, SHOWN), ...ranked.slice(-SHOWN)];
  return {
    title: 'Incidents: groups compared',
    blocks: [
      {
        kind: 'paragraph',
        text:
          `made_sla by the group of the last row, ${count(large.length)} groups with ` +
          `${count(LEAST_N)} incidents or more; those without a group are left out. That chance ` +
          `alone spreads them so: p ${pText(p)} (χ² ${chiSquare?.toFixed(1) ?? '–'} on ` +
          `${count(df)} degrees of freedom). Groups do other work for other people: who is last ` +
          'here need not be slower. The lowest and the highest:',
      },
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'group' },
            { title: 'n', numeric: true },
            { title: 'met', numeric: true },
            { title: 'by chance', numeric: true },
            { title: 'adjusted p', numeric: true },
          ],
          rows: rowsOf(shown),
          empty: 'No group is large enough.',
        },
      },
    ],
  };
}

function clamped(rate: number | null): number | null {
  return rate === null ? null : Math.min(1, Math.max(0, rate));
}
