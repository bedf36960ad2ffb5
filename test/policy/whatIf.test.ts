import { describe, expect, it } from 'vitest';
import { whatIf, type PolicySet } from '../../src/policy/index.js';
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
