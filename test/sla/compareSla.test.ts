import { describe, expect, it } from 'vitest';
import { compareSla } from '../../src/sla/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { refusalOf } from '../support/refusalOf.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { slaOf } from './clocks.js';
import { created, status } from './events.js';

describe('compareSla', () => {
  const strict = slaOf([{ id: 'a', metric: 'resolution', within: '3h' }]);
  const loose = slaOf([{ id: 'b', metric: 'resolution', within: '6h' }]);
  const tickets = deepFreeze([
    { ...logOf(created(), status(2, 'solved')), id: 'quick' },
    { ...logOf(created(), status(4, 'solved')), id: 'middle' },
    { ...logOf(created(), status(9, 'solved')), id: 'late' },
  ]);
  const none = {
    ...{ new_breach: 0, breach_avoided: 0 },
    ...{ due_earlier: 0, due_later: 0, due_added: 0, due_removed: 0 },
  };

  it('tells new breaches and moved due instants, with the rows that decided', () => {
    const verdict = (state: string, targetId: string, due: number) => ({
      ...{ state, policyId: 'all', targetId, dueAt: new Date(hour(due)) },
    });
    const change = (ticketId: string, kind: string, before: object, after: object) => ({
      ...{ ticketId, clockId: 'resolution', cycle: 0, kind, before, after },
    });
    expect(compareSla(loose, strict, tickets, { now: hour(20) })).toEqual({
      changes: [
        change(
          ...(['quick', 'due_earlier'] as const),
          ...([verdict('met', 'all/b', 6), verdict('met', 'all/a', 3)] as const),
        ),
        change(
          ...(['middle', 'new_breach'] as const),
          ...([verdict('met', 'all/b', 6), verdict('breached', 'all/a', 3)] as const),
        ),
        change(
          ...(['late', 'due_earlier'] as const),
          ...([verdict('breached', 'all/b', 6), verdict('breached', 'all/a', 3)] as const),
        ),
      ],
      summary: {
        ...{ tickets: 3, ticketsChanged: 3, cycles: 3, breachedBefore: 1, breachedAfter: 2 },
        byKind: { ...none, new_breach: 1, due_earlier: 2 },
      },
    });
  });

  it('mirrors when the rules change places', () => {
    const { changes, summary } = compareSla(strict, loose, tickets, { now: hour(20) });
    expect(changes.map(({ kind }) => kind)).toEqual(['due_later', 'breach_avoided', 'due_later']);
    expect(summary.byKind).toEqual({ ...none, breach_avoided: 1, due_later: 2 });
  });

  it('tells due instants that come and go', () => {
    const measures = slaOf([{ metric: 'resolution', within: null }]);
    const quick = tickets.slice(0, 1);
    const added = compareSla(measures, loose, quick, { now: hour(20) });
    expect(added.summary.byKind).toEqual({ ...none, due_added: 1 });
    expect(added.changes[0]).toMatchObject({ before: { dueAt: null }, after: { state: 'met' } });
    const removed = compareSla(loose, measures, quick, { now: hour(20) });
    expect(removed.summary.byKind).toEqual({ ...none, due_removed: 1 });
    expect(compareSla(measures, measures, quick, { now: hour(20) }).changes).toEqual([]);
  });

  it('judges at an instant', () => {
    const at = (now: number) => compareSla(loose, strict, tickets, { now: hour(now) }).summary;
    expect(at(-1)).toMatchObject({ tickets: 3, ticketsChanged: 0, cycles: 0 });
    expect(at(3)).toMatchObject({ breachedAfter: 0, byKind: { ...none, due_earlier: 3 } });
    expect(at(3.5)).toMatchObject({ breachedBefore: 0, breachedAfter: 2 });
  });

  it('compares cycles that only one of the two rules has, of clocks that both name', () => {
    const once = slaOf([
      { metric: 'resolution', within: '6h' },
      { metric: 'agent_work', within: '1h' },
    ]);
    const again = slaOf([
      { metric: 'first_response', within: '1h' },
      { metric: 'resolution', within: '6h', onReopen: 'restart' },
    ]);
    const log = logOf(created(), status(1, 'solved'), status(2, 'open'), status(20, 'solved'));
    expect(compareSla(once, again, [log], { now: hour(3) }).changes).toMatchObject([
      { cycle: 0, kind: 'due_earlier' },
      { cycle: 1, kind: 'due_added', before: { state: 'inactive' }, after: { state: 'running' } },
    ]);
    const nothing = { state: 'inactive', policyId: null, targetId: null, dueAt: null };
    const kept = { state: 'breached', dueAt: new Date(hour(7)) };
    const fresh = { state: 'breached', dueAt: new Date(hour(8)) };
    const more = compareSla(once, again, [log], { now: hour(30) });
    expect(more.changes).toMatchObject([
      { cycle: 0, kind: 'breach_avoided', before: kept, after: { state: 'met' } },
      { cycle: 1, kind: 'new_breach', before: nothing, after: fresh },
    ]);
    const fewer = compareSla(again, once, [log], { now: hour(30) });
    expect(fewer.changes).toMatchObject([
      { cycle: 0, kind: 'new_breach', after: kept },
      { cycle: 1, kind: 'breach_avoided', before: fresh, after: nothing },
    ]);
    for (const { summary } of [more, fewer]) {
      expect(summary).toEqual({
        ...{ tickets: 1, ticketsChanged: 1, cycles: 2, breachedBefore: 1, breachedAfter: 1 },
        byKind: { ...none, new_breach: 1, breach_avoided: 1 },
      });
    }
  });

  it('finds nothing between equal rules', () => {
    expect(compareSla(loose, loose, tickets, { now: hour(20) })).toEqual({
      changes: [],
      summary: {
        ...{ tickets: 3, ticketsChanged: 0, cycles: 3, breachedBefore: 1, breachedAfter: 1 },
        byKind: none,
      },
    });
  });

  it.each<[unknown[], string]>([
    [[loose, strict, [], 5], 'wrong_type | options'],
    [[5, strict, [], { now: 0 }], 'not_an_sla | sla'],
    [[loose, null, [], { now: 0 }], 'not_an_sla | sla'],
    [[loose, strict, {}, { now: 0 }], 'wrong_type | tickets | a list'],
    [[loose, strict, [], { now: NaN }], 'invalid_instant | options.now'],
    [[loose, strict, [5], { now: 0 }], 'invalid_ticket | ticket'],
  ])('refuses %#', (args, expected) => {
    expect(refusalOf(() => compareSla(...(args as Parameters<typeof compareSla>)))).toContain(
      expected,
    );
  });
});
