import { describe, expect, it } from 'vitest';
import * as custops from '../../src/index.js';

// Whatever reads text does so in time that grows as the text: a hundred thousand characters of a
// shape that is right for long, and wrong at its end.

const LENGTH = 100_000;
/** Of the processor; a second is a thousand times what one of them takes. */
const MOST_MS = 1000;

const long = (piece: string): string => `${piece.repeat(LENGTH / piece.length)}!`;

const texts = [
  ...['9', ' ', '-', '.', ':', '1h', '1m', '1s', 'PT', 'P1D', '0', '24:', 'T', 'Z', '+01:00'],
  ...['2026-', '2026-03-02', '2026-03-02T09:00', 'a', 'Europe/', '/', '_', 'Etc/', '%', '1.'],
  ...['FREQ=YEARLY;', ';', '=', 'BYMONTH=1,', '1,', 'BYDAY=MO,', '{value}', '{', '|', '\\', '<'],
  ...['😀', '\ud800', '*_', '\n', ': '],
].map(long);

const hours = { mon: [['09:00', '17:00']] };
const calendar = (more: object): unknown => ({ timeZone: 'UTC', hours, ...more });
const define = (config: unknown): unknown => custops.defineCalendar(config as never);
const sla = (target: object): unknown =>
  custops.defineSla(
    {
      policies: [{ id: 'a', calendar: '24x7', targets: [{ metric: 'resolution', ...target }] }],
    } as never,
    { calendars: [] },
  );

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'an instant': (text) => custops.toEpochMs(text),
  'a duration': (text) => custops.parseDuration(text),
  'a time of day': (text) => define(calendar({ hours: { mon: [[text, '17:00']] } })),
  'a local date': (text) => define(calendar({ holidays: [text] })),
  'a recurrence': (text) => define(calendar({ holidays: [{ rrule: text }] })),
  'a recurrence by month': (text) =>
    define(calendar({ holidays: [{ rrule: `FREQ=YEARLY;BYMONTH=${text}` }] })),
  'a zone': (text) => define(calendar({ timeZone: text })),
  'a name of a key': (text) => define(calendar({ [text]: 1 })),
  'a target': (text) => sla({ within: text }),
  'a warning': (text) => sla({ within: '1h', warnAt: [text] }),
  'a name that is not known': (text) => sla({ within: '1h', [text]: 1 }),
  'a field of a condition': (text) =>
    custops.compileCondition({ [text]: 'gold' }, { fields: { tier: ['gold'] } }),
  'a currency': (text) =>
    custops.defineDecisionRights({
      chain: ['a'],
      rules: [{ id: 'a', effect: 'permit', role: 'a', action: 'b', max: 5, currency: text }],
    }),
  'a wall time': (text) =>
    custops.defineOnCallSchedule({
      id: 'a',
      timeZone: 'UTC',
      layers: [{ id: 'a', anchor: text, handoff: { unit: 'week', every: 1 }, slots: [['ana']] }],
    }),
  'a time of a scenario': (text) =>
    custops.runScenarios(custops.definePolicySet({ id: 'a' } as never), [
      { name: 'a', timeZone: 'UTC', start: text, expect: [{ at: '+1m' }] },
    ]),
  'a name in a document': (text) =>
    custops.describePolicySet(
      custops.definePolicySet({ id: text, directory: { people: [{ id: text }] } } as never),
    ),
  'a name in a picture': (text) =>
    custops.seriesSvg([{ name: text, points: [] }], { timeZone: 'UTC', title: text }),
};

describe('a hundred thousand characters', () => {
  it.each(Object.entries(readers))('as %s are read or refused in time', (_, read) => {
    const slow: string[] = [];
    for (const text of texts) {
      const started = process.cpuUsage();
      try {
        read(text);
      } catch (error) {
        expect(custops.isCustopsError(error), String(error)).toBe(true);
      }
      const { user, system } = process.cpuUsage(started);
      if ((user + system) / 1000 > MOST_MS) slow.push(`${text.slice(0, 20)}: ${user / 1000} ms`);
    }
    expect(slow).toEqual([]);
  });
});
