import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceClocks,
  evaluateSla,
  explainClock,
  readClocks,
  startClocks,
  type Sla,
  type SlaEvaluation,
  type SlaState,
  type TargetConfig,
} from '../../src/sla/index.js';
import { replayTicket, type Ticket, type TicketEvent } from '../../src/ticket/index.js';
import {
  anyLog,
  anyNow,
  anyConfig,
  calendars,
  compile,
  distinctLog,
  minute,
  MINUTES,
} from '../sla/arbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';

const ticketOf = (events: readonly TicketEvent[]): Ticket => deepFreeze({ id: 't1', events });

/** An answer without what was odd about the log, which the fold does not look for. */
function answer({ anomalies: _, ...rest }: SlaEvaluation): unknown {
  return rest;
}

function whole(sla: Sla, events: readonly TicketEvent[], now: number): unknown {
  return answer(evaluateSla(sla, ticketOf(events), { now }));
}

function folded(
  sla: Sla,
  events: readonly TicketEvent[],
  hand: (state: SlaState, index: number) => SlaState,
): SlaState {
  const start = deepFreeze(startClocks(sla, ticketOf(events)));
  return events.reduce(
    (state, event, index) => deepFreeze(advanceClocks(sla, hand(state, index), event)),
    start,
  );
}

const stored = (state: SlaState): SlaState =>
  deepFreeze(JSON.parse(JSON.stringify(state)) as SlaState);

