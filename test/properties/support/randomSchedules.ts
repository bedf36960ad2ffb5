import fc from 'fast-check';
import type {
  OnCallLayerConfig,
  OnCallOverrideConfig,
  OnCallScheduleConfig,
} from '../../../src/escalation/index.js';
import { changesOf, ODD_ZONES } from './randomCalendars.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A schedule and a moment about which to ask it, mostly near a change of the clocks. */
export interface OnCallScene {
  readonly config: OnCallScheduleConfig;
  readonly middle: number;
}

const PEOPLE = ['ana', 'ben', 'cy', 'di', 'ed'];
const person = fc.constantFrom(...PEOPLE);
const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: 23 }).map((hour) => hour * 60),
  fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
  // Where most clocks change.
  fc.integer({ min: 60, max: 210 }),
);
const time = (minutes: number): string => wall(minutes * MINUTE).slice(11);
const wall = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

const restriction = fc
  .record(
    {
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      from: minuteOfDay.map(time),
      to: minuteOfDay.map(time),
    },
    { requiredKeys: ['from', 'to'] },
  )
  .map((each) => each);

const handoff = fc.oneof(
  fc.record({
    unit: fc.constant('hour' as const),
    every: fc.integer({ min: 1, max: 30 }),
    clock: fc.constantFrom('wall' as const, 'elapsed' as const),
  }),
  fc.record({
    unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    every: fc.integer({ min: 1, max: 3 }),
  }),
);

/** A layer whose anchor lies near the moment, on either side. */
function layer(middle: number): fc.Arbitrary<OnCallLayerConfig> {
  const near = fc
    .tuple(fc.integer({ min: -20, max: 6 }), minuteOfDay)
    .map(([days, minutes]) => Math.floor(middle / DAY + days) * DAY + minutes * MINUTE);
  return fc
    .record(
      {
        anchor: near.map(wall),
        handoff,
        slots: fc.array(fc.array(person, { maxLength: 2 }), { maxLength: 4 }),
        from: fc.integer({ min: -25, max: 1 }).map((days) => wall(middle + days * DAY)),
        restrictions: fc.array(restriction, { minLength: 1, maxLength: 3 }),
        advance: fc.constantFrom('calendar' as const, 'active' as const),
        priority: fc.integer({ min: 0, max: 2 }),
      },
      { requiredKeys: ['anchor', 'handoff', 'slots'] },
    )
    .chain((each) => {
      const begins = Date.parse(`${each.from ?? each.anchor}Z`);
      const until = fc
        .integer({ min: 1, max: 25 })
        .map((days) => ({ ...each, until: wall(begins + days * DAY) }));
      return fc.oneof({ weight: 3, arbitrary: fc.constant(each) }, until);
    })
    .map((each) => ({ id: '', ...each }));
}

function override(middle: number): fc.Arbitrary<OnCallOverrideConfig> {
  const span = fc
    .tuple(fc.integer({ min: -3 * 1440, max: 2 * 1440 }), fc.integer({ min: 1, max: 2 * 1440 }))
    .map(([start, length]) => ({
      from: new Date(middle + start * MINUTE).toISOString(),
      to: middle + (start + length) * MINUTE,
    }));
  const kind = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), users: fc.array(person, { maxLength: 2 }) }),
    fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const), user: person }),
    fc.record({ kind: fc.constant('replace' as const), user: person, by: person }),
  );
  return fc.tuple(span, kind).map(([each, rest]) => ({ ...each, ...rest }));
}

/** Random schedules over all the odd zones. */
export const onCallScene: fc.Arbitrary<OnCallScene> = fc
  .record({
    timeZone: fc.constantFrom(...ODD_ZONES),
    pick: fc.nat(),
    anywhere: fc.integer({ min: 0, max: 9000 }),
    near: fc.integer({ min: 0, max: 4 }),
  })
  .chain(({ timeZone, pick, anywhere, near }) => {
    const changes = changesOf(timeZone);
    const change = changes[pick % Math.max(1, changes.length)];
    const middle =
      near > 0 && change !== undefined ? change : Date.UTC(2005, 0, 1) + anywhere * DAY;
    return fc.record({
      middle: fc.constant(middle),
      config: fc
        .record({
          layers: fc.array(layer(middle), { minLength: 1, maxLength: 3 }),
          overrides: fc.array(override(middle), { maxLength: 4 }),
        })
        .map(({ layers, overrides }) => ({
          id: 'random',
          timeZone,
          layers: layers.map((each, at) => ({ ...each, id: `layer-${at}` })),
          overrides,
        })),
    });
  });
