import { describe, expect, it } from 'vitest';
import { defineSla, evaluateSla, explainClock } from '../../src/sla/index.js';
import { logOf } from '../ticket/ticketLog.js';
import { brief, clockOf, evaluate, HOUR_MS, hours, readingOf, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  createdByAgent,
  customerReply,
  other,
  reopened,
  status,
} from './events.js';

const note = (at: number) => other(at, 'internal_note', { by: 'agent' });

describe('startOnAgentCreated', () => {
  const row = { metric: 'first_response', within: '4h' } as const;

  it.each(['public', 'internal', 'none'] as const)(
    'starts at a creation with %s comment',
    (comment) => {
      const events = [createdByAgent(comment), agentReply(2)];
      expect(brief(clockOf({ ...row, startOnAgentCreated: true }, events, 3))).toMatchObject({
        state: 'met',
        started: 0,
        stopped: 2,
        elapsed: 2,
      });
    },
  );

  it('starts nothing by default', () => {
    expect(clockOf(row, [createdByAgent('public'), agentReply(2)], 3).state).toBe('inactive');
    expect(clockOf(row, [createdByAgent('internal'), agentReply(2)], 3).state).toBe('inactive');
  });

  it('keeps next_response back while the first response is owed', () => {
    const rows = [
      { ...row, startOnAgentCreated: true },
      { metric: 'next_response', within: '1h' },
    ];
    const events = [createdByAgent('public'), customerReply(1), agentReply(2), customerReply(3)];
    const next = readingOf(evaluate(slaOf(rows), events, 3.5), 'next_response');
    expect(next.cycles).toHaveLength(1);
    expect(hours(next.startedAt)).toBe(3);
  });
});

describe('stopOnNote', () => {
  it.each([
    ['first_response', [created(), note(1)]],
    ['next_response', [created(), agentReply(0.5), customerReply(0.6), note(1)]],
  ])('lets an internal note stop %s', (metric, events) => {
    const row = { metric, within: '4h' };
    expect(clockOf(row, events, 2).state).toBe('running');
    expect(brief(clockOf({ ...row, stopOnNote: true }, events, 2))).toMatchObject({
      state: 'met',
      stopped: 1,
      stoppedBy: 'internal_note',
    });
  });

  it('opens the way for the next response as an answer does', () => {
    const rows = [
      { metric: 'first_response', within: '4h', stopOnNote: true },
      { metric: 'next_response', within: '4h' },
    ];
    const events = [created(), note(1), customerReply(2)];
    expect(readingOf(evaluate(slaOf(rows), events, 3), 'next_response').state).toBe('running');
  });
});

describe('stopOnSolve', () => {
  it.each([
    ['first_response', [created(), status(1, 'solved')]],
    ['next_response', [created(), agentReply(0.5), customerReply(0.6), status(1, 'solved')]],
  ])('lets %s run on after a solve when switched off', (metric, events) => {
    const row = { metric, within: '4h' };
    expect(clockOf(row, events, 9).state).toBe('met');
    expect(clockOf({ ...row, stopOnSolve: false }, events, 9).state).toBe('breached');
  });

  it('is chosen by the row that applies', () => {
    const sla = defineSla(
      {
        policies: [
          {
            id: 'strict',
            when: { tier: 'gold' },
            calendar: '24x7',
            targets: [{ metric: 'first_response', within: '4h', stopOnSolve: false }],
          },
          { id: 'rest', calendar: '24x7', targets: [{ metric: 'first_response', within: '4h' }] },
        ],
      },
      { calendars: [] },
    );
    const log = logOf(created(), status(1, 'solved'));
    const now = new Date(Date.UTC(2026, 2, 3));
    expect(evaluateSla(sla, { ...log, tier: 'gold' }, { now }).clocks.first_response.active).toBe(
      true,
    );
    expect(evaluateSla(sla, log, { now }).clocks.first_response.active).toBe(false);
  });
});

describe('reopenWithin', () => {
  const row = { metric: 'resolution', within: '8h', reopenWithin: '24h' } as const;

  it('goes on with the cycle up to the limit', () => {
    expect(brief(clockOf(row, [created(), status(2, 'solved'), reopened(26)], 27))).toMatchObject({
      cycles: 1,
      elapsed: 3,
    });
  });

  it('begins a new cycle after it', () => {
    const late = clockOf(row, [created(), status(2, 'solved'), reopened(26.001)], 27.001);
    expect(late.cycles.map(({ state }) => state)).toEqual(['met', 'running']);
    expect(late.elapsedMs).toBe(HOUR_MS);
  });

  it('may stand on the clock as well', () => {
    const rows = slaOf(
      [{ metric: 'work', within: '8h' }],
      {},
      {
        clocks: [
          {
            id: 'work',
            start: [{ type: 'created' }],
            stop: [{ type: 'solved' }],
            cycle: 'single',
            onReopen: 'resume',
            reopenWithin: '1h',
          },
        ],
      },
    );
    const log = [created(), status(2, 'solved'), reopened(4)];
    expect(readingOf(evaluate(rows, log, 5), 'work').cycles).toHaveLength(2);
  });

  it.each(['0h', '-1h', '2bd', '1d', 'soon'])('refuses %s', (reopenWithin) => {
    expect(() => slaOf([{ ...row, reopenWithin }])).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            code: 'invalid_span',
            path: ['policies', 0, 'targets', 0, 'reopenWithin'],
          }),
        ],
      }) as Error,
    );
  });
});

