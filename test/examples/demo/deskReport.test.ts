import { describe, expect, it } from 'vitest';
import { deskReport } from '../../../examples/demo/deskReport.js';
import { renderText } from '../../../examples/demo/report/renderText.js';
import { textOf, type Section, type Table } from '../../../examples/demo/report/report.js';
import { generateLog } from '../../../examples/generateLog/generateLog.js';

const log = generateLog({ seed: 11, tickets: 600 });
const told: [string, number][] = [];
const report = deskReport(log, (what, share) => told.push([what, share]));

function section(title: string): Section {
  const found = report.sections.find((each) => each.title.startsWith(title));
  if (found === undefined) throw new Error(`no section ${title}`);
  return found;
}

function tables(title: string): Table[] {
  return section(title).blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** The cells of one column of a table, by the column's title. */
function column(table: Table | undefined, title: string): string[] {
  const at = table?.columns.findIndex((each) => each.title === title) ?? -1;
  return table?.rows.map((row) => textOf(row[at] ?? '')) ?? [];
}

const numbers = (cells: readonly string[]): number[] =>
  cells.map((cell) => Number(cell.replaceAll(',', '')));
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

describe('the report on a generated log', () => {
  it('has attainment that is neither nothing nor everything, with n and interval', () => {
    const [overall] = tables('SLA attainment');
    expect(column(overall, 'clock')).toEqual(['first response', 'resolution']);
    for (const cell of column(overall, 'attainment')) {
      expect(Number.parseFloat(cell)).toBeGreaterThan(50);
      expect(Number.parseFloat(cell)).toBeLessThan(99);
    }
    expect(column(overall, '95 % interval').every((cell) => / % to .* %$/.test(cell))).toBe(true);
  });

  it('breaks attainment down by tier and priority without losing a clock', () => {
    const [overall, ...byGroup] = tables('SLA attainment');
    const n = numbers(column(overall, 'n'));
    const met = numbers(column(overall, 'met'));
    expect(byGroup.map((table) => sum(numbers(column(table, 'n'))))).toEqual(n);
    expect(byGroup.map((table) => sum(numbers(column(table, 'met'))))).toEqual(met);
    expect(new Set(column(byGroup[0], 'tier'))).toEqual(new Set(['gold', 'silver', 'bronze']));
    expect(column(byGroup[0], 'priority').slice(0, 4)).toEqual(['urgent', 'high', 'normal', 'low']);
  });

  it('shows durations in office and in calendar time, and the unanswered beside them', () => {
    const [table] = tables('Time to first response');
    expect(column(table, 'measured in').slice(0, 2)).toEqual(['office time', 'calendar time']);
    expect(column(table, 'unanswered').every((cell) => /^\d+$/.test(cell))).toBe(true);
    expect(tables('Time to resolution')).toHaveLength(1);
  });

  it('lists what is at risk, the soonest due first', () => {
    const [table] = tables('At risk now');
    const due = column(table, 'due (Europe/Berlin)').map((cell) => Date.parse(`${cell} UTC`));
    expect(due.length).toBeGreaterThan(0);
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect(Math.min(...due)).toBeGreaterThanOrEqual(log.now);
  });

  it('explains every second of one breach, and draws it', () => {
    const { title, blocks } = section('One breach explained');
    const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join();
    const counted = /counted stretches add up to (\S+), the clock says (\S+)\./.exec(text);
    expect(counted?.[1]).toBe(counted?.[2]);
    const id = /T\d+/.exec(title)?.[0] ?? 'none';
    expect(renderText(report)).toContain(`of ${id}: breached`);
    const picture = blocks.find((block) => block.kind === 'picture');
    expect(picture?.kind === 'picture' && picture.svg).toMatch(/^<svg[^]*<\/svg>\s*$/);
  });

  it('tells its progress', () => {
    const shares = told.map(([, share]) => share);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('is the same for the same log', () => {
    expect(deskReport(log, () => undefined)).toEqual(report);
  });
});
