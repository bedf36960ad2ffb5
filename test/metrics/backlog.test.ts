import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../src/calendar/index.js';
import {
  backlog,
  backlogSeries,
  classifyItems,
  measure,
  ticketFacts,
  type TicketFacts,
} from '../../src/metrics/index.js';
import { arbitraryTicket } from '../properties/metricsArbitraries.js';
import { created, DAY, facts, HOUR, to } from './factSamples.js';

const fresh = facts('fresh', [created(30)]);
const waiting = facts('waiting', [created(0), to(40, 'pending')]);
const held = facts('held', [created(-200), to(1, 'on_hold')]);
const done = facts('done', [created(0), to(1, 'solved')]);
const spam = facts('spam', [created(0)], { spam: true });
const later = facts('later', [created(60)]);
const items = [fresh, waiting, held, done, spam, later];

describe('backlog', () => {
  it('is what is open, by whose move it is and by age', () => {
    const result = measure(backlog({ quantiles: [0.5] }), items);
    expect(result).toMatchObject({
      value: 3,
      unit: 'count',
      n: 3,
      low: null,
      split: { actionable: 1, awaitingCustomer: 1, awaitingThirdParty: 1 },
      age: { value: 48 * HOUR, min: 18 * HOUR, max: 248 * HOUR },
      done: 1,
      notApplicable: 1,
      excluded: 1,
    });
    expect(result.buckets.map(({ n }) => n)).toEqual([1, 1, 0, 1, 0]);
    expect(result.buckets[4]).toEqual({ fromMs: 336 * HOUR, toMs: null, n: 0 });
  });

  it('puts an age at an edge into the bucket that begins there', () => {
    const edge = facts('edge', [created(24)]);
    expect(measure(backlog({ buckets: ['24h'] }), [edge]).buckets.map(({ n }) => n)).toEqual([
      0, 1,
    ]);
  });

  it('can count from the last change of status', () => {
    expect(measure(backlog({ ageFrom: 'status' }), [waiting]).age.value).toBe(8 * HOUR);
  });

  it('says how each ticket counted', () => {
    const codes = classifyItems(backlog(), items).map(({ counted, because }) => [
      counted,
      because.code,
    ]);
    expect(codes).toEqual([
      ['measured', 'actionable'],
      ['measured', 'awaiting_customer'],
      ['measured', 'awaiting_third_party'],
      ['not_applicable', 'done'],
      ['excluded', 'spam'],
      ['not_applicable', 'no_events'],
    ]);
  });

  it('is 0 of nothing, with ages that are null', () => {
    expect(measure(backlog(), [])).toMatchObject({ value: 0, n: 0, age: { value: null, n: 0 } });
  });

  it.each([
    [null, 'items[0]'],
    [{ ...fresh, statuses: null }, 'items[0].statuses'],
    [{ ...fresh, statuses: [{ category: 'lost' }] }, 'items[0].statuses[0].category'],
    [{ ...fresh, createdAt: null }, 'items[0].createdAt'],
    [{ ...fresh, asOf: DAY }, 'items[0].asOf'],
  ])('refuses the facts %o, or counts them', (bad, argument) => {
    const list = [bad as unknown as TicketFacts];
    expect(() => measure(backlog(), list)).toThrow(expect.objectContaining({ argument }));
    expect(measure(backlog({ onInvalid: 'count' }), list)).toMatchObject({ value: 0, rejected: 1 });
  });

  it.each([
    ['options.buckets', { buckets: '24h' }],
    ['options.buckets[1]', { buckets: ['24h', '24h'] }],
    ['options.buckets[0]', { buckets: ['2bd'] }],
    ['options.buckets[0]', { buckets: [0] }],
    ['options.ageFrom', { ageFrom: 'reply' }],
  ])('refuses bad %s', (argument, options) => {
    expect(() => backlog(options as never)).toThrow(
      expect.objectContaining({ code: 'invalid_option', argument }),
    );
  });
});

describe('backlogSeries', () => {
  const days = {
    from: new Date(DAY - 24 * HOUR),
    to: new Date(DAY + 72 * HOUR),
    bucket: 'day',
    timeZone: 'UTC',
  } as const;

  it('tells what came, went and stayed, up to the instant of the facts', () => {
    const reopened = facts('r', [created(0), to(1, 'solved'), to(30, 'open')]);
    const points = backlogSeries([waiting, held, done, reopened], days);
    expect(
      points.map(({ created: made, reopened: back, done: out, net, open, complete }) => [
        ...[made, back, out, net, open],
        complete,
      ]),
    ).toEqual([
      [0, 0, 0, 0, 1, true],
      [3, 0, 2, 1, 2, true],
      [0, 1, 0, 1, 3, true],
      [0, 0, 0, 0, 3, false],
    ]);
    expect(points[2]?.split).toEqual({ actionable: 1, awaitingCustomer: 1, awaitingThirdParty: 1 });
  });

  it('adds up: what is open is what was, plus what came, less what went', () => {
    const many = fc.array(
      arbitraryTicket.map((ticket) =>
        ticketFacts(ticket, { calendar: alwaysOpen, now: '2026-03-05T00:00:00Z' }),
      ),
      { maxLength: 8 },
    );
    // What happens at the very instant of the facts belongs to the stretch that begins then.
    const hours = { from: '2026-03-02T00:00:00Z', to: '2026-03-05T00:00:01Z', timeZone: 'UTC' };
    fc.assert(
      fc.property(many, (all) => {
        const points = backlogSeries(all, { ...hours, bucket: 'hour' });
        let before = 0;
        for (const { net, open, split } of points) {
          expect(open).toBe(before + net);
          expect(split.actionable + split.awaitingCustomer + split.awaitingThirdParty).toBe(open);
          before = open;
        }
        if (points.length > 0) expect(before).toBe(measure(backlog(), all).value);
      }),
    );
  });

  it.each([
    ['options.to', { ...days, to: 0 }, 'invalid_option'],
    ['options.bucket', { ...days, bucket: 'year' }, 'invalid_option'],
    ['options', { ...days, from: 0, bucket: 'hour' }, 'too_many_buckets'],
    ['options.step', { ...days, step: 1 }, 'unknown_option'],
  ])('refuses %s', (argument, options, code) => {
    expect(() => backlogSeries([fresh], options as never)).toThrow(
      expect.objectContaining({ code, argument }),
    );
  });

  it('names damaged facts by their place', () => {
    expect(() => backlogSeries([fresh, null as never], days)).toThrow(
      expect.objectContaining({ code: 'invalid_facts', argument: 'facts[1]' }),
    );
    expect(backlogSeries([], days)).toEqual([]);
  });
});
