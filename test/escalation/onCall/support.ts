import {
  defineOnCallSchedule,
  type OnCallLayerConfig,
  type OnCallOverrideConfig,
  type OnCallSchedule,
  type OnCallScheduleConfig,
} from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';

/** Weekly turns of ana and ben that pass on Mondays at nine. */
export const weeks: OnCallLayerConfig = {
  id: 'weeks',
  anchor: '2026-01-05T09:00',
  handoff: { unit: 'week', every: 1 },
  slots: [['ana'], ['ben']],
};

/** A layer like `weeks`, but for what is given. */
export const layer = (rest: Partial<OnCallLayerConfig> = {}): OnCallLayerConfig => ({
  ...weeks,
  ...rest,
});

/** A schedule of some layers, in UTC unless a zone is given. */
export function schedule(
  layers: readonly OnCallLayerConfig[],
  rest: Partial<OnCallScheduleConfig> = {},
): OnCallSchedule {
  return defineOnCallSchedule(deepFreeze({ id: 's', timeZone: 'UTC', layers, ...rest }));
}

/** Somebody who is always on call, with overrides on 6 January 2026 from 12:00 to 18:00 in UTC. */
export function overridden(
  people: readonly string[],
  overrides: readonly Omit<OnCallOverrideConfig, 'from' | 'to'>[],
): OnCallSchedule {
  const span = { from: '2026-01-06T12:00Z', to: '2026-01-06T18:00Z' };
  return schedule([layer({ slots: [people] })], {
    overrides: overrides.map((each) => ({ ...span, ...each })),
  });
}
