import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeTurns,
  defineOnCallSchedule,
  onCallAt,
  onCallGaps,
  onCallLoad,
  onCallShifts,
  type OnCallSchedule,
  type OnCallScheduleConfig,
} from '../../src/escalation/index.js';
import { isCustopsError } from '../../src/errors/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { onCallOracle } from './support/onCallOracle.js';
import { changesOf, ODD_ZONES } from './support/randomCalendars.js';
import { onCallScene } from './support/randomSchedules.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A layer may end inside the gap that it begins in, which is refused. */
function compiled(config: OnCallScheduleConfig): OnCallSchedule | undefined {
  try {
    return defineOnCallSchedule(deepFreeze(config));
  } catch (error) {
    if (isCustopsError(error)) return undefined;
    throw error;
  }
}

describe('hand-offs around clock changes', () => {
  const hand = [
    { unit: 'day', every: 1 },
    { unit: 'hour', every: 1 },
    { unit: 'hour', every: 5 },
    { unit: 'hour', every: 1, clock: 'elapsed' },
    { unit: 'hour', every: 7, clock: 'elapsed' },
  ] as const;

  it.each(ODD_ZONES)('come in %s when the clock first shows their time', (timeZone) => {
    const changes = changesOf(timeZone);
    for (const middle of changes.slice(-4)) {
      const [from, to] = [middle - DAY, middle + DAY];
      const day = new Date(from - 3 * DAY).toISOString().slice(0, 10);
      for (const [at, handoff] of hand.entries()) {
        const layer = {
          id: 'turns',
          anchor: `${day}T0${at}:30`,
          handoff,
          slots: [['ana'], ['ben'], ['cy']],
        };
        const config = { id: 'edges', timeZone, layers: [layer] };
        const people = onCallOracle(config, from, to);
        const told = onCallShifts(defineOnCallSchedule(deepFreeze(config)), { from, to });
        const walked: number[] = [];
        for (let minute = from + MINUTE; minute < to; minute += MINUTE) {
          if (people(minute).join() !== people(minute - MINUTE).join()) walked.push(minute);
        }
        expect(told.slice(1).map(({ startAt }) => startAt.getTime())).toEqual(walked);
      }
    }
  });
});

