import { describe, expect, it } from 'vitest';
import { deskReport } from '../../../examples/demo/deskReport.js';
import { renderText } from '../../../examples/demo/report/renderText.js';
import type { Table } from '../../../examples/demo/report/report.js';
import { generateLog } from '../../../examples/generateLog/generateLog.js';
import { parseDuration } from '../../../src/time/index.js';
import { column, numbers, paragraphsOf, sectionOf, sum, tablesOf } from './tablesOf.js';

const log = generateLog({ seed: 11, tickets: 600 });
const told: [string, number][] = [];
const report = deskReport(log, (what, share) => told.push([what, share]));

const tables = (title: string): Table[] => tablesOf(report, title);

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

  it('accounts for every ticket, counted or not', () => {
    const leftOut = (text: string): number =>
      sum([...text.matchAll(/[:,] ([\d,]*\d) /g)].map(([, n]) => numbers([n ?? ''])[0] ?? 0));
    const [overall] = tables('SLA attainment');
    const [, ...lines] = paragraphsOf(report, 'SLA attainment').split('\n');
    expect(lines).toHaveLength(2);
    for (const [at, line] of lines.entries()) {
      expect(leftOut(line) + (numbers(column(overall, 'n'))[at] ?? 0)).toBe(log.tickets.length);
    }
    for (const [title, beside] of [
      ['Time to first response', ['unanswered', 'closed unanswered']],
      ['Time to resolution', ['unresolved', 'closed unsolved']],
    ] as const) {
      const [table] = tables(title);
      const shown = ['n', ...beside].map((each) => numbers(column(table, each))[0] ?? 0);
      const said = /Not counted: .*/.exec(paragraphsOf(report, title))?.[0] ?? '';
      expect(sum(shown) + leftOut(said)).toBe(log.tickets.length);
    }
  });

  it('lists what is at risk, the soonest due first', () => {
    const [table] = tables('At risk now');
    const due = column(table, 'due (Europe/Berlin)').map((cell) => Date.parse(`${cell} UTC`));
    expect(due.length).toBeGreaterThan(0);
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect(Math.min(...due)).toBeGreaterThanOrEqual(log.now);
  });

  it('says targets as the rows do: hours, or business days', () => {
    const targets = [
      ...column(tables('At risk now')[0], 'target'),
      ...column(tables('Worst breaches')[0], 'target'),
    ];
    expect(targets.every((cell) => /^(\d+h)?(\d+m)?$|^\d+ business days?$/.test(cell))).toBe(true);
    expect(targets.some((cell) => cell.endsWith('business day'))).toBe(true);
  });

  it('tells what would change if bronze were promised what silver is', () => {
    const [table] = tables('What if bronze');
    const tiers = column(table, 'tier');
    expect(tiers).toEqual(['all', 'gold', 'silver', 'bronze', 'all', 'gold', 'silver', 'bronze']);
    const changed = ['new breaches', 'avoided', 'due earlier', 'due later'].map((title) =>
      numbers(column(table, title)),
    );
    for (const [at, tier] of tiers.entries()) {
      const n = sum(changed.map((counts) => counts[at] ?? 0));
      if (tier === 'gold' || tier === 'silver') expect(n).toBe(0);
      if (tier === 'bronze') {
        expect(n).toBeGreaterThan(0);
        expect([changed[1]?.[at], changed[3]?.[at]]).toEqual([0, 0]);
        expect(changed.map((counts) => counts[at])).toEqual(
          changed.map((counts) => counts[at - 3]),
        );
      }
    }
    const before = column(table, 'before').filter((_, at) => tiers[at] === 'all');
    expect(before).toEqual(column(tables('SLA attainment')[0], 'attainment'));
  });

  it('audits pauses and lowered priorities, and says how much they hid', () => {
    const said = paragraphsOf(report, 'Audit');
    const [, pauses, suspect] = /Of ([\d,]+) pauses, (\d+) began .* hid \d+h/.exec(said) ?? [];
    expect(Number(suspect)).toBeGreaterThan(0);
    expect(Number(suspect)).toBeLessThan(numbers([pauses ?? ''])[0] ?? 0);
    const [pauseTable, downgrades] = tables('Audit');
    const hidden = column(pauseTable, 'hidden')
      .map((cell) => parseDuration(cell))
      .map((each) => (each.unit === 'ms' ? each.ms : 0));
    expect(hidden).toEqual([...hidden].sort((a, b) => b - a));
    const [, spared] = /more time; (\d+) of them/.exec(said) ?? [];
    const shown = column(downgrades, 'breach spared').filter((cell) => cell === 'yes').length;
    expect(shown).toBe(Math.min(Number(spared), 6));
  });

  it('explains every second of one breach, and draws it', () => {
    const { title, blocks } = sectionOf(report, 'One breach explained');
    const text = paragraphsOf(report, 'One breach explained');
    expect(text).toMatch(/^Picked for its story: among (the|all) \d+ .* it is the worst\.$/m);
    const counted = /counted stretches add up to (\S+), the clock says (\S+)\./.exec(text);
    expect(counted?.[1]).toBe(counted?.[2]);
    const id = /T\d+/.exec(title)?.[0] ?? 'none';
    expect(renderText(report)).toContain(`of ${id}: breached`);
    const picture = blocks.find((block) => block.kind === 'picture');
    expect(picture?.kind === 'picture' && picture.svg).toMatch(/^<svg[^]*<\/svg>\s*$/);
  });

  it('tells its progress', () => {
    expect(told.length).toBeGreaterThan(0);
    for (const kind of new Set(told.map(([what]) => what))) {
      const shares = told.filter(([what]) => what === kind).map(([, share]) => share);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
  });

  it('is the same for the same log', () => {
    expect(deskReport(log, () => undefined)).toEqual(report);
  });
});
