import { describe, expect, it } from 'vitest';
import { incidentClockSections } from '../../../examples/demo/sections/incidentClockSections.js';
import { renderText } from '../../../examples/demo/report/renderText.js';
import { parseIncidentCsv } from '../../../examples/data/readIncidentZip.js';
import { incidentCsv } from '../../support/incidentCsv.js';
import { column, numbers, paragraphsOf, sum, tablesOf } from './tablesOf.js';

const HOUR = 3_600_000;
/** Incidents every other hour, from four weeks before the noon that parts the log to two after. */
const FROM = Date.UTC(2016, 2, 18, 8);
const N = 500;

function dayFirst(ms: number): string {
  const [year = '', month = '', day = ''] = new Date(ms).toISOString().slice(0, 10).split('-');
  return `${Number(day)}/${Number(month)}/${year} ${new Date(ms).toISOString().slice(11, 16)}`;
}

/** Opened, reassigned, awaiting the user, resolved after 1 to 133 hours, closed in that minute. */
function rowsOf(at: number): Readonly<Record<string, string>>[] {
  const opened = FROM + at * 2 * HOUR;
  const hours = 1 + ((at * 37) % 23) ** 2 / 4;
  const reassigned = String(at % 6);
  const common = { number: `INC${at}`, opened_at: dayFirst(opened), priority: at % 9 ? '3' : '2' };
  const row = (ident_state: string, after: number, count = '0'): Record<string, string> => ({
    ...common,
    ident_state,
    sys_updated_at: dayFirst(opened + after * HOUR),
    reassignment_count: count,
  });
  return [
    row('New', 0),
    row('Active', hours / 8),
    row('Awaiting User Info', hours / 4),
    row('Active', hours / 3),
    row('Resolved', hours, reassigned),
    row('Closed', hours, reassigned),
  ];
}

const text = incidentCsv(Array.from({ length: N }, (_, at) => rowsOf(at)).flat());
const told: [string, number][] = [];
const report = {
  title: 'Incidents',
  summary: [],
  sections: incidentClockSections(parseIncidentCsv(text, 'log.zip'), (what, share) =>
    told.push([what, share]),
  ),
};

describe('the report on a log of incidents', () => {
  it('breaks attainment down by priority and by reassignments without losing a clock', () => {
    const [overall, byPriority, byReassignments] = tablesOf(report, 'Incidents: attainment');
    const [n] = numbers(column(overall, 'n'));
    expect(column(byPriority, 'priority')).toEqual(['2', '3']);
    expect(column(byReassignments, 'reassignments')).toEqual(['0', '1', '2', '3+']);
    for (const table of [byPriority, byReassignments]) {
      expect(sum(numbers(column(table, 'n')))).toBe(n);
      expect(sum(numbers(column(table, 'met')))).toBe(numbers(column(overall, 'met'))[0]);
    }
  });

  it('takes incidents that were resolved and closed in one minute for resolved', () => {
    const [table] = tablesOf(report, 'Incidents: time to resolution');
    expect(new Set(column(table, 'closed unsolved'))).toEqual(new Set(['0']));
    expect(numbers(column(table, 'n'))[0]).toBe(N);
  });

  it('tells how log and test were split, and counts every incident on one side', () => {
    const said = paragraphsOf(report, 'Incidents: are forecasts').replaceAll(',', '');
    const [, history, test] = /History are the (\d+) .* Test are the (\d+) /.exec(said) ?? [];
    expect(Number(history) + Number(test)).toBe(N);
    const forecasts =
      /Forecasts: (\d+)\. None for (\d+) .* asked (\d+) .* history (\d+) without/.exec(said);
    expect(sum((forecasts ?? []).slice(1).map(Number))).toBe(Number(test));
  });

  it('puts forecasts by tenths beside the share that breached', () => {
    const [table] = tablesOf(report, 'Incidents: are forecasts');
    const tenths = Array.from({ length: 10 }, (_, at) => String(at + 1));
    expect(column(table, 'tenth')).toEqual([...tenths, 'running', 'paused', 'all']);
    for (const title of ['n', 'breached']) {
      const [running, paused, all] = numbers(column(table, title)).slice(10);
      expect(sum(numbers(column(table, title)).slice(0, 10))).toBe(running);
      expect((running ?? 0) + (paused ?? 0)).toBe(all);
    }
    const means = column(table, 'mean forecast').map(Number.parseFloat);
    expect(means.slice(0, 10)).toEqual(means.slice(0, 10).sort((a, b) => a - b));
    expect(paragraphsOf(report, 'Incidents: are forecasts')).toMatch(/A paused clock .* of which/);
  });

  it('says of clocks at risk how likely they are to breach', () => {
    const [table] = tablesOf(report, 'Incidents: at risk');
    expect(column(table, 'forecast').length).toBeGreaterThan(0);
    expect(column(table, 'forecast').every((cell) => /^(\d+\.\d %|–)$/.test(cell))).toBe(true);
    expect(new Set(column(table, 'target'))).toEqual(new Set(['30h']));
  });

  it('tells what a stricter policy would change', () => {
    const [table] = tablesOf(report, 'Incidents: what if');
    const [all = 0, ...byGroup] = numbers(column(table, 'new breaches'));
    expect(all).toBeGreaterThan(0);
    expect(sum(byGroup)).toBe(all);
    const said = paragraphsOf(report, 'Incidents: what if');
    const [, before, after] = /breaches go from (\d+) to (\d+)/.exec(said) ?? [];
    expect(Number(after) - Number(before)).toBe(all);
    expect(said).toContain('priority 3 in 20h of office time');
    const [attainmentBefore] = column(table, 'before');
    expect(attainmentBefore).toBe(
      column(tablesOf(report, 'Incidents: attainment')[0], 'attainment')[0],
    );
  });

  it('states its limits', () => {
    const said = paragraphsOf(report, 'Incidents: what these figures cannot tell');
    expect(said).toContain('500 of 500 incidents end closed');
    expect(said).toContain('0 incidents were closed without ever being resolved');
  });

  it('tells its progress, each kind of work from 0 to 1', () => {
    const kinds = new Set(told.map(([what]) => what));
    expect([...kinds].map((what) => what.replace(/ as of .*/, ''))).toEqual([
      'reading clocks',
      'reading clocks',
      'asking for forecasts',
      'reading clocks under other rules',
      'comparing rules',
    ]);
  });

  it('prints nothing that is not a number', () => {
    expect(renderText(report)).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});
