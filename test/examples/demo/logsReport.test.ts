import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { readHelpdeskCsv } from '../../../examples/data/readHelpdeskCsv.js';
import { readIncidentZip, type Incident } from '../../../examples/data/readIncidentZip.js';
import { calendarTime, officeTime } from '../../../examples/demo/report/formatting.js';
import { renderText } from '../../../examples/demo/report/renderText.js';
import type { Section } from '../../../examples/demo/report/report.js';
import { helpdeskSection } from '../../../examples/demo/sections/helpdeskSection.js';
import { incidentClockSections } from '../../../examples/demo/sections/incidentClockSections.js';
import { loggedAttainmentSection } from '../../../examples/demo/sections/loggedAttainmentSection.js';
import { dataFolder, dataMissing } from '../../support/dataFolder.js';
import { column, numbers, paragraphsOf, sum, tablesOf } from './tablesOf.js';

interface DurationCase {
  readonly id: string;
  readonly expect: Readonly<Record<string, { readonly p50: number; readonly p90: number }>>;
}

const casesFile = join(import.meta.dirname, '..', '..', 'cases', 'metrics.json');

/** The reference numbers of the helpdesk log's durations, in seconds. */
function referenceDurations(): DurationCase['expect'] {
  const { cases } = JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: DurationCase[] };
  return cases.find(({ id }) => id === 'helpdesk-duration-summary')?.expect ?? {};
}

function textOf(...sections: readonly Section[]): string {
  return renderText({ title: 'Logs', summary: [], sections });
}

function skipWithoutData(context: TestContext): void {
  if (dataMissing !== undefined) context.skip(dataMissing);
}

let read: readonly Incident[] | undefined;
/** The incident log, read once for all tests. */
function incidentLog(): readonly Incident[] {
  read ??= readIncidentZip(dataFolder);
  return read;
}

describe('the report on the real logs', () => {
  it('says what the reference numbers say of attainment', (context) => {
    skipWithoutData(context);
    const text = textOf(loggedAttainmentSection(incidentLog()));
    // metrics.json, incident-sla: 24,918 incidents, 15,803 met, Wilson 0.6282 to 0.6402.
    expect(text).toMatch(/all +24,918 +15,803 +63\.4 % +62\.8 % to 64\.0 %/);
    expect(text).toMatch(/4 +774 +651 +84\.1 % +81\.4 % to 86\.5 %/);
    expect(text).toMatch(/2016-03 +8,995 +3,585 /);
  });

  it('says what the reference numbers say of durations', (context) => {
    skipWithoutData(context);
    const text = textOf(helpdeskSection(readHelpdeskCsv(dataFolder)));
    for (const [name, { p50, p90 }] of Object.entries(referenceDurations())) {
      const time = name === 'calendarSeconds' ? calendarTime : officeTime;
      const label = name === 'calendarSeconds' ? 'calendar time' : `office time, ${name}`;
      const row = text
        .split('\n')
        .find((line) => line.trim().startsWith(`${label} `) && line.includes('3,804'));
      expect(row?.trim().split(/ {2,}/).slice(1, 4)).toEqual([
        '3,804',
        time(p50 * 1000),
        time(p90 * 1000),
      ]);
    }
  });

  it('reads the clocks of one incident in twenty', (context) => {
    skipWithoutData(context);
    const sample = incidentLog().filter((_, at) => at % 20 === 0);
    const report = { sections: incidentClockSections(sample, () => undefined) };
    const [overall, byPriority, byReassignments] = tablesOf(report, 'Incidents: attainment');
    const [n] = numbers(column(overall, 'n'));
    expect(column(byPriority, 'priority')).toEqual(['1', '2', '3', '4']);
    expect(sum(numbers(column(byReassignments, 'n')))).toBe(n);
    // The more hands an incident went through, the less often it was met.
    const shares = column(byReassignments, 'attainment').map(Number.parseFloat);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const forecasts = tablesOf(report, 'Incidents: are forecasts')[0];
    const actual = column(forecasts, 'actual share').map(Number.parseFloat);
    expect(actual[9]).toBeGreaterThan(2 * (actual[0] ?? 100));
    expect(paragraphsOf(report, 'Incidents: what these figures')).toContain('1,246 of 1,246');
    expect(textOf(...report.sections)).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});
