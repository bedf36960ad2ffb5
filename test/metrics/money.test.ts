import { describe, expect, it } from 'vitest';
import {
  billingAccuracy,
  classifyItems,
  costPerTicket,
  invoiceFacts,
  invoiceLateness,
  measure,
  paymentDelay,
  revenueLeakage,
  timeToPay,
  type Invoice,
  type InvoiceFacts,
} from '../../src/metrics/index.js';

const eur = { currency: 'EUR' };

describe('costPerTicket', () => {
  it('is a ratio of sums, not rounded', () => {
    const items = [
      { ...eur, cost: 1000, tickets: 3, resolved: 2 },
      { ...eur, cost: 1, tickets: 0 },
    ];
    expect(measure(costPerTicket(), items)).toEqual({
      value: 1001 / 3,
      unit: 'minor_units',
      n: 3,
      low: null,
      high: null,
      currency: 'EUR',
      cost: 1001,
      tickets: 3,
      resolved: 2,
      perResolved: 500.5,
      rejected: 0,
    });
  });

  it('is null of no tickets', () => {
    const none = [{ ...eur, cost: 5, tickets: 0 }];
    expect(measure(costPerTicket(), none)).toMatchObject({ value: null, n: 0, perResolved: null });
    expect(measure(costPerTicket(), [])).toMatchObject({ value: null, currency: null });
  });
});

describe('revenueLeakage', () => {
  const items = [
    { ...eur, id: 'a', expected: 150_000, unbilled: 1200, writtenOff: 900, late: 40_000 },
    { ...eur, id: 'b', expected: 50_000 },
  ];

  it('counts what is lost, and late money beside it', () => {
    expect(measure(revenueLeakage(), items)).toMatchObject({
      value: 0.0105,
      n: 2,
      expected: 200_000,
      collected: 197_900,
      leakage: 2100,
      bySource: { unbilled: 1200, underbilled: 0, writtenOff: 900, slaCredits: 0 },
      late: 40_000,
    });
    expect(classifyItems(revenueLeakage(), items).map(({ id, counted }) => [id, counted])).toEqual([
      ['a', 'numerator'],
      ['b', 'denominator'],
    ]);
  });

  it('has no rate where nothing was expected', () => {
    const odd = [{ ...eur, expected: 0, slaCredits: 5 }];
    expect(measure(revenueLeakage(), odd)).toMatchObject({ value: null, leakage: 5 });
  });

  it.each([
    [null, 'items[1]', 'invalid_measurement'],
    [{ expected: 1 }, 'items[1].currency', 'invalid_measurement'],
    [{ ...eur }, 'items[1].expected', 'not_minor_units'],
    [{ ...eur, expected: 1.5 }, 'items[1].expected', 'not_minor_units'],
    [{ ...eur, expected: 1, late: -1 }, 'items[1].late', 'not_minor_units'],
    [{ ...eur, expected: 1, unbilled: NaN }, 'items[1].unbilled', 'not_minor_units'],
  ])('refuses %o, or counts it', (bad, argument, code) => {
    const list = [items[0]!, bad as never];
    expect(() => measure(revenueLeakage(), list)).toThrow(
      expect.objectContaining({ code, argument }),
    );
    const lenient = revenueLeakage({ onInvalid: 'count' });
    expect(measure(lenient, list)).toMatchObject({ n: 1, rejected: 1 });
    expect(classifyItems(lenient, list)[1]).toMatchObject({ id: null, counted: 'rejected' });
  });

  it('adds no two currencies, not even when wrong input is only counted', () => {
    const mixed = [...items, { currency: 'USD', expected: 1 }];
    const refusal = expect.objectContaining({ code: 'other_currency' }) as Error;
    for (const options of [{}, { onInvalid: 'count' }] as const) {
      expect(() => measure(revenueLeakage(options), mixed)).toThrow(refusal);
    }
    const metric = revenueLeakage();
    const dollars = metric.add(metric.init(), { currency: 'USD', expected: 1 });
    const euros = metric.add(metric.init(), items[0]!);
    expect(() => metric.merge(euros, dollars)).toThrow(refusal);
    expect(metric.merge(metric.init(), dollars).currency).toBe('USD');
  });

  it('refuses a sum that is not exact any more', () => {
    const much = { ...eur, expected: Number.MAX_SAFE_INTEGER };
    expect(measure(revenueLeakage(), [much]).expected).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => measure(revenueLeakage(), [much, { ...eur, expected: 1 }])).toThrow(
      expect.objectContaining({ code: 'number_out_of_range' }),
    );
  });
});

