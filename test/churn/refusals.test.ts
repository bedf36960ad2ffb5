import { expect, it } from 'vitest';
import {
  churnSignals,
  defineRetentionPlays,
  defineScorecard,
  evaluatePlay,
  fitScorecard,
  retentionPlays,
  revenueAtRisk,
  scoreChurnRisk,
  timeDecay,
  weightOfEvidence,
} from '../../src/churn/index.js';
import { refusalOf } from '../support/refusalOf.js';
import { now, renewals } from './cards.js';

const card = defineScorecard(renewals);
const plays = defineRetentionPlays({ plays: [{ id: 'all' }] }, { card });
const risk = scoreChurnRisk(card, {}, { now });
const rows = [0, 1, 2, 3].map((x) => ({ x, left: x % 2 === 1 }));
const signals = [{ signal: 'x', as: 'number' }];
const fit = (options: object, given: readonly object[] = rows): unknown =>
  fitScorecard(given as never, { target: 'left', signals, l2: 1, ...options });
const evidence = (options: object): unknown =>
  weightOfEvidence(rows, { target: 'left', signals, ...options });
const read = (customer: unknown, options: object = {}): unknown =>
  churnSignals(customer as never, { now, ...options });
const choose = (of: object, options: object = {}): unknown =>
  retentionPlays(plays, { ...risk, ...of }, options);
const rated = (score: unknown): object => ({
  id: 't',
  events: [
    { at: 0, type: 'created' },
    { at: now, type: 'rated', score },
  ],
});
const field = 'the name of a field, or { field, is }';
const count = 'a whole number of 1 or more';

it.each<[string, () => unknown]>([
  ['not_a_calendar | options.calendar', () => read({ id: 'c' }, { calendar: {} })],
  ['not_a_calendar | options.calendar', () => read({ id: 'c' }, { calendar: null })],
  ['not_an_sla | options.sla | what defineSla gives', () => read({ id: 'c' }, { sla: null })],
  [`invalid_option | options.minN | ${count}`, () => revenueAtRisk([], { minN: 0 })],
  [`invalid_option | options.minN | ${count}`, () => revenueAtRisk([], { minN: 1.5 })],
  ['none', () => revenueAtRisk([], { minN: 1 })],
  [
    'not_minor_units | customers[0].recurringRevenue | whole minor units, 0 or more',
    () => revenueAtRisk([{ recurringRevenue: -1 }]),
  ],
  ['none', () => revenueAtRisk([{ recurringRevenue: 0 }])],
  [
    'invalid_probability | customers[0].probability | from 0 to 1, or null',
    () => revenueAtRisk([{ recurringRevenue: 1, probability: -0.1 }]),
  ],
  [
    'invalid_count | treated.n | a whole number of 0 or more',
    () => evaluatePlay({ n: -1, churned: 0 }, { n: 1, churned: 0 }),
  ],
  [
    'invalid_count | control.churned | a whole number from 0 to n',
    () => evaluatePlay({ n: 1, churned: 0 }, { n: 1, churned: 2 }),
  ],
  ['wrong_type | options.attributes | an object', () => choose({}, { attributes: 3 })],
  [`invalid_option | options.most | ${count}`, () => choose({}, { most: 0 })],
  [
    'invalid_customer | risk.reasons | what scoreChurnRisk answers',
    () => choose({ reasons: [null] }),
  ],
  ['invalid_customer | risk.stale | what scoreChurnRisk answers', () => choose({ stale: 'no' })],
  ['wrong_type | customer | a customer', () => read(null)],
  ['invalid_customer | customer.id | a text', () => read({ id: 3 })],
  [
    'invalid_customer | customer.tickets[0] | a last rating whose score is a number',
    () => read({ id: 'c', tickets: [rated('good')] }),
  ],
  ['none', () => read({ id: 'c', invoices: [{ dueAt: now, paidAt: null }] })],
  [
    'not_finite | values[1].value | a number of at most 1e100',
    () =>
      timeDecay(
        [
          { ageMs: 0, value: 1 },
          { ageMs: 0, value: NaN },
        ],
        { halfLifeMs: 1 },
      ),
  ],
  [
    'invalid_option | options.smoothing | above 0, up to 1e6',
    () => evidence({ smoothing: Infinity }),
  ],
  ['invalid_option | options.smoothing | above 0, up to 1e6', () => evidence({ smoothing: 0 })],
  [
    'invalid_option | options.signals[0].reason | a text',
    () => fit({ signals: [{ signal: 'x', as: 'number', reason: 7 }] }),
  ],
  ['invalid_option | options.l2 | a number from 0 to 1e12', () => fit({ l2: '1' })],
  ['invalid_option | options.bands | at least one band', () => fit({ bands: [] })],
  [
    'invalid_option | options.bands[0].from | none on the first band',
    () => fit({ bands: [{ id: 'a', from: 0.1 }] }),
  ],
  [
    'invalid_option | options.bands[2].from | above 0.5 and below 1',
    () => fit({ bands: [{ id: 'a' }, { id: 'b', from: 0.5 }, { id: 'c', from: 0.5 }] }),
  ],
  [`wrong_type | options.target | ${field}`, () => fit({ target: 3 })],
  [`invalid_option | options.target | ${field}`, () => fit({ target: { field: 'left', is: {} } })],
  ['invalid_row | rows[0].gone | a value', () => fit({ target: { field: 'gone', is: 1 } })],
  ['invalid_row | rows[0].left | true, false, 1 or 0', () => fit({}, [{ x: 1, left: 2 }, ...rows])],
])('%s', (refusal, call) => {
  expect(refusalOf(call)).toBe(refusal);
});
