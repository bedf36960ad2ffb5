import type { OnCallLayerConfig, OnCallScheduleConfig } from '../../escalation/index.js';
import { arbitraryZone } from './arbitraryCalendar.js';
import type { ArbitraryOf, FastCheck } from './fastCheck.js';

/** Who the schedules and paths of generated sets name. */
export const PEOPLE: readonly string[] = ['ana', 'ben', 'cy', 'mia'];

/** An on-call schedule of one to three layers, some of them in windows of the week alone. */
export function arbitrarySchedule(fc: FastCheck): ArbitraryOf<OnCallScheduleConfig> {
  const hour = fc.integer({ min: 0, max: 23 }).map((n) => `${String(n).padStart(2, '0')}:00`);
  const turn = fc.array(fc.constantFrom(...PEOPLE), { minLength: 0, maxLength: 2 });
  const layer: ArbitraryOf<Omit<OnCallLayerConfig, 'id'>> = fc.record({
    anchor: hour.map((time) => `2026-01-05T${time}`),
    handoff: fc.record({
      unit: fc.constantFrom('hour', 'day', 'week', 'month'),
      every: fc.integer({ min: 1, max: 8 }),
    }),
    slots: fc.array(
      turn.map((people) => [...new Set(people)]),
      { minLength: 1, maxLength: 4 },
    ),
    restrictions: fc.array(
      fc.record({
        days: fc
          .array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
          .map((days) => [...new Set(days)]),
        from: hour,
        to: hour,
      }),
      { minLength: 0, maxLength: 2 },
    ),
    priority: fc.integer({ min: 0, max: 2 }),
  });
  return fc
    .record({
      timeZone: arbitraryZone(fc),
      layers: fc.array(layer, { minLength: 1, maxLength: 3 }),
    })
    .map(({ timeZone, layers }) => ({
      id: 'generated',
      timeZone,
      layers: layers.map((each, index) => ({ ...each, id: `layer${index}` })),
    }));
}
