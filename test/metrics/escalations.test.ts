import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../src/calendar/index.js';
import {
  clockAttribute,
  clockFacts,
  escalationRate,
  groupMetric,
  handoffs,
  measure,
  slaAttainment,
  ticketFacts,
  touches,
  type ClockFact,
  type TicketFacts,
} from '../../src/metrics/index.js';
import { agent, created, customer, DAY, facts, HOUR, NOW, on, to } from './factSamples.js';

const by = (actor: string): object => ({ by: 'agent', actor });
const escalated = (hours: number, more: object = by('ana')): ReturnType<typeof on> =>
  on(hours, 'escalated', more);

describe('escalations', () => {
  it('wait for the next act of somebody else', () => {
    const { escalations } = facts('t', [
      created(0),
      escalated(1, { ...by('ana'), level: 2 }),
      on(2, 'internal_note', by('ana')),
      on(3, 'internal_note', { ...by('lea'), auto: true }),
      on(4, 'internal_note', by('lea')),
    ]);
    expect(escalations).toMatchObject([
      { state: 'answered', level: 2, elapsedMs: 3 * HOUR, because: { event: 4 } },
    ]);
  });

  it('are decided by the events that the host names', () => {
    const events = [created(0), escalated(1), agent(2), on(5, 'approved')];
    const options = { calendar: alwaysOpen, now: NOW, decisions: ['approved'] };
    const { escalations } = ticketFacts({ id: 't', events }, options);
    expect(escalations[0]).toMatchObject({ elapsedMs: 4 * HOUR, because: { code: 'approved' } });
  });

  it('stay undecided, open or closed', () => {
    expect(facts('t', [created(0), escalated(1)]).escalations[0]).toMatchObject({
      state: 'unanswered',
      elapsedMs: 47 * HOUR,
    });
    expect(facts('t', [created(0), escalated(1), to(3, 'closed')]).escalations[0]).toMatchObject({
      state: 'closed_unanswered',
      elapsedMs: 2 * HOUR,
    });
  });

  it('know whether a running clock was past due', () => {
    // First response within an hour.
    const after = (events: Parameters<typeof facts>[1], tier = 'paid'): unknown =>
      facts('t', events, { tier }).escalations[0]?.afterDue;
    expect(after([created(0), escalated(1)])).toBe(false);
    expect(after([created(0), escalated(1.001)])).toBe(true);
    expect(after([created(0), agent(2), escalated(3)])).toBe(false);
    const bare = { calendar: alwaysOpen, now: NOW };
    const events = [created(0), escalated(3)];
    expect(ticketFacts({ id: 't', events }, bare).escalations[0]?.afterDue).toBeNull();
  });
});

describe('escalationRate', () => {
  it('tells the share, how many came late, and how long a decision took', () => {
    const items = [
      facts('calm', [created(0), agent(0.5)]),
      facts('early', [created(0), escalated(0.5), on(2.5, 'internal_note', by('lea'))]),
      facts('late', [created(0), escalated(2), escalated(3, by('ben'))]),
      facts('spam', [created(0), escalated(2)], { spam: true }),
    ];
    const result = measure(escalationRate(), items);
    expect(result).toMatchObject({
      value: 2 / 3,
      n: 3,
      escalated: 2,
      notEscalated: 1,
      excluded: 1,
      late: { value: 2 / 3, afterDue: 2, beforeDue: 1, noTarget: 0 },
      decision: { value: 2 * HOUR, n: 1, unanswered: 2, notApplicable: 1 },
    });
    expect(result.decision.withUnanswered).toMatchObject({ n: 3, ended: 1, medianMs: null });
  });

  it('is null of nothing', () => {
    expect(measure(escalationRate(), [])).toMatchObject({
      value: null,
      n: 0,
      late: { value: null },
      decision: { value: null },
    });
  });
});