describe('the fold', () => {
  it('gives one by one what the whole log gives at once', () => {
    fc.assert(
      fc.property(anyConfig, anyLog, anyNow, (config, events, now) => {
        const sla = compile(config);
        const state = folded(sla, events, (each) => each);
        expect(answer(readClocks(sla, state, { now }))).toEqual(whole(sla, events, now));
      }),
    );
  });

  it('goes on after a round trip through JSON at any point', () => {
    fc.assert(
      fc.property(anyConfig, anyLog, anyNow, fc.nat(15), (config, events, now, point) => {
        const sla = compile(config);
        const state = folded(sla, events, (each, index) => (index === point ? stored(each) : each));
        const expected = whole(sla, events, now);
        expect(answer(readClocks(sla, state, { now }))).toEqual(expected);
        expect(answer(readClocks(sla, stored(state), { now }))).toEqual(expected);
      }),
    );
  });

  it('gives at every instant on the way what the log up to then gives', () => {
    fc.assert(
      fc.property(anyConfig, distinctLog, (config, events) => {
        const sla = compile(config);
        let state = startClocks(sla, ticketOf(events));
        for (const event of events) {
          state = advanceClocks(sla, state, event);
          const now = event.at as number;
          expect(answer(readClocks(sla, state, { now }))).toEqual(whole(sla, events, now));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('holds no policy: its state names ids and numbers alone', () => {
    fc.assert(
      fc.property(anyConfig, anyLog, (config, events) => {
        const sla = compile(config);
        const text = JSON.stringify(folded(sla, events, (each) => each));
        expect(text).not.toMatch(/"(when|pauseOn|warnAt|hours|targets|calendarByGroup)"/);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same after reading, which changes nothing', () => {
    fc.assert(
      fc.property(anyConfig, anyLog, anyNow, (config, events, now) => {
        const sla = compile(config);
        const state = folded(sla, events, (each) => each);
        const before = JSON.stringify(state);
        readClocks(sla, state, { now });
        expect(JSON.stringify(state)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the log', () => {
  it('means the same in any order of different instants', () => {
    const shuffled = distinctLog.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(anyConfig, shuffled, anyNow, (config, [events, turned], now) => {
        const sla = compile(config);
        expect(whole(sla, turned, now)).toEqual(whole(sla, events, now));
      }),
    );
  });

  it('means the same whatever the order of the changes of one instant, but for the status', () => {
    const changes = [
      { type: 'priority_changed', to: 'high' },
      { type: 'group_changed', to: 'b' },
      { type: 'field_changed', field: 'tier', to: 'gold' },
    ];
    const status = fc.constantFrom('open', 'pending', 'solved');
    fc.assert(
      fc.property(
        anyConfig,
        distinctLog,
        anyNow,
        fc.record({ at: fc.nat(MINUTES), to: status }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (config, events, now, { at, to }, order) => {
          const sla = compile(config);
          const all = [...changes, { type: 'status_changed', to }].map((event) => ({
            ...event,
            at: minute(at) + 1,
          }));
          const inOrder = order.flatMap((index) => all[index] ?? []);
          expect(whole(sla, [...events, ...inOrder], now)).toEqual(
            whole(sla, [...events, ...all], now),
          );
        },
      ),
    );
  });
});

describe('pauses', () => {
  it('that begin and end in one instant change nothing', () => {
    const pause = fc.constantFrom('pending', 'on_hold');
    fc.assert(
      fc.property(
        anyConfig,
        distinctLog,
        anyNow,
        fc.nat(MINUTES),
        pause,
        (config, events, now, at, to) => {
          const sla = compile(config);
          // Between two minutes, where nothing else happens.
          const instant = minute(at) + 1;
          const { status } = replayTicket(ticketOf(events), { at: instant });
          const there = { type: 'status_changed', to, at: instant } as TicketEvent;
          const back = { type: 'status_changed', to: status ?? 'new', at: instant } as TicketEvent;
          expect(whole(sla, [...events, there, back], now)).toEqual(whole(sla, events, now));
        },
      ),
    );
  });

  const calm = fc.uniqueArray(fc.integer({ min: 1, max: MINUTES }), { minLength: 2, maxLength: 8 });
  const within = fc.oneof(
    fc.integer({ min: 1, max: 6000 }).map((minutes) => `${minutes}m`),
    fc.integer({ min: 1, max: 9 }).map((days) => `${days}bd`),
    fc
      .integer({ min: 1, max: 9 })
      .map((days) => ({ calendarDays: days, at: 'end_of_day' }) as const),
  );

  it('never make due earlier', () => {
    const calendar = fc.constantFrom(...calendars.map(({ id }) => id));
    fc.assert(
      fc.property(calm, within, calendar, anyNow, (times, span, id, now) => {
        const targets = [{ metric: 'requester_wait', within: span }];
        const sla = compile({ policies: [{ id: 'p', calendar: id, targets }] });
        const due = (events: readonly TicketEvent[]): number => {
          const clock = evaluateSla(sla, ticketOf([...events]), { now }).clocks['requester_wait'];
          return clock?.dueAt?.getTime() ?? Infinity;
        };
        const log: TicketEvent[] = [{ type: 'created', at: minute(0) }];
        let before = due(log);
        const inOrder = [...times].sort((a, b) => a - b);
        for (let index = 0; index + 1 < inOrder.length; index += 2) {
          for (const [at, to] of [
            [inOrder[index], 'pending'],
            [inOrder[index + 1], 'open'],
          ] as const) {
            log.push({ type: 'status_changed', to, at: minute(at ?? 0) });
          }
          const after = due(log);
          expect(after).toBeGreaterThanOrEqual(before);
          before = after;
        }
      }),
    );
  });
});

describe('targets', () => {
  it('that are raised never create a breach', () => {
    const minutes = fc.integer({ min: 1, max: 4000 });
    const rows = fc.record({ low: minutes, high: minutes, more: fc.nat(3000) });
    const calendar = fc.constantFrom(...calendars.map(({ id }) => id));
    fc.assert(
      fc.property(distinctLog, rows, calendar, anyNow, (events, { low, high, more }, id, now) => {
        const breaches = (extra: number): boolean[] => {
          const targets = ['first_response', 'agent_work', 'resolution'].flatMap(
            (metric): TargetConfig[] => [
              { metric, when: { priority: 'low' }, within: `${low + extra}m` },
              { metric, within: `${high + extra}m` },
            ],
          );
          const sla = compile({ policies: [{ id: 'p', calendar: id, targets }] });
          const { clocks } = evaluateSla(sla, ticketOf(events), { now });
          return Object.values(clocks).map(({ breachedAt }) => breachedAt !== null);
        };
        const before = breaches(0);
        for (const [index, breached] of breaches(more).entries()) {
          if (breached) expect(before[index]).toBe(true);
        }
      }),
    );
  });
});

describe('explanations', () => {
  it('tile a cycle without gap or overlap, and count what it counted', () => {
    fc.assert(
      fc.property(anyConfig, anyLog, anyNow, (config, events, now) => {
        const sla = compile(config);
        const ticket = ticketOf(events);
        for (const id of sla.clockIds) {
          const { reading, segments: none } = explainClock(sla, ticket, id, { now });
          if (reading.cycles.length === 0) expect(none).toEqual([]);
          for (const [cycle, each] of reading.cycles.entries()) {
            const { segments, marks } = explainClock(sla, ticket, id, { now, cycle });
            const next = reading.cycles[cycle + 1]?.startedAt?.getTime() ?? now;
            let at = each.startedAt?.getTime();
            let counted = 0;
            for (const { from, to, kind, ms } of segments) {
              expect(from.getTime()).toBe(at);
              expect(ms).toBe(to.getTime() - from.getTime());
              expect(ms).toBeGreaterThan(0);
              if (kind === 'counted') counted += ms;
              at = to.getTime();
            }
            expect(at).toBe(next);
            expect(counted).toBe(each.elapsedMs);
            const times = marks.map((mark) => mark.at.getTime());
            expect(times).toEqual([...times].sort((a, b) => a - b));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers', () => {
  it('hold no number that is none, and hang together', () => {
    fc.assert(
      fc.property(anyConfig, anyLog, fc.nat(MINUTES), (config, events, at) => {
        const sla = compile(config);
        const now = minute(at);
        const { clocks, nextCheckAt } = evaluateSla(sla, ticketOf(events), { now });
        if (nextCheckAt !== null) expect(nextCheckAt.getTime()).toBeGreaterThan(now);
        for (const clock of Object.values(clocks)) {
          for (const cycle of clock.cycles) {
            const { elapsedMs, targetMs, remainingMs, overshootMs, percent } = cycle;
            for (const each of [elapsedMs, targetMs, remainingMs, overshootMs]) {
              if (each !== null) expect(Number.isSafeInteger(each) && each >= 0).toBe(true);
            }
            if (percent !== null) expect(Number.isFinite(percent)).toBe(true);
            expect(cycle.active).toBe(cycle.stoppedAt === null && cycle.cancelledAt === null);
            expect(cycle.state === 'breached').toBe(cycle.breachedAt !== null);
            if (cycle.breachedAt !== null) {
              expect(cycle.dueAt?.getTime()).toBeLessThanOrEqual(cycle.breachedAt.getTime());
              expect(cycle.breachedAt.getTime()).toBeLessThanOrEqual(now);
            }
            if (cycle.state === 'paused') expect(cycle.dueAt).toBeNull();
            if (cycle.state === 'running' && cycle.dueAt !== null) {
              expect(cycle.dueAt.getTime()).toBeGreaterThanOrEqual(now);
            }
          }
          for (const cycle of clock.cycles.slice(0, -1)) expect(cycle.active).toBe(false);
        }
      }),
    );
  });

  it('change nowhere between now and nextCheckAt, when nothing happens', () => {
    fc.assert(
      fc.property(
        anyConfig,
        distinctLog,
        anyNow,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (config, events, now, part) => {
          const sla = compile(config);
          const first = evaluateSla(sla, ticketOf(events), { now });
          const end = first.nextCheckAt?.getTime() ?? now + 30 * 86_400_000;
          const later = Math.floor(now + (end - 1 - now) * part);
          const second = evaluateSla(sla, ticketOf(events), { now: later });
          for (const id of sla.clockIds) {
            const seen = (each: SlaEvaluation): unknown => {
              const clock = each.clocks[id];
              return [clock?.state, clock?.warnings.map(({ reached }) => reached)];
            };
            expect(seen(second)).toEqual(seen(first));
          }
        },
      ),
    );
  });
});
