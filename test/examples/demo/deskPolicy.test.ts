import { describe, expect, it } from 'vitest';
import { deskCalendars } from '../../../examples/desk/deskCalendars.js';
import { deskPolicy } from '../../../examples/desk/deskPolicy.js';
import { alwaysOpen, defineCalendar } from '../../../src/calendar/index.js';
import { defineSla, evaluateSla } from '../../../src/sla/index.js';

const HOUR = 3_600_000;
/** A week without a holiday of any office, and one with Easter. */
const WEEKS = [Date.UTC(2026, 2, 9), Date.UTC(2026, 2, 30)];
const sla = defineSla(deskPolicy, {
  calendars: [alwaysOpen, ...deskCalendars.map((config) => defineCalendar(config))],
});
const { tier: TIERS, priority: PRIORITIES } = deskPolicy.fields;

function dueMs(at: number, fields: { tier: string; priority: string; group: string }): number[] {
  const { tier, priority, group } = fields;
  const created = {
    at,
    type: 'created',
    by: 'customer',
    priority,
    group,
    fields: { tier },
  } as const;
  const { clocks } = evaluateSla(sla, { id: 't', events: [created] }, { now: at });
  return Object.values(clocks).map(({ dueAt }) => dueAt?.getTime() ?? NaN);
}

describe('the promises of the desk', () => {
  it.each(PRIORITIES)(
    'promise a better tier no less, whenever a ticket of priority %s comes',
    (priority) => {
      for (const group of ['berlin', 'new_york', 'sydney']) {
        for (const start of WEEKS.flatMap((week) =>
          Array.from({ length: 168 }, (_, h) => week + h * HOUR),
        )) {
          const [gold = [], silver = [], bronze = []] = TIERS.map((tier) =>
            dueMs(start, { tier, priority, group }),
          );
          expect(gold).toHaveLength(2);
          for (const [clock, due] of silver.entries()) {
            const when = `clock ${clock} in ${group} at ${new Date(start).toISOString()}`;
            expect(gold[clock], when).toBeLessThanOrEqual(due);
            expect(due, when).toBeLessThanOrEqual(bronze[clock] ?? NaN);
          }
        }
      }
    },
  );
});