describe('onMerge', () => {
  const mergedInto = (at: number, firstContact: number) =>
    other(at, 'merged', { role: 'target', firstContactAt: created(firstContact).at });
  const row = { metric: 'first_response', within: '4h' } as const;
  const carry = { ...row, onMerge: 'carry_earliest' } as const;

  it('leaves the target alone by default', () => {
    expect(brief(clockOf(row, [created(), mergedInto(1, -2)], 2))).toMatchObject({
      started: 0,
      elapsed: 2,
    });
  });

  it('carries the first contact of the source', () => {
    const clock = clockOf(carry, [created(), mergedInto(1, -2)], 1.5);
    expect(brief(clock)).toMatchObject({ started: -2, due: 2, elapsed: 3.5, state: 'running' });
  });

  it('breaches at the merge when the wait is over already, due in the past', () => {
    expect(brief(clockOf(carry, [created(), mergedInto(1, -5)], 2))).toMatchObject({
      state: 'breached',
      due: -1,
      breached: 1,
    });
  });

  it('moves nothing later, nothing stopped and no later cycle', () => {
    expect(brief(clockOf(carry, [created(), mergedInto(2, 1)], 3))).toMatchObject({ started: 0 });
    const answered = [created(), agentReply(1), mergedInto(2, -2)];
    expect(brief(clockOf(carry, answered, 3))).toMatchObject({ started: 0, elapsed: 1 });
    const next = { ...carry, metric: 'next_response' };
    const second = [created(), agentReply(1), customerReply(2), mergedInto(3, -2)];
    expect(brief(clockOf(next, second, 4))).toMatchObject({ started: 2 });
  });

  it('moves nothing that is no target of the merge, has no such row or no such instant', () => {
    const at = (extra: object) => other(1, 'merged', { role: 'target', ...extra });
    const first = created(-2).at;
    for (const event of [at({}), at({ firstContactAt: 'x' }), at({ firstContactAt: null })]) {
      expect(brief(clockOf(carry, [created(), event], 2))).toMatchObject({ started: 0 });
    }
    const other1 = { ...carry, when: { priority: 'urgent' } } as const;
    const target = at({ firstContactAt: first });
    expect(brief(clockOf(other1, [created(), target], 2))).toMatchObject({ started: 0 });
    const clock = { id: 'own', start: [{ type: 'created' }], stop: [{ type: 'solved' }] };
    const own = slaOf(
      [{ ...carry, metric: 'own' }],
      {},
      { clocks: [{ ...clock, cycle: 'single' }] },
    );
    const started = (role: string): unknown => {
      const events = [created(), other(1, 'merged', { role, firstContactAt: first })];
      return brief(readingOf(evaluate(own, events, 2), 'own'))['started'];
    };
    expect([started('source'), started('target')]).toEqual([0, -2]);
  });

  it('notes nothing where the first contact is the start', () => {
    const { marks } = explainClock(
      slaOf([carry]),
      logOf(created(), mergedInto(1, 0)),
      'first_response',
      { now: created(2).at },
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['started', 'due']);
  });

  it('leaves a breach as it was, whatever was waited before', () => {
    expect(brief(clockOf(carry, [created(), mergedInto(5, -2)], 6))).toMatchObject({
      ...{ state: 'breached', started: -2, due: 4, breached: 4, elapsed: 8 },
    });
  });

  it('moves a target in days to those from the first contact on', () => {
    const events = [created(25), mergedInto(26, 1)];
    const policy = { calendar: 'office' };
    expect(brief(clockOf({ ...carry, within: '2bd' }, events, 27, policy))).toMatchObject({
      ...{ state: 'running', started: 1, due: 56, elapsed: 10 },
    });
    const within = { calendarDays: 2, at: 'end_of_day' } as const;
    expect(brief(clockOf({ ...carry, within }, events, 27, policy))).toMatchObject({ due: 63 });
  });

  it('is explained from the first contact on', () => {
    const { segments, marks } = explainClock(
      slaOf([carry]),
      logOf(created(), mergedInto(1, -2)),
      'first_response',
      { now: created(1.5).at },
    );
    expect(segments.map(({ kind, from, to }) => [kind, hours(from), hours(to)])).toEqual([
      ['counted', -2, 0],
      ['counted', 0, 1.5],
    ]);
    expect(marks.map(({ kind, at }) => [kind, hours(at)])).toEqual([
      ['carried', -2],
      ['started', 0],
      ['due', 2],
    ]);
  });
});