describe('handoffs and touches', () => {
  const assigned = (hours: number, who: string | null): ReturnType<typeof on> =>
    on(hours, 'assigned', { to: who });
  const items = [
    facts('none', [created(0)]),
    facts('aba', [created(0), assigned(1, 'a'), assigned(2, 'b'), assigned(3, 'a')]),
    facts('many', [
      created(0),
      ...['a', null, 'b', 'c', 'd'].map((who, i) => assigned(i + 1, who)),
    ]),
    facts('test', [created(0), assigned(1, 'a')], { test: true }),
  ];

  it('counts changes of hand: A, B, A are two of two agents', () => {
    const result = measure(handoffs(), items);
    expect(result).toMatchObject({
      value: 5 / 3,
      unit: 'count',
      n: 3,
      max: 3,
      many: { numerator: 1, denominator: 3 },
      agents: { mean: 2, max: 4 },
      excluded: 1,
    });
    expect(result.histogram).toEqual([
      { value: 0, count: 1 },
      { value: 2, count: 1 },
      { value: 3, count: 1 },
    ]);
    // t of two degrees of freedom at 97.5 % is 4.302653, and s of 0, 2, 3 is 1.527525.
    expect(result.high).toBeCloseTo(5 / 3 + (4.302653 * 1.527525) / Math.sqrt(3), 4);
    expect(result.low).toBe(0);
    expect(measure(handoffs({ atLeast: 2 }), items).many.numerator).toBe(2);
  });

  it('counts the updates of agents: one instant and one agent are one', () => {
    const touched = facts('t', [
      created(0),
      on(1, 'public_reply', by('ana')),
      on(1, 'status_changed', { ...by('ana'), to: 'pending' }),
      on(1, 'internal_note', by('ben')),
      on(2, 'public_reply', { ...by('ana'), auto: true }),
      customer(3),
      on(4, 'internal_note', by('ana')),
    ]);
    expect(touched.touches).toEqual({ n: 3, events: [1, 3, 6] });
    expect(measure(touches(), [touched])).toMatchObject({ value: 3, replies: { mean: 1 } });
  });

  it.each([
    [{ ...items[0], handoffs: null }, 'items[0].handoffs.n'],
    [{ ...items[0], handoffs: { n: -1 } }, 'items[0].handoffs.n'],
    [{ ...items[0], assignees: 'a' }, 'items[0].assignees'],
  ])('refuses damaged facts, or counts them', (bad, argument) => {
    const list = [bad as unknown as TicketFacts];
    expect(() => measure(handoffs(), list)).toThrow(expect.objectContaining({ argument }));
    expect(measure(handoffs({ onInvalid: 'count' }), list)).toMatchObject({ n: 0, rejected: 1 });
  });
});

describe('attainment without what a contract excuses', () => {
  const excused = on(0.5, 'excused', {
    from: DAY + 0.25 * HOUR,
    to: DAY + 0.75 * HOUR,
    reason: 'outage',
    approvedBy: 'lea',
  });
  const first = slaAttainment({ metric: 'first_response' });

  it('stands beside the raw figures', () => {
    const spared = facts('spared', [created(0), excused, agent(1.25)]);
    const late = facts('late', [created(0), excused, agent(2)]);
    const result = measure(first, [spared, late]);
    expect(result).toMatchObject({ value: 0, met: 0, breached: 2, excused: 1 });
    expect(result.adjusted).toMatchObject({ value: 0.5, met: 1, breached: 1 });
  });

  it('is the same where nothing is excused', () => {
    const { adjusted, excused: n } = measure(first, [facts('t', [created(0), agent(2)])]);
    expect([adjusted.value, n]).toEqual([0, 0]);
  });
});

describe('what a ticket was while a clock ran', () => {
  const priority = (hours: number, name: string): ReturnType<typeof on> =>
    on(hours, 'priority_changed', { to: name });
  const events = [
    created(0, { priority: 'low' }),
    priority(0.1, 'urgent'),
    priority(0.2, 'normal'),
    agent(2),
    priority(3, 'high'),
  ];
  const cycles = clockFacts([facts('t', events)], 'first_response');
  const order = ['urgent', 'high', 'normal', 'low'];
  const key = (as: 'start' | 'stop' | 'worst') => (cycle: ClockFact) =>
    clockAttribute(
      cycle,
      as === 'worst' ? { field: 'priority', as, order } : { field: 'priority', as },
    );

  it.each([
    ['start', 'low'],
    ['stop', 'normal'],
    ['worst', 'urgent'],
  ] as const)('groups attainment as of %s', (as, expected) => {
    const rows = measure(groupMetric(slaAttainment(), key(as)), cycles);
    expect(rows.map(({ key: group, result }) => [group, result.breached])).toEqual([[expected, 1]]);
  });

  it('takes values outside the order for better than all, and none for null', () => {
    const [cycle] = cycles;
    expect(clockAttribute(cycle!, { field: 'priority', as: 'worst', order: ['low'] })).toBe('low');
    expect(clockAttribute(cycle!, { field: 'tier', as: 'start' })).toBeNull();
  });

  it.each([
    [{ field: '', as: 'start' }, 'options.field'],
    [{ field: 'priority', as: 'now' }, 'options.as'],
    [{ field: 'priority', as: 'worst' }, 'options.order'],
    [{ field: 'priority', as: 'start', order: [] }, 'options.order'],
  ])('refuses %o', (options, argument) => {
    expect(() => clockAttribute(cycles[0]!, options as never)).toThrow(
      expect.objectContaining({ argument }),
    );
  });
});
