import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../src/calendar/index.js';
import { churnSignals, type ChurnCustomer, type ChurnSignals } from '../../src/churn/index.js';
import { defineSla } from '../../src/sla/index.js';
import type { Ticket } from '../../src/ticket/index.js';
import { codeOf } from '../stats/codeOf.js';
import { deepFreeze } from '../support/deepFreeze.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 1);
const ago = (days: number): number => NOW - days * DAY;

const sla = defineSla(
  {
    policies: [
      { id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '4h' }] },
    ],
  },
  { calendars: [alwaysOpen] },
);

const signals = (customer: Omit<ChurnCustomer, 'id'>, options: object = {}): ChurnSignals =>
  churnSignals(deepFreeze({ id: 'c1', ...customer }), { now: NOW, ...options });

/** A ticket that was answered after some hours, and solved. */
function answered(id: string, at: number, hours: number, issue?: string): Ticket {
  return {
    id,
    ...(issue === undefined ? {} : { issue }),
    events: [
      { at, type: 'created', by: 'customer' },
      { at: at + hours * HOUR, type: 'public_reply', by: 'agent' },
      { at: at + hours * HOUR, type: 'status_changed', to: 'solved' },
    ],
  };
}

describe('churnSignals', () => {
  it('counts slow replies, each by its age', () => {
    const tickets = [
      answered('a', ago(90), 30),
      answered('b', ago(180), 30),
      answered('c', ago(0.5), 1),
    ];
    const { slow_replies: slow, slow_reply_rate: rate } = signals({ tickets });
    // Half for one half-life of 90 days, a quarter for two.
    expect(slow.value).toBeCloseTo(0.75, 12);
    expect(slow).toMatchObject({
      unit: 'count',
      n: 3,
      because: { code: 'slow_replies', detail: { counted: 2, of: 3, latest: 'a' } },
    });
    expect(rate.value).toBeCloseTo(0.75 / (0.75 + 0.5 ** (0.5 / 90)), 12);
  });

  it('counts a wait that is longer than a slow reply, and no shorter one', () => {
    const waiting = (id: string, hours: number): Ticket => ({
      id,
      events: [{ at: NOW - hours * HOUR, type: 'created', by: 'customer' }],
    });
    const { slow_replies: slow } = signals({ tickets: [waiting('a', 25), waiting('b', 23)] });
    expect(slow).toMatchObject({ n: 1, because: { detail: { counted: 1, latest: 'a' } } });
  });

  it('counts breaches as attainment does, and their trend', () => {
    // Every 30 days; the last two are late.
    const tickets = [90, 60, 30, 1].map((days, i) => answered(`t${i}`, ago(days), i < 2 ? 1 : 5));
    const found = signals({ tickets }, { sla });
    expect(found.breaches).toMatchObject({ n: 4, because: { detail: { counted: 2, of: 4 } } });
    expect(found.breach_trend.value).toBeGreaterThan(0.3);
    expect(found.breach_trend).toMatchObject({ n: 4, unit: 'ratio_per_30_days' });
    expect(signals({ tickets }).breaches).toMatchObject({
      value: null,
      because: { code: 'no_sla' },
    });
  });

  it('counts what was reopened, handed over or came again', () => {
    const at = ago(0);
    const passed: Ticket = {
      id: 'p',
      issue: 'login',
      events: [
        { at: at - 9, type: 'created', by: 'customer' },
        { at: at - 8, type: 'assigned', to: 'ana' },
        { at: at - 7, type: 'assigned', to: 'ben' },
        { at: at - 6, type: 'status_changed', to: 'solved' },
        { at: at - 5, type: 'reopened' },
      ],
    };
    const tickets = [
      passed,
      answered('first', ago(20), 1, 'login'),
      answered('old', ago(80), 1, 'login'),
      answered('other', ago(2), 1, 'invoice'),
      answered('without', ago(2), 1),
    ];
    const found = signals({ tickets });
    expect(found.reopens).toMatchObject({ n: 5, because: { detail: { counted: 1, latest: 'p' } } });
    expect(found.reopens.value).toBeCloseTo(1, 6);
    expect(found.handoffs).toMatchObject({ n: 5, because: { detail: { counted: 1 } } });
    expect(found.repeat_contacts).toMatchObject({
      n: 4,
      because: { code: 'repeated_issues', detail: { counted: 1, latest: 'p' } },
    });
    expect(found.open_issues).toMatchObject({ value: 1, n: 5 });
    expect(found.oldest_open_days.value).toBeCloseTo(9 / DAY, 12);
  });

  it('keeps an open ticket that is older than the window', () => {
    const tickets: Ticket[] = [{ id: 'a', events: [{ at: ago(500), type: 'created' }] }];
    expect(signals({ tickets }).oldest_open_days.value).toBe(500);
    expect(signals({ tickets: [answered('a', ago(500), 1)] }).slow_replies.n).toBe(0);
  });

  it('leaves out tickets that leave every metric', () => {
    const spam: Ticket = { ...answered('a', ago(1), 30), spam: true };
    expect(signals({ tickets: [spam] }).slow_replies).toMatchObject({ value: 0, n: 0 });
  });

  it('reads ratings of the feed, else those in the tickets', () => {
    const rated: Ticket = {
      id: 'a',
      events: [
        { at: ago(1), type: 'created' },
        { at: ago(0), type: 'rated', score: 1 },
      ],
    };
    expect(signals({ tickets: [rated] }).low_ratings).toMatchObject({ value: 1, n: 1 });
    const ratings = [
      { at: ago(90), rating: 5 },
      { at: ago(0), rating: 2 },
    ];
    const found = signals({ tickets: [rated], ratings });
    expect(found.low_ratings).toMatchObject({ value: 1, n: 2 });
    expect(found.rating_mean.value).toBeCloseTo((2 + 0.5 * 5) / 1.5, 12);
    expect(found.rating_trend).toMatchObject({ value: null, because: { code: 'too_few_to_tell' } });
    const three = [...ratings, { at: ago(45), rating: 3.5 }];
    expect(signals({ ratings: three }).rating_trend.value).toBeCloseTo(-1, 12);
  });

  it('counts the last rating of a ticket, as customer satisfaction does', () => {
    const rated = (id: string, ...scores: readonly unknown[]): Ticket => ({
      id,
      events: [
        { at: ago(3), type: 'created' },
        ...scores.map((score, i) => ({ at: ago(2) + i, type: 'rated', score }) as never),
      ],
    });
    const { low_ratings: low } = signals({ tickets: [rated('a', 1, 5), rated('b', 5, 2)] });
    expect(low).toMatchObject({ n: 2, because: { detail: { counted: 1, of: 2, latest: 'b' } } });
    expect(codeOf(() => signals({ tickets: [rated('a', '4')] }))).toBe('invalid_customer');
  });

  it('takes a rating of 0 for a rating', () => {
    const ratings = [{ at: ago(1), rating: 0 }];
    expect(signals({ ratings }).rating_mean).toMatchObject({
      value: 0,
      because: { detail: { counted: 1, of: 1 } },
    });
  });

  it('names the newest and the oldest open ticket', () => {
    const tickets = [3, 9, 5].map((days): Ticket => ({
      id: `t${days}`,
      events: [{ at: ago(days), type: 'created' }],
    }));
    const found = signals({ tickets });
    expect(found.open_issues.because.detail).toEqual({ counted: 3, of: 3, latest: 't3' });
    expect(found.oldest_open_days.because.detail).toEqual({ counted: 3, of: 3, oldest: 't9' });
  });

  it('takes no name and an empty one for no issue, and a number for its text', () => {
    const repeats = (issue: unknown, other: unknown = issue): unknown =>
      signals({
        tickets: [
          { ...answered('a', ago(3), 1), issue },
          { ...answered('b', ago(2), 1), issue: other },
        ],
      }).repeat_contacts.because.detail;
    expect(repeats('')).toEqual({ counted: 0, of: 0, latest: null });
    expect(repeats(7, '7')).toEqual({ counted: 1, of: 2, latest: 'b' });
  });

  it('takes an undefined option for one that was left out', () => {
    const tickets = [answered('a', ago(5), 30)];
    const left = { halfLifeMs: undefined, windowMs: undefined, issueField: undefined };
    expect(signals({ tickets }, left)).toEqual(signals({ tickets }));
  });

  it('counts late payments, unpaid ones by what has passed', () => {
    const invoices = [
      { id: 'a', dueAt: ago(90), paidAt: ago(91) },
      { id: 'b', dueAt: ago(90), paidAt: ago(80) },
      { id: 'c', dueAt: ago(4) },
      { id: 'd', dueAt: ago(-5) },
    ];
    const found = signals({ invoices });
    expect(found.late_payments.n).toBe(3);
    expect(found.late_payments.value).toBeCloseTo(0.5 + 0.5 ** (4 / 90), 12);
    expect(found.days_late.value).toBeCloseTo(
      (0.5 * 10 + 0.5 ** (4 / 90) * 4) / (1 + 0.5 ** (4 / 90)),
      12,
    );
    expect(found.unpaid_invoices).toMatchObject({ value: 1, n: 3 });
    // What is paid after now is not known yet.
    const later = [{ dueAt: ago(4), paidAt: ago(-1) }];
    expect(signals({ invoices: later }).unpaid_invoices.value).toBe(1);
  });

  it("measures silence by the customer's own rhythm", () => {
    const every = (days: number, silent: number) =>
      [0, 1, 2, 3, 4].map((i) => ({ at: ago(silent + i * days), amount: 5 }));
    expect(signals({ usage: every(7, 21) }).disengagement.value).toBe(3);
    expect(signals({ usage: every(30, 30) }).disengagement).toMatchObject({
      value: 1,
      unit: 'gaps',
      n: 4,
      because: { code: 'usage_rhythm', detail: { silentDays: 30, usualDays: 30 } },
    });
    expect(signals({ usage: every(7, 0).slice(0, 3) }).disengagement.because.code).toBe(
      'no_rhythm',
    );
  });

  it('measures how much of its level the usage loses in 30 days', () => {
    const usage = [60, 45, 30, 15, 0].map((days) => ({ at: ago(days), amount: 40 + days }));
    // A loss of 30 in 30 days of a mean of 70.
    expect(signals({ usage }).usage_decline.value).toBeCloseTo(30 / 70, 12);
    const zero = usage.map(({ at }) => ({ at, amount: 0 }));
    expect(signals({ usage: zero }).usage_decline.because.code).toBe('no_usage');
  });

  it('tells feeds that nobody has from feeds in which nothing happened', () => {
    const none = signals({});
    for (const signal of Object.values(none)) {
      expect(signal).toMatchObject({ value: null, n: 0, at: null });
      expect(signal.because.code).toMatch(/^no_/);
    }
    const empty = signals({ tickets: [], invoices: [], ratings: [], usage: [] }, { sla });
    expect(
      Object.entries(empty).flatMap(([id, { value }]) => (value === null ? [] : [id])),
    ).toEqual([
      'slow_replies',
      'breaches',
      'reopens',
      'repeat_contacts',
      'handoffs',
      'open_issues',
      'oldest_open_days',
      'low_ratings',
      'late_payments',
      'unpaid_invoices',
    ]);
  });

  it('says how fresh each feed is', () => {
    const usage = [{ at: ago(3), amount: 1 }];
    expect(signals({ usage }).usage_decline.at).toEqual(new Date(ago(3)));
    const readAt = { usage: ago(1), invoices: ago(-2) };
    const found = signals({ usage, invoices: [], readAt });
    expect(found.usage_decline.at).toEqual(new Date(ago(1)));
    expect(found.late_payments.at).toEqual(new Date(NOW));
  });

  it('takes the newest event up to now for the instant of tickets', () => {
    const ticket = answered('a', ago(5), 30);
    const later = [...ticket.events, { at: ago(-1), type: 'status_changed', to: 'open' } as const];
    expect(signals({ tickets: [{ ...ticket, events: later }] }).slow_replies.at).toEqual(
      new Date(ago(5) + 30 * HOUR),
    );
  });

  it('reads statuses by the names that the host has for them', () => {
    const done: Ticket = {
      id: 'a',
      events: [
        { at: ago(5), type: 'created' },
        { at: ago(4), type: 'status_changed', to: 'abgeschlossen' },
      ],
    };
    const statusCategories = { abgeschlossen: 'solved' } as const;
    expect(signals({ tickets: [done] }, { statusCategories }).open_issues.value).toBe(0);
  });

  it('does not look past now, nor at the order', () => {
    const tickets = [
      answered('a', ago(5), 30),
      answered('b', ago(-1), 30),
      answered('c', ago(9), 1),
    ];
    tickets.push(answered('d', ago(9), 30), answered('e', ago(9), 30));
    const usage = [9, 5, 1, -1, 20].map((days) => ({ at: ago(days), amount: days + 2 }));
    const found = signals({ tickets, usage }, { sla });
    expect(signals({ tickets: tickets.toReversed(), usage: usage.toReversed() }, { sla })).toEqual(
      found,
    );
    expect(found.slow_replies.n).toBe(4);
    expect(found.usage_decline.n).toBe(4);
  });

  it.each<[string, object, object, string]>([
    ['a list that is none', { usage: {} }, {}, 'invalid_customer'],
    ['NaN for a rating', { ratings: [{ at: 0, rating: NaN }] }, {}, 'invalid_customer'],
    ['usage below 0', { usage: [{ at: 0, amount: -1 }] }, {}, 'invalid_customer'],
    ['an instant that is none', { usage: [{ at: 'x', amount: 1 }] }, {}, 'invalid_instant'],
    ['an invoice that is none', { invoices: [3] }, {}, 'wrong_type'],
    ['an id that is no text', { invoices: [{ id: 7, dueAt: 0 }] }, {}, 'invalid_customer'],
    ['a half-life of nothing', {}, { halfLifeMs: 0 }, 'invalid_option'],
    ['a mistyped option', {}, { halfLife: 5 }, 'unknown_option'],
    ['no now', {}, { now: undefined }, 'invalid_instant'],
  ])('refuses %s', (_, customer, options, code) => {
    expect(codeOf(() => signals(customer, options))).toBe(code);
  });
});
