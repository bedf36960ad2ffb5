import { describe, expect, it } from 'vitest';
import {
  billingAccuracy,
  flowFacts,
  invoiceFacts,
  measure,
  milestoneFlow,
  paymentDelay,
} from '../../../src/metrics/index.js';
import { refusalOf } from './refusalOf.js';
import { refuses } from './refuses.js';

describe('invoices', () => {
  const now = 10;
  const text = 'a text that is not empty';
  it.each([
    ['invalid_invoice', 'invoice.id', 1, text, { id: 1 }],
    ['invalid_invoice', 'invoice.id', '', text, { id: '' }],
    ['invalid_invoice', 'invoice.paidAt', 5, 'none before it is issued', { id: 'i', paidAt: 5 }],
    [
      ...['invalid_invoice', 'invoice.correctedAt', 5, 'not before issuedAt'],
      { id: 'i', issuedAt: 9, correctedAt: 5 },
    ],
    ['wrong_type', 'invoice', 7, 'an object', 7],
  ] as const)('%s: %s is %o', (code, argument, received, expected, invoice) => {
    expect(refusalOf(() => invoiceFacts(invoice as never, { now }))).toEqual([
      ...[code, argument, received, expected],
    ]);
  });

  it.each(['scheduledAt', 'issuedAt', 'dueAt', 'paidAt', 'correctedAt'])(
    '%s is an instant',
    (key) => {
      const invoice = { id: 'i', issuedAt: 0, [key]: 'x' };
      expect(refusalOf(() => invoiceFacts(invoice, { now })).slice(0, 3)).toEqual([
        ...['invalid_instant', `invoice.${key}`, 'x'],
      ]);
    },
  );

  const read = invoiceFacts({ id: 'i', dueAt: 0 }, { now });
  const what = 'what invoiceFacts returned';
  const broken = { ...read.paymentDelay, elapsedMs: -1 };
  refuses('invalid_facts', [
    ['.paymentDelay', what, paymentDelay(), null],
    ['.paymentDelay', what, paymentDelay(), { paymentDelay: { state: 1 } }, { state: 1 }],
    ['.paymentDelay.elapsedMs', 'ms, 0 or more', paymentDelay(), { paymentDelay: broken }, -1],
    ['', what, billingAccuracy(), null, null],
    ['', what, billingAccuracy(), { invoiceId: 1 }, { invoiceId: 1 }],
  ]);

  it.each(['issuedAt', 'asOf', 'correctedAt'])('of facts, %s is an instant', (key) => {
    const facts = { ...read, issuedAt: new Date(0), correctedAt: new Date(0), [key]: 'x' };
    expect(
      refusalOf(() => measure(billingAccuracy({ within: 1 }), [facts as never])).slice(0, 2),
    ).toEqual(['invalid_instant', `items[0].${key}`]);
  });
});

describe('flows', () => {
  const milestones = ['a', 'b'];
  const flow = { id: 'f', startedAt: 5, events: [{ milestone: 'a', at: 6 }] };
  const read = (more: object) => () => flowFacts({ ...flow, ...more }, { milestones, now: 10 });
  const late = 'not before startedAt';
  it.each([
    ['invalid_flow', 'flow.id', '', 'a text that is not empty', { id: '' }],
    ['invalid_flow', 'flow.id', 1, 'a text that is not empty', { id: 1 }],
    ['invalid_flow', 'flow.endedAt', 4, late, { endedAt: 4 }],
    ['invalid_flow', 'flow.events[0].at', 4, late, { events: [{ milestone: 'a', at: 4 }] }],
    ['wrong_type', 'flow.events', 1, 'a list', { events: 1 }],
    ['wrong_type', 'flow.events[0]', 1, 'an object', { events: [1] }],
  ])('%s: %s is %o', (code, argument, received, expected, more) => {
    expect(refusalOf(read(more))).toEqual([code, argument, received, expected]);
  });

  it.each([
    ['flow.startedAt', { startedAt: 'x' }],
    ['flow.endedAt', { endedAt: 'x' }],
    ['flow.events[0].at', { events: [{ milestone: 'a', at: 'x' }] }],
  ])('%s is an instant', (argument, more) => {
    expect(refusalOf(read(more)).slice(0, 2)).toEqual(['invalid_instant', argument]);
  });

  const metric = milestoneFlow({ milestones });
  const facts = flowFacts(flow, { milestones, now: 10 });
  const [first, second] = facts.milestones;
  const early = new Date(4);
  refuses('invalid_facts', [
    ['.milestones', 'those of the metric, in order', metric, null],
    ['.milestones', 'those of the metric, in order', metric, { milestones: [first] }, [first]],
    ['.milestones[0].milestone', 'a', metric, { ...facts, milestones: [second, first] }, 'b'],
    ['.milestones[1].milestone', 'b', metric, { ...facts, milestones: [first, null] }],
    [
      ...(['.milestones[0].reachedAt', 'not before the start', metric] as const),
      ...([{ ...facts, milestones: [{ ...first, reachedAt: early }, second] }, early] as const),
    ],
    [
      '.asOf',
      'after the start',
      metric,
      { ...facts, milestones: [{ ...second, milestone: 'a' }, second], asOf: early },
      early,
    ],
  ]);

  it('may end and go on at their start', () => {
    const at = 5;
    const facts = flowFacts(
      { id: 'f', startedAt: at, endedAt: at, events: [{ milestone: 'a', at }] },
      { milestones, now: at },
    );
    expect(facts).toMatchObject({ startedAt: new Date(at), endedAt: new Date(at) });
    expect(measure(metric, [facts])).toMatchObject({ n: 1, stallsAt: 'b' });
  });
});
