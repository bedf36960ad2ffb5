import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/calendar/index.js';
import { evaluateSla } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { anyLog, calendars, compile, minute, MINUTES } from '../sla/arbitraries.js';
import { walk, type MinuteRules } from '../sla/minuteClock.js';

const calendar = fc.constantFrom(...calendars);
const target = fc.option(fc.integer({ min: 1, max: 2000 }));

const setting = fc.record({
  kind: fc.constantFrom('first_response', 'resolution'),
  pauseOn: fc.subarray(['pending', 'on_hold', 'new']),
  low: target,
  rest: target,
  office: calendar,
  late: calendar,
});
type Setting = typeof setting extends fc.Arbitrary<infer S> ? S : never;

function minutesOf(instant: Date | null): number | null {
  return instant === null ? null : (instant.getTime() - minute(0)) / 60_000;
}

function evaluated(
  { kind, pauseOn, low, rest, office, late }: Setting,
  events: readonly TicketEvent[],
  now: number,
): unknown {
  const within = (minutes: number | null): string | null =>
    minutes === null ? null : `${minutes}m`;
  const sla = compile({
    policies: [
      {
        id: 'p',
        calendar: office.id,
        calendarByGroup: { a: late.id },
        targets: [
          { metric: kind, when: { priority: 'low' }, within: within(low), pauseOn },
          { metric: kind, within: within(rest), pauseOn },
        ],
      },
    ],
  });
  const clock = evaluateSla(sla, { id: 't1', events }, { now: minute(now) }).clocks[kind];
  return (
    clock && {
      state: clock.state,
      elapsed: clock.elapsedMs / 60_000,
      due: minutesOf(clock.dueAt),
      breached: minutesOf(clock.breachedAt),
      stopped: minutesOf(clock.stoppedAt),
    }
  );
}

function walked(setting: Setting, events: readonly TicketEvent[], now: number): unknown {
  const { kind, pauseOn, low, rest, office, late } = setting;
  const rules: MinuteRules = {
    kind,
    pauseOn,
    targetOf: (priority) => (priority === 'low' ? low : rest),
    calendarOf: (group): Calendar => (group === 'a' ? late : office),
  };
  return walk(events, now, rules);
}

describe('a clock that walks minute by minute', () => {
  it('agrees on state, elapsed time, due instant, breach and stop', () => {
    const log = anyLog.filter((events) => events.every(({ type }) => type !== 'merged'));
    fc.assert(
      fc.property(setting, log, fc.nat(MINUTES + 2000), (each, events, now) => {
        expect(evaluated(each, events, now)).toEqual(walked(each, events, now));
      }),
      { numRuns: 60 },
    );
  });
});
