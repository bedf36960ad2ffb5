import {
  defineCalendar,
  defineDirectory,
  defineEscalationPolicy,
  defineOnCallSchedule,
  isConfigError,
  type EscalationLevelConfig,
  type EscalationPolicy,
  type EscalationPolicyConfig,
  type EscalationRecord,
} from '../../../src/index.js';

/** Monday 6 April 2026, 10:00 in UTC. */
export const OPENED = '2026-04-06T10:00:00Z';

export const office = defineCalendar({
  id: 'office',
  timeZone: 'Europe/Berlin',
  hours: Object.fromEntries(
    (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => [day, [['09:00', '17:00']]]),
  ),
});

const directory = defineDirectory(
  {
    people: [
      { id: 'ana', manager: 'mia' },
      { id: 'ben', manager: 'mia' },
      { id: 'mia', manager: 'tom', calendar: 'office' },
      { id: 'tom' },
    ],
    teams: [
      { id: 'support', members: ['ana', 'ben'], manager: 'mia' },
      { id: 'ghosts', members: [] },
    ],
  },
  { calendars: [office] },
);

const turns = { anchor: '2026-01-05T09:00', handoff: { unit: 'week', every: 1 } } as const;
const nobody = defineOnCallSchedule({
  id: 'nobody',
  timeZone: 'UTC',
  layers: [{ id: 'none', ...turns, slots: [[]] }],
});
const primary = defineOnCallSchedule({
  id: 'primary',
  timeZone: 'UTC',
  layers: [{ id: 'weeks', ...turns, slots: [['ana'], ['ben']] }],
});

export const references = { directory, schedules: [nobody, primary], calendars: [office] };

/** A level that tells a person; `nobody` names nobody. */
export function level(
  id: string,
  user: string,
  rest: Partial<EscalationLevelConfig> = {},
): EscalationLevelConfig {
  const targets = user === 'nobody' ? [{ schedule: 'nobody' }] : [{ user }];
  return { id, owner: 'mia', targets, ...rest };
}

export function define(config: Omit<EscalationPolicyConfig, 'id'>): EscalationPolicy {
  return defineEscalationPolicy({ id: 'p', ...config }, references);
}

/** `10:15 lead mia entered`, of a day alone. */
export function lines({ notifications }: EscalationRecord): string[] {
  return notifications.map(
    ({ at, levelId, people, reason }) =>
      `${at.toISOString().slice(11, 16)} ${levelId ?? 'fallback'} ${people.join('+')} ${reason}`,
  );
}

/** Codes and places of what a config is refused for; empty when it is not. */
export function refused(define: () => unknown): string[] {
  try {
    define();
    return [];
  } catch (error) {
    if (!isConfigError(error)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
}
