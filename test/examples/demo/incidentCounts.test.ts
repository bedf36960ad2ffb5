import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpdeskJourney } from '../../../examples/data/helpdeskJourneys.js';
import { readHelpdeskCsv } from '../../../examples/data/readHelpdeskCsv.js';
import { readIncidentZip } from '../../../examples/data/readIncidentZip.js';
import { lastRow } from '../../../examples/measures/loggedAttainment.js';
import { calendarTime, count, percent } from '../../../examples/demo/report/formatting.js';
import type { Section } from '../../../examples/demo/report/report.js';
import { helpdeskSection } from '../../../examples/demo/sections/helpdeskSection.js';
import { incidentCountsSection } from '../../../examples/demo/sections/incidentCountsSection.js';
import { incidentGroupsSection } from '../../../examples/demo/sections/incidentGroupsSection.js';
import { incidentParetoSection } from '../../../examples/demo/sections/incidentParetoSection.js';
import { journeySection } from '../../../examples/demo/sections/journeySection.js';
import { volumeSection } from '../../../examples/demo/sections/volumeSection.js';
import { dataFolder, dataMissing } from '../../support/dataFolder.js';
import { column, paragraphsOf, tablesOf } from './tablesOf.js';

/** The reference numbers of a case. */
function referenceOf(id: string): unknown {
  const file = join(import.meta.dirname, '..', '..', 'cases', 'metrics.json');
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
    cases: { id: string; expect: unknown }[];
  };
  const found = cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found.expect;
}

const DAY = 86_400_000;
const saidOf = (section: Section): string => paragraphsOf({ sections: [section] }, section.title);
const two = (value: number): string => String(Math.round(100 * value) / 100);

if (dataMissing !== undefined)
  console.warn(`The report on the real logs is not tested: ${dataMissing}`);

