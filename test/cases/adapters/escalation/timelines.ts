import {
  advanceEscalation,
  toEpochMs,
  defineCalendar,
  defineDirectory,
  defineEscalationPolicy,
  planEscalation,
  startEscalation,
  type Calendar,
  type EscalationEvent,
  type EscalationPlan,
  type EscalationPolicyConfig,
  type EscalationRecord,
  type PlannedIncident,
} from 'custops';
import type { CaseOutcome } from '../../runner/caseAdapter.js';
import { matchesExpected } from '../../runner/compareExpected.js';
import { isJsonObject, listAt, objectAt, textAt, type JsonObject } from '../../runner/json.js';
import { directoryFor, minutes, policyConfig } from './pathConfigs.js';
import { schedulesOf } from './onCallSchedules.js';

/** `cases` of escalation.json: who is told when, by the plan and by the fold. */
export function timelines(element: JsonObject): CaseOutcome {
  const expected = objectAt(element, 'expected');
  const { policy, incident, until } = questionOf(element);
  const plan = planEscalation(policy, incident, { now: until, horizon: 0 });
  const actual = timelineOf(plan, plan);
  const folded = timelineOf(fold(policy, incident, until), plan);
  return {
    status: 'compared',
    expected,
    actual: matchesExpected(folded, actual) ? actual : { plan: actual, fold: folded },
    equal: matchesExpected(actual, expected) && matchesExpected(folded, expected),
  };
}

/** A case as the library asks it. */
function questionOf(element: JsonObject) {
  const raw = objectAt(element, 'policy');
  const context = isJsonObject(element['context']) ? element['context'] : {};
  const named = isJsonObject(context['schedules']) ? context['schedules'] : {};
  const schedule = schedulesOf(named);
  const calendar = isJsonObject(raw['calendar']) ? calendarOf(raw['calendar']) : null;
  const config = policyConfig('case', raw, calendar?.id) as EscalationPolicyConfig;
  const { id: _, events, cursor: cursors, ...incident } = objectAt(element, 'incident');
  const policy = defineEscalationPolicy(config, {
    directory: defineDirectory(directoryFor([config], context), { calendars: [] }),
    schedules: Object.keys(named).map(schedule),
    calendars: calendar === null ? [] : [calendar],
  });
  return {
    policy,
    incident: { ...incident, cursors, events: eventsOf(events) } as unknown as PlannedIncident,
    until: textAt(element, 'until'),
  };
}

function eventsOf(events: unknown): EscalationEvent[] {
  return (Array.isArray(events) ? events : []) as EscalationEvent[];
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The calendar of a case: windows with ISO weekdays. */
export function calendarOf(raw: JsonObject): Calendar {
  const windows = listAt(raw, 'hours') as JsonObject[];
  const hours = WEEKDAYS.map((weekday, index): [string, string[][]] => {
    const open = windows.filter(({ days }) => !Array.isArray(days) || days.includes(index + 1));
    return [
      weekday,
      open.map((window) => {
        const [from, to] = [textAt(window, 'from'), textAt(window, 'to')];
        return [from, to === '00:00' ? '24:00' : to];
      }),
    ];
  });
  const holidays = Array.isArray(raw['holidays']) ? (raw['holidays'] as string[]) : [];
  const timeZone = textAt(raw, 'timezone');
  return defineCalendar({ id: 'case', timeZone, hours: Object.fromEntries(hours), holidays });
}

/** The same by single steps, with a tick between any two minutes of the first hours. */
function fold(
  policy: ReturnType<typeof defineEscalationPolicy>,
  { events = [], ...incident }: PlannedIncident,
  until: string,
): EscalationRecord {
  let step = startEscalation(policy, incident);
  const record = [step];
  const feed = (event: EscalationEvent): void => {
    const state = JSON.parse(JSON.stringify(step.state)) as typeof step.state;
    step = advanceEscalation(policy, state, event);
    record.push(step);
  };
  const end = Date.parse(until);
  const past = [...events]
    .filter(({ at }) => toEpochMs(at) <= end)
    .sort((a, b) => toEpochMs(a.at) - toEpochMs(b.at));
  let from = toEpochMs(incident.openedAt);
  for (const event of [...past, { type: 'tick', at: end + 1 } as const]) {
    const to = toEpochMs(event.at);
    for (let at = from; at < Math.min(to, from + 90 * minutes(1)); at += minutes(1)) {
      feed({ type: 'tick', at });
    }
    feed(event);
    from = to;
  }
  return {
    notifications: record.flatMap(({ notifications }) => notifications),
    skips: record.flatMap(({ skips }) => skips),
    changes: record.flatMap(({ changes }) => changes),
  };
}

function timelineOf(record: EscalationRecord, end: EscalationPlan): unknown {
  return {
    notifications: record.notifications.map(({ at, levelId, cycle, people, reason }) => ({
      at: iso(at),
      level: levelId ?? 'fallback',
      cycle,
      targets: people,
      reason: reason === 'ack_timeout' ? 'ackTimeout' : reason,
    })),
    skips: record.skips.map(({ at, levelId, cycle, reason }) => ({
      at: iso(at),
      level: levelId,
      cycle,
      reason: reason === 'empty_wait' ? 'empty-wait' : reason,
    })),
    outcome: { state: end.status, at: iso(end.since) },
    cursor: end.cursors,
  };
}

/** The file leaves the milliseconds out. */
function iso(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}