describe('invoices', () => {
  const read = (more: Omit<Invoice, 'id'>, now = 100): InvoiceFacts =>
    invoiceFacts({ id: 'i', ...more }, { now });

  it('are late from their due date, and not before', () => {
    const states = [
      read({ issuedAt: 0, dueAt: 30, paidAt: 25 }),
      read({ issuedAt: 0, dueAt: 30, paidAt: 35 }),
      read({ issuedAt: 0, dueAt: 30 }),
      read({ issuedAt: 0, dueAt: 130, paidAt: 25 }),
      read({ issuedAt: 0, paidAt: 25 }),
      read({ issuedAt: 0, dueAt: 30, paidAt: 101 }),
    ].map(({ paymentDelay: { state, elapsedMs } }) => [state, elapsedMs]);
    expect(states).toEqual([
      ['ended', 0],
      ['ended', 5],
      ['waiting', 70],
      ['not_due', null],
      ['not_applicable', null],
      ['waiting', 70],
    ]);
  });

  it('keep the unpaid in sight', () => {
    const facts = [25, 35, 50, null].map((paidAt) => read({ issuedAt: 0, dueAt: 30, paidAt }));
    const result = measure(paymentDelay(), facts);
    expect(result).toMatchObject({
      value: 5,
      n: 3,
      waiting: 1,
      notDue: 0,
      late: { value: 3 / 4 },
      withWaiting: { n: 4, ended: 3, medianMs: 5, longestMs: 70 },
    });
    expect(measure(timeToPay(), facts)).toMatchObject({ value: 35, waiting: 1 });
  });

  it('are issued late, in time or not yet', () => {
    const facts = [
      read({ scheduledAt: 10, issuedAt: 10 }),
      read({ scheduledAt: 10, issuedAt: 14 }),
      read({ scheduledAt: 10 }),
      read({ scheduledAt: 110, issuedAt: 50 }),
    ];
    expect(measure(invoiceLateness(), facts)).toMatchObject({
      value: 2,
      n: 2,
      waiting: 1,
      notDue: 1,
      late: { numerator: 2, denominator: 3 },
    });
    expect(classifyItems(invoiceLateness(), facts).map(({ counted }) => counted)).toEqual([
      'measured',
      'measured',
      'censored',
      'immature',
    ]);
  });

  it('are accurate unless corrected, within a window when asked', () => {
    const facts = [
      read({ issuedAt: 0 }),
      read({ issuedAt: 0, correctedAt: 60 }),
      read({ issuedAt: 90, correctedAt: 95 }),
      read({ issuedAt: 101 }),
    ];
    expect(measure(billingAccuracy(), facts)).toMatchObject({
      value: 1 / 3,
      corrected: 2,
      notIssued: 1,
    });
    expect(measure(billingAccuracy({ within: 50 }), facts)).toMatchObject({
      value: 1,
      accurate: 2,
      immature: 1,
    });
  });

  it.each([
    ['invoice.id', { id: '' }, 'invalid_invoice'],
    ['invoice.paidAt', { id: 'i', paidAt: 5 }, 'invalid_invoice'],
    ['invoice.paidAt', { id: 'i', issuedAt: 9, paidAt: 5 }, 'invalid_invoice'],
    ['invoice.correctedAt', { id: 'i', issuedAt: 9, correctedAt: 5 }, 'invalid_invoice'],
    ['invoice.dueAt', { id: 'i', dueAt: 'soon' }, 'invalid_instant'],
  ])('refuse bad %s', (argument, invoice, code) => {
    expect(() => invoiceFacts(invoice as Invoice, { now: 10 })).toThrow(
      expect.objectContaining({ code, argument }),
    );
  });

  it('survive JSON, and refuse what is no fact', () => {
    const facts = [read({ issuedAt: 0, dueAt: 30, paidAt: 35, correctedAt: 40 })];
    const back = JSON.parse(JSON.stringify(facts)) as InvoiceFacts[];
    for (const metric of [paymentDelay(), timeToPay(), billingAccuracy({ within: 50 })]) {
      expect(JSON.stringify(measure<InvoiceFacts, never, unknown>(metric as never, back))).toBe(
        JSON.stringify(measure<InvoiceFacts, never, unknown>(metric as never, facts)),
      );
    }
    for (const bad of [null, {}, { paymentDelay: { state: 'lost' } }] as never[]) {
      expect(() => measure(paymentDelay(), [bad])).toThrow(
        expect.objectContaining({ code: 'invalid_facts', argument: 'items[0].paymentDelay' }),
      );
      expect(measure(paymentDelay({ onInvalid: 'count' }), [bad]).rejected).toBe(1);
    }
  });
});