describe.skipIf(dataMissing !== undefined)('what the report says of the real logs', () => {
  const incidents = dataMissing === undefined ? readIncidentZip(dataFolder) : [];
  const cases = dataMissing === undefined ? readHelpdeskCsv(dataFolder) : [];
  const counts = incidentCountsSection(incidents);
  const said = saidOf(counts);
  const [handedOn, ages] = tablesOf({ sections: [counts] }, counts.title);

  // metrics.json gives reopenings, reassignments, backlog and Mondays as shapes alone: by hand here.
  it('counts reopenings over all incidents', () => {
    const rows = incidents.map(lastRow);
    const reopened = rows.filter(({ reopenCount }) => reopenCount > 0).length;
    const reopens = rows.reduce((all, { reopenCount }) => all + reopenCount, 0);
    expect(said).toContain(
      `${count(reopened)} of 24,918 incidents were reopened, ${percent(reopened / rows.length)}`,
    );
    expect(said).toContain(`, ${count(reopens)} times in all`);
  });

  it('counts reassignments, and the service level by them', () => {
    const rows = incidents.map(lastRow);
    const groups = ['0', '1', '2', '3+'].map((_, least) =>
      rows.filter(({ reassignmentCount: n }) => (least < 3 ? n === least : n >= 3)),
    );
    expect(column(handedOn, 'n')).toEqual(groups.map((all) => count(all.length)));
    expect(column(handedOn, 'made')).toEqual(
      groups.map((all) => count(all.filter(({ madeSla }) => madeSla).length)),
    );
    expect(said).toContain(`${count(groups[3]?.length ?? 0)} were reassigned three times or more`);
  });

  it('says repeat contact as the reference numbers do', () => {
    const { contacts, repeats, eligible, followedEligible, rateEligible } = referenceOf(
      'incident-repeat7',
    ) as Record<string, number>;
    expect(said).toContain(
      `Of ${count(contacts ?? 0)} incidents that name caller and subcategory, ${count(repeats ?? 0)} repeat`,
    );
    expect(said).toContain(`Of the ${count(eligible ?? 0)} whose 7 days have passed`);
    expect(said).toContain(
      `${count(followedEligible ?? 0)} were followed by such a one, ${percent(rateEligible ?? 0)}`,
    );
  });

  it('counts the backlog of a noon, by age', () => {
    const at = Date.UTC(2016, 3, 15, 12);
    const open = incidents
      .map(lastRow)
      .filter(({ openedAt, closedAt }) => openedAt <= at && !(closedAt !== null && closedAt <= at))
      .map(({ openedAt }) => (at - openedAt) / DAY);
    expect(said).toContain(`${count(open.length)} incidents were open`);
    const edges = [0, 1, 3, 7, 14, Infinity];
    expect(column(ages, 'n')).toEqual(
      edges
        .slice(1)
        .map((to, i) => count(open.filter((age) => age >= (edges[i] ?? 0) && age < to).length)),
    );
    expect(said).toContain(`${two(Math.max(...open))} at the most`);
  });

  it('says the time to resolution as the reference numbers do', () => {
    const { n, p50, p90, p95 } = referenceOf('incident-resolution') as Record<string, number>;
    const [median, nine, most] = [p50, p90, p95].map((seconds) =>
      calendarTime(1000 * (seconds ?? 0)),
    );
    expect(said).toContain(
      `${count(n ?? 0)} incidents took ${median} in the median, ${nine} at the 90th percentile and ${most} at the 95th`,
    );
  });

  it('says the vital few of each column as the reference numbers do', () => {
    type Pareto = Record<string, number> & { readonly top5: [string, number][] };
    const section = incidentParetoSection(incidents);
    const [table] = tablesOf({ sections: [section] }, section.title);
    const reference = referenceOf('incident-pareto') as Record<string, Pareto>;
    const names = ['category', 'category.1', 'u_symptom', 'caller_id', 'assignment_group'];
    expect(table?.rows.map((row) => row.slice(1))).toEqual(
      names.map((name) => {
        const {
          categories = 0,
          forShare = 0,
          top1Share = 0,
          top5Share = 0,
          gini = 0,
          top5,
        } = reference[name]!;
        return [
          count(categories),
          count(forShare),
          percent(forShare / categories),
          percent(top1Share),
          percent(top5Share),
          gini.toFixed(3),
          top5
            .slice(0, 3)
            .map(([label, n]) => `${label} (${count(n)})`)
            .join(', '),
        ];
      }),
    );
  });

  it('compares groups as the reference numbers do', () => {
    const section = incidentGroupsSection(incidents);
    const [table] = tablesOf({ sections: [section] }, section.title);
    const { groups, chi2, df, worst, best, minRate, maxRate } = referenceOf(
      'incident-group-consistency',
    ) as {
      readonly [key in 'groups' | 'chi2' | 'df' | 'minRate' | 'maxRate']: number;
    } & { readonly worst: string; readonly best: string };
    expect(saidOf(section)).toContain(`${groups} groups with 100 incidents or more`);
    expect(saidOf(section)).toContain(`χ² ${chi2.toFixed(1)} on ${df} degrees of freedom`);
    const [names, met] = [column(table, 'group'), column(table, 'met')];
    expect([names[0], names.at(-1)]).toEqual([worst, best]);
    expect([met[0], met.at(-1)]).toEqual([percent(minRate), percent(maxRate)]);
  });

  it('asks after Mondays within twelve whole weeks', () => {
    const section = volumeSection(incidents.map(lastRow), {
      title: 'Incidents',
      at: ({ openedAt }) => openedAt,
      timeZone: 'UTC',
      from: '2016-03-07',
      to: '2016-05-29',
    });
    const perDay = [0, 0, 0, 0, 0, 0, 0];
    for (const { openedAt } of incidents.map(lastRow)) {
      if (openedAt < Date.UTC(2016, 2, 7) || openedAt >= Date.UTC(2016, 4, 30)) continue;
      const weekday = (new Date(openedAt).getUTCDay() + 6) % 7;
      perDay[weekday] = (perDay[weekday] ?? 0) + 1 / 12;
    }
    const [monday = 0, ...others] = perDay;
    const index = monday / (others.slice(0, 4).reduce((sum, n) => sum + n, 0) / 4);
    expect(saidOf(section)).toContain(`${two(index)} times as many`);
    const [table] = tablesOf({ sections: [section] }, 'Incidents');
    expect(column(table, 'a day')).toEqual(perDay.map(two));
  });

  it('counts variants and the ways between activities as the reference numbers do', () => {
    const section = journeySection(cases.map(helpdeskJourney), { title: 'Helpdesk', intro: '' });
    const reference = referenceOf('helpdesk-variants') as {
      readonly cases: number;
      readonly variants: number;
      readonly variantsFor80pct: number;
      readonly top5: [string, number][];
      readonly directlyFollows: Record<string, number>;
      readonly casesWithRepeatedActivity: number;
    };
    const { cases: n, variants, variantsFor80pct, top5, directlyFollows } = reference;
    const [path, first] = top5[0] ?? ['', 0];
    expect(saidOf(section)).toContain(
      `${percent(first / n)} of ${count(n)} took the main path, ${path.split(',').join(' → ')}; ` +
        `${variantsFor80pct} of ${variants} paths cover 80 %. ` +
        `${percent(reference.casesWithRepeatedActivity / n)} went back`,
    );
    const [moves] = tablesOf({ sections: [section] }, 'Helpdesk');
    const shown = column(moves, 'from').map((from, at) => `${from}>${column(moves, 'to')[at]}`);
    expect(column(moves, 'n')).toEqual(shown.map((move) => count(directlyFollows[move] ?? 0)));
  });

  it('says the wait for the second event as the reference numbers do', () => {
    const { quantiles } = referenceOf('helpdesk-km-second-event') as {
      readonly quantiles: Record<string, number>;
    };
    const text = saidOf(helpdeskSection(cases));
    const at = (p: string): string => calendarTime(1000 * (quantiles[p] ?? 0));
    expect(text).toContain(`${at('0.25')} for the fastest quarter, ${at('0.5')} in the median`);
    expect(text).toContain(`${at('0.75')} for three in four, ${at('0.9')} for nine in ten`);
  });
});