describe('excused', () => {
  const excused = (at: number, from: number, to: number) =>
    other(at, 'excused', {
      from: created(from).at,
      to: created(to).at,
      reason: 'outage',
      approvedBy: 'm1',
    });
  const row = { metric: 'resolution', within: '4h' } as const;

  it('keeps the raw figures and adjusts beside them', () => {
    const clock = clockOf(row, [created(), status(6, 'solved'), excused(7, 1, 4)], 9);
    expect(clock).toMatchObject({ state: 'breached', elapsedMs: 6 * HOUR_MS });
    expect(clock.adjusted).toMatchObject({
      state: 'met',
      excusedMs: 3 * HOUR_MS,
      elapsedMs: 3 * HOUR_MS,
      breachedAt: null,
      overshootMs: 0,
    });
    expect(hours(clock.adjusted?.dueAt ?? null)).toBe(7);
  });

  it('moves the due instant of a running clock past what is excused ahead', () => {
    const clock = clockOf(row, [created(), excused(1, 3, 5)], 2);
    expect(hours(clock.dueAt)).toBe(4);
    expect(hours(clock.adjusted?.dueAt ?? null)).toBe(6);
    expect(clock.adjusted?.excusedMs).toBe(0);
  });

  it('counts overlapping stretches once', () => {
    const clock = clockOf(row, [created(), excused(6, 1, 3), excused(6, 2, 4)], 6);
    expect(clock.adjusted?.excusedMs).toBe(3 * HOUR_MS);
  });

  it('says nothing where nothing excused touches the cycle', () => {
    expect(clockOf(row, [created(), excused(1, -5, -2)], 2).adjusted).toBeNull();
    expect(clockOf(row, [created(), excused(1, 3, 2)], 2).adjusted).toBeNull();
  });

  it('leaves the breach where too little is excused', () => {
    const clock = clockOf(row, [created(), status(8, 'solved'), excused(9, 1, 2)], 9);
    expect(clock.adjusted).toMatchObject({ state: 'breached', overshootMs: 3 * HOUR_MS });
    expect(hours(clock.adjusted?.breachedAt ?? null)).toBe(5);
  });

  it('stands as stretches of its own in the explanation', () => {
    const { segments, reading } = explainClock(
      slaOf([row]),
      logOf(created(), excused(6, 1, 3)),
      'resolution',
      { now: created(6).at },
    );
    expect(segments.map(({ kind, ms }) => [kind, ms / HOUR_MS])).toEqual([
      ['counted', 1],
      ['excused', 2],
      ['counted', 3],
    ]);
    expect(segments[1]?.because).toEqual({
      code: 'excused',
      detail: { reason: 'outage', approvedBy: 'm1' },
    });
    const counted = segments.filter(({ kind }) => kind === 'counted');
    expect(counted.reduce((sum, { ms }) => sum + ms, 0)).toBe(reading.adjusted?.elapsedMs);
  });

  it('takes whole days from a target that counts business days', () => {
    const days = { metric: 'resolution', within: '1bd' } as const;
    const plain = clockOf(days, [created()], 1, { calendar: 'office' });
    const moved = clockOf(days, [created(), excused(0.5, 2, 10)], 1, { calendar: 'office' });
    expect(hours(plain.dueAt)).toBe(32);
    expect(hours(moved.adjusted?.dueAt ?? null)).toBe(56);
  });
});

describe('a negotiated date', () => {
  const row = { metric: 'resolution', within: { field: 'promised' } } as const;
  const codes = (promised: unknown) =>
    evaluateSla(
      slaOf([row]),
      { ...logOf(created()), promised },
      { now: created(1).at },
    ).anomalies.map(({ code, path }) => [code, ...path]);

  it.each(['2026-03-03T15:00', '2026-03-03', 'tomorrow', {}])('that is %j is reported', (date) => {
    expect(codes(date)).toEqual([['invalid_negotiated_date', 'promised']]);
  });

  it('is reported once for all clocks that it should hold for', () => {
    const sla = slaOf([
      row,
      { ...row, metric: 'agent_work' },
      { metric: 'first_response', within: '1h' },
    ]);
    const ticket = { ...logOf(created()), promised: 'soon' };
    expect(evaluateSla(sla, ticket, { now: created(1).at }).anomalies).toEqual([
      expect.objectContaining({
        code: 'invalid_negotiated_date',
        severity: 'warning',
        path: ['promised'],
        received: 'soon',
        expected: 'a Date, epoch ms, or ISO 8601 with Z or an offset',
      }),
    ]);
  });

  it.each([undefined, null, '2026-03-03T15:00Z'])('that is %j is not', (date) => {
    expect(codes(date)).toEqual([]);
  });
});