describe('on-call on random schedules', () => {
  it('has on call whom the minutes have', () => {
    const zones = new Set<string>();
    fc.assert(
      fc.property(onCallScene, ({ config, middle }) => {
        const schedule = compiled(config);
        fc.pre(schedule !== undefined);
        zones.add(config.timeZone);
        const [from, to] = [middle - 1.5 * DAY, middle + 1.5 * DAY];
        const people = onCallOracle(config, from, to);
        const told = [
          ...onCallShifts(schedule, { from, to }),
          ...onCallGaps(schedule, { from, to }).map((gap) => ({ ...gap, people: [] })),
        ].sort((a, b) => a.startAt.getTime() - b.startAt.getTime());
        const walked: { people: readonly string[]; start: number; end: number }[] = [];
        for (let at = from; at < to; at += MINUTE) {
          const now = people(at);
          const last = walked.at(-1);
          if (last?.people.join() === now.join()) last.end = at + MINUTE;
          else walked.push({ people: now, start: at, end: at + MINUTE });
        }
        expect(
          told.map(({ people: who, startAt, endAt }) => ({
            people: who,
            start: startAt.getTime(),
            end: endAt.getTime(),
          })),
        ).toEqual(walked);
      }),
      { numRuns: 100 },
    );
    expect(zones.size).toBeGreaterThanOrEqual(15);
    // Reads three days of clocks minute by minute in each run.
  }, 120_000);

  it('tiles a period with shifts and gaps that answers at instants agree with', () => {
    fc.assert(
      fc.property(
        onCallScene,
        fc.array(fc.integer({ min: -20 * 1440, max: 20 * 1440 }), { minLength: 5, maxLength: 5 }),
        ({ config, middle }, minutes) => {
          const schedule = compiled(config);
          fc.pre(schedule !== undefined);
          const [from, to] = [middle - 20 * DAY, middle + 20 * DAY];
          const shifts = onCallShifts(schedule, { from, to });
          const gaps = onCallGaps(schedule, { from, to });
          const all = [...shifts, ...gaps].sort(
            (a, b) => a.startAt.getTime() - b.startAt.getTime(),
          );
          expect(all[0]?.startAt.getTime()).toBe(from);
          expect(all.at(-1)?.endAt.getTime()).toBe(to);
          all.slice(1).forEach((each, at) => expect(each.startAt).toEqual(all[at]?.endAt));
          for (const { startAt, endAt, ms } of all) expect(ms).toBe(+endAt - +startAt);
          for (const minute of minutes) {
            const at = Math.min(middle + minute * MINUTE, to - 1);
            const answer = onCallAt(schedule, at);
            const shift = shifts.find(({ startAt, endAt }) => +startAt <= at && at < +endAt);
            expect(answer.people).toEqual(shift?.people ?? []);
            const run = all.find(({ startAt, endAt }) => +startAt <= at && at < +endAt);
            // A run that the period cuts goes on beyond it.
            if (run !== undefined && +run.endAt < to) expect(answer.untilAt).toEqual(run.endAt);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('counts a load that adds up', () => {
    fc.assert(
      fc.property(onCallScene, ({ config, middle }) => {
        const schedule = compiled(config);
        fc.pre(schedule !== undefined);
        const period = { from: middle - 30 * DAY, to: middle + 30 * DAY };
        const load = onCallLoad(schedule, period);
        const shifts = onCallShifts(schedule, period);
        for (const { person, onCall, nights, weekends } of load.people) {
          const own = shifts.filter(({ people }) => people.includes(person));
          expect(onCall.ms).toBe(own.reduce((sum, { ms }) => sum + ms, 0));
          expect(nights.ms).toBeLessThanOrEqual(onCall.ms);
          expect(weekends.ms).toBeLessThanOrEqual(onCall.ms);
        }
        const gaps = onCallGaps(schedule, period).reduce((sum, { ms }) => sum + ms, 0);
        expect(load.uncoveredMs).toBe(gaps);
        const shares = load.people.map(({ onCall }) => onCall.shareOfMean ?? 1);
        const mean = shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
        if (shares.length > 0) expect(mean).toBeCloseTo(1, 9);
        // The whole clock as a night is all of it.
        const all = onCallLoad(schedule, { ...period, night: { from: '00:00', to: '00:00' } });
        for (const { nights, onCall } of all.people) expect(nights.ms).toBe(onCall.ms);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a change of turns', () => {
  const names = fc.uniqueArray(fc.constantFrom('ana', 'ben', 'cy', 'di', 'ed', 'fay'), {
    minLength: 1,
    maxLength: 5,
  });
  const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const);

  it('leaves the turns of everybody else where they were', () => {
    fc.assert(
      fc.property(
        fc.record({ names, unit, doubled: fc.boolean(), leaver: fc.nat(), days: fc.nat(400) }),
        ({ names: people, unit: each, doubled, leaver, days }) => {
          const slots = [...people, ...(doubled ? people.slice(0, 1) : [])].map((name) => [name]);
          const config = {
            id: 's',
            timeZone: 'Europe/Berlin',
            layers: [
              { id: 'w', anchor: '2026-01-31T02:30', handoff: { unit: each, every: 1 }, slots },
            ],
          };
          const schedule = defineOnCallSchedule(deepFreeze(config));
          const from = Date.UTC(2026, 1, 1) + days * DAY;
          const out = people[leaver % people.length] ?? '';
          const joined = changeTurns(schedule, { layer: 'w', add: 'zoe' }, { from });
          const left = changeTurns(schedule, { layer: 'w', remove: out }, { from });
          for (let at = Date.UTC(2026, 1, 1); at < Date.UTC(2029, 0, 1); at += DAY * 6.9) {
            const before = onCallAt(schedule, Math.floor(at)).people;
            const withZoe = onCallAt(joined.schedule, Math.floor(at)).people;
            const without = onCallAt(left.schedule, Math.floor(at)).people;
            // Who is on call after somebody joined was so before, unless it is the one who joined.
            if (withZoe[0] !== 'zoe') expect(withZoe).toEqual(before);
            if (at < +joined.startAt) expect(withZoe).toEqual(before);
            if (before[0] !== out || at < +left.startAt) expect(without).toEqual(before);
            else expect(without).not.toContain(out);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes the same share from everybody, and spreads what is left evenly', () => {
    fc.assert(
      fc.property(names, fc.nat(), (people, leaver) => {
        const turns = (slots: readonly (readonly string[])[]): Map<string, number> => {
          const counts = new Map<string, number>();
          for (const name of slots.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
          return counts;
        };
        const schedule = defineOnCallSchedule({
          id: 's',
          timeZone: 'UTC',
          layers: [
            {
              id: 'w',
              anchor: '2026-01-05T09:00',
              handoff: { unit: 'week', every: 1 },
              slots: people.map((name) => [name]),
            },
          ],
        });
        const from = '2026-01-05T09:00Z';
        const joined = changeTurns(schedule, { layer: 'w', add: 'zoe' }, { from });
        const counts = [...turns(joined.config.layers[0]?.slots ?? []).values()];
        expect(new Set(counts).size).toBe(1);
        expect(counts.length).toBe(people.length + 1);
        // A second one joins a round that is longer by now.
        const again = changeTurns(joined.schedule, { layer: 'w', add: 'yan' }, { from });
        expect(new Set(turns(again.config.layers[0]?.slots ?? []).values()).size).toBe(1);
        const out = people[leaver % people.length] ?? '';
        const left = changeTurns(schedule, { layer: 'w', remove: out }, { from });
        expect(new Set(turns(left.config.layers[0]?.slots ?? []).values()).size).toBeLessThan(2);
      }),
      { numRuns: 100 },
    );
  });
});
