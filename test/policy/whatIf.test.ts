import { describe, expect, it } from 'vitest';
import { definePolicySet, whatIf, type PolicySet } from '../../src/policy/index.js';
import type { Ticket } from '../../src/ticket/index.js';
import { setOf } from './sets.js';

const start = Date.UTC(2026, 2, 2, 9);
const answered = (id: string, minutes: number, priority: string): Ticket => ({
  id,
  priority,
  events: [
    { at: start, type: 'created', by: 'customer' },
    { at: start + minutes * 60_000, type: 'public_reply', by: 'agent' },
  ],
});
const tickets = [
  answered('quick', 10, 'urgent'),
  answered('slow', 45, 'urgent'),
  answered('calm', 45, 'normal'),
];
const now = '2026-03-03T12:00:00Z';
const promise = (urgent: string, others = '4h'): PolicySet =>
  setOf([
    { metric: 'first_response', when: { priority: 'urgent' }, within: urgent },
    { metric: 'first_response', within: others },
  ]);

describe('whatIf', () => {
  it('tells per ticket what changes and which lines of the policy made it so', () => {
    const report = whatIf(promise('1h'), promise('30m'), tickets, { now });
    expect(report.tickets.map(({ ticketId, changes }) => [ticketId, changes[0]?.kind])).toEqual([
      ['quick', 'due_earlier'],
      ['slow', 'new_breach'],
    ]);
    expect(report.tickets[1]?.changes[0]?.causes.map(({ text }) => text)).toEqual([
      'all / urgent / first response 1h → 30m',
    ]);
    expect(report.differences).toHaveLength(1);
  });

  it('looks for causes in calendars that others are made from', () => {
    const withHours = (close: string): PolicySet =>
      definePolicySet({
        id: 'desk',
        calendars: [
          { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', close]] } },
          { id: 'less', timeZone: 'Europe/Berlin', subtract: ['Europe/Berlin', 'none'] },
          { id: 'all', timeZone: 'Europe/Berlin', union: ['less'] },
          { id: 'none', timeZone: 'UTC', hours: {} },
          { id: 'else', timeZone: 'UTC', hours: { mon: [['09:00', close]] } },
        ],
        sla: {
          policies: [
            { id: 'p', calendar: 'all', targets: [{ metric: 'first_response', within: '30m' }] },
          ],
        },
      });
    const [first] = whatIf(withHours('10:15'), withHours('18:00'), tickets, { now }).tickets;
    expect(first?.changes[0]?.causes.map(({ path }) => path.slice(0, 2))).toEqual([
      ['calendars', 0],
    ]);
  });

  it('gives attainment before and after with its intervals', () => {
    const { attainment, summary } = whatIf(promise('1h'), promise('30m'), tickets, { now });
    expect(attainment.before).toMatchObject({ value: 1, numerator: 3, n: 3 });
    expect(attainment.after).toMatchObject({ numerator: 2, n: 3 });
    expect(attainment.difference).toBeCloseTo(-1 / 3, 12);
    expect(attainment.after.low).toBeGreaterThan(0);
    expect(summary).toMatchObject({ breachedBefore: 0, breachedAfter: 1 });
  });

  it('changes nothing between equal sets, and nothing without tickets', () => {
    const same = whatIf(promise('1h'), promise('1h'), tickets, { now });
    expect(same).toMatchObject({ differences: [], tickets: [], attainment: { difference: 0 } });
    expect(whatIf(promise('1h'), promise('30m'), [], { now }).attainment.difference).toBeNull();
  });
});
