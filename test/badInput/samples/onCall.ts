import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const config = {
  id: 'support',
  timeZone: 'Europe/Berlin',
  layers: [
    {
      id: 'weeks',
      anchor: '2026-01-05T09:00',
      from: '2026-01-01T09:00',
      until: '2027-01-01T09:00',
      handoff: { unit: 'week', every: 1 },
      slots: [['ana'], ['ben', 'cy'], []],
      restrictions: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
      advance: 'active',
      priority: 1,
    },
    {
      id: 'hours',
      anchor: '2026-01-05T09:00',
      handoff: { unit: 'hour', every: 12, clock: 'elapsed' },
      slots: [['di'], ['ed']],
    },
  ],
  overrides: [
    { id: 'o1', kind: 'set', users: ['fay'], from: '2026-03-02T12:00Z', to: '2026-03-02T13:00Z' },
    { kind: 'replace', user: 'ana', by: 'ben', from: 1_772_000_000_000, to: '2026-03-06T13:00Z' },
  ],
};
const schedule = custops.defineOnCallSchedule(config);
const at = '2026-03-02T12:00:00Z';

/** Right arguments of the functions of on-call. */
export const samples: Samples = {
  defineOnCallSchedule: () => [config, { directory: { personIds: [...schedule.people] } }],
  onCallAt: () => [schedule, at],
};

/** Further ways to ask some of them. */
export const others: Samples = {
  defineOnCallSchedule: () => [config.layers.map((layer) => ({ ...config, layers: [layer] }))[0]],
};
