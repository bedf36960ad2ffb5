import { describe, expect, it } from 'vitest';
import { breachHistory } from '../../../examples/measures/breachHistory.js';
import { forecastTrials, type EndedTicket } from '../../../examples/measures/forecastTrials.js';
import { defineSla, evaluateSla, type ClockReading } from '../../../src/sla/index.js';
import type { Ticket } from '../../../src/ticket/index.js';

const HOUR = 3_600_000;
const END = 1_000 * HOUR;
const sla = defineSla(
  {
    policies: [
      {
        id: 'all',
        calendar: '24x7',
        targets: [
          { metric: 'resolution', when: { priority: 'none' }, within: null, pauseOn: [] },
          { metric: 'resolution', when: { priority: 'fast' }, within: '1h', pauseOn: [] },
          { metric: 'resolution', within: '10h', pauseOn: [] },
        ],
      },
    ],
  },
  { calendars: [] },
);

function ticket(id: string, openedAt: number, hours: number, priority = '1'): Ticket {
  return {
    id,
    events: [
      { at: openedAt, type: 'created', priority },
      { at: openedAt + hours * HOUR, type: 'status_changed', to: 'solved' },
    ],
  };
}

function clockAt(of: Ticket, now: number): ClockReading {
  return evaluateSla(sla, of, { now }).clocks.resolution;
}

function ended(of: Ticket, openedAt: number): EndedTicket {
  return { ticket: of, openedAt, atEnd: clockAt(of, END) };
}

/** Fifty past tickets that took 1, 2, … 50 hours. */
const past = Array.from({ length: 50 }, (_, at) => ticket(`p${at}`, 0, at + 1));
const history = breachHistory(past.map((each) => clockAt(each, END)));
const quiet = { history, onProgress: () => undefined };

describe('breachHistory', () => {
  it('takes what is open at its instant for open, whatever came later', () => {
    const curves = breachHistory(past.map((each) => clockAt(each, 20 * HOUR)));
    const curve = curves.get('all/resolution[2]');
    expect(curve).toMatchObject({ n: 50, ended: 20, lastTime: 20 * HOUR });
  });
});

describe('forecastTrials', () => {
  it('asks on the way from the opening to the due time, and tells what came', () => {
    // The first share is 0.618: asked 6.18 hours after the opening.
    const { trials } = forecastTrials(sla, [ended(ticket('a', 0, 11), 0)], quiet);
    // 44 of 50 lasted longer than 6.18 hours, 40 longer than 10.
    expect(trials).toMatchObject([{ ticketId: 'a', paused: false, breached: true }]);
    expect(trials[0]?.probability).toBeCloseTo(40 / 44, 12);
  });

  it('forecasts the same for a ticket that will be met', () => {
    const { trials } = forecastTrials(sla, [ended(ticket('b', 0, 7), 0)], quiet);
    expect(trials).toMatchObject([{ ticketId: 'b', breached: false }]);
    expect(trials[0]?.probability).toBeCloseTo(40 / 44, 12);
  });

  it('counts each ticket that gave no forecast, with why', () => {
    const tickets = [
      ended(ticket('solved before', 0, 2), 0),
      ended(ticket('no target', 0, 20, 'none'), 0),
      ended(ticket('asked', 0, 20), 0),
    ];
    const asked = forecastTrials(sla, tickets, quiet);
    expect(asked).toMatchObject({ tickets: 3, over: 1, neverDue: 1, thinHistory: 0 });
    expect(asked.trials.map(({ ticketId }) => ticketId)).toEqual(['asked']);
    const thin = forecastTrials(sla, tickets, { ...quiet, history: new Map() });
    expect(thin).toMatchObject({ trials: [], thinHistory: 1 });
  });

  it('does not ask of a clock that has breached already', () => {
    const { id, events } = ticket('raised', 0, 20);
    const raised: Ticket = {
      id,
      events: [...events, { at: 3 * HOUR, type: 'priority_changed', to: 'fast' }],
    };
    expect(forecastTrials(sla, [ended(raised, 0)], quiet)).toMatchObject({ trials: [], over: 1 });
  });

  it('spreads the shares evenly', () => {
    const times: number[] = [];
    const tickets = Array.from({ length: 100 }, (_, at) => ended(ticket(`t${at}`, 0, 9.999), 0));
    const { trials } = forecastTrials(sla, tickets, quiet);
    for (const { probability } of trials) times.push(probability);
    // One in ten hours of asking: the forecast rises with each past ticket that ended before.
    for (let hour = 0; hour < 10; hour++) {
      const said = times.filter((each) => Math.abs(each - 40 / (50 - hour)) < 1e-9);
      expect(said.length).toBeGreaterThanOrEqual(8);
      expect(said.length).toBeLessThanOrEqual(12);
    }
  });
});
