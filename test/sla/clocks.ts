import { defineCalendar, type Calendar } from '../../src/calendar/index.js';
import {
  defineSla,
  evaluateSla,
  type ClockReading,
  type PolicyConfig,
  type Sla,
  type SlaConfig,
  type SlaEvaluation,
  type TargetConfig,
} from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { expectSameInColumns } from './inColumns.js';

export const HOUR_MS = 3_600_000;

const day = [['09:00', '17:00']];

/** Monday to Friday, 09:00 to 17:00 UTC. */
export const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
});

/** Monday to Friday, 14:00 to 22:00 UTC. */
const evening = defineCalendar({
  id: 'evening',
  timeZone: 'UTC',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((name) => [name, [['14:00', '22:00']]]),
  ),
});

/** Never open. */
const never = defineCalendar({ id: 'never', timeZone: 'UTC', hours: {} });

export const calendars: readonly Calendar[] = [office, evening, never];

/** Rules with one policy for every ticket, around the clock unless it says otherwise. */
export function slaOf(
  targets: readonly TargetConfig[],
  policy: Partial<PolicyConfig> = {},
  rest: Partial<SlaConfig> = {},
): Sla {
  const own: PolicyConfig = { id: 'all', calendar: '24x7', targets, ...policy };
  const isGroups = targets.some(({ metric }) => metric === 'group_ownership');
  const lists = isGroups ? { policies: [], groupPolicies: [own] } : { policies: [own] };
  return defineSla(deepFreeze({ ...lists, ...rest }), { calendars });
}

/** All clocks of a ticket with these events, so many hours after Monday 09:00; columns agree. */
export function evaluate(
  sla: Sla,
  events: readonly TicketEvent[],
  nowHours: number,
): SlaEvaluation {
  const [ticket, now] = [logOf(...events), hour(nowHours)];
  const answer = evaluateSla(sla, ticket, { now });
  expectSameInColumns(sla, [ticket], now);
  return answer;
}

/** One clock under one target row. */
export function clockOf(
  row: TargetConfig,
  events: readonly TicketEvent[],
  nowHours: number,
  policy: Partial<PolicyConfig> = {},
): ClockReading {
  return readingOf(evaluate(slaOf([row], policy), events, nowHours), row.metric);
}

/** One clock of an answer. */
export function readingOf({ clocks }: SlaEvaluation, id: string): ClockReading {
  const reading = clocks[id];
  if (reading === undefined) throw new Error(`no clock ${id}`);
  return reading;
}

/** What a test looks at: state and instants in hours after Monday 09:00. */
export function brief(reading: ClockReading): Readonly<Record<string, unknown>> {
  return {
    state: reading.state,
    cycles: reading.cycles.length,
    ...hoursOf(reading, ['startedAt', 'dueAt', 'breachedAt', 'stoppedAt', 'cancelledAt']),
    stoppedBy: reading.stoppedBy,
    elapsed: reading.elapsedMs / HOUR_MS,
  };
}

function hoursOf(
  reading: ClockReading,
  keys: readonly ('startedAt' | 'dueAt' | 'breachedAt' | 'stoppedAt' | 'cancelledAt')[],
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(keys.map((key) => [key.replace(/At$/, ''), hours(reading[key])]));
}

/** An instant in hours after Monday 09:00. */
export function hours(at: Date | null): number | null {
  return at === null ? null : (at.getTime() - hour(0)) / HOUR_MS;
}
