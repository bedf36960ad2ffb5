import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../../src/calendar/index.js';
import * as metrics from '../../../src/metrics/index.js';
import { measure, type Metric } from '../../../src/metrics/index.js';
import { created, facts, to } from '../factSamples.js';
import { total } from '../toyMetrics.js';
import { refusalOf } from './refusalOf.js';

const ticket = { id: 't', events: [] };
const bad = 'yesterday';
const day = { from: 0, to: 1, bucket: 'day', timeZone: 'UTC' } as const;
const milestones = ['a'];

const options: readonly [option: string, call: (option: object) => unknown][] = [
  ['now', (more) => metrics.ticketFacts(ticket, { now: 0, calendar: alwaysOpen, ...more })],
  ['now', (more) => metrics.contactsOf([], { now: 0, ...more })],
  ['now', (more) => metrics.contactFacts([], { window: 1, now: 0, ...more })],
  ['knownSince', (more) => metrics.contactFacts([], { window: 1, now: 0, ...more })],
  ['now', (more) => metrics.issueThreads([], { window: 1, now: 0, ...more })],
  ['now', (more) => metrics.agentTimes([], { now: 0, ...more })],
  ['now', (more) => metrics.ratingsOf([], { now: 0, ...more })],
  ['now', (more) => metrics.invoiceFacts({ id: 'i' }, { now: 0, ...more })],
  [
    'now',
    (more) =>
      metrics.flowFacts({ id: 'f', startedAt: 0, events: [] }, { milestones, now: 0, ...more }),
  ],
  ['now', (more) => metrics.journey([], more)],
  ['now', (more) => metrics.ticketJourney(ticket, { now: 0, ...more })],
  ['from', (more) => metrics.backlogSeries([], { ...day, ...more })],
  ['to', (more) => metrics.backlogSeries([], { ...day, ...more })],
  ['changedAt', (more) => metrics.compareBeforeAfter([], { changedAt: 0, ...more })],
  ['now', (more) => metrics.agentsForDueWork([], { now: 0, calendar: alwaysOpen, ...more })],
];

describe('options that are no instant', () => {
  it.each(options)('are refused by their name: %s, %#', (option, call) => {
    expect(refusalOf(() => call({ [option]: bad })).slice(0, 3)).toEqual([
      ...['invalid_instant', `options.${option}`, bad],
    ]);
  });
});

const call = { customer: 'c', queuedAt: 0 };
const handled = { talkMs: 1, holdMs: 1, wrapMs: 1, agent: 'ana' };
const shift = { agent: 'ana', from: 0, to: 1 };
const flow = metrics.flowFacts(
  { id: 'f', startedAt: 0, endedAt: 1, events: [{ milestone: 'a', at: 1 }] },
  { milestones, now: 9 },
);
const reached = [{ ...flow.milestones[0]!, reachedAt: bad }];
const open = facts('t', [created(0), to(1, 'pending')]);
const statuses = [open.statuses[0], { ...open.statuses[1], from: bad }];
const measured = (metric: unknown, item: unknown) => () =>
  measure(metric as Metric<unknown, unknown, unknown>, [item]);
const bucketed = metrics.bucketMetric(total, { at: () => bad, bucket: 'day', timeZone: 'UTC' });
const flowing = metrics.milestoneFlow({ milestones });
const step = { activity: 'a', at: 0 };

const items: readonly [argument: string, call: () => unknown][] = [
  [
    'contacts[0].queuedAt',
    () => metrics.contactFacts([{ ...call, queuedAt: bad }], { window: 1, now: 9 }),
  ],
  [
    'contacts[0].answeredAt',
    () => metrics.agentTimes([{ ...call, ...handled, answeredAt: bad }], { now: 9 }),
  ],
  [
    'options.shifts[0].from',
    () => metrics.agentTimes([], { now: 9, shifts: [{ ...shift, from: bad }] }),
  ],
  [
    'options.shifts[0].to',
    () => metrics.agentTimes([], { now: 9, shifts: [{ ...shift, to: bad }] }),
  ],
  ['items[0].queuedAt', measured(metrics.abandonRate(), { ...call, queuedAt: bad })],
  ['items[0].answeredAt', measured(metrics.abandonRate(), { ...call, answeredAt: bad })],
  ['items[0].abandonedAt', measured(metrics.abandonRate(), { ...call, abandonedAt: bad })],
  ['items[0]', measured(bucketed, 1)],
  ['items[0].asOf', measured(flowing, { ...flow, asOf: bad })],
  ['items[0].startedAt', measured(flowing, { ...flow, startedAt: bad })],
  ['items[0].endedAt', measured(flowing, { ...flow, endedAt: bad })],
  ['items[0].milestones[0].reachedAt', measured(flowing, { ...flow, milestones: reached })],
  ['facts[0].asOf', () => metrics.backlogSeries([{ ...open, asOf: bad } as never], day)],
  ['facts[0].statuses[1].from', () => metrics.backlogSeries([{ ...open, statuses } as never], day)],
  [
    'cases[0].steps[1].at',
    () => metrics.journey([{ id: 'c', steps: [step, { ...step, at: bad }] }]),
  ],
  [
    'items[1].at',
    () =>
      metrics.compareBeforeAfter(
        [
          { at: 0, value: 1 },
          { at: bad, value: 1 },
        ],
        { changedAt: 0 },
      ),
  ],
  ['items[0]', () => metrics.volumeProfile([1], { at: () => bad, timeZone: 'UTC' })],
];

describe('instants of items that are none', () => {
  it.each(items)('are refused with their place: %s', (argument, make) => {
    expect(refusalOf(make).slice(0, 3)).toEqual(['invalid_instant', argument, bad]);
  });
});
